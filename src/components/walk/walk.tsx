import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { spoken } from '@/components/spoken'
import './walk.scss'

export interface WalkProps {
  /** Three to five short names: 领票 投票 唱票 对票. */
  readonly steps: readonly string[]
  /** Index of the step now; `steps.length` when all are walked, -1 before the first. */
  readonly now: number
}

/** A short procedure from left to right. */
export function Walk({ steps, now }: WalkProps) {
  const label = now >= steps.length ? componentText.stage.all(steps.length) : componentText.stage.at(now + 1, steps.length)
  return (
    <View className='walk' {...spoken({ role: 'img', label: now < 0 ? componentText.stage.none : label })}>
      {steps.map((step, index) => {
        const state = index < now ? 'is-done' : index === now ? 'is-now' : 'is-next'
        return <View key={step} className={`walk__step ${state}`}>{step}</View>
      })}
    </View>
  )
}
