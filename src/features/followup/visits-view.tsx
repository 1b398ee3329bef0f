import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { VisitCard } from '@/contract/followup-views'
import { VISIT_OUTCOMES } from '@/domain/followup/visit'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { MoreRows } from '@/components/more-rows/more-rows'
import { Problem } from '@/components/problem/problem'
import { Sheet } from '@/components/sheet/sheet'
import { StateCard } from '@/components/state-card/state-card'
import { pollText } from '@/text/poll'
import { visitOutcomeText, visitsText as text } from '@/text/rating'
import { dueWords } from '@/text/undertaking'
import type { VisitsStore } from './visits-store'
import './visits.scss'

interface VisitsProps {
  readonly store: VisitsStore
}

/** Stands above the list in every state. */
export const VisitsFilter = observer(function VisitsFilter({ store }: VisitsProps) {
  return <FilterChips chips={store.chips} value={store.filter} onSelect={store.choose} label={text.filterBy} />
})

/** 低分回访: who gave a low grade, why, and until when somebody asks. */
export const VisitsView = observer(function VisitsView({ store }: VisitsProps) {
  const { rows, filter } = store
  return (
    <>
      {rows.isEmpty && <StateCard kind='empty' title={text.none[filter]} text={text.noneText[filter]} />}
      {rows.items.map(visit => <Visit key={visit.visitId} store={store} visit={visit} />)}
      <MoreRows more={rows.more} onMore={() => void rows.loadMore()} />
      {rows.items.length > 0 && <View className='gap-3'><Hint icon='lock'>{text.privacy}</Hint></View>}
      <RecordSheet store={store} />
    </>
  )
})

const Visit = observer(function Visit({ store, visit }: VisitsProps & { readonly visit: VisitCard }) {
  const { record, overdueDays, dueDay, reason, grade } = visit
  return (
    <Card>
      <View className='visit__head'>
        <View className='strong grow'>{text.who(visit.raterName, visit.householdLabel)}</View>
        {record === undefined && <Chip tone={overdueDays > 0 ? 'late' : 'soon'} icon={overdueDays > 0 ? 'warn' : 'clock'} text={dueWords(dueDay, store.today)} />}
      </View>
      <View>{text.gave(grade)}</View>
      <View className='visit__about'>{text.about(visit.subject.kind, visit.headline)}</View>
      <View className='visit__reason'>{reason?.text ?? text.noReason}</View>
      {reason?.unchecked === true && <View className='visit__about'>{text.unchecked}</View>}
      {record && <Recorded visit={visit} />}
      {visit.mayRecord && <View className='gap-3'><Button kind='line' small text={text.record} onPress={() => store.open(visit)} /></View>}
    </Card>
  )
})

function Recorded({ visit: { record, helped } }: { readonly visit: VisitCard }) {
  if (record === undefined) return null
  return (
    <View className='gap-2'>
      <View className='visit__about'>{text.recordedBy(record.by, record.at)}</View>
      <View>{`${visitOutcomeText[record.outcome]}：${record.words}`}</View>
      <View className='visit__about'>{helped === undefined ? text.notSaid : text.helped(helped)}</View>
    </View>
  )
}

const RecordSheet = observer(function RecordSheet({ store }: VisitsProps) {
  const { visit, record, outcome } = store
  if (visit === undefined) return null
  const bar = <Button text={record.canRetry ? pollText.sendAgain : text.record} off={store.sendOff} busy={record.isBusy} onPress={() => void store.send()} />
  return (
    <Sheet open title={text.recordTitle(visit.raterName)} note={text.recordNote} onClose={store.close} bar={bar}>
      <View className='strong'>{text.outcome}</View>
      <Card pad='none'>
        {VISIT_OUTCOMES.map(each => <ChoiceRow key={each} title={visitOutcomeText[each]} chosen={outcome === each} onPress={() => store.decide(each)} />)}
      </Card>
      <Field label={text.words} placeholder={text.wordsHint} value={store.words} onChange={store.write} maxLength={store.wordsMax} multiline />
      <Problem text={record.text} />
    </Sheet>
  )
})
