import type { ReactNode } from 'react'
import { observer } from 'mobx-react-lite'
import { Button, type ButtonProps } from '@/components/button/button'
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
      return store.isOver ? <Button text={text.sendAgain} onPress={submit} /> : <Pair elder={elder} aside={{ text: text.chooseAnew, onPress: store.again }}><Button text={text.sendAgain} onPress={submit} /></Pair>
    case 'done':
      return <Pair elder={elder} aside={{ text: text.again, onPress: store.again }}><Button text={text.toHome} onPress={actions.toHome} /></Pair>
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

/** The main button and another: beside each other, or the main one first in 大字版. */
function Pair({ elder, aside, children }: { readonly elder: boolean; readonly aside: Pick<ButtonProps, 'text' | 'onPress'>; readonly children: ReactNode }) {
  const other = <Button kind='line' narrow={!elder} {...aside} />
  return elder ? <>{children}{other}</> : <>{other}{children}</>
}

/** Whom to ask, where the village has said so. */
const OfficeButtons = observer(function OfficeButtons({ store, actions }: Pick<SecretVoteBarProps, 'store' | 'actions'>) {
  if (store.officePhone === undefined) return <Button text={text.toHome} onPress={actions.toHome} />
  return <Button icon='phone' text={text.callOffice} onPress={actions.callOffice} />
})
