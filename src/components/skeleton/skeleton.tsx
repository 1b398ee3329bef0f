import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { MiniSteps } from '@/components/mini-steps/mini-steps'
import { spoken } from '@/components/spoken'
import './skeleton.scss'

export interface SkeletonProps {
  /** `topic` has the height of a card in the list of topics, `rows` of a card of rows, `text` of a paragraph. */
  readonly kind: 'topic' | 'rows' | 'text'
  /** How many of them. Default 1. */
  readonly count?: number | undefined
}

/** Grey where words will stand, in their final height, so that nothing jumps when they come. */
export function Skeleton({ kind, count = 1 }: SkeletonProps) {
  return (
    <View className='skeleton' {...spoken({ role: 'status', label: componentText.loading })}>
      {Array.from({ length: count }, (_, index) => (
        <View key={index} className={`skeleton__card skeleton__card--${kind}`}>
          {kind === 'topic' ? <Topic /> : <Lines />}
        </View>
      ))}
    </View>
  )
}

function Topic() {
  return (
    <>
      <View className='skeleton__top'><View className='sk sk--chip' /><View className='sk sk--fact' /></View>
      <View className='sk sk--title' />
      <View className='sk sk--line' />
      <View className='skeleton__foot'><MiniSteps stage={0} /><View className='sk sk--step' /></View>
    </>
  )
}

function Lines() {
  return (
    <>
      <View className='sk sk--title' />
      <View className='sk sk--line' />
    </>
  )
}
