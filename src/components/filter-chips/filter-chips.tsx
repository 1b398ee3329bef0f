import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { spoken } from '@/components/spoken'
import './filter-chips.scss'

export interface FilterChip<Key extends string> {
  readonly key: Key
  readonly text: string
  /** Shown after the word. A chip with 0 stays visible and is not tappable. */
  readonly count?: number | undefined
}

export interface FilterChipsProps<Key extends string> {
  readonly chips: readonly FilterChip<Key>[]
  readonly value: Key
  readonly onSelect: (key: Key) => void
  /** What is being filtered, for a screen reader: `按阶段看`. */
  readonly label: string
}

/** One row of filters. It scrolls sideways when too wide; in the elder scale it wraps instead. */
export function FilterChips<Key extends string>({ chips, value, onSelect, label }: FilterChipsProps<Key>) {
  return (
    <View className='filter num' {...spoken({ role: 'tablist', label })}>
      {chips.map(({ key, text, count }) => {
        const on = key === value
        const empty = count === 0 && !on
        return (
          <View
            key={key}
            className={classNames('filter__tap', on && 'is-on', empty && 'is-empty')}
            {...spoken({ role: 'tab', selected: on, disabled: empty || undefined })}
            {...(empty ? {} : { onClick: () => onSelect(key) })}
          >
            <View className='filter__chip'>{count === undefined ? text : `${text} ${count}`}</View>
          </View>
        )
      })}
    </View>
  )
}
