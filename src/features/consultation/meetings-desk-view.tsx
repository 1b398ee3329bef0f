import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { PeoplePicker } from '@/components/people-picker/people-picker'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { Sheet } from '@/components/sheet/sheet'
import type { Attendee } from '@/contract/consultation'
import type { GroupPeople } from '@/flow/group-people'
import { momentText } from '@/text/dates'
import { meetingText } from '@/text/meeting'
import { meetingPageText, meetingTime } from '@/text/meeting-page'
import { meetingsText as text } from '@/text/meetings-desk'
import { SIGN_IN_MOST, type MeetingStore } from './meeting-store'

/** Attendees drawn at once. */
const PAGE = 15

export interface MeetingDeskProps {
  readonly store: MeetingStore
  readonly people: GroupPeople
  readonly openPoll: (pollId: string) => void
}

/** One meeting for the committee: who is there, and those without a phone by list. */
export const MeetingDeskView = observer(function MeetingDeskView({ store, people, openPoll }: MeetingDeskProps) {
  const { meeting } = store
  if (!meeting) return null
  const { pollId, attendees = [] } = meeting
  return (
    <>
      <Card>
        <View className='t-h2'>{meeting.title}</View>
        <Facts
          facts={[
            { label: meetingPageText.time, value: meetingTime(meeting) },
            { label: meetingText.place, value: meeting.place },
            { label: meetingPageText.arrived, value: meetingText.present(meeting.present) }
          ]}
        />
      </Card>
      {pollId !== undefined && <View className='gap-3'><NoticeRow icon='ticket' tone='plain' title={text.seeVote} onPress={() => openPoll(pollId)} /></View>}
      <ByList store={store} people={people} />
      <SectionTitle title={text.record} />
      <Attendees attendees={attendees} />
    </>
  )
})

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

const ByList = observer(function ByList({ store, people }: Omit<MeetingDeskProps, 'openPoll'>) {
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
