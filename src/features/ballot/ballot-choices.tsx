import { observer } from 'mobx-react-lite'
import { MethodBallot } from '@/components/method-ballot/method-ballot'
import type { PollStore } from './poll-store'

/** The paper that this vote is filled in on. */
export const BallotChoices = observer(function BallotChoices({ store, elder }: { readonly store: PollStore; readonly elder: boolean }) {
  return <MethodBallot method={store.method} selection={store.filling} elder={elder} disabled={store.step === 'sending'} onTap={store.tap} />
})
