import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { MomentField } from '@/components/moment-field/moment-field'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { PhotoField } from '@/components/photo-field/photo-field'
import { LinkField, OptionField } from '@/components/picker-field/picker-field'
import { Pictures } from '@/components/pictures/pictures'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Sheet } from '@/components/sheet/sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import type { FileView } from '@/contract/files'
import { AGENDA_MAX, MEETING_KINDS, OUTSIDE_PARTY_KINDS } from '@/domain/consultation/meeting-plan'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { wheelMoment } from '@/flow/moment'
import { dayText, weekdayText } from '@/text/dates'
import { meetingText } from '@/text/meeting'
import { meetingPlanText as text } from '@/text/meeting-plan'
import { meetingKindText } from '@/text/meeting-talk'
import { meetingsText } from '@/text/meetings-desk'
import { TICKED_PARTIES, type MeetingPlanStore } from './plan-store'

const STARTS_USUALLY = '19:00'
const ENDS_USUALLY = '21:00'
const LINE_MAX = 40
const REASON_MAX = 100
const OUTSIDE_MAX = 60

interface PlanProps {
  readonly store: MeetingPlanStore
}
interface PlanViewProps extends PlanProps {
  readonly openFile: (file: FileView, files: readonly FileView[]) => void
}

/** A call: the kind of meeting, what and where and when, the agenda, whom it is for, and the papers. */
export const PlanView = observer(function PlanView({ store, openFile }: PlanViewProps) {
  const { fields, meetingId } = store
  return (
    <>
      {meetingId !== undefined && <><Field label={text.reason} value={fields.reason} placeholder={text.reasonHint} maxLength={REASON_MAX} onChange={reason => store.put({ reason })} /><Hint icon='info'>{text.reasonNote}</Hint></>}
      <SectionTitle title={text.kind} />
      <Card pad='none'>
        {MEETING_KINDS.map(kind => <ChoiceRow key={kind} title={meetingKindText[kind]} note={text.kindNote[kind]} chosen={fields.kind === kind} onPress={() => store.chooseKind(kind)} />)}
      </Card>
      <When store={store} />
      <Agenda store={store} />
      <Invite store={store} />
      <SectionTitle title={text.materials} />
      {fields.materials.length > 0 && <Card><Pictures files={fields.materials} onOpen={openFile} /></Card>}
      <PhotoField label={text.materials} photos={store.materials.previews} most={store.materials.most - fields.materials.length} hint={text.materialsHint} error={store.materials.problem ?? store.materials.text} onAdd={() => void store.materials.add()} onOpen={index => removeAt(store, index)} />
      <Problem text={store.problem} />
    </>
  )
})

function removeAt(store: MeetingPlanStore, index: number): void {
  const photo = store.materials.photos[index]
  if (photo) store.materials.remove(photo.id)
}

const wordsOf = (at: Instant | undefined): string | undefined => at && `${dayText(dayOf(at))} ${weekdayText(at)}`

const When = observer(function When({ store }: PlanProps) {
  const { fields, polls, meetingId, earliest } = store
  const options = [meetingsText.noPoll, ...polls.map(poll => poll.question)]
  const chosen = polls.findIndex(poll => poll.pollId === fields.pollId) + 1
  return (
    <>
      <Field label={meetingText.name} value={fields.title} placeholder={meetingsText.titleHint} maxLength={LINE_MAX} error={store.errorOf('title')} onChange={words => store.write('title', words)} />
      <Field label={meetingText.place} value={fields.place} placeholder={meetingsText.placeHint} maxLength={LINE_MAX} error={store.errorOf('place')} onChange={words => store.write('place', words)} />
      <MomentField {...wheelMoment(fields.startsAt, at => store.setTime('startsAt', at))} label={meetingText.startsAt} dayWords={wordsOf(fields.startsAt)} usualClock={STARTS_USUALLY} earliest={earliest} error={store.errorOf('startsAt')} />
      <MomentField {...wheelMoment(fields.endsAt, at => store.setTime('endsAt', at))} label={meetingText.endsAt} dayWords={wordsOf(fields.endsAt)} usualClock={ENDS_USUALLY} earliest={earliest} error={store.errorOf('endsAt')} />
      <View className='gap-2'><Hint icon='clock'>{store.noticeText}</Hint></View>
      <View className='gap-3'><Card pad='rows'><SwitchRow title={text.shortTitle} note={text.shortNote} on={fields.isShort} onChange={isShort => store.put({ isShort })} /></Card></View>
      {fields.isShort && <Field label={text.shortReason} value={fields.shortReason} placeholder={text.shortHint} maxLength={REASON_MAX} onChange={shortReason => store.put({ shortReason })} />}
      {meetingId === undefined && <View className='gap-3'><OptionField label={meetingsText.poll} text={options[chosen]} placeholder={meetingsText.noPoll} options={options} chosen={chosen} onChange={index => store.put({ pollId: polls[index - 1]?.pollId })} /></View>}
    </>
  )
})

