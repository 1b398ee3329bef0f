import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet, type ConfirmSheetProps } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { DECISION_WORDS_MAX } from '@/domain/claims/claim'
import { claimsText as text } from '@/text/claims'
import type { ClaimDetailStore, ClaimSheet } from './claim-detail-store'
import { DecisionSheets } from './decision-sheets'
import { ObjectionSheet } from './objection-sheet'

interface SheetsProps {
  readonly store: ClaimDetailStore
}

type Heading = Pick<ConfirmSheetProps, 'title' | 'note' | 'action'>
const HEADINGS: Readonly<Record<ClaimSheet, Heading>> = {
  withdraw: { title: text.withdrawTitle, note: text.withdrawNote, action: text.withdraw },
  notTrue: { title: text.notTrueTitle, note: text.notTrueNote, action: text.notTrueYes },
  answer: { title: text.answer, action: text.answer },
  propose: { title: text.proposeTitle, note: text.proposeNote, action: text.propose },
  revoke: { title: text.decide, note: text.confirmNote, action: text.confirm },
  keep: { title: text.declineRevocation, note: text.declineNote, action: text.declineRevocation }
}

/** Everything about one claim that is asked once more. */
export const ClaimDetailSheets = observer(function ClaimDetailSheets({ store }: SheetsProps) {
  const { sheet, form, objection, busy, problem } = store
  return (
    <>
      {sheet !== undefined && (
        <ConfirmSheet open {...HEADINGS[sheet]} off={store.off} busy={busy} error={problem} onConfirm={() => void store.confirm()} onClose={store.close}>
          {sheet === 'answer' && <Answer store={store} />}
          {sheet === 'propose' && <Field label={text.proposeWords} value={store.words} maxLength={DECISION_WORDS_MAX} multiline onChange={store.write} />}
        </ConfirmSheet>
      )}
      <DecisionSheets form={form} level={store.may('verify') ? 'verify' : 'review'} count={1} busy={busy} error={problem} onConfirm={() => void store.decide()} />
      <ObjectionSheet form={objection} />
    </>
  )
})

const Answer = observer(function Answer({ store }: SheetsProps) {
  return (
    <>
      <View className='gap-3'>
        <Card pad='none'>
          <ChoiceRow title={text.uphold} chosen={store.upheld === true} onPress={() => store.uphold(true)} />
          <ChoiceRow title={text.decline} chosen={store.upheld === false} onPress={() => store.uphold(false)} />
        </Card>
      </View>
      <View className='gap-3'><Field label={text.answerWords} value={store.words} placeholder={text.answerWordsHint} maxLength={DECISION_WORDS_MAX} multiline onChange={store.write} /></View>
    </>
  )
})
