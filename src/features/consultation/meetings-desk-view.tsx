import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CountdownStrip } from '@/components/countdown/countdown'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Sheet } from '@/components/sheet/sheet'
import type { Attendee, MeetingDetail } from '@/contract/consultation'
import type { FileView } from '@/contract/files'
import type { GroupPeople } from '@/flow/group-people'
import { momentText } from '@/text/dates'
import { meetingText } from '@/text/meeting'
import { meetingPageText, meetingTime } from '@/text/meeting-page'
import { meetingsText as text } from '@/text/meetings-desk'
import { meetingDeskText as deskText } from '@/text/meeting-record'
import { meetingKindText, meetingStateText, meetingTalkText as talkText } from '@/text/meeting-talk'
import { AgendaPart } from './meeting/agenda-part'
import type { MeetingDeeds } from './meeting/desk-deeds'
import { CancelPart, PublishedHint, ReferPart, SignPart } from './meeting/desk-parts'
import { CallPart, RecordPart } from './meeting/record-part'
import { SIGN_IN_MOST, type MeetingStore } from './meeting-store'

/** Attendees drawn at once. */
const PAGE = 15
/** Waiting words that one call counts. */
const WAITING_COUNTED = 20

export interface MeetingDeskActions {
  readonly openPoll: (pollId: string) => void
  readonly openDraft: (pollId: string) => void
  readonly openBoard: () => void
  readonly openSpeakers: () => void
  readonly openOpinions: () => void
  readonly openRecord: () => void
  readonly amend: () => void
  readonly undertake: () => void
  readonly openFile: (file: FileView, files: readonly FileView[]) => void
}

export interface MeetingDeskProps {
  readonly store: MeetingStore
  readonly people: GroupPeople
  readonly deeds: MeetingDeeds
  readonly actions: MeetingDeskActions
}

/** One meeting for the office: what waits, who is there, what was said, and the record until two have signed it. */
export const MeetingDeskView = observer(function MeetingDeskView({ store, people, deeds, actions }: MeetingDeskProps) {
  const { meeting } = store
  if (!meeting) return null
  const { pollId, attendees = [], may, cancelled } = meeting
  const { openPoll, openFile } = actions
  return (
    <>
      {cancelled && <CountdownStrip tone='late'>{talkText.cancelled(cancelled.reason)}</CountdownStrip>}
      <Card>
        <View className='t-h2'>{meeting.title}</View>
        <Facts
          facts={[
            { label: talkText.kind, value: `${meetingKindText[meeting.kind]}，${meetingStateText[meeting.state]}` },
            { label: meetingPageText.time, value: meetingTime(meeting) },
            { label: meetingText.place, value: meeting.place },
            { label: meetingPageText.arrived, value: meetingText.present(meeting.present) }
          ]}
        />
      </Card>
      {pollId !== undefined && <View className='gap-3'><NoticeRow icon='ticket' tone='plain' title={text.seeVote} onPress={() => openPoll(pollId)} /></View>}
      <SignPart deeds={deeds} meeting={meeting} />
      <PublishedHint meeting={meeting} />
      <Next meeting={meeting} actions={actions} />
      {may.includes('signInByList') && <ByList store={store} people={people} />}
      <AgendaPart meeting={meeting} openPoll={openPoll} />
      <ReferPart deeds={deeds} meeting={meeting} openDraft={actions.openDraft} />
      <RecordPart meeting={meeting} openFile={openFile} />
      <CallPart meeting={meeting} openFile={openFile} />
      <SectionTitle title={text.record} />
      <Attendees attendees={attendees} />
      <CancelPart deeds={deeds} meeting={meeting} />
    </>
  )
})

/** What the office does here, in the order of an evening. */
function Next({ meeting, actions }: { readonly meeting: MeetingDetail; readonly actions: MeetingDeskActions }) {
  const { may, opinionsWaiting = 0, state } = meeting
  return (
    <>
      {opinionsWaiting > 0 && <View className='gap-3'><NoticeRow icon='talk' title={deskText.waiting(opinionsWaiting, opinionsWaiting >= WAITING_COUNTED)} onPress={actions.openOpinions} /></View>}
      {may.includes('amend') && <View className='gap-3'><Button kind='line' icon='pen' text={deskText.amend} onPress={actions.amend} /></View>}
      {may.includes('moderateOpinion') && opinionsWaiting === 0 && <View className='gap-3'><Button kind='line' icon='talk' text={deskText.moderate} onPress={actions.openOpinions} /></View>}
      {may.includes('callSpeaker') && <View className='gap-3'><Button kind='line' icon='hand' text={deskText.speakers} onPress={actions.openSpeakers} /></View>}
      {may.includes('close') && <View className='gap-3'><Button kind='line' icon='doc' text={deskText.record} onPress={actions.openRecord} /></View>}
      {may.includes('revise') && <View className='gap-3'><Button kind='line' icon='pen' text={deskText.revise} onPress={actions.openRecord} /></View>}
      {state === 'published' && may.includes('refer') && <View className='gap-3'><Button kind='line' icon='tool' text={deskText.undertake} onPress={actions.undertake} /></View>}
    </>
  )
}

function Attendees({ attendees }: { readonly attendees: readonly Attendee[] }) {
  const [shown, setShown] = useState(PAGE)
  if (attendees.length === 0) return <View className='soft'>{text.nobody}</View>
  return (
    <>
      <Card pad='rows'>
        {attendees.slice(0, shown).map(({ personId, name, householdLabel, by, at }) => (
          <EntryRow key={personId} icon='me' title={name} facts={[householdLabel, text.by[by], momentText(at)]} />
        ))}
      </Card>
      {attendees.length > shown && <Button kind='text' text={text.more} onPress={() => setShown(shown + PAGE)} />}
    </>
  )
}

const ByList = observer(function ByList({ store, people }: Pick<MeetingDeskProps, 'store' | 'people'>) {
  const [open, setOpen] = useState(false)
  const here = new Set(store.meeting?.attendees?.map(each => each.personId))
  const start = (): void => {
    setOpen(true)
    void people.open()
  }
  const tick = (personId: string): void => {
    const person = people.find(personId)
    if (person) store.tick({ personId, householdId: person.householdId })
  }
  const pickable = people.people.map(({ personId, name, householdLabel }) => ({ key: personId, name, note: householdLabel, off: here.has(personId) ? text.alreadyIn : undefined }))
  return (
    <View className='gap-3'>
      <Button kind='line' icon='list' text={text.byList} onPress={start} />
      {store.listText !== undefined && <Hint icon='check'>{store.listText}</Hint>}
      <Sheet open={open} title={text.byList} note={text.byListHint(SIGN_IN_MOST)} onClose={() => setOpen(false)} bar={<SendList store={store} />}>
        <PeoplePicker
          groups={people.groups.map(group => ({ key: group.unitId, text: group.name }))}
          groupId={people.groupId ?? ''}
          onGroup={id => void people.choose(id)}
          people={pickable}
          loading={people.loading}
          problem={people.problem}
          isChosen={store.isTicked}
          onPress={tick}
        />
        <Problem text={store.byList.text} />
        {store.listText !== undefined && <Hint icon='check'>{store.listText}</Hint>}
      </Sheet>
    </View>
  )
})

const SendList = observer(function SendList({ store }: Pick<MeetingDeskProps, 'store'>) {
  const count = store.ticked.length
  return <Button text={text.send(count)} off={count === 0 ? text.sendOff : undefined} busy={store.byList.isBusy} onPress={() => void store.submitList()} />
})
