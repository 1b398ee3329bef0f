import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { DateField } from '@/components/picker-field/picker-field'
import { TOPIC_ANSWER_MAX } from '@/domain/consultation/topic'
import { dayText } from '@/text/dates'
import { topicText as text } from '@/text/topic-page'
import type { TopicStore } from './topic-store'

interface SheetProps {
  readonly store: TopicStore
  readonly open: boolean
  readonly onClose: () => void
}

/** The committee's answer: a day, or no with the reason. */
export const AnswerSheet = observer(function AnswerSheet({ store, open, onClose }: SheetProps) {
  const { accepts, day, topic } = store
  const send = async (): Promise<void> => {
    if (await store.submitAnswer()) onClose()
  }
  return (
    <ConfirmSheet
      open={open}
      title={text.answerTitle}
      action={text.send}
      off={store.answerOff}
      busy={store.answer.isBusy}
      error={store.answer.text}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Card pad='none'>
        <ChoiceRow title={text.accept} note={text.acceptNote} chosen={accepts === true} onPress={() => store.choose(true)} />
        <ChoiceRow title={text.decline} note={text.declineNote} off={topic?.legalCall ? text.declineOff : undefined} chosen={accepts === false} onPress={() => store.choose(false)} />
      </Card>
      {accepts && <View className='gap-3'><DateField label={text.day} text={day && dayText(day)} placeholder={text.dayMissing} value={day} earliest={store.today} latest={topic?.callDueDay} onChange={store.setDay} /></View>}
      <Field label={accepts === false ? text.reason : text.answerWords} placeholder={accepts === false ? text.reasonHint : text.answerHint} value={store.words} maxLength={TOPIC_ANSWER_MAX} multiline onChange={store.write} />
    </ConfirmSheet>
  )
})

export const RefuseSheet = observer(function RefuseSheet({ store, open, onClose }: SheetProps) {
  const [reason, setReason] = useState('')
  const send = async (): Promise<void> => {
    if (await store.decide(false, reason)) onClose()
  }
  return (
    <ConfirmSheet
      open={open}
      title={text.refuseTitle}
      note={text.refuseNote}
      action={text.refuseAction}
      off={reason.trim() === '' ? text.wordsMissing : undefined}
      busy={store.review.isBusy}
      error={store.review.text}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Field label={text.reason} value={reason} maxLength={TOPIC_ANSWER_MAX} multiline onChange={setReason} />
    </ConfirmSheet>
  )
})

export const WithdrawSheet = observer(function WithdrawSheet({ store, open, onClose }: SheetProps) {
  const send = async (): Promise<void> => {
    if (await store.withdraw()) onClose()
  }
  return (
    <ConfirmSheet
      open={open}
      title={text.withdrawTitle}
      note={text.withdrawNote}
      action={text.withdraw}
      busy={store.withdrawFlow.isBusy}
      error={store.withdrawFlow.text}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  )
})
