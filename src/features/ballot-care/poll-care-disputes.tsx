import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { disputeKindText, pollCareText as text } from '@/text/ballot-care'
import { DisputeCard } from './dispute-card'
import type { PollCareProps } from './poll-care-view'

/** 申诉, those that wait first. */
export const PollCareDisputes = observer(function PollCareDisputes({ store }: PollCareProps) {
  const { care } = store
  if (!care) return null
  const { counts, disputes, mayAnswer } = care
  const hidden = counts.open + counts.proven + counts.dismissed > 0 && disputes.length === 0
  return (
    <>
      <SectionTitle title={text.disputes} />
      {hidden && <Hint icon='lock'>{text.notYours}</Hint>}
      {!hidden && disputes.length === 0 && <StateCard kind='empty' title={text.noDisputes} text={text.noDisputesText} />}
      {disputes.map(dispute => (
        <DisputeCard key={dispute.disputeId} dispute={dispute} who={text.who(dispute.householdNo, dispute.by)} now={store.now}>
          {mayAnswer && store.waits(dispute) && !dispute.mine && <View className='gap-3'><Button kind='line' small text={text.answer} onPress={() => store.openAnswer(dispute)} /></View>}
        </DisputeCard>
      ))}
      <AnswerSheet store={store} />
    </>
  )
})

const AnswerSheet = observer(function AnswerSheet({ store }: PollCareProps) {
  const { answering, answer, upheld, words } = store
  if (!answering) return null
  const proven = answering.state === 'proven'
  return (
    <ConfirmSheet
      open
      title={text.answerTitle}
      note={answering.text === undefined || answering.text === '' ? disputeKindText[answering.kind] : answering.text}
      action={text.answer}
      off={store.answerOff}
      busy={answer.isBusy}
      error={answer.text}
      onConfirm={() => void store.sendAnswer()}
      onClose={store.closeAnswer}
    >
      <View className='gap-3'>
        <ChoiceRow title={text.uphold} note={text.upholdNote} chosen={upheld === true} onPress={() => store.decide(true)} />
        <ChoiceRow title={text.dismiss} note={text.dismissNote} off={proven ? text.dismissOff : undefined} chosen={upheld === false} onPress={() => store.decide(false)} />
      </View>
      <View className='gap-3'><Field label={text.answerLabel} value={words} placeholder={text.answerHint} maxLength={store.wordsMax} multiline onChange={store.write} /></View>
    </ConfirmSheet>
  )
})
