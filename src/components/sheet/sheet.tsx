import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './sheet.scss'

export interface SheetProps {
  readonly open: boolean
  readonly title: string
  /** Below the title: `已扣 35 绿币，还剩 51`. */
  readonly note?: string | undefined
  /** By the cross, or by a tap beside the sheet. At once, without a countdown. */
  readonly onClose: () => void
  readonly children?: ReactNode
  /** Buttons at the foot. */
  readonly bar?: ReactNode
}

/** A sheet from the lower edge for something that belongs to the page below. Asked for, never pushed. */
export function Sheet({ open, title, note, onClose, children, bar }: SheetProps) {
  if (!open) return null
  return (
    <View className='sheet' {...spoken({ role: 'dialog', label: title })}>
      <View className='sheet__scrim' catchMove onClick={() => onClose()} />
      <View className='sheet__panel'>
        <View className='sheet__close' onClick={() => onClose()} {...spoken({ role: 'button', label: componentText.close })}>
          <Icon name='cross' />
        </View>
        <View className='sheet__title' {...spoken({ role: 'heading' })}>{title}</View>
        {note && <View className='sheet__note'>{note}</View>}
        <View className='sheet__body'>{children}</View>
        {bar && <View className='sheet__bar'>{bar}</View>}
      </View>
    </View>
  )
}
