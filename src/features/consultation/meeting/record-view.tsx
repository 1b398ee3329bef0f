import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { PhotoField } from '@/components/photo-field/photo-field'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { ITEM_OUTCOMES, OUTSIDE_PARTY_KINDS } from '@/domain/consultation/meeting-plan'
import { MINUTES_MAX, STATEMENT_MAX, UNRESOLVED_LENGTH_MAX, UNRESOLVED_MAX } from '@/domain/consultation/meeting-record'
import { meetingRecordText as text } from '@/text/meeting-record'
import { outcomeText, outsideText } from '@/text/meeting-talk'
import type { ItemDraft, MeetingRecordStore } from './record-store'

const REASON_MAX = 100

interface RecordProps {
  readonly store: MeetingRecordStore
}

/** The record of one meeting: what came of every item, the minutes, and who came from outside. */
export const RecordForm = observer(function RecordForm({ store }: RecordProps) {
  const { meeting, items, isRevision, scans } = store
  if (!meeting) return null
  return (
    <>
      {isRevision
        ? <><Field label={text.reason} value={store.reason} placeholder={text.reasonHint} maxLength={REASON_MAX} onChange={words => store.write('reason', words)} /><Hint icon='info'>{text.reasonNote}</Hint></>
        : <Hint icon='people'>{meeting.present === 0 ? text.nobody : text.present(meeting.present)}</Hint>}
      {items.length > 0 && <SectionTitle title={text.items} />}
      {items.map(item => <ItemFields key={item.no} store={store} item={item} />)}
      <Field label={text.minutes} value={store.minutes} placeholder={text.minutesHint} maxLength={MINUTES_MAX} multiline onChange={words => store.write('minutes', words)} />
      {!isRevision && <PhotoField label={text.scans} photos={scans.previews} most={scans.most} hint={text.scansHint} error={scans.problem ?? scans.text} onAdd={() => void scans.add()} onOpen={index => removeAt(store, index)} />}
      <SectionTitle title={text.outside} />
      {OUTSIDE_PARTY_KINDS.map(kind => <Field key={kind} label={outsideText[kind]} value={store.outside[kind]} aside='' placeholder='0' type='number' onChange={words => store.count(kind, words)} />)}
      <Problem text={store.problem} />
    </>
  )
})

function removeAt({ scans }: MeetingRecordStore, index: number): void {
  const photo = scans.photos[index]
  if (photo) scans.remove(photo.id)
}

const ItemFields = observer(function ItemFields({ store, item }: RecordProps & { readonly item: ItemDraft }) {
  const { no, title, outcome, statement, unresolved } = item
  return (
    <View className='gap-3'>
      <View className='t-h3 strong'>{title}</View>
      <Card pad='none'>
        {ITEM_OUTCOMES.map(each => <ChoiceRow key={each} title={outcomeText[each]} chosen={outcome === each} onPress={() => store.choose(no, each)} />)}
      </Card>
      {outcome === 'consensus' && <Field label={text.statement} value={statement} placeholder={text.statementHint} maxLength={STATEMENT_MAX} multiline onChange={words => store.state(no, words)} />}
      {outcome === 'unresolved' && unresolved.map((point, index) => (
        <Field key={index} label={text.unresolved} value={point} placeholder={text.unresolvedHint} maxLength={UNRESOLVED_LENGTH_MAX} onChange={words => store.point(no, index, words)} />
      ))}
      {outcome === 'unresolved' && unresolved.length < UNRESOLVED_MAX && <Button kind='text' small icon='plus' text={text.addPoint} onPress={() => store.addPoint(no)} />}
    </View>
  )
})

export const RecordBar = observer(function RecordBar({ store, onDone }: RecordProps & { readonly onDone: () => void }) {
  const send = async (): Promise<void> => {
    if (await store.submit()) onDone()
  }
  return <Button text={store.isRevision ? text.revise : text.close} off={store.off} busy={store.isBusy} onPress={() => void send()} />
})
