import { observer } from 'mobx-react-lite'
import { Field } from '@/components/field/field'
import { DateField } from '@/components/picker-field/picker-field'
import { bodiesDeskText as text, fullDay } from '@/text/bodies'
import { NAME_MAX, PURPOSE_MAX, type BodyForm } from './body-form'

/** What a body is called and what it is for. */
export const BodyWords = observer(function BodyWords({ form }: { readonly form: BodyForm }) {
  return (
    <>
      <Field label={text.name} value={form.name} placeholder={text.nameHint} maxLength={NAME_MAX} error={form.errorOf('name')} onChange={words => form.write('name', words)} />
      <Field label={text.purpose} value={form.purpose} placeholder={text.purposeHint} maxLength={PURPOSE_MAX} multiline error={form.errorOf('purpose')} onChange={words => form.write('purpose', words)} />
    </>
  )
})

/** Both ends of a term. */
export const TermFields = observer(function TermFields({ form }: { readonly form: BodyForm }) {
  const { from, to } = form
  return (
    <>
      <DateField label={text.from} text={from && fullDay(from)} placeholder={text.chooseDay} value={from} error={form.errorOf('from')} onChange={day => form.setDay('from', day)} />
      <DateField label={text.to} text={to && fullDay(to)} placeholder={text.chooseDay} value={to} earliest={from} error={form.errorOf('to')} onChange={day => form.setDay('to', day)} />
    </>
  )
})
