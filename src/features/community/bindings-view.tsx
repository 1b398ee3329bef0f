import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Dotted } from '@/components/dotted/dotted'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { StateCard } from '@/components/state-card/state-card'
import type { BindingRow } from '@/contract/community'
import { momentText } from '@/text/dates'
import { bindingsText, rejectionText } from '@/text/register'
import type { BindingsStore } from './bindings-store'

interface BindingsViewProps {
  readonly store: BindingsStore
}

/** Applications one below the other; each is answered where it stands. */
export const BindingsView = observer(function BindingsView({ store }: BindingsViewProps) {
  const { list } = store
  if (list.isEmpty) return <StateCard kind='empty' title={bindingsText.emptyTitle} text={bindingsText.emptyText} />
  return (
    <>
      <View className='bindings'>
        {list.items.map(row => <BindingCard key={row.bindingId} row={row} store={store} />)}
      </View>
      {list.more !== 'none' && <Button kind='text' text={bindingsText.more} busy={list.more === 'loading'} onPress={list.loadMore} />}
      <Hint icon='phone'>{bindingsText.hint}</Hint>
      <Confirm store={store} />
      <TurnDown store={store} />
    </>
  )
})

const BindingCard = observer(function BindingCard({ row, store }: BindingsViewProps & { readonly row: BindingRow }) {
  const { bindingId, personName, householdLabel, requestedAt } = row
  return (
    <Card>
      <View className='t-h3'>{personName}</View>
      <View className='soft t-sub'><Dotted parts={[householdLabel, bindingsText.asked(momentText(requestedAt))]} /></View>
      <View className='duo gap-3'>
        <Button kind='line' small text={bindingsText.itIsNot} onPress={() => store.askWhy(row)} />
        <Button kind='line' small text={bindingsText.itIs} onPress={() => store.askSure(row)} />
      </View>
      <Problem text={store.asking === undefined && store.confirming === undefined ? store.errorOf(bindingId) : undefined} />
    </Card>
  )
})

const Confirm = observer(function Confirm({ store }: BindingsViewProps) {
  const { confirming } = store
  return (
    <ConfirmSheet
      open={confirming !== undefined}
      title={bindingsText.sure(confirming?.personName ?? '')}
      note={bindingsText.sureNote}
      action={bindingsText.sureAction}
      busy={store.decide.isBusy}
      error={confirming && store.errorOf(confirming.bindingId)}
      onConfirm={() => void store.confirmAsked()}
      onClose={store.stopAsking}
    />
  )
})

const TurnDown = observer(function TurnDown({ store }: BindingsViewProps) {
  const { asking, reason } = store
  return (
    <ConfirmSheet
      open={asking !== undefined}
      title={bindingsText.why(asking?.personName ?? '')}
      note={bindingsText.whyNote}
      action={bindingsText.turnDown}
      off={reason === undefined ? bindingsText.chooseWhy : undefined}
      busy={store.decide.isBusy}
      error={asking && store.errorOf(asking.bindingId)}
      onConfirm={store.turnDown}
      onClose={store.stopAsking}
    >
      <View className='gap-3'>
        {store.rejections.map(each => (
          <ChoiceRow key={each} title={rejectionText[each]} chosen={reason === each} onPress={() => store.chooseReason(each)} />
        ))}
      </View>
    </ConfirmSheet>
  )
})
