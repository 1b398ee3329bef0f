import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { DateField, OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { CLAIM_WORDS_MAX } from '@/domain/claims/claim'
import { quantityText, unitWordOf } from '@/text/claim-words'
import { dayWithWeekday, earliestClaimDay } from '@/text/claims'
import { claimBatchText as text } from '@/text/claims-office'
import { dayText } from '@/text/dates'
import type { ClaimBatchStore } from './claim-batch-store'

interface BatchProps {
  readonly store: ClaimBatchStore
}

/** 替邻居登记: one item, one day, many people. */
export const ClaimBatchView = observer(function ClaimBatchView({ store }: BatchProps) {
  const { choices, entered, item, on, today } = store
  if (choices.length === 0) return <StateCard kind='empty' title={text.noItemsTitle} text={text.noItems} />
  return (
    <>
      {entered > 0 && <NoticeRow icon='check' tone='way' title={text.entered(entered)} />}
      <Hint icon='info'>{text.lead}</Hint>
      <OptionField label={text.item} text={item?.name} placeholder={text.chooseItem} options={choices.map(({ name }) => name)} chosen={choices.findIndex(({ code }) => code === item?.code)} onChange={store.chooseItem} />
      <DateField label={text.day} text={dayWithWeekday(on)} placeholder={text.day} value={on} earliest={earliestClaimDay(today)} latest={today} onChange={store.chooseDay} />
      <Field label={text.words} value={store.words} placeholder={text.wordsHint} maxLength={CLAIM_WORDS_MAX} onChange={store.write} />
      {item !== undefined && item.unit !== 'time' && <Quantity store={store} unit={unitWordOf(item.unit)} />}
      <SectionTitle title={text.people} />
      <People store={store} />
      <Problem text={store.problem} />
      <ConfirmSheet open={store.confirming} title={text.confirmTitle(store.waiting.length)} note={text.confirmNote(item?.name ?? '', dayText(on))} action={text.submit(store.waiting.length)} onConfirm={() => void store.send()} onClose={() => store.ask(false)} />
    </>
  )
})

const Quantity = observer(function Quantity({ store, unit }: BatchProps & { readonly unit: string }) {
  const { item, quantity } = store
  return (
    <>
      <SectionTitle title={text.quantity(unit)} />
      <Card pad='snug'>
        <View className='between'>
          <Button kind='line' small narrow text={text.oneLess} onPress={() => store.change(-1)} />
          <View className='t-h2 strong'>{item && quantityText(quantity, item.unit)}</View>
          <Button kind='line' small narrow text={text.oneMore} onPress={() => store.change(1)} />
        </View>
      </Card>
    </>
  )
})

const People = observer(function People({ store }: BatchProps) {
  const { neighbours, groups, people } = store
  return (
    <PeoplePicker
      groups={groups.map(({ unitId, name }) => ({ key: unitId, text: name }))}
      groupId={neighbours.groupId ?? ''}
      onGroup={groupId => void store.chooseGroup(groupId)}
      people={people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel, off: store.reasonOf(personId) }))}
      loading={neighbours.loading}
      problem={neighbours.problem}
      isChosen={personId => store.chosen.includes(personId)}
      onPress={store.toggle}
    />
  )
})

export const ClaimBatchBar = observer(function ClaimBatchBar({ store }: BatchProps) {
  const { waiting, sending } = store
  const press = store.canRetry ? () => void store.send() : () => store.ask(true)
  return <Button text={store.canRetry ? text.again(waiting.length) : text.submit(waiting.length)} off={sending ? undefined : store.off} busy={sending} onPress={press} />
})
