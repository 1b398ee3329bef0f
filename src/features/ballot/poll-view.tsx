import { observer } from 'mobx-react-lite'
import type { ReadAloudProps } from '@/components/read-aloud/read-aloud'
import { Ballot } from './ballot'
import { ElderBallot, ElderCheck } from './elder-ballot'
import { PollDone } from './poll-done'
import { PollState } from './poll-state'
import type { PollStore } from './poll-store'

export interface PollActions {
  readonly openRoll: () => void
  readonly openResult: (noticeId: string) => void
  readonly toHome: () => void
  /** Where the caller, as one of the poll's tellers, reads slips or counts hands. */
  readonly openTelling: () => void
}

export interface PollViewProps {
  readonly store: PollStore
  readonly elder: boolean
  readonly actions: PollActions
  /** Absent where the phone has no voice. */
  readonly reading: Pick<ReadAloudProps, 'reading' | 'onToggle'> | undefined
}

/** One vote: the ballot while there is one to cast, otherwise how the vote stands. */
export const PollView = observer(function PollView(props: PollViewProps) {
  const { store, elder } = props
  switch (store.step) {
    case 'closed':
      return <PollState {...props} />
    case 'done':
      return <PollDone {...props} />
    case 'choosing':
    case 'chosen':
      return elder ? <ElderBallot {...props} /> : <Ballot {...props} />
    case 'checking':
    case 'sending':
    case 'unanswered':
      return elder ? <ElderCheck {...props} /> : <Ballot {...props} />
  }
})
