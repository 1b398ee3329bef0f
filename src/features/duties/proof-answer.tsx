import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { proofKey, type ProofItem } from '@/domain/duties/duty-list'
import { proofsText as text } from '@/text/proofs'
import type { ProofsStore } from './proofs-store'
import './proofs-view.scss'

interface ProofAnswerProps {
  readonly store: ProofsStore
  readonly item: ProofItem
  readonly elder: boolean
}

/** 村里不开, who does, on what ground, and what to bring where that is known. */
export const ProofAnswer = observer(function ProofAnswer({ store, item, elder }: ProofAnswerProps) {
  const { body, copied, reading, canSpeak } = store
  const key = proofKey(item)
  const copyText = copied?.key !== key ? text.copy : copied.ok ? text.copied : text.copyFailed
  return (
    <Card>
      <View className='proofs__title'>{item.name}</View>
      <View className='proofs__no'><Icon name='cross' size='s' />{text.refused(body)}</View>
      <View className='proofs__label'>{text.who}</View>
      <View className={item.whoIssues === undefined ? 'soft' : 'proofs__answer'}>{item.whoIssues ?? text.whoUnknown(body)}</View>
      {item.whoSource !== undefined && <View className='proofs__from'>{text.whoWhy(item.whoSource)}</View>}
      {item.how !== undefined && <View className='proofs__label'>{text.how}</View>}
      {item.how !== undefined && <View>{item.how}</View>}
      {item.onlineLink !== undefined && <View className='proofs__label'>{text.link}</View>}
      {item.onlineLink !== undefined && <View className='proofs__link'>{item.onlineLink}</View>}
      {item.onlineLink !== undefined && <View className='gap-2'><Button kind='line' small text={copyText} onPress={() => void store.copyLink(item)} /></View>}
      <View className='proofs__ground'>
        <View className='proofs__from'>{text.why}</View>
        <View>{item.source}</View>
      </View>
      {elder && canSpeak && <View className='gap-3'><ReadAloud reading={reading === key} onToggle={() => store.toggleReading(item)} /></View>}
      {item.whoIssues === undefined && store.page?.helpPhone !== undefined && (
        <View className='gap-3'><Button kind='line' icon='phone' text={text.call(body)} onPress={store.call} /></View>
      )}
    </Card>
  )
})
