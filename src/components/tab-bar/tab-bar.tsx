import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { spoken } from '@/components/spoken'
import './tab-bar.scss'

export interface Tab<Key extends string> {
  readonly key: Key
  readonly text: string
  readonly icon: IconName
}

export interface TabBarProps<Key extends string> {
  /** Five in the normal scale, three in the elder scale. */
  readonly tabs: readonly Tab<Key>[]
  readonly current: Key
  readonly onSelect: (key: Key) => void
}

/** Our own tab bar: WeChat's is drawn outside the page and cannot grow for elders. */
export function TabBar<Key extends string>({ tabs, current, onSelect }: TabBarProps<Key>) {
  return (
    <View className='tabs' {...spoken({ role: 'tablist' })}>
      {tabs.map(({ key, text, icon }) => {
        const on = key === current
        return (
          <View
            key={key}
            className={classNames('tabs__tab', on && 'is-on')}
            onClick={() => on || onSelect(key)}
            {...spoken({ role: 'tab', selected: on })}
          >
            <Icon name={icon} strong={on} />
            {text}
          </View>
        )
      })}
    </View>
  )
}
