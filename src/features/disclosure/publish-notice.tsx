import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Field } from '@/components/field/field'
import { Hint } from '@/components/hint/hint'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ObjectionView } from '@/contract/disclosure'
import { REASON_LENGTH_MAX } from '@/domain/disclosure/decision-notice'
import { OBJECTION_TEXT_MAX } from '@/domain/disclosure/objection'
import { dayOf, startOfDay } from '@/domain/shared/instant'
import { dayText, deadlineText, momentText } from '@/text/dates'
import { noticeTitleText } from '@/text/notice-card'
import { publishText as text } from '@/text/publish'
import type { NoticeStore } from './notice-store'
import { PublishWords } from './publish-words'

export interface PublishNoticeProps {
  readonly store: NoticeStore
  readonly openPrint: () => void
  readonly openResult: () => void
}

/** A published result for the committee: objections first, then paper, corrections and the archive. */
export const PublishNotice = observer(function PublishNotice({ store, openPrint, openResult }: PublishNoticeProps) {
  const [leaving, setLeaving] = useState(false)
  const { notice } = store
  if (!notice) return null
  if (store.draft) return <Correction store={store} />
  return (
    <>
      <View className='t-h2'>{noticeTitleText(notice)}</View>
      {notice.takenDown && <Hint icon='box'>{text.takenDown}</Hint>}
      <Objections store={store} />
      <SectionTitle title={text.manage} />
      <Card pad='rows'>
        <EntryRow icon='board' title={text.see} facts={[]} onPress={openResult} />
        <EntryRow icon='print' title={text.print} facts={[]} onPress={openPrint} />
        {store.mayEdit && <EntryRow icon='pen' title={text.correct} facts={notice.revisions.length > 0 ? [text.revisions(notice.revisions.length)] : []} onPress={store.startCorrection} />}
        {store.mayEdit && <EntryRow icon='box' title={text.takeDown} facts={store.now < startOfDay(notice.shownUntil) ? [text.takeDownEarly(dayText(notice.shownUntil))] : []} onPress={() => setLeaving(true)} />}
      </Card>
      <TakeDown store={store} open={leaving} onClose={() => setLeaving(false)} />
    </>
  )
})

const Objections = observer(function Objections({ store }: Pick<PublishNoticeProps, 'store'>) {
  const [answering, setAnswering] = useState<ObjectionView>()
  const objections = store.notice?.objections ?? []
  const ordered = [...store.openObjections, ...objections.filter(each => each.answer)]
  return (
    <>
      <SectionTitle title={text.objections} />
      {ordered.length === 0 && <View className='soft'>{text.noObjections}</View>}
      {ordered.map(objection => (
        <Card key={objection.objectionId}>
          <View>{objection.text}</View>
          <View className='soft t-sub'>{text.by(objection.by, momentText(objection.filedAt))}</View>
          {objection.answer
            ? <View className='gap-2 t-sub'><View className='strong'>{text.answered(momentText(objection.answer.at))}</View>{objection.answer.text}</View>
            : <View className='soon t-sub'>{text.due(deadlineText(objection.answerDueAt))}</View>}
          {!objection.answer && store.mayEdit && <View className='gap-2'><Button kind='line' small text={text.answer} onPress={() => setAnswering(objection)} /></View>}
        </Card>
      ))}
      {answering && <Answer objection={answering} store={store} onClose={() => setAnswering(undefined)} />}
    </>
  )
})

interface AnswerProps extends Pick<PublishNoticeProps, 'store'> {
  readonly objection: ObjectionView
  readonly onClose: () => void
}

const Answer = observer(function Answer({ objection, store, onClose }: AnswerProps) {
  const [words, setWords] = useState('')
  const send = async (): Promise<void> => {
    await store.answerObjection(objection.objectionId, words)
    if (store.answer.isDone) onClose()
  }
  return (
    <ConfirmSheet open title={text.answerTitle} note={objection.text} action={text.answer} off={words.trim() === '' ? text.answerWrite : undefined} busy={store.answer.isBusy} error={store.answer.text} onConfirm={() => void send()} onClose={onClose}>
      <Field label={text.answerLabel} value={words} placeholder={text.answerHint} maxLength={OBJECTION_TEXT_MAX} multiline onChange={setWords} />
    </ConfirmSheet>
  )
})

const Correction = observer(function Correction({ store }: Pick<PublishNoticeProps, 'store'>) {
  const { draft, draftErrors } = store
  if (!draft) return null
  return (
    <>
      <Hint icon='info'>{text.countsFixed}</Hint>
      <PublishWords fields={draft} errorOf={field => draftErrors[field]} today={dayOf(store.now)} onChange={store.edit} />
      <Field label={text.reason} value={store.reason} placeholder={text.reasonHint} maxLength={REASON_LENGTH_MAX} error={store.correct.text} multiline onChange={store.writeReason} />
    </>
  )
})

/** While words are being put right: give up, or publish the correction. */
export const CorrectionBar = observer(function CorrectionBar({ store }: Pick<PublishNoticeProps, 'store'>) {
  return (
    <>
      <Button kind='line' narrow text={text.giveUp} onPress={store.cancelCorrection} />
      <Button text={text.send} off={store.correctOff} busy={store.correct.isBusy} onPress={() => void store.sendCorrection()} />
    </>
  )
})

const TakeDown = observer(function TakeDown({ store, open, onClose }: Pick<PublishNoticeProps, 'store'> & { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <ConfirmSheet
      open={open && store.notice?.takenDown === undefined}
      title={text.takeDown}
      note={text.takeDownNote}
      action={text.takeDown}
      off={store.reason.trim() === '' ? text.takeDownWrite : undefined}
      busy={store.takeDown.isBusy}
      error={store.takeDown.text}
      onConfirm={() => void store.sendTakeDown()}
      onClose={onClose}
    >
      <Field label={text.takeDownReason} value={store.reason} maxLength={REASON_LENGTH_MAX} multiline onChange={store.writeReason} />
    </ConfirmSheet>
  )
})
