import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Field } from '@/components/field/field'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ChallengeView } from '@/contract/ballot'
import { CHALLENGE_TEXT_MAX } from '@/domain/ballot/roll-challenge'
import { momentText } from '@/text/dates'
import { challengeText } from '@/text/poll'
import { pollDeskText as text } from '@/text/poll-desk'
import type { PollDeskStore } from './poll-desk-store'

interface ChallengesProps {
  readonly store: PollDeskStore
}

/** Objections to the roll, those that wait first; answered by the committee. */
export const PollDeskChallenges = observer(function PollDeskChallenges({ store }: ChallengesProps) {
  const [answering, setAnswering] = useState<ChallengeView>()
  const challenges = store.poll?.challenges ?? []
  if (challenges.length === 0) return null
  const ordered = [...challenges].sort((a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined))
  return (
    <>
      <SectionTitle title={text.challenges} />
      {ordered.map(challenge => <One key={challenge.challengeId} challenge={challenge} store={store} onAnswer={setAnswering} />)}
      {answering && <AnswerSheet challenge={answering} store={store} onClose={() => setAnswering(undefined)} />}
    </>
  )
})

interface OneProps extends ChallengesProps {
  readonly challenge: ChallengeView
  readonly onAnswer: (challenge: ChallengeView) => void
}

const One = observer(function One({ challenge, store, onAnswer }: OneProps) {
  const { about, by, at, answer, answerBy } = challenge
  return (
    <Card>
      <View className='strong'>{challengeText[about]}</View>
      {challenge.text !== undefined && <View>{challenge.text}</View>}
      <View className='soft t-sub'>{text.challengeBy(by, momentText(at))}</View>
      {answer
        ? <View className='gap-2 t-sub'><View className='strong'>{answer.upheld ? text.upheld : text.notUpheld}</View>{answer.text}</View>
        : <View className='soon t-sub'>{text.answerBy(answerBy)}</View>}
      {!answer && store.keepsRoll && <View className='gap-2'><Button kind='line' small text={text.answer} onPress={() => onAnswer(challenge)} /></View>}
    </Card>
  )
})

interface AnswerSheetProps extends ChallengesProps {
  readonly challenge: ChallengeView
  readonly onClose: () => void
}

const AnswerSheet = observer(function AnswerSheet({ challenge, store, onClose }: AnswerSheetProps) {
  const [upheld, setUpheld] = useState<boolean>()
  const [words, setWords] = useState('')
  const off = upheld === undefined ? text.answerChoose : words.trim() === '' ? text.answerWrite : undefined
  const send = async (): Promise<void> => {
    await store.answerChallenge(challenge.challengeId, upheld === true, words)
    if (store.answer.isDone) onClose()
  }
  return (
    <ConfirmSheet open title={text.answerTitle} note={challenge.text ?? ''} action={text.answer} off={off} busy={store.answer.isBusy} error={store.answer.text} onConfirm={() => void send()} onClose={onClose}>
      <View className='gap-3'>
        <ChoiceRow title={text.uphold} note={text.upholdNote} chosen={upheld === true} onPress={() => setUpheld(true)} />
        <ChoiceRow title={text.reject} chosen={upheld === false} onPress={() => setUpheld(false)} />
      </View>
      <Field label={text.answerLabel} value={words} placeholder={text.answerHint} maxLength={CHALLENGE_TEXT_MAX} multiline onChange={setWords} />
    </ConfirmSheet>
  )
})
