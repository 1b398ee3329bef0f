import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './problem.scss'

export interface ProblemProps {
  /** What is safe, then what to do. Nothing is drawn without it. */
  readonly text: string | undefined
}

/** Why something was refused, beside the thing it belongs to. */
export function Problem({ text }: ProblemProps) {
  if (text === undefined) return null
  return (
    <View className='problem' {...spoken({ role: 'alert' })}>
      <Icon name='warn' size='s' />
      <View className='problem__text'>{text}</View>
    </View>
  )
}
