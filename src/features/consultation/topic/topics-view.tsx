import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Chip, type ChipProps } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import type { TopicCard } from '@/contract/topic'
import type { TopicPhase } from '@/domain/consultation/topic'
import { dayOf } from '@/domain/shared/instant'
import { topicSourceText } from '@/text/topic'
import { phaseText, topicSentence, topicText as text } from '@/text/topic-page'
import type { TopicsStore } from './topics-store'
import './topic.scss'

const CHIP: Readonly<Record<TopicPhase, Pick<ChipProps, 'tone' | 'icon'>>> = {
  held: { tone: 'plain', icon: 'eye' },
  refused: { tone: 'plain', icon: 'cross' },
  collecting: { tone: 'talk', icon: 'pen' },
  lapsed: { tone: 'plain', icon: 'clock' },
  withdrawn: { tone: 'plain', icon: 'redo' },
  reached: { tone: 'soon', icon: 'clock' },
  overdue: { tone: 'late', icon: 'warn' },
  accepted: { tone: 'way', icon: 'people' },
  meetingOverdue: { tone: 'late', icon: 'warn' },
  declined: { tone: 'plain', icon: 'info' }
}

export const TopicChip = ({ phase }: Pick<TopicCard, 'phase'>) => <Chip text={phaseText[phase]} {...CHIP[phase]} />

export interface TopicsViewProps {
  readonly store: TopicsStore
  readonly openTopic: (topicId: string) => void
  /** Absent where nobody proposes. */
  readonly propose?: (() => void) | undefined
}

/** One list of topics, or the sentence that it is empty and what to do. */
export const TopicsView = observer(function TopicsView({ store, openTopic, propose }: TopicsViewProps) {
  const { rows, view } = store
  if (rows.isEmpty && view === 'waiting') return <StateCard kind='empty' title={text.nothingWaits} text={text.nothingWaitsText} />
  if (rows.isEmpty) return <StateCard kind='empty' title={text.emptyTitle} text={text.emptyText} {...(propose && { action: { text: text.propose, onPress: propose } })} />
  return (
    <>
      {rows.items.map(topic => <TopicRow key={topic.topicId} topic={topic} onPress={() => openTopic(topic.topicId)} />)}
      <MoreRows more={rows.more} onMore={rows.loadMore} />
    </>
  )
})

function TopicRow({ topic, onPress }: { readonly topic: TopicCard; readonly onPress: () => void }) {
  const { title, phase, source, proposedAt, signed } = topic
  const sentence = topicSentence(topic)
  const late = phase === 'overdue' || phase === 'meetingOverdue'
  return (
    <Card pad='snug' onPress={onPress} label={`${title}，${sentence}`}>
      <View className='topic-row__top'>
        <TopicChip phase={phase} />
        <View className='topic-row__scope'><Dotted parts={[topicSourceText[source], text.proposedOn(dayOf(proposedAt))]} /></View>
      </View>
      <View className='topic-row__title'>{title}</View>
      <View className={late ? 'topic-row__say late' : 'topic-row__say'}>{signed && phase === 'collecting' ? `${sentence}。${text.signed}` : sentence}</View>
    </Card>
  )
}
