import { View } from '@tarojs/components'
import type { PollCard } from '@/contract/ballot'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import { Card } from '@/components/card/card'
import { Chip, type ChipProps } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import { Icon } from '@/components/icon/icon'
import { unitCount } from '@/text/numbers'
import { pollPhaseText, pollsText, turnoutText } from '@/text/polls'
import { pollSentence } from '@/text/talk'
import './poll-row.scss'

const CHIP: Readonly<Record<PollPhase, Pick<ChipProps, 'tone' | 'icon'>>> = {
  draft: { tone: 'plain', icon: 'pen' },
  challenge: { tone: 'talk', icon: 'people' },
  notice: { tone: 'soon', icon: 'clock' },
  openingDue: { tone: 'soon', icon: 'clock' },
  lapsed: { tone: 'plain', icon: 'cross' },
  voting: { tone: 'vote', icon: 'ticket' },
  settling: { tone: 'way', icon: 'box' },
  closed: { tone: 'way', icon: 'box' },
  counted: { tone: 'way', icon: 'check' },
  confirmed: { tone: 'way', icon: 'check' },
  published: { tone: 'talk', icon: 'board' },
  voided: { tone: 'plain', icon: 'cross' }
}

export interface PollRowProps {
  readonly poll: PollCard
  /** `还剩 4 天`, while voting. */
  readonly timeLeft: string | undefined
  readonly elder: boolean
  readonly onPress: () => void
}

/** One vote in the list. */
export function PollRow({ poll, timeLeft, elder, onPress }: PollRowProps) {
  const sentence = elder && poll.phase === 'voting' ? turnoutText(poll) : pollSentence(poll)
  return (
    <Card pad='snug' onPress={onPress} label={[pollPhaseText[poll.phase], poll.question, sentence, timeLeft].filter(Boolean).join('，')}>
      <View className='poll-row__top'>
        <PhaseChip phase={poll.phase} />
        {!elder && <View className='poll-row__scope'><Dotted parts={[poll.unitName, unitCount(poll.eligible, poll.unit)]} /></View>}
      </View>
      <View className='poll-row__title'>{poll.question}</View>
      <View className='poll-row__say'>{sentence}</View>
      {poll.phase === 'voting' && <Foot poll={poll} timeLeft={timeLeft} />}
    </Card>
  )
}

export function PhaseChip({ phase }: { readonly phase: PollPhase }) {
  return <Chip text={pollPhaseText[phase]} {...CHIP[phase]} />
}

function Foot({ poll: { mine, mode }, timeLeft }: { readonly poll: PollCard; readonly timeLeft: string | undefined }) {
  return (
    <View className='poll-row__foot'>
      {mine === 'canVote' && <View className='poll-row__mine is-due'><Icon name='ticket' size='xs' />{pollsText.canVote}</View>}
      {mine === 'voted' && <View className='poll-row__mine'><Icon name='check' size='xs' />{mode === 'secret' ? pollsText.taken : pollsText.voted}</View>}
      {timeLeft && <View className='poll-row__left'><Icon name='clock' size='xs' />{timeLeft}</View>}
    </View>
  )
}
