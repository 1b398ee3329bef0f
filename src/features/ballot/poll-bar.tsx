import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { pollText } from '@/text/poll'
import { pollPageText } from '@/text/poll-page'
import type { PollStore } from './poll-store'
import type { PollActions } from './poll-view'

interface PollBarProps {
  readonly store: PollStore
  readonly actions: PollActions
}

/** Whether there is something to do at the foot of the page. */
export function hasPollBar({ step, poll, canChallenge }: PollStore): boolean {
  return step !== 'closed' || canChallenge || (poll?.phase === 'published' && poll.noticeId !== undefined)
}

/** The one thing to do next with this vote. */
export const PollBar = observer(function PollBar({ store, actions }: PollBarProps) {
  const { step, poll, buttonText } = store
  switch (step) {
    case 'closed':
      if (store.canChallenge) return <Button icon='people' text={pollPageText.checkRoll} onPress={actions.openRoll} />
      return <Button icon='board' text={pollText.seeResult} onPress={() => actions.openResult(poll?.noticeId ?? '')} />
    case 'done':
      return (
        <>
          <Button kind='line' narrow text={pollPageText.again} onPress={store.changeVote} />
          <Button text={pollPageText.toHome} onPress={actions.toHome} />
        </>
      )
    case 'checking':
      return (
        <>
          <Button text={buttonText} onPress={store.submit} />
          <Button kind='line' text={pollText.back} onPress={store.back} />
        </>
      )
    case 'choosing':
    case 'chosen':
    case 'sending':
    case 'unanswered':
      return <Button text={buttonText} off={step === 'choosing' ? buttonText : undefined} busy={step === 'sending'} onPress={store.submit} />
  }
})
