import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Hint } from '@/components/hint/hint'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import type { AccountChangeView } from '@/contract/coin-accounts'
import { accountsText as text, changeKindText, changeSentence } from '@/text/coin-accounts'
import { momentText } from '@/text/dates'
import type { ChangesStore } from './changes-store'

interface ChangesProps {
  readonly store: ChangesStore
}

/** What waits first, then what was done. */
export const ChangesView = observer(function ChangesView({ store }: ChangesProps) {
  const { waiting, decided } = store
  if (waiting.length + decided.length === 0) return <StateCard kind='empty' title={text.emptyTitle} text={text.emptyText} />
  return (
    <>
      <Hint icon='people'>{text.intro}</Hint>
      {waiting.length > 0 && <SectionTitle title={text.waiting} />}
      {waiting.map(change => <Change key={change.changeId} store={store} change={change} />)}
      {decided.length > 0 && <SectionTitle title={text.decided} />}
      {decided.map(change => <Change key={change.changeId} store={store} change={change} />)}
      {store.hasMore && <View className='gap-3'><Button kind='line' small text={text.more} onPress={() => void store.loadMore()} /></View>}
      <DecideSheet store={store} />
    </>
  )
})

const Change = observer(function Change({ store, change }: ChangesProps & { readonly change: AccountChangeView }) {
  const { kind, state, proposedBy, at, decidedBy, mayDecide } = change
  return (
    <View className='gap-3'>
      <Card>
        <View className='between'>
          <View className='strong'>{changeKindText[kind]}</View>
          <View className='soft t-sub'>{text.state[state]}</View>
        </View>
        <View>{changeSentence(change)}</View>
        <View className='soft t-sub'>{text.proposed(proposedBy, momentText(at))}</View>
        {decidedBy !== undefined && <View className='soft t-sub'>{text.decidedBy(decidedBy)}</View>}
        {state === 'proposed' && !mayDecide && <View className='soft t-sub'>{text.ownWaits}</View>}
        {mayDecide && <View className='gap-3'><Button small text={text.look} onPress={() => store.ask(change)} /></View>}
      </Card>
    </View>
  )
})

/** The second person reads the whole sentence before the tap that books it. */
const DecideSheet = observer(function DecideSheet({ store }: ChangesProps) {
  const { asked, decide } = store
  return (
    <ConfirmSheet
      open={asked !== undefined}
      title={text.confirmTitle}
      note={text.confirmNote}
      action={text.confirm}
      busy={decide.isBusy}
      error={decide.text}
      onConfirm={() => void store.answer('confirm')}
      onClose={() => store.ask(undefined)}
    >
      {asked && <View className='strong'>{changeSentence(asked)}</View>}
      {asked && <View className='soft t-sub gap-2'>{text.proposed(asked.proposedBy, momentText(asked.at))}</View>}
      <View className='gap-3'><Button kind='text' small text={text.decline} onPress={() => void store.answer('decline')} /></View>
    </ConfirmSheet>
  )
})
