import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './field.scss'

export interface FieldFrameProps {
  readonly label: string
  readonly aside?: string | undefined
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** The name above a control and the error sentence below it, alike for all that can be filled in. */
export function FieldFrame({ label, aside, error, children }: FieldFrameProps) {
  return (
    <View className='field'>
      <View className='field__label'>
        {label}
        {aside && <View className='field__aside'>{aside}</View>}
      </View>
      {children}
      {error && (
        <View className='field__error' {...spoken({ role: 'alert', live: 'polite' })}>
          <Icon name='warn' size='xs' />
          {error}
        </View>
      )}
    </View>
  )
}
