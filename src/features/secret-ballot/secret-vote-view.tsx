import { observer } from 'mobx-react-lite'
import type { ReadAloudProps } from '@/components/read-aloud/read-aloud'
import { CastDone } from './cast-done'
import { ElderVoteCheck, ElderVoteSlip } from './elder-vote'
import { GiveUpSheet, VoidedBallot } from './give-up'
import { NoBallot } from './no-ballot'
import type { SecretVoteStore } from './secret-vote-store'
import { TakeBallot } from './take-ballot'
import { Unanswered } from './unanswered'
import { VoteCheckSheet, VoteSlip } from './vote-slip'

export interface SecretVoteActions {
  readonly callOffice: () => void
  readonly openPoll: () => void
  readonly toHome: () => void
}

export interface SecretVoteViewProps {
  readonly store: SecretVoteStore
  readonly elder: boolean
  readonly actions: SecretVoteActions
  /** Absent where the phone has no voice. */
  readonly reading: Pick<ReadAloudProps, 'reading' | 'onToggle'> | undefined
}

/** 领票、投票: what is to be done now, one thing at a time. */
export const SecretVoteView = observer(function SecretVoteView(props: SecretVoteViewProps) {
  return (
    <>
      <Now {...props} />
      <GiveUpSheet store={props.store} />
    </>
  )
})

const Now = observer(function Now(props: SecretVoteViewProps) {
  const { store, elder } = props
  switch (store.vote.kind) {
    case 'toTake':
    case 'taking':
      return <TakeBallot {...props} />
    case 'choosing':
      return elder ? <ElderVoteSlip {...props} /> : <VoteSlip {...props} />
    case 'checking':
    case 'sending':
      return elder ? <ElderVoteCheck {...props} /> : <><VoteSlip {...props} /><VoteCheckSheet {...props} /></>
    case 'unanswered':
      return <Unanswered {...props} />
    case 'done':
      return <CastDone {...props} />
    case 'voided':
    case 'givingUp':
    case 'exchanged':
      return <VoidedBallot {...props} />
    case 'noBallot':
      return <NoBallot why={store.vote.why} {...props} />
    case 'loading':
    case 'refused':
    case 'offline':
      return null
  }
})
