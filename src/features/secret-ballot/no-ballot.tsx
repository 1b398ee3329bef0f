import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { StateCard } from '@/components/state-card/state-card'
import { secretVoteText as text } from '@/text/secret-vote'
import type { SecretVoteViewProps } from './secret-vote-view'
import type { NoBallot as Why } from './vote-phase'

/** Why there is nothing to cast on this phone, and what helps. */
export const NoBallot = observer(function NoBallot({ why, store }: { readonly why: Why } & SecretVoteViewProps) {
  const words = why.kind === 'tooOld' && !store.offersPaper ? text.none.tooOldPhoneOnly : text.none[why.kind]
  return (
    <View className='gap-4'>
      <StateCard kind={why.kind === 'mismatch' ? 'error' : 'empty'} title={words.title} text={why.kind === 'closed' ? why.text : 'text' in words ? words.text : undefined} />
    </View>
  )
})
