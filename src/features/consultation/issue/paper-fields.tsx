import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { DateField, OptionField } from '@/components/picker-field/picker-field'
import { SectionTitle } from '@/components/section-title/section-title'
import { parseDay } from '@/domain/shared/instant'
import { artefactFormText } from '@/text/artefact-form'
import { dayText } from '@/text/dates'
import { issueDeskText as text } from '@/text/issue-desk'
import { artefactText } from '@/text/issue-words'
import type { ArtefactFieldSpec } from './artefact-fields'
import type { PaperForm } from './paper-form'
import { PhotoTray } from './photo-tray'

interface PaperProps {
  readonly form: PaperForm
}

/** Which paper, then what stands on it. */
export const PaperFields = observer(function PaperFields({ form }: PaperProps) {
  return (
    <>
      <SectionTitle title={form.kind === undefined || form.kinds.length > 1 ? text.which : artefactText[form.kind]} />
      {form.kinds.length > 1 && (
        <Card pad='none'>
          {form.kinds.map(kind => <ChoiceRow key={kind} title={artefactText[kind]} chosen={kind === form.kind} onPress={() => form.choose(kind)} />)}
        </Card>
      )}
      <View className='gap-3'>{form.fields.map(spec => <PaperField key={`${form.kind ?? ''}${spec.name}`} form={form} spec={spec} />)}</View>
      {form.photos && <PhotoTray label={form.kind === 'photos' ? artefactText.photos : text.scan} photos={form.photos} />}
    </>
  )
})

const PaperField = observer(function PaperField({ form, spec }: PaperProps & { readonly spec: ArtefactFieldSpec }) {
  const { name, type, words, most, optional } = spec
  const value = form.values[name] ?? ''
  const aside = optional ? text.optional : undefined
  const write = (written: string): void => form.write(name, written)
  switch (type) {
    case 'words':
    case 'line':
      return <Field label={words.label} value={value} placeholder={words.hint} maxLength={most} aside={aside} multiline={type === 'words'} onChange={write} />
    case 'count':
      return <Field label={words.label} value={value} placeholder={words.hint} aside={aside} type='number' onChange={write} />
    case 'day': {
      const day = parseDay(value)
      return <DateField label={words.label} text={day && dayText(day)} placeholder={words.hint} value={day} latest={form.today} onChange={write} />
    }
    default:
      return <ChosenField form={form} spec={spec} />
  }
})

/** Something that exists already, or nothing of it where it need not be. */
const ChosenField = observer(function ChosenField({ form, spec }: PaperProps & { readonly spec: ArtefactFieldSpec }) {
  const { name, type, words, optional } = spec
  const choices = form.choicesOf(type)
  if (optional === true && choices.length === 0) return null
  const all = optional === true ? [{ value: '', text: artefactFormText.none }, ...choices] : choices
  const chosen = all.findIndex(({ value }) => value === (form.values[name] ?? ''))
  return (
    <OptionField
      label={words.label}
      text={chosen < 0 || all[chosen]?.value === '' ? undefined : all[chosen]?.text}
      placeholder={words.hint}
      options={all.map(choice => choice.text)}
      chosen={chosen}
      onChange={index => form.write(name, all[index]?.value ?? '')}
    />
  )
})
