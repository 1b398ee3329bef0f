import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import './due-row.scss'

export interface DueRowProps {
  readonly title: string
  /** `4月10日到期，超了 6 天`. */
  readonly when: string
  /** Overdue rows stand first and carry the filled button. */
  readonly late: boolean
  readonly action: string
  readonly onPress: () => void
}

/** Something that the office must publish or answer by a day. */
export function DueRow({ title, when, late, action, onPress }: DueRowProps) {
  return (
    <View className='due'>
      <View className='due__text'>
        <View className='due__title'>{title}</View>
        <View className={late ? 'due__when is-late' : 'due__when'}>
          <Icon name={late ? 'warn' : 'clock'} size='xs' />
          {when}
        </View>
      </View>
      <Button text={action} kind={late ? 'primary' : 'line'} small narrow onPress={onPress} />
    </View>
  )
}
