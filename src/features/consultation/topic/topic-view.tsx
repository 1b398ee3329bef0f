import { useState } from 'react'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CountdownStrip } from '@/components/countdown/countdown'
import { Dotted } from '@/components/dotted/dotted'
import { GableCard } from '@/components/gable-card/gable-card'
import { Hint } from '@/components/hint/hint'
import { LawNotes } from '@/components/law-notes/law-notes'
import { Log } from '@/components/log/log'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { spoken } from '@/components/spoken'
import { TallyBar } from '@/components/tally-bar/tally-bar'
import type { TopicDetail } from '@/contract/topic'
import { cosignRule, type WayProgress } from '@/domain/consultation/cosign'
import { dayOf } from '@/domain/shared/instant'
import { topicSourceText } from '@/text/topic'
import { progressSentence, progressWhy, topicSentence, topicText as text } from '@/text/topic-page'
import { topicLog } from './topic-log'
import { AnswerSheet, RefuseSheet, WithdrawSheet } from './topic-sheets'
import type { TopicStore } from './topic-store'
import './topic.scss'

export interface TopicActions {
  readonly openSigners: () => void
  readonly openMeeting: (meetingId: string) => void
  readonly openIssue: (issueId: string) => void
  /** The form of a call with this topic on its agenda. */
  readonly callMeeting: (topicId: string, title: string) => void
}

interface TopicViewProps {
  readonly store: TopicStore
  readonly kind: 'village' | 'urban'
  readonly actions: TopicActions
}

/** One 议题: what is asked for, how many stand behind it, what was answered, and what comes. */
export const TopicView = observer(function TopicView({ store, kind, actions }: TopicViewProps) {
  const { topic } = store
  if (!topic) return null
  const { basis } = cosignRule(kind, topic.goal)
  return (
    <>
      <TopicHead topic={topic} />
      <Held topic={topic} />
      <ForCommittee store={store} actions={actions} />
      {topic.progress.length > 0 && <Signatures topic={topic} openSigners={actions.openSigners} />}
      <Problem text={store.problem} />
      <SectionTitle title={text.what} />
      <Card><View className='topic__words'>{topic.text}</View></Card>
      <Links topic={topic} actions={actions} />
      <SectionTitle title={text.way} />
      <Card><Log items={topicLog(topic)} /></Card>
      {basis !== 'house' && <LawNotes laws={[basis]} />}
      <Leave store={store} />
    </>
  )
})

function TopicHead({ topic }: { readonly topic: TopicDetail }) {
  const { title, source, proposedAt, proposer, isOwn, phase, goal, collectUntil } = topic
  const late = phase === 'overdue' || phase === 'meetingOverdue'
  const waits = late || phase === 'reached' || phase === 'collecting'
  return (
    <>
      <View className='topic__title' {...spoken({ role: 'heading' })}>{title}</View>
      <View className='topic__sub'><Dotted parts={[topicSourceText[source], text.proposedOn(dayOf(proposedAt)), isOwn ? text.own : proposer]} /></View>
      {waits && <CountdownStrip tone={late ? 'late' : 'soon'}>{phase === 'collecting' && collectUntil !== undefined ? text.open(goal, collectUntil) : topicSentence(topic)}</CountdownStrip>}
    </>
  )
}

/** Only for the proposer and those who look at held words. */
function Held({ topic }: { readonly topic: TopicDetail }) {
  if (topic.refusedBecause !== undefined) return <View className='gap-3'><Hint icon='info'>{text.refusedOwn(topic.refusedBecause)}</Hint></View>
  if (topic.held === undefined || !topic.isOwn) return null
  return <View className='gap-3'><Hint icon='eye'>{text.heldOwn}</Hint></View>
}

