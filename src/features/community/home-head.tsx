import { Text, View } from '@tarojs/components'
import type { Membership } from '@/contract/community'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import { homeText } from '@/text/home'
import { appText } from '@/text/app-text'
import './home-head.scss'

export interface HomeLeadProps {
  readonly membership: Membership | undefined
  readonly elder: boolean
}

/** Where one is: `云溪村 3组 · 12号`. */
export function HomeLead({ membership, elder }: HomeLeadProps) {
  return (
    <View className='place'>
      {membership?.communityName ?? appText.name}
      {membership && !elder && <Text className='place__door'>{membership.householdLabel}</Text>}
    </View>
  )
}

export interface ScaleSwitchProps {
  readonly elder: boolean
  readonly onToggle: () => void
}

/** 大字版 is one tap away on the first page, and so is the way back. */
export function ScaleSwitch({ elder, onToggle }: ScaleSwitchProps) {
  return (
    <View className='scale-switch' onClick={onToggle} {...spoken({ role: 'button' })}>
      {!elder && <Icon name='size' size='s' />}
      {elder ? homeText.normal : homeText.elder}
    </View>
  )
}

export interface HomeGreetingProps {
  readonly date: string
  readonly greeting: string
}

export function HomeGreeting({ date, greeting }: HomeGreetingProps) {
  return (
    <View className='hello'>
      <View className='hello__date'>{date}</View>
      <View className='hello__say' {...spoken({ role: 'heading' })}>{greeting}</View>
    </View>
  )
}
