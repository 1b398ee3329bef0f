import type { ReactNode } from 'react'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { secretCheckText as text } from '@/text/secret-check'
import type { SecretCheckStore } from './secret-check-store'
import type { SecretCheckActions } from './secret-check-view'

export interface SecretCheckBarProps {
  readonly store: SecretCheckStore
  readonly elder: boolean
  readonly actions: SecretCheckActions
}

/** The one thing to do next: objecting where something is wrong, the result where all is well. */
export const SecretCheckBar = observer(function SecretCheckBar({ store, elder, actions }: SecretCheckBarProps) {
  const { result, dispute, poll } = store
  const noticeId = poll?.noticeId
  const onward = noticeId === undefined ? <Button text={text.poll} onPress={actions.openPoll} /> : <Button text={text.result} onPress={() => actions.openResult(noticeId)} />
  if (result.kind === 'checking' || result.kind === 'loading' || result.kind === 'refused' || result.kind === 'offline') return null
  const both = (main: ReactNode, other: ReactNode) => (elder ? <>{main}{other}</> : <>{other}{main}</>)
  if (result.kind === 'otherBoard') return both(<Button text={text.disputeMain} onPress={actions.openDispute} />, <Button kind='line' narrow={!elder} text={text.again} onPress={() => void store.load()} />)
  if (dispute !== undefined) return <Button text={text.dispute} onPress={actions.openDispute} />
  if (result.kind === 'same' || result.kind === 'notArrived') return both(onward, <Button kind='line' narrow={!elder} text={text.dispute} onPress={actions.openDispute} />)
  return onward
})
