import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { DateField, OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { EVENT_KINDS, ISSUE_CATEGORIES, ISSUE_TEXT_MAX, PLACE_MAX, type IssueCategory } from '@/domain/consultation/issue/issue'
import { parseDay } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { categoryText, eventText, issueKindText } from '@/text/issue-words'
import { reportText as text } from '@/text/report'
import { PhotoTray } from './photo-tray'
import { ReportAssist } from './report-assist'
import type { ReportStore } from './report-store'

interface ReportProps {
  readonly store: ReportStore
}

/** Categories that can be chosen; a wedding or funeral has its own kind. */
const CATEGORIES: readonly IssueCategory[] = ISSUE_CATEGORIES.filter(category => category !== 'event')

/** 随手拍: what, where, photos; then who will see it and what happens next. */
export const ReportView = observer(function ReportView({ store }: ReportProps) {
  const { fields, restoredAt } = store
  const { kind } = fields
  return (
    <>
      {restoredAt !== undefined && <Restored store={store} at={restoredAt} />}
      <FilterChips label={text.kind} chips={store.kinds.map(key => ({ key, text: issueKindText[key] }))} value={kind} onSelect={key => store.put({ kind: key })} />
      <View className='soft t-sub'>{text.kindNote[kind]}</View>
      {store.mayAssist && <ReportAssist store={store} />}
      <View className='gap-3'>
        <Field label={text.words} value={fields.text} placeholder={text.wordsHint} maxLength={ISSUE_TEXT_MAX} multiline onChange={words => store.put({ text: words })} />
      </View>
      {store.canDictate && <View className='gap-2'><Button kind='line' small icon='sound' text={store.listening ? text.speaking : text.speak} onPress={store.toggleListening} /></View>}
      <View className='gap-2'>{kind === 'redWhiteEvent' ? <Event store={store} /> : <Category store={store} />}</View>
      <Where store={store} />
      <PhotoTray label={text.photos} photos={store.photos} />
      <Problem text={store.problem} />
      <SectionTitle title={text.who} />
      <Card>
        <View className='soft'>{kind === 'redWhiteEvent' ? text.whoEvent : text.whoText}</View>
        <View className='gap-2 soft'>{text.next[kind]}</View>
      </Card>
      <View className='gap-3'><Hint icon='lock'>{text.kept}</Hint></View>
    </>
  )
})

function Restored({ store, at }: ReportProps & { readonly at: NonNullable<ReportStore['restoredAt']> }) {
  return <View className='gap-2'><NoticeRow icon='pen' tone='way' title={text.restored(at)} text={text.startOver} onPress={store.startOver} /></View>
}

const Category = observer(function Category({ store }: ReportProps) {
  const { category } = store.fields
  const options = CATEGORIES.map(each => categoryText[each])
  return (
    <OptionField
      label={text.category}
      text={category && categoryText[category]}
      placeholder={text.chooseCategory}
      options={options}
      chosen={category === undefined ? -1 : CATEGORIES.indexOf(category)}
      onChange={index => store.put({ category: CATEGORIES[index] })}
    />
  )
})

const Event = observer(function Event({ store }: ReportProps) {
  const { event, eventDay, tables, cost } = store.fields
  const day = parseDay(eventDay)
  return (
    <>
      <OptionField label={text.event} text={event && eventText[event]} placeholder={text.chooseEvent} options={EVENT_KINDS.map(each => eventText[each])} chosen={event === undefined ? -1 : EVENT_KINDS.indexOf(event)} onChange={index => store.put({ event: EVENT_KINDS[index] })} />
      <DateField label={text.eventDay} text={day && dayText(day)} placeholder={text.chooseDay} value={day} earliest={store.today} onChange={picked => store.put({ eventDay: picked })} />
      <View className='duo gap-2'>
        <Field label={text.tables} value={tables} type='number' onChange={count => store.put({ tables: count })} />
        <Field label={text.cost} value={cost} type='number' onChange={count => store.put({ cost: count })} />
      </View>
    </>
  )
})

const Where = observer(function Where({ store }: ReportProps) {
  const { places, unitId, fields } = store
  const chosen = places.findIndex(place => place.unitId === unitId)
  return (
    <>
      <SectionTitle title={text.where} />
      <OptionField label={text.unit} text={places[chosen]?.name} placeholder={text.chooseUnit} options={places.map(({ name }) => name)} chosen={chosen} onChange={index => store.put({ unitId: places[index]?.unitId })} />
      <Field label={text.place} value={fields.place} placeholder={text.placeHint} maxLength={PLACE_MAX} onChange={place => store.put({ place })} />
    </>
  )
})

/** What comes after sending where a person looks first. */
export const ReportHeld = ({ onOpen }: { readonly onOpen: () => void }) => (
  <StateCard kind='empty' title={text.heldTitle} text={text.heldText} action={{ text: text.heldAction, onPress: onOpen }} />
)

export const ReportBar = observer(function ReportBar({ store }: ReportProps) {
  const { off, sending, send } = store
  return <Button text={send.canRetry ? text.again : text.submit} off={sending ? undefined : off} busy={sending ? (store.busyText ?? true) : false} onPress={() => void store.submit()} />
})
