import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { OutcomeQuestions } from '@/components/outcome-questions/outcome-questions'
import { Problem } from '@/components/problem/problem'
import { ResultPaper } from '@/components/result-paper/result-paper'
import { ReviewNote } from '@/components/review-note/review-note'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { dayOf, parseDay } from '@/domain/shared/instant'
import { reviewText } from '@/text/ballot-care'
import { dayText } from '@/text/dates'
import { noticeText } from '@/text/notices'
import { publishText } from '@/text/publish'
import { PublishWords } from './publish-words'
import type { PublishStore } from './publish-store'

export interface PublishViewProps {
  readonly store: PublishStore
  readonly openPoll: () => void
}

/** Words beside the counts, then the paper as it will hang. */
export const PublishView = observer(function PublishView({ store, openPoll }: PublishViewProps) {
  const { poll } = store
  if (!poll) return null
  if (poll.phase !== 'confirmed') return <StateCard kind='empty' title={publishText.notYet} text={publishText.notYetText} action={{ text: publishText.toPoll, onPress: openPoll }} />
  if (store.previewing) return <PublishPreview store={store} />
  return (
    <>
      <View className='t-h2'>{poll.question}</View>
      <Hint icon='lock'>{publishText.countsFixed}</Hint>
      <ReviewNote review={poll.secret?.review} note={reviewText.publishing} />
      <SectionTitle title={publishText.words} />
      <PublishWords fields={store.fields} errorOf={store.errorOf} today={dayOf(store.now)} onChange={store.put} />
      <Problem text={store.publish.text} />
    </>
  )
})

const PublishPreview = observer(function PublishPreview({ store }: Pick<PublishViewProps, 'store'>) {
  const { result, words, fields } = store
  const due = parseDay(fields.dueDay)
  const facts = [
    { label: noticeText.fields.personInCharge, value: fields.personInCharge },
    { label: noticeText.fields.plan, value: fields.plan },
    ...(due ? [{ label: noticeText.fields.dueDay, value: dayText(due) }] : []),
    { label: noticeText.fields.place, value: fields.place },
    { label: noticeText.fields.chair, value: fields.chair },
    { label: noticeText.fields.proposer, value: fields.proposer }
  ]
  return (
    <>
      <SectionTitle title={publishText.previewTitle} />
      {result && words && (
        <ResultPaper kind={noticeText.kind(store.communityName)} title={fields.topic} verdict={words.verdict} published={false} what={fields.decision}>
          {words.label && <View className='soft'>{words.label}</View>}
          <OutcomeQuestions result={result} text={words} />
          <ReviewNote review={store.poll?.secret?.review} />
        </ResultPaper>
      )}
      <View className='gap-3'><Card><Facts facts={facts} /></Card></View>
    </>
  )
})

export const PublishBar = observer(function PublishBar({ store, onPublish }: Pick<PublishViewProps, 'store'> & { readonly onPublish: () => void }) {
  if (!store.previewing) return <Button text={publishText.preview} onPress={store.preview} />
  return (
    <>
      <Button kind='line' narrow text={publishText.backToEdit} onPress={store.edit} />
      <Button text={publishText.publish} onPress={onPublish} />
    </>
  )
})

export interface PublishSheetProps extends Pick<PublishViewProps, 'store'> {
  readonly open: boolean
  readonly onClose: () => void
}

export const PublishSheet = observer(function PublishSheet({ store, open, onClose }: PublishSheetProps) {
  return (
    <ConfirmSheet
      open={open}
      title={publishText.publish}
      note={publishText.publishNote}
      action={publishText.publish}
      off={store.publishOff}
      busy={store.publish.isBusy}
      error={store.publish.text}
      onConfirm={() => void store.submit()}
      onClose={onClose}
    />
  )
})
