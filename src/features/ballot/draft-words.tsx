import { observer } from 'mobx-react-lite'
import { View } from '@tarojs/components'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { MomentField } from '@/components/moment-field/moment-field'
import { DateField, OptionField } from '@/components/picker-field/picker-field'
import { SectionTitle } from '@/components/section-title/section-title'
import { QUESTION_LENGTH_MAX } from '@/domain/ballot/poll'
import { dayOf, parseDay, type Instant } from '@/domain/shared/instant'
import { wheelMoment } from '@/flow/moment'
import { dayText, weekdayText } from '@/text/dates'
import { draftText } from '@/text/draft'
import { DRAFT_DESCRIPTION_MAX, DRAFT_REASON_MAX } from './draft-check'
import type { DraftViewProps } from './draft-view'

const OPENS_USUALLY = '09:00'
const CLOSES_USUALLY = '18:00'

const wordsOf = (at: Instant | undefined): string | undefined => at && `${dayText(dayOf(at))} ${weekdayText(at)}`

/** What is asked, and of whom. */
export const DraftWords = observer(function DraftWords({ store }: DraftViewProps) {
  const { fields, groups } = store
  const options = [draftText.wholeCommunity, ...groups.map(group => group.name)]
  const chosen = fields.groupId === undefined ? 0 : groups.findIndex(group => group.unitId === fields.groupId) + 1
  const groupOnly = store.preset.id === 'villagersGroupMeeting'
  return (
    <>
      <SectionTitle title={draftText.question} />
      <Field
        label={draftText.question}
        value={fields.question}
        maxLength={QUESTION_LENGTH_MAX}
        placeholder={draftText.questionHint}
        error={store.errorOf('question')}
        multiline
        onChange={text => store.put('question', text)}
      />
      <Field
        label={draftText.description}
        value={fields.description}
        maxLength={DRAFT_DESCRIPTION_MAX}
        placeholder={draftText.descriptionHint}
        error={store.errorOf('description')}
        multiline
        onChange={text => store.put('description', text)}
      />
      <OptionField
        label={draftText.scope}
        text={groupOnly && chosen === 0 ? undefined : options[chosen]}
        placeholder={draftText.chooseGroup}
        options={options}
        chosen={chosen}
        error={store.errorOf('groupId')}
        onChange={index => store.put('groupId', groups[index - 1]?.unitId)}
      />
    </>
  )
})

/** When it runs, and what must have happened before. */
export const DraftTimes = observer(function DraftTimes({ store }: DraftViewProps) {
  const { fields, preset, now } = store
  const today = dayOf(now)
  return (
    <>
      <SectionTitle title={draftText.times} />
      {store.noticeLines.map(line => <View key={line} className='soft t-sub'>{line}</View>)}
      <MomentField {...wheelMoment(fields.opensAt, at => store.put('opensAt', at))} label={draftText.opensAt} dayWords={wordsOf(fields.opensAt)} usualClock={OPENS_USUALLY} earliest={today} error={store.errorOf('opensAt')} />
      <MomentField {...wheelMoment(fields.closesAt, at => store.put('closesAt', at))} label={draftText.closesAt} dayWords={wordsOf(fields.closesAt)} usualClock={CLOSES_USUALLY} earliest={today} error={store.errorOf('closesAt')} />
      {preset.adHocAllowed && (
        <Field
          label={draftText.adHocReason}
          value={fields.adHocReason}
          placeholder={draftText.adHocHint}
          maxLength={DRAFT_REASON_MAX}
          error={store.errorOf('adHocReason')}
          onChange={text => store.put('adHocReason', text)}
        />
      )}
      {preset.partyStudyRequired && <PartyStudy store={store} />}
      {preset.partyStudyRequired && <Hint icon='info'>{draftText.studyHint}</Hint>}
    </>
  )
})

const PartyStudy = observer(function PartyStudy({ store }: DraftViewProps) {
  const { fields, now } = store
  const day = parseDay(fields.partyStudyDay)
  return (
    <>
      <DateField
        label={draftText.partyStudyDay}
        text={day && dayText(day)}
        placeholder={draftText.chooseDay}
        value={day}
        latest={dayOf(now)}
        error={store.errorOf('partyStudyDay')}
        onChange={picked => store.put('partyStudyDay', picked)}
      />
      <Field
        label={draftText.partyStudyMinutes}
        value={fields.partyStudyMinutes}
        placeholder={draftText.minutesHint}
        error={store.errorOf('partyStudyMinutes')}
        onChange={text => store.put('partyStudyMinutes', text)}
      />
    </>
  )
})
