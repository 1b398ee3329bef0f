import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { MomentField } from '@/components/moment-field/moment-field'
import { OptionField } from '@/components/picker-field/picker-field'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { wheelMoment } from '@/flow/moment'
import { dayText, weekdayText } from '@/text/dates'
import { meetingText } from '@/text/meeting'
import { meetingsText as text } from '@/text/meetings-desk'
import type { CreateMeetingStore } from './create-meeting-store'

const STARTS_USUALLY = '19:00'
const ENDS_USUALLY = '21:00'
const LINE_MAX = 40

export interface CreateMeetingProps {
  readonly store: CreateMeetingStore
  readonly open: boolean
  readonly onClose: () => void
}

const wordsOf = (at: Instant | undefined): string | undefined => at && `${dayText(dayOf(at))} ${weekdayText(at)}`

/** A meeting: what, where, when, and for which vote. */
export const CreateMeetingSheet = observer(function CreateMeetingSheet({ store, open, onClose }: CreateMeetingProps) {
  const { polls, pollId } = store
  const options = [text.noPoll, ...polls.map(poll => poll.question)]
  const chosen = polls.findIndex(poll => poll.pollId === pollId) + 1
  const today = dayOf(store.now)
  return (
    <ConfirmSheet
      open={open}
      title={text.createTitle}
      action={text.createAction}
      busy={store.create.isBusy}
      error={store.create.text}
      onConfirm={() => void store.submit()}
      onClose={onClose}
    >
      <Field label={meetingText.name} value={store.title} placeholder={text.titleHint} maxLength={LINE_MAX} error={store.errorOf('title')} onChange={words => store.write('title', words)} />
      <Field label={meetingText.place} value={store.place} placeholder={text.placeHint} maxLength={LINE_MAX} error={store.errorOf('place')} onChange={words => store.write('place', words)} />
      <MomentField {...wheelMoment(store.startsAt, at => store.setTime('startsAt', at))} label={meetingText.startsAt} dayWords={wordsOf(store.startsAt)} usualClock={STARTS_USUALLY} earliest={today} error={store.errorOf('startsAt')} />
      <MomentField {...wheelMoment(store.endsAt, at => store.setTime('endsAt', at))} label={meetingText.endsAt} dayWords={wordsOf(store.endsAt)} usualClock={ENDS_USUALLY} earliest={today} error={store.errorOf('endsAt')} />
      <OptionField label={text.poll} text={options[chosen]} placeholder={text.noPoll} options={options} chosen={chosen} onChange={index => store.choosePoll(polls[index - 1]?.pollId)} />
      <Hint icon='info'>{text.pollHint}</Hint>
    </ConfirmSheet>
  )
})
