import { observer } from 'mobx-react-lite'
import { Field } from '@/components/field/field'
import { DateField } from '@/components/picker-field/picker-field'
import type { NoticeContent } from '@/domain/disclosure/decision-notice'
import { parseDay, type Day } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { draftText } from '@/text/draft'
import { noticeText } from '@/text/notices'
import { publishText } from '@/text/publish'
import { CONTENT_MAX, type ContentFields } from './notice-content'

const ONE_LINE = ['topic', 'proposer', 'place', 'chair'] as const
const TALL = ['decision', 'plan'] as const

export interface PublishWordsProps {
  readonly fields: ContentFields
  readonly errorOf: (field: keyof NoticeContent) => string | undefined
  readonly today: Day
  readonly onChange: (field: keyof NoticeContent, text: string) => void
}

/** The words beside the counts, for a new notice and for a correction alike. */
export const PublishWords = observer(function PublishWords({ fields, errorOf, today, onChange }: PublishWordsProps) {
  const field = (name: (typeof ONE_LINE)[number] | (typeof TALL)[number] | 'personInCharge', multiline: boolean) => (
    <Field
      key={name}
      label={noticeText.fields[name]}
      value={fields[name]}
      placeholder={publishText.hints[name]}
      maxLength={CONTENT_MAX[name]}
      error={errorOf(name)}
      multiline={multiline}
      onChange={text => onChange(name, text)}
    />
  )
  const due = parseDay(fields.dueDay)
  return (
    <>
      {TALL.slice(0, 1).map(name => field(name, true))}
      {field('personInCharge', false)}
      {TALL.slice(1).map(name => field(name, true))}
      <DateField
        label={noticeText.fields.dueDay}
        text={due && dayText(due, today)}
        placeholder={`${draftText.chooseDay}，${publishText.hints.dueDay}`}
        value={due}
        earliest={today}
        error={errorOf('dueDay')}
        onChange={day => onChange('dueDay', day)}
      />
      {ONE_LINE.map(name => field(name, false))}
    </>
  )
})
