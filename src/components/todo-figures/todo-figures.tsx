import { View } from '@tarojs/components'
import { spoken } from '@/components/spoken'
import './todo-figures.scss'

export interface TodoFigure {
  readonly key: string
  readonly count: number
  /** `待受理`. */
  readonly text: string
  readonly onPress: () => void
}

export interface TodoFiguresProps {
  /** Up to four. A 0 is shown as a plain figure and opens nothing. */
  readonly figures: readonly TodoFigure[]
}

/** What waits at the workbench, on its dark header. */
export function TodoFigures({ figures }: TodoFiguresProps) {
  return (
    <View className='todo'>
      {figures.map(({ key, count, text, onPress }) => (
        <View
          key={key}
          className={count === 0 ? 'todo__item is-none' : 'todo__item'}
          {...(count > 0 && { hoverClass: 'is-pressed', hoverStayTime: 90, onClick: () => onPress() })}
          {...spoken({ role: count > 0 ? 'button' : undefined, label: `${text} ${count}` })}
        >
          <View className='todo__count'>{count}</View>
          {text}
        </View>
      ))}
    </View>
  )
}
