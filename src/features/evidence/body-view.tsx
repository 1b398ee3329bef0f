import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { SectionTitle } from '@/components/section-title/section-title'
import type { BodyDetail, PastTermView, SeatView, SessionView } from '@/contract/evidence'
import { dayOf, type Day } from '@/domain/shared/instant'
import { componentText } from '@/text/components'
import { bodiesText as text, fullDay } from '@/text/bodies'
import { PhaseChip } from './bodies-view'
import type { BodyStore } from './body-store'

/** People drawn at once. */
const PAGE = 12

interface BodyProps {
  readonly store: BodyStore
  readonly openMeeting: (meetingId: string) => void
  /** What the committee can do with somebody in office. */
  readonly onSeat?: ((seat: SeatView) => void) | undefined
}

/** A body in public: name, term, who is in office by the whole name, sessions, and the terms before. */
export const BodyView = observer(function BodyView({ store, openMeeting, onSeat }: BodyProps) {
  const { body } = store
  if (!body) return null
  return (
    <>
      <Head body={body} />
      <SectionTitle title={text.members} />
      <Seats seats={body.seats} none={text.membersNone} onSeat={onSeat} />
      {body.otherSeats.length > 0 && <SectionTitle title={text.others} />}
      {body.otherSeats.length > 0 && <Seats seats={body.otherSeats} none='' />}
      <SectionTitle title={text.sessions} />
      <Sessions sessions={body.sessions} openMeeting={openMeeting} />
      {body.pastTerms.length > 0 && <SectionTitle title={text.past} />}
      {body.pastTerms.map(term => <PastTerm key={term.from} term={term} />)}
      <View className='gap-3'><Hint icon='eye'>{text.publicHint}</Hint></View>
    </>
  )
})

function Head({ body }: { readonly body: BodyDetail }) {
  const { name, phase, purpose, dissolved, nameIsProposed, kind } = body
  return (
    <Card>
      <View className='between'>
        <View className='t-h2 grow'>{name}</View>
        <PhaseChip phase={phase} />
      </View>
      {purpose !== undefined && <View className='soft gap-1'>{purpose}</View>}
      <View className='gap-3'>
        <Facts facts={[{ label: text.term, value: <TermDays from={body.termFrom} to={body.termTo} /> }, { label: text.sessions, value: text.sessionsHeld(body.sessionsHeld) }]} />
      </View>
      {dissolved !== undefined && <View className='gap-2 soft'>{text.dissolvedOn(dissolved.on, dissolved.reason)}</View>}
      {nameIsProposed && kind !== 'consultationCommittee' && <View className='gap-2 muted t-sub'>{text.nameProposed}</View>}
    </Card>
  )
}

/** A line breaks between the two days, not within one. */
const TermDays = ({ from, to }: { readonly from: Day; readonly to: Day }) => (
  <>
    <Text className='nowrap'>{fullDay(from)}</Text>
    <Text className='nowrap'>{text.until(to)}</Text>
  </>
)

function Seats({ seats, none, onSeat }: { readonly seats: readonly SeatView[]; readonly none: string; readonly onSeat?: ((seat: SeatView) => void) | undefined }) {
  const [shown, setShown] = useState(PAGE)
  if (seats.length === 0) return <View className='soft'>{none}</View>
  return (
    <>
      <Card pad='rows'>
        {seats.slice(0, shown).map(seat => (
          <EntryRow
            key={seat.no}
            icon={seat.position === 'head' ? 'flag' : 'me'}
            title={seat.name}
            facts={[seat.title, ...(seat.outside ? [text.outside] : []), text.span(seat.from, seat.to)]}
            {...(onSeat === undefined ? {} : { onPress: () => onSeat(seat) })}
          />
        ))}
      </Card>
      {seats.length > shown && <Button kind='text' text={componentText.people.more(Math.min(PAGE, seats.length - shown))} onPress={() => setShown(shown + PAGE)} />}
    </>
  )
}

function Sessions({ sessions, openMeeting }: { readonly sessions: readonly SessionView[]; readonly openMeeting: (meetingId: string) => void }) {
  if (sessions.length === 0) return <View className='soft'>{text.sessionsNone}</View>
  return (
    <Card pad='rows'>
      {sessions.map(({ meetingId, title, heldAt }) => <EntryRow key={meetingId} icon='cal' title={title} facts={[fullDay(dayOf(heldAt))]} onPress={() => openMeeting(meetingId)} />)}
    </Card>
  )
}

/** Folded: who wants to know opens it. */
function PastTerm({ term }: { readonly term: PastTermView }) {
  const [open, setOpen] = useState(false)
  return (
    <View className='gap-2'>
      <Card pad='rows'>
        <EntryRow icon={open ? 'down' : 'people'} title={term.name} facts={[text.pastTerm(term.from, term.to, term.seats.length)]} onPress={() => setOpen(!open)} />
        {open && term.seats.map(seat => <EntryRow key={seat.no} icon='me' title={seat.name} facts={[seat.title, text.span(seat.from, seat.to)]} />)}
      </Card>
    </View>
  )
}
