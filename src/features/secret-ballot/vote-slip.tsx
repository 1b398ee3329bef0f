import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BallotSlip } from '@/components/ballot-slip/ballot-slip'
import { Button } from '@/components/button/button'
import { Hint } from '@/components/hint/hint'
import { MethodBallot } from '@/components/method-ballot/method-ballot'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { spoken } from '@/components/spoken'
import { Walk } from '@/components/walk/walk'
import { pollPageText } from '@/text/poll-page'
import { secretWalk } from '@/text/secret-poll'
import { secretVoteText as text } from '@/text/secret-vote'
import { GiveUpLink } from './give-up'
import { SecretTurnout } from './secret-turnout'
import type { SecretVoteViewProps } from './secret-vote-view'
import { WhoKnows } from './who-knows'
import './vote-slip.scss'

/** As much of a description as the slip shows without pushing the choices from the screen; one line or two stand in the middle. */
const SLIP_WHAT_MAX = 120
const CENTRED_MAX = 36
/** Chosen words of this length still stand in the largest letters. */
const LARGE_MAX = 4

/** 表决票: what is asked, as this phone checked it, and the choices. */
export const VoteSlip = observer(function VoteSlip({ store, elder }: SecretVoteViewProps) {
  const [open, setOpen] = useState(false)
  const { asked, poll, vote } = store
  if (!asked || !poll) return null
  const { question, description } = asked
  const { length } = description
  return (
    <>
      <Walk steps={secretWalk(1)} now={1} />
      <View className='gap-4'>
        <BallotSlip
          name={text.slip}
          title={question}
          what={length <= CENTRED_MAX ? description : undefined}
          link={length > SLIP_WHAT_MAX ? { text: pollPageText.fullText, onPress: () => setOpen(true) } : undefined}
        >
          {length > CENTRED_MAX && length <= SLIP_WHAT_MAX && <View className='vote-slip__what'>{description}</View>}
          <MethodBallot method={store.method} selection={store.filling} onTap={store.tap} disabled={vote.kind !== 'choosing'} elder={elder} />
        </BallotSlip>
      </View>
      <Problem text={vote.kind === 'choosing' ? vote.problem : undefined} />
      <View className='vote-slip__below'>
        <SecretTurnout poll={poll} elder={elder} />
        <View className='gap-3'><WhoKnows store={store} /></View>
        <View className='gap-2'><Hint icon='redo'>{text.untilHint(store.deadline)}</Hint></View>
      </View>
      <GiveUpLink store={store} />
      <Sheet open={open} title={question} onClose={() => setOpen(false)}>
        <View className='vote-slip__text'>{description}</View>
      </Sheet>
    </>
  )
})

/** What was chosen, once more and large. */
export const ChosenWords = observer(function ChosenWords({ store }: Pick<SecretVoteViewProps, 'store'>) {
  const { selectionText = '' } = store
  const large = selectionText.length <= LARGE_MAX
  return (
    <>
      <View className='vote-slip__say'>{text.checkTitle}</View>
      <View className={large ? 'vote-slip__chosen is-large' : 'vote-slip__chosen'} {...spoken({ live: 'polite' })}>{selectionText}</View>
      <View className='vote-slip__tick' />
    </>
  )
})

/** The second look in the normal scale. */
export const VoteCheckSheet = observer(function VoteCheckSheet({ store }: SecretVoteViewProps) {
  const busy = store.vote.kind === 'sending'
  const bar = (
    <>
      {!busy && <Button kind='line' narrow text={text.backShort} onPress={store.back} />}
      <Button text={text.cast} busy={busy ? text.sending : undefined} onPress={() => void store.submit()} />
    </>
  )
  return (
    <Sheet open title={store.asked?.question ?? ''} onClose={store.back} bar={bar}>
      <ChosenWords store={store} />
      <View className='vote-slip__until'>{text.checkNote(store.deadline)}</View>
    </Sheet>
  )
})
