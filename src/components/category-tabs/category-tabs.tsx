import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { spoken } from '@/components/spoken'
import './category-tabs.scss'

export interface CategoryTab<Key extends string> {
  readonly key: Key
  /** Two characters: `卫生`. */
  readonly text: string
  readonly icon: IconName
}

export interface CategoryTabsProps<Key extends string> {
  /** Three to six; three to a line in the elder scale. */
  readonly tabs: readonly CategoryTab<Key>[]
  readonly value: Key
  readonly onSelect: (key: Key) => void
  /** `哪一类好事`. */
  readonly label: string
}

/** Kinds as icon and word above the rows of one kind. */
export function CategoryTabs<Key extends string>({ tabs, value, onSelect, label }: CategoryTabsProps<Key>) {
  return (
    <View className='dims' {...spoken({ role: 'tablist', label })}>
      {tabs.map(({ key, text, icon }) => (
        <View
          key={key}
          className={classNames('dims__tab', key === value && 'is-on')}
          onClick={() => onSelect(key)}
          {...spoken({ role: 'tab', selected: key === value })}
        >
          <Icon name={icon} />
          {text}
        </View>
      ))}
    </View>
  )
}
