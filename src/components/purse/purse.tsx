import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './purse.scss'

export interface PurseSide {
  readonly coins: number
  /** `12月31日到期`. */
  readonly rule: string
}

export interface PurseProps {
  readonly spendable: PurseSide
  readonly honour: PurseSide
  /** What is still on public notice: `公示中 1 笔 +8，4月18日后到账`. */
  readonly pending?: { readonly text: string, readonly onPress: () => void } | undefined
}

/** What a household holds. Two figures that are never added: one is spent, one only grows. */
export function Purse({ spendable, honour, pending }: PurseProps) {
  return (
    <View className='purse'>
      <View className='purse__two'>
        <Side word={componentText.spendable} side={spendable} />
        <Side word={componentText.honour} side={honour} />
      </View>
      {pending && (
        <View className='purse__due' onClick={pending.onPress} {...spoken({ role: 'link' })}>
          <Icon name='clock' size='s' />
          <View className='purse__due-text'>{pending.text}</View>
          <Icon name='next' size='xs' />
        </View>
      )}
    </View>
  )
}

function Side({ word, side }: { readonly word: string, readonly side: PurseSide }) {
  return (
    <View className='purse__side'>
      <View className='purse__word'>{word}</View>
      <View className='purse__coins'>{side.coins}</View>
      <View className='purse__word'>{side.rule}</View>
    </View>
  )
}
