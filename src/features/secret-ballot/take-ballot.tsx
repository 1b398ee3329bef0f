import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { spoken } from '@/components/spoken'
import { Walk } from '@/components/walk/walk'
import { secretWalk, takingTold } from '@/text/secret-poll'
import { secretVoteText as text } from '@/text/secret-vote'
import { SecretTurnout } from './secret-turnout'
import type { SecretVoteViewProps } from './secret-vote-view'
import { WhoKnows } from './who-knows'
import './take-ballot.scss'

/** 领票: what pressing the button does, and what of it the village learns. */
export const TakeBallot = observer(function TakeBallot({ store, elder, reading }: SecretVoteViewProps) {
  const { asked, poll, vote } = store
  if (!asked || !poll) return null
  const busy = vote.kind === 'taking'
  const problem = vote.kind === 'toTake' ? vote.problem : undefined
  const resumed = vote.kind === 'toTake' && vote.resumed && problem === undefined
  return (
    <>
      {!elder && <Walk steps={secretWalk(0)} now={0} />}
      {elder && reading && <View className='take__read'><ReadAloud {...reading} /></View>}
      <View className='take'>
        <View className='take__title' {...spoken({ role: 'heading', live: 'polite' })}>{busy ? text.taking : text.takeTitle}</View>
        <View className='take__told'>{busy ? text.takingNote : resumed ? text.resumed : takingTold(poll.unit)}</View>
      </View>
      <Card>
        <View className='take__question'>{asked.question}</View>
        <View className='take__what'>{asked.description}</View>
        {store.fingerprint && (
          <View className='take__code'>
            <View>{`${text.fingerprint} ${store.fingerprint}`}</View>
            {!elder && <View>{text.fingerprintHint}</View>}
          </View>
        )}
      </Card>
      <Problem text={problem} />
      <View className='gap-4'><Hint icon='info'>{text.onlyHere}</Hint></View>
      <View className='gap-2'><WhoKnows store={store} /></View>
      {!elder && <View className='gap-5'><SecretTurnout poll={poll} elder={elder} /></View>}
    </>
  )
})
