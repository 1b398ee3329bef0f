import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { OBJECTION_KINDS, DECISION_WORDS_MAX } from '@/domain/claims/claim'
import { objectionKindText } from '@/text/claim-words'
import { claimNoticeText as text } from '@/text/claims'
import type { ObjectionForm } from './objection-form'

/** 提异议: what is wrong, one of a few, with words for who wants to. */
export const ObjectionSheet = observer(function ObjectionSheet({ form }: { readonly form: ObjectionForm }) {
  const { claim, sending } = form
  return (
    <ConfirmSheet
      open={claim !== undefined}
      title={text.objectTitle(claim?.itemName ?? '')}
      note={text.objectNote}
      action={text.objectSend}
      off={form.off}
      busy={sending.isBusy}
      error={sending.text}
      onConfirm={() => void form.send()}
      onClose={form.close}
    >
      <View className='gap-3'>
        <Card pad='none'>
          {OBJECTION_KINDS.map(kind => <ChoiceRow key={kind} title={objectionKindText[kind]} chosen={form.kind === kind} onPress={() => form.choose(kind)} />)}
        </Card>
      </View>
      <View className='gap-3'><Field label={text.objectWords} value={form.words} placeholder={text.objectWordsHint} maxLength={DECISION_WORDS_MAX} onChange={form.write} /></View>
    </ConfirmSheet>
  )
})
