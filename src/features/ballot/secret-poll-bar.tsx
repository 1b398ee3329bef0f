import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { pollPageText } from '@/text/poll-page'
import { secretPollText as text } from '@/text/secret-poll'
import type { PollStore } from './poll-store'
import type { SecretPollProps } from './secret-poll'

export type SecretDeed = 'challenge' | 'take' | 'vote' | 'change' | 'check' | 'result'

/** The one thing to do next with a secret vote, if there is one. */
export function secretDeed({ poll, canVote, canChallenge, now }: PollStore, hasCast: boolean): SecretDeed | undefined {
  if (poll?.mode !== 'secret') return undefined
  if (canChallenge) return 'challenge'
  const token = poll.secret?.token
  if (token === 'taken' && poll.phase === 'voting' && now < poll.closesAt) return hasCast ? 'change' : 'vote'
  if (token === 'none' && canVote) return 'take'
  if (token === 'taken' && poll.secret?.board !== undefined) return 'check'
  return poll.phase === 'published' && poll.noticeId !== undefined ? 'result' : undefined
}

export const SecretPollBar = observer(function SecretPollBar({ store, actions, secret, hasCast }: SecretPollProps) {
  const { poll } = store
  const noticeId = poll?.phase === 'published' ? poll.noticeId : undefined
  switch (secretDeed(store, hasCast)) {
    case 'challenge':
      return <Button icon='people' text={pollPageText.checkRoll} onPress={actions.openRoll} />
    case 'take':
      return <Button icon='ticket' text={text.take} onPress={() => secret.openVote(true)} />
    case 'vote':
      return <Button icon='ticket' text={text.toVote} onPress={() => secret.openVote(false)} />
    case 'change':
      return <Button kind='line' text={text.toChange} onPress={() => secret.openVote(false)} />
    case 'check':
      return (
        <>
          {noticeId !== undefined && <Button kind='line' narrow text={text.seeResult} onPress={() => actions.openResult(noticeId)} />}
          <Button icon='search' text={text.check} onPress={secret.openCheck} />
        </>
      )
    case 'result':
      return <Button icon='board' text={text.seeResult} onPress={() => actions.openResult(noticeId ?? '')} />
    case undefined:
      return null
  }
})
