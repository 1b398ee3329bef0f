import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { HoldToSee } from '@/components/hold-to-see/hold-to-see'
import { Problem } from '@/components/problem/problem'
import { StateCard } from '@/components/state-card/state-card'
import { Walk } from '@/components/walk/walk'
import { secretWalk } from '@/text/secret-poll'
import { secretVoteText as text } from '@/text/secret-vote'
import type { SecretVoteViewProps } from './secret-vote-view'

/** The ballot went out and no promise came back: the same one waits to be sent again, and is hidden meanwhile. */
export const Unanswered = observer(function Unanswered({ store, elder }: SecretVoteViewProps) {
  const { vote, waitingText } = store
  if (vote.kind !== 'unanswered') return null
  return (
    <>
      {!elder && <Walk steps={secretWalk(1)} now={1} />}
      <View className='gap-4'><StateCard kind='error' title={text.unansweredTitle} text={text.unansweredText} /></View>
      <Problem text={vote.text || undefined} />
      {waitingText && <View className='gap-4'><HoldToSee hidden={text.unansweredSeen} seen={waitingText} /></View>}
    </>
  )
})
