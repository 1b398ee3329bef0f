import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { StateCard } from '@/components/state-card/state-card'
import { spoken } from '@/components/spoken'
import { secretVoteText as text } from '@/text/secret-vote'
import type { SecretVoteStore } from './secret-vote-store'
import type { SecretVoteViewProps } from './secret-vote-view'
import './give-up.scss'

interface StoreProps {
  readonly store: SecretVoteStore
}

/** The way from a phone ballot to a slip of paper; quiet, as few take it. */
export const GiveUpLink = observer(function GiveUpLink({ store }: StoreProps) {
  if (!store.mayGiveUp) return null
  return <View className='give-up' onClick={store.askToGiveUp} {...spoken({ role: 'button' })}>{text.toPaper}</View>
})

/** Asked twice, as it cannot be taken back. */
export const GiveUpSheet = observer(function GiveUpSheet({ store }: StoreProps) {
  const again = store.giveUpStep === 2
  return (
    <ConfirmSheet
      open={store.giveUpStep > 0}
      title={again ? text.giveUpAgainTitle : text.giveUpTitle}
      action={again ? text.giveUp : text.giveUpNext}
      onConfirm={again ? () => void store.giveUp() : store.askToGiveUp}
      onClose={store.keepBallot}
    >
      <View className='gap-2'>{again ? text.giveUpAgainText : text.giveUpText}</View>
      {!again && <View className='gap-3'><Hint icon='eye'>{text.giveUpFew}</Hint></View>}
    </ConfirmSheet>
  )
})

/** The ballot is void: what is left to do until a slip is in the hand. */
export const VoidedBallot = observer(function VoidedBallot({ store }: SecretVoteViewProps) {
  const { vote } = store
  if (vote.kind === 'exchanged') return <StateCard kind='empty' title={text.exchangedTitle} text={text.exchangedText} />
  return (
    <>
      <StateCard kind='error' title={vote.kind === 'givingUp' ? text.givingUp : text.voidedTitle} text={text.voidedText} />
      <Problem text={vote.kind === 'voided' ? vote.problem : undefined} />
    </>
  )
})
