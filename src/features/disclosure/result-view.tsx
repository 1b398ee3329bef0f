import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { dayOf } from '@/domain/shared/instant'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Facts } from '@/components/facts/facts'
import { LawNotes } from '@/components/law-notes/law-notes'
import { OutcomeQuestions } from '@/components/outcome-questions/outcome-questions'
import { Problem } from '@/components/problem/problem'
import { ResultPaper } from '@/components/result-paper/result-paper'
import { ReviewNote } from '@/components/review-note/review-note'
import { SectionTitle } from '@/components/section-title/section-title'
import { dayText } from '@/text/dates'
import { noticesText, noticeText } from '@/text/notices'
import { recordFacts, resultPageText } from '@/text/result-page'
import type { NoticeStore } from './notice-store'
import { ResultObjections } from './result-objections'
import { PlanLog } from './result-plan'
import { ResultRevisions } from './result-revisions'
import './result-view.scss'

interface ResultViewProps {
  readonly store: NoticeStore
}
interface ResultPageProps extends ResultViewProps {
  /** What becomes of it, in the place of the plan that was published with it. */
  readonly followThrough?: ReactNode
  /** How those who had the vote grade it. */
  readonly rating?: ReactNode
}

/** 议事结果公开: the paper first, then the law, the objections, what follows, and the minutes. */
export const ResultView = observer(function ResultView({ store, followThrough, rating }: ResultPageProps) {
  const { notice } = store
  if (!notice) return null
  return (
    <>
      {notice.takenDown && <Problem text={noticeText.takenDown(dayText(dayOf(notice.takenDown.at)), notice.takenDown.reason)} />}
      <Paper store={store} />
      <LawNotes laws={store.laws.slice(0, 2)} />
      <ResultObjections store={store} />
      <SectionTitle title={resultPageText.then} />
      {followThrough ?? <Card><PlanLog notice={notice} /></Card>}
      {rating}
      <SectionTitle title={resultPageText.record} />
      <Card><Facts facts={recordFacts(notice)} /></Card>
      <ResultRevisions notice={notice} />
    </>
  )
})

const Paper = observer(function Paper({ store }: ResultViewProps) {
  const { notice, words } = store
  if (!notice || !words) return null
  return (
    <ResultPaper
      kind={noticeText.kind(notice.communityName)}
      title={notice.topic}
      verdict={words.verdict}
      published={notice.takenDown === undefined}
      landing
      date={<PublishedDate store={store} />}
      what={notice.content.decision}
    >
      {words.label && <View className='result__label'><Chip tone='soon' icon='info' text={words.label} /></View>}
      <OutcomeQuestions result={notice.result} text={words} />
      <ReviewNote review={notice.review} />
    </ResultPaper>
  )
})

const PublishedDate = observer(function PublishedDate({ store }: ResultViewProps) {
  const { notice, isObjectable, objectionsLeft = '' } = store
  if (!notice) return null
  return (
    <>
      {`${resultPageText.publishedOn(dayText(dayOf(notice.publishedAt)))}，`}
      <Text className={isObjectable ? 'soon' : ''}>{isObjectable ? noticesText.objectionsLeft(objectionsLeft) : noticesText.objectionsOver}</Text>
    </>
  )
})