/** What waits for the committee here: a look at held words, an answer, or the call that was promised. */
const ForCommittee = observer(function ForCommittee({ store, actions }: Omit<TopicViewProps, 'kind'>) {
  const [answering, setAnswering] = useState(false)
  const [refusing, setRefusing] = useState(false)
  const { topic } = store
  if (!topic) return null
  const { may, held, legalCall, topicId, title } = topic
  const promised = topic.answer?.kind === 'accepted' && topic.meetingId === undefined
  if (may.review && held !== undefined) {
    return (
      <GableCard plaque={text.heldPlaque}>
        <View>{text.heldWhy[held]}</View>
        {held !== 'risky' && <View className='gap-3'><Button text={text.show} busy={store.review.isBusy} onPress={() => void store.decide(true)} /></View>}
        <Button kind='text' small text={text.refuse} onPress={() => setRefusing(true)} />
        <Problem text={refusing ? undefined : store.review.text} />
        <RefuseSheet store={store} open={refusing} onClose={() => setRefusing(false)} />
      </GableCard>
    )
  }
  if (may.answer) {
    return (
      <GableCard plaque={text.plaque}>
        <View>{legalCall ? text.legal : topic.reachedBy ? text.reachedBy(topic.reachedBy) : text.byOffice}</View>
        <View className='gap-3'><Button text={text.answer} onPress={() => setAnswering(true)} /></View>
        <AnswerSheet store={store} open={answering} onClose={() => setAnswering(false)} />
      </GableCard>
    )
  }
  return promised && store.mayCall ? <View className='gap-3'><Button icon='people' text={text.callMeeting} onPress={() => actions.callMeeting(topicId, title)} /></View> : null
})

function Signatures({ topic, openSigners }: { readonly topic: TopicDetail; readonly openSigners: () => void }) {
  return (
    <View className='gap-3'>
      <Card>
        {topic.progress.map((way, index) => (
          <View key={way.way}>
            {index > 0 && <View className='topic__or'>{text.orElse}</View>}
            <TallyBar sentence={progressSentence(way)} have={way.signed} need={way.needed} base={scaleOf(way)} needText={text.enough(way.needed)} />
            <View className='topic__why'>{progressWhy(way)}</View>
          </View>
        ))}
      </Card>
      <Button kind='text' small icon='list' text={text.signers} onPress={openSigners} />
    </View>
  )
}

/** A threshold of ten in two thousand would be a hair's breadth: the bar then ends a little behind its mark. */
const scaleOf = ({ signed, needed, base }: WayProgress): number => Math.max(signed, needed, Math.min(base, Math.ceil(needed * 1.25)))

function Links({ topic, actions }: { readonly topic: TopicDetail; readonly actions: TopicActions }) {
  const { meetingId, issueId } = topic
  return (
    <>
      {meetingId !== undefined && <View className='gap-3'><NoticeRow icon='people' tone='way' title={text.toMeeting} text={topicSentence(topic)} onPress={() => actions.openMeeting(meetingId)} /></View>}
      {issueId !== undefined && <View className='gap-3'><NoticeRow icon='pen' tone='plain' title={text.toIssue} onPress={() => actions.openIssue(issueId)} /></View>}
    </>
  )
}

const Leave = observer(function Leave({ store }: { readonly store: TopicStore }) {
  const [leaving, setLeaving] = useState(false)
  const may = store.topic?.may
  return (
    <>
      {may?.takeBack && <View className='gap-3'><Button kind='text' text={text.takeBack} busy={store.takeBackFlow.isBusy} onPress={() => void store.takeBack()} /></View>}
      {may?.withdraw && <View className='gap-3'><Button kind='text' text={text.withdraw} onPress={() => setLeaving(true)} /></View>}
      <WithdrawSheet store={store} open={leaving} onClose={() => setLeaving(false)} />
    </>
  )
})

interface TopicBarProps {
  readonly store: TopicStore
  readonly reading: { readonly reading: boolean; readonly onToggle: () => void } | undefined
}

/** Reading aloud, and the one deed: to sign, or to be told. */
export const TopicBar = observer(function TopicBar({ store, reading }: TopicBarProps) {
  const { topic } = store
  if (!topic) return null
  return (
    <>
      {reading && <Button kind='line' narrow icon='sound' text={reading.reading ? text.stop : text.read} onPress={reading.onToggle} />}
      {topic.may.sign
        ? <Button kind={topic.may.answer ? 'line' : 'primary'} icon='pen' text={store.cosign.canRetry ? text.signAgain : text.sign} busy={store.cosign.isBusy} onPress={() => void store.sign()} />
        : <Button kind='line' icon='bell' text={topic.following ? text.following : text.follow} busy={store.followBusy} onPress={() => void store.toggleFollow()} />}
    </>
  )
})
