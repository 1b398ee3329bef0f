import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { CountdownStrip } from '@/components/countdown/countdown'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { ReviewNote } from '@/components/review-note/review-note'
import { spoken } from '@/components/spoken'
import { Walk } from '@/components/walk/walk'
import { deadlineText } from '@/text/dates'
import { pollText } from '@/text/poll'
import { phaseSentence } from '@/text/poll-page'
import { secrecyText, secretPollText as text, secretStep, secretWalk, takingTold } from '@/text/secret-poll'
import { PollAbout } from './poll-about'
import { PhaseChip } from './poll-row'
import { PollTurnout } from './poll-turnout'
import type { PollViewProps } from './poll-view'
import './poll-state.scss'

export interface SecretPollActions {
  readonly openVote: (takeAtOnce: boolean) => void
  readonly openCheck: () => void
  readonly openBoard: () => void
  readonly openRecount: () => void
  readonly openDispute: () => void
}

export interface SecretPollProps extends PollViewProps {
  readonly secret: SecretPollActions
  /** Calls to the ballot box carry no name. */
  readonly anonymous: boolean
  /** This phone has a ballot in the box. */
  readonly hasCast: boolean
}

/** A secret vote: where it stands, what this unit has, and who can know what. The ballot itself is on a page of its own. */
export const SecretPoll = observer(function SecretPoll(props: SecretPollProps) {
  const { store, elder, actions, reading } = props
  const { poll } = store
  if (!poll) return null
  const step = secretStep(poll)
  const sentence = phaseSentence(poll)
  return (
    <>
      {step >= 0 && !elder && <View className='poll-state__walk'><Walk steps={secretWalk(step)} now={step} /></View>}
      {store.canChallenge && poll.challengesEndAt && (
        <View className='poll-state__strip'><CountdownStrip>{pollText.challengesUntil(deadlineText(poll.challengesEndAt))}</CountdownStrip></View>
      )}
      <Card>
        <PhaseChip phase={poll.phase} />
        <View className='poll-state__question' {...spoken({ role: 'heading' })}>{poll.question}</View>
        <View className='poll-state__what'>{poll.description}</View>
        {sentence && <View className='poll-state__now'>{sentence}</View>}
        {elder && reading && <View className='gap-3'><ReadAloud {...reading} /></View>}
      </Card>
      {step >= 0 && <View className='gap-5'><PollTurnout store={store} plain={elder} /></View>}
      <WhatIKnow {...props} />
      <Afterwards {...props} />
      <Dispute {...props} />
      <PollAbout poll={poll} laws={store.laws} openRoll={actions.openRoll} openTelling={actions.openTelling} />
    </>
  )
})

/** What this unit has, and who can know what of it. */
const WhatIKnow = observer(function WhatIKnow({ store, anonymous, hasCast }: SecretPollProps) {
  const { poll, cannotVoteText } = store
  if (!poll?.secret) return null
  const { token } = poll.secret
  const voting = poll.phase === 'voting'
  const why = voting && token === 'none' ? cannotVoteText : undefined
  return (
    <>
      {why && <View className='gap-4'><Hint icon='info'>{why}</Hint></View>}
      {token === 'paper' && voting && <View className='gap-4'><Hint icon='ticket'>{text.minePaper(poll.unit)}</Hint></View>}
      {token === 'taken' && <View className='gap-4'><Hint icon='check'>{hasCast ? text.mineCast : text.mineTaken(poll.unit)}</Hint></View>}
      {voting && token === 'none' && !why && <View className='gap-4'><Hint icon='ticket'>{takingTold(poll.unit)}</Hint></View>}
      {voting && (
        <>
          <View className='gap-2'><Hint icon={anonymous ? 'lock' : 'info'}>{secrecyText(anonymous, poll.channels.includes('paper')).map(line => <View key={line}>{line}</View>)}</Hint></View>
          <View className='gap-2'><Hint icon='eye'>{text.interim}</Hint></View>
        </>
      )}
    </>
  )
})

/** From the count on: one's own ballot, all of them, and what to do when something is wrong. */
const Afterwards = observer(function Afterwards({ store, secret }: SecretPollProps) {
  const details = store.poll?.secret
  const board = details?.board
  if (!details || !board) return null
  return (
    <>
      <ReviewNote review={details.review} />
      <View className='gap-4'><Hint icon='search'>{text.checkHint}</Hint></View>
      {board.withheld && <View className='gap-2'><Hint icon='lock'>{text.boardWithheld}</Hint></View>}
      {details.replaced > 0 && <View className='gap-2'><Hint icon='info'>{text.replaced(details.replaced)}</Hint></View>}
      {details.assisted !== undefined && <View className='gap-2'><Hint icon='people'>{text.assisted(details.assisted)}</Hint></View>}
      {board.mayRead && <View className='gap-4'><NoticeRow icon='list' tone='plain' title={text.board} text={text.boardText(board.rows)} onPress={secret.openBoard} /></View>}
      {board.mayRead && <View className='gap-3'><NoticeRow icon='chart' tone='plain' title={text.recount} text={text.recountText} onPress={secret.openRecount} /></View>}
    </>
  )
})

/** From the opening: a slip may be refused, a token taken by another, long before the count. */
const Dispute = observer(function Dispute({ store, secret }: SecretPollProps) {
  if (!store.poll?.secret || store.poll.phase === 'voided') return null
  return <View className='gap-3'><NoticeRow icon='flag' tone='plain' title={text.dispute} text={text.disputeText} onPress={secret.openDispute} /></View>
})
