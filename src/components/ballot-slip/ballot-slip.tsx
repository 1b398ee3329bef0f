import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './ballot-slip.scss'

export interface BallotSlipProps {
  /** What kind of paper it is: `表决票`. */
  readonly name?: string | undefined
  readonly title?: string | undefined
  /** What exactly is decided: `7万元修村卫生室，5万元办老年食堂`. */
  readonly what?: string | undefined
  readonly link?: { readonly text: string, readonly onPress: () => void } | undefined
  readonly children?: ReactNode
}

/** A ballot as paper: the heavy-and-fine double rule of printed notices, and nothing that moves. */
export function BallotSlip({ name, title, what, link, children }: BallotSlipProps) {
  return (
    <View className='slip'>
      {name && <View className='slip__name'>{name}</View>}
      {title && <View className='slip__title' {...spoken({ role: 'heading' })}>{title}</View>}
      {what && <View className='slip__what'>{what}</View>}
      {link && (
        <View className='slip__link' onClick={link.onPress} {...spoken({ role: 'link' })}>
          {link.text}
          <Icon name='next' size='xs' />
        </View>
      )}
      {children}
    </View>
  )
}
