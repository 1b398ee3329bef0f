import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { secretVoteText as text } from '@/text/secret-vote'
import type { SecretVoteStore } from './secret-vote-store'
import type { SecretVoteActions } from './secret-vote-view'

export interface SecretVoteBarProps {
  readonly store: SecretVoteStore
  readonly elder: boolean
  readonly actions: SecretVoteActions
}

/** Buttons stand below each other where both are long. */
export const isStacked = ({ vote }: SecretVoteStore, elder: boolean): boolean => elder && (vote.kind === 'checking' || vote.kind === 'unanswered' || vote.kind === 'done')

/** The one thing to do next. */
export const SecretVoteBar = observer(function SecretVoteBar({ store, elder, actions }: SecretVoteBarProps) {
  const { vote } = store
  const submit = (): void => void store.submit()
  switch (vote.kind) {
    case 'toTake':
      return <Button icon='ticket' text={vote.resumed ? text.takeAgain : text.take} onPress={() => void store.take()} />
    case 'taking':
      return <Button text={text.take} busy={text.taking} />
    case 'choosing':
      return <Button text={text.next} off={store.gap} onPress={submit} />
    case 'checking':
      return elder ? <><Button text={text.cast} onPress={submit} /><Button kind='line' text={text.back} onPress={store.back} /></> : <Button text={text.next} />
    case 'sending':
      return <Button text={text.cast} busy={text.sending} />
    case 'unanswered':
      return <><Button kind='line' narrow={!elder} text={text.chooseAnew} onPress={store.again} /><Button text={text.sendAgain} onPress={submit} /></>
    case 'done':
      return <><Button kind='line' narrow={!elder} text={text.again} onPress={store.again} /><Button text={text.toHome} onPress={actions.toHome} /></>
    case 'voided':
      return <Button text={text.exchange} onPress={() => void store.giveUp()} />
    case 'givingUp':
      return <Button text={text.exchange} busy={text.givingUp} />
    case 'exchanged':
      return <OfficeButtons store={store} actions={actions} />
    case 'noBallot':
      return vote.why.kind === 'closed' ? <Button text={text.toBoard} onPress={actions.openPoll} /> : <OfficeButtons store={store} actions={actions} />
    case 'loading':
    case 'refused':
    case 'offline':
      return null
  }
})

/** Whom to ask, where the village has said so. */
const OfficeButtons = observer(function OfficeButtons({ store, actions }: Pick<SecretVoteBarProps, 'store' | 'actions'>) {
  if (store.officePhone === undefined) return <Button text={text.toHome} onPress={actions.toHome} />
  return <Button icon='phone' text={text.callOffice} onPress={actions.callOffice} />
})
