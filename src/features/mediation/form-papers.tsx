import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { PhotoField } from '@/components/photo-field/photo-field'
import { SwitchRow } from '@/components/switch-row/switch-row'
import type { CourtConfirmation } from '@/domain/mediation/mediation-case'
import type { Day } from '@/domain/shared/instant'
import { courtResultText } from '@/text/mediation'
import { mediatorText as text } from '@/text/mediation-desk'
import { DayOf } from './form-day'
import { Choices, type FormProps } from './form-words'
import type { Scans } from './scans'

type DatedFormProps = FormProps & { readonly today: Day }

/** The papers of a form; a tap on one takes it away again. */
export const ScanField = observer(function ScanField({ label, scans }: { readonly label: string; readonly scans: Scans }) {
  return <PhotoField label={label} photos={scans.previews} most={scans.most} hint={text.scansHint} error={scans.problem} onAdd={() => void scans.add()} onOpen={scans.remove} />
})

export const PaperForm = observer(function PaperForm({ forms, today }: DatedFormProps) {
  const { fields } = forms
  return (
    <View className='stack gap-3'>
      <DayOf label={text.signedOn} day={fields.day} latest={today} onChange={(day) => forms.put({ day })} />
      <ScanField label={text.scans} scans={forms.scans} />
      <Card pad='rows'><SwitchRow title={text.wantsOpen} on={fields.yes} onChange={(yes) => forms.put({ yes })} /></Card>
    </View>
  )
})

const RESULTS: readonly CourtConfirmation['result'][] = ['confirmed', 'rejected']

export const CourtForm = observer(function CourtForm({ forms, today }: DatedFormProps) {
  const { fields } = forms
  return (
    <View className='stack gap-3'>
      <Choices label={text.courtTitle} choices={RESULTS.map((key) => ({ key, title: courtResultText[key] }))} chosen={fields.choice} onPress={(choice) => forms.put({ choice })} />
      <DayOf label={text.courtOn} day={fields.day} latest={today} onChange={(day) => forms.put({ day })} />
      <ScanField label={text.courtScans} scans={forms.scans} />
    </View>
  )
})
