import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './facts.scss'

export interface Fact {
  /** Two characters or so: `会议`. */
  readonly label: string
  readonly value: ReactNode
}

export interface FactsProps {
  readonly facts: readonly Fact[]
}

/** Names and what they are, one row each, as in the minutes of a meeting. */
export function Facts({ facts }: FactsProps) {
  return (
    <View className='facts'>
      {facts.map(({ label, value }) => (
        <View key={label} className='facts__row'>
          <View className='facts__label'>{label}</View>
          <View className='facts__value'>{value}</View>
        </View>
      ))}
    </View>
  )
}