const Agenda = observer(function Agenda({ store }: PlanProps) {
  const { agenda } = store.fields
  return (
    <>
      <SectionTitle title={text.agenda} />
      {agenda.map(({ key, title }, index) => (
        <View key={key}>
          <Field label={text.agendaItem(index + 1)} value={title} placeholder={text.agendaHint} maxLength={LINE_MAX} onChange={words => store.nameItem(key, words)} />
          {agenda.length > 1 && <Button kind='text' small text={text.removeItem} onPress={() => store.removeItem(key)} />}
        </View>
      ))}
      {agenda.length < AGENDA_MAX && <View className='gap-2'><Button kind='line' small icon='plus' text={text.addItem} onPress={store.addItem} /></View>}
    </>
  )
})

const Invite = observer(function Invite({ store }: PlanProps) {
  const { fields, unitRows } = store
  const units = [text.nobodyUnit, ...unitRows.map(({ kind, name }) => (kind === 'village' ? text.all : name))]
  const chosen = unitRows.findIndex(({ unitId }) => unitId === fields.unitId) + 1
  return (
    <>
      <SectionTitle title={text.invite} />
      <OptionField label={text.unit} text={units[chosen]} placeholder={text.nobodyUnit} options={units} chosen={chosen} onChange={index => store.put({ unitId: unitRows[index - 1]?.unitId })} />
      <View className='gap-3'>
        <Card pad='rows'>{TICKED_PARTIES.map(party => <SwitchRow key={party} title={text[party]} on={fields.ticked.includes(party)} onChange={on => store.tick(party, on)} />)}</Card>
      </View>
      <View className='gap-3'>{OUTSIDE_PARTY_KINDS.map(kind => <Field key={kind} label={text[kind]} value={fields.outside[kind]} placeholder={text.outsideHint} maxLength={OUTSIDE_MAX} onChange={words => store.writeOutside(kind, words)} />)}</View>
      <ByName store={store} />
    </>
  )
})

const ByName = observer(function ByName({ store }: PlanProps) {
  const [open, setOpen] = useState(false)
  const { people, fields } = store
  const start = (): void => {
    setOpen(true)
    void people.open()
  }
  return (
    <>
      <LinkField label={text.people} text={fields.people.length === 0 ? undefined : fields.people.map(({ name }) => name).join('、')} placeholder={text.peopleNone} onPress={start} />
      <Sheet open={open} title={text.people} note={text.peopleChosen(fields.people.length)} onClose={() => setOpen(false)} bar={<Button text={text.peopleDone} onPress={() => setOpen(false)} />}>
        <PeoplePicker
          groups={people.groups.map(group => ({ key: group.unitId, text: group.name }))}
          groupId={people.groupId ?? ''}
          onGroup={id => void people.choose(id)}
          people={people.people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel }))}
          loading={people.loading}
          problem={people.problem}
          isChosen={store.isInvited}
          onPress={store.invite}
        />
      </Sheet>
    </>
  )
})

/** Sends the call, or its change. */
export const PlanBar = observer(function PlanBar({ store, onDone }: PlanProps & { readonly onDone: () => void }) {
  const send = async (): Promise<void> => {
    if (await store.submit()) onDone()
  }
  return <Button text={store.meetingId === undefined ? text.send : text.sendAmended} off={store.off} busy={store.isBusy} onPress={() => void send()} />
})
