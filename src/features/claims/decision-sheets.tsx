import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { DECISION_WORDS_MAX, REJECT_REASONS, type RejectReason } from '@/domain/claims/claim'
import { rejectText } from '@/text/claim-words'
import { claimQueueText as text } from '@/text/claims-office'
import type { ClaimDecisionForm } from './claim-decision'

interface DecisionSheetsProps {
  readonly form: ClaimDecisionForm
  readonly level: 'verify' | 'review'
  /** How many claims it is about. */
  readonly count: number
  readonly busy?: boolean | undefined
  readonly error?: string | undefined
  readonly onConfirm: () => void
}

/** A second look with the number, for nothing of it can be undone. */
export const DecisionSheets = observer(function DecisionSheets({ form, level, count, busy, error, onConfirm }: DecisionSheetsProps) {
  const shared = { off: form.off, busy, error, onConfirm, onClose: form.close }
  switch (form.kind) {
    case undefined:
      return null
    case 'pass':
      return <ConfirmSheet open title={text.passTitle[level](count)} note={text.passNote[level]} action={text.passYes[level](count)} {...shared} />
    case 'return':
      return <ConfirmSheet open title={text.backTitle(count)} note={text.backNote} action={text.backYes(count)} {...shared}><BackWords form={form} /></ConfirmSheet>
    case 'reject':
      return <ConfirmSheet open title={text.rejectTitle(count)} note={text.rejectNote} action={text.rejectYes(count)} {...shared}><Reasons form={form} /></ConfirmSheet>
  }
})

/** Most of what is missing is said in one tap. */
const BackWords = observer(function BackWords({ form }: Pick<DecisionSheetsProps, 'form'>) {
  return (
    <>
      <View className='gap-3'>
        <Card pad='none'>
          {text.backPhrases.map(phrase => <ChoiceRow key={phrase} title={phrase} chosen={form.words === phrase} onPress={() => form.write(phrase)} />)}
        </Card>
      </View>
      <View className='gap-3'><Field label={text.backOwn} value={form.words} maxLength={DECISION_WORDS_MAX} onChange={form.write} /></View>
    </>
  )
})

/** The last is what an answered objection brings about; nobody chooses it here. */
const CHOOSABLE: readonly RejectReason[] = REJECT_REASONS.filter(reason => reason !== 'objectionUpheld')

const Reasons = observer(function Reasons({ form }: Pick<DecisionSheetsProps, 'form'>) {
  return (
    <>
      <View className='gap-3'>
        <Card pad='none'>
          {CHOOSABLE.map(reason => <ChoiceRow key={reason} title={rejectText[reason]} chosen={form.reason === reason} onPress={() => form.because(reason)} />)}
        </Card>
      </View>
      <View className='gap-3'><Field label={text.rejectWords} value={form.words} placeholder={text.rejectWordsHint} maxLength={DECISION_WORDS_MAX} onChange={form.write} /></View>
    </>
  )
})
