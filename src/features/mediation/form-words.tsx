import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Field } from '@/components/field/field'
import { spoken } from '@/components/spoken'
import type { CaseDetail } from '@/contract/mediation-views'
import { KEPT, NOTE_LENGTH_MAX, SIDES, STEP_TEXT_LENGTH_MAX } from '@/domain/mediation/mediation-case'
import type { Day } from '@/domain/shared/instant'
import { keptText, sideWords } from '@/text/mediation'
import { mediatorText as text } from '@/text/mediation-desk'
import type { CaseForms } from './case-forms'
import { DayOf } from './form-day'

export interface FormProps {
  readonly forms: CaseForms
}
interface DetailFormProps extends FormProps {
  readonly detail: CaseDetail
}

interface Choice {
  readonly key: string
  readonly title: string
  readonly note?: string
}

/** One of a few, one below the other. */
export const Choices = observer(function Choices({ label, choices, chosen, onPress }: { readonly label: string; readonly choices: readonly Choice[]; readonly chosen: string | undefined; readonly onPress: (key: string) => void }) {
  return (
    <Card pad='none'>
      <View {...spoken({ role: 'radiogroup', label })}>
        {choices.map(({ key, title, note }) => <ChoiceRow key={key} title={title} note={note} chosen={chosen === key} onPress={() => onPress(key)} />)}
      </View>
    </Card>
  )
})

export const StepForm = observer(function StepForm({ forms, detail }: DetailFormProps) {
  const { fields } = forms
  const choices = (detail.template?.steps ?? []).map(({ id, name, what, required }) => ({ key: id, title: name, note: required ? `${what}（${text.stepRequired}）` : what }))
  return (
    <View className='stack gap-3'>
      <Choices label={text.stepTitle} choices={choices} chosen={fields.choice} onPress={(choice) => forms.put({ choice })} />
      <DayOf label={text.stepOn} day={fields.day} latest={detail.today} onChange={(day) => forms.put({ day })} />
      <Field label={text.stepText} value={fields.text} placeholder={text.stepHint} maxLength={STEP_TEXT_LENGTH_MAX} multiline onChange={(words) => forms.put({ text: words })} />
    </View>
  )
})

export const NoteForm = observer(function NoteForm({ forms }: FormProps) {
  return <View className='gap-3'><Field label={text.note} value={forms.fields.text} placeholder={text.noteHint} maxLength={NOTE_LENGTH_MAX} multiline onChange={(words) => forms.put({ text: words })} /></View>
})

export const ToldForm = observer(function ToldForm({ forms, detail }: DetailFormProps) {
  const choices = SIDES.map((side) => ({ key: side, title: detail.sides[side] || sideWords[side], note: sideWords[side] }))
  return <View className='gap-3'><Choices label={text.toldTitle} choices={choices} chosen={forms.fields.side} onPress={(key) => forms.put({ side: SIDES.find((side) => side === key) })} /></View>
})

export const VisitForm = observer(function VisitForm({ forms, today }: FormProps & { readonly today: Day }) {
  const { fields } = forms
  return (
    <View className='stack gap-3'>
      <Choices label={text.visitTitle} choices={KEPT.map((key) => ({ key, title: keptText[key] }))} chosen={fields.choice} onPress={(choice) => forms.put({ choice })} />
      <DayOf label={text.visitOn} day={fields.day} latest={today} onChange={(day) => forms.put({ day })} />
      <Field label={text.visitText} value={fields.text} placeholder={text.visitHint} maxLength={STEP_TEXT_LENGTH_MAX} multiline onChange={(words) => forms.put({ text: words })} />
    </View>
  )
})

export const EndForm = observer(function EndForm({ forms, detail }: DetailFormProps) {
  const { fields } = forms
  return (
    <View className='stack gap-3'>
      <Choices label={text.endTitle} choices={detail.may.end.map((key) => ({ key, title: text.endReasons[key] }))} chosen={fields.choice} onPress={(choice) => forms.put({ choice })} />
      <Field label={text.endText} value={fields.text} placeholder={text.endHint} maxLength={STEP_TEXT_LENGTH_MAX} multiline onChange={(words) => forms.put({ text: words })} />
    </View>
  )
})
