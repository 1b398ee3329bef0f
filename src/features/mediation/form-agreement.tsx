import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Field } from '@/components/field/field'
import { SIGNATURES, TERMS_LENGTH_MAX } from '@/domain/mediation/mediation-case'
import type { Day } from '@/domain/shared/instant'
import { signatureText } from '@/text/mediation'
import { mediatorText as text } from '@/text/mediation-desk'
import { DayOf } from './form-day'
import { ScanField } from './form-papers'
import { Choices, type FormProps } from './form-words'

const FORMS = [
  { key: 'written', title: text.agreeWritten, note: text.agreeWrittenNote },
  { key: 'oral', title: text.agreeOral, note: text.agreeOralNote }
] as const

/** What was agreed: by word of mouth, or on a paper that all four have signed and stamped. */
export const AgreementForm = observer(function AgreementForm({ forms, today }: FormProps & { readonly today: Day }) {
  const { fields } = forms
  return (
    <View className='stack gap-3'>
      <Choices label={text.agreeForm} choices={FORMS} chosen={fields.choice} onPress={(choice) => forms.put({ choice })} />
      <Field label={text.agreeTerms} value={fields.text} placeholder={text.agreeTermsHint} maxLength={TERMS_LENGTH_MAX} multiline onChange={(words) => forms.put({ text: words })} />
      {fields.choice === 'oral' && <DayOf label={text.agreeReached} day={fields.day} latest={today} onChange={(day) => forms.put({ day })} />}
      {fields.choice === 'written' && SIGNATURES.map((each) => <DayOf key={each} label={signatureText[each]} day={fields.signedOn[each]} latest={today} onChange={(day) => forms.sign(each, day)} />)}
      {fields.choice === 'written' && <ScanField label={text.agreeScans} scans={forms.scans} />}
    </View>
  )
})
