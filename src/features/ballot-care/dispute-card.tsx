import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Chip, type ChipTone } from '@/components/chip/chip'
import type { IconName } from '@/components/icon/icon-names'
import type { DisputeView } from '@/contract/ballot-care'
import type { DisputeState } from '@/domain/ballot/secret/dispute'
import type { Instant } from '@/domain/shared/instant'
import { disputeKindText, disputeStateText, disputeText, findingText } from '@/text/ballot-care'
import { momentText, overdueText } from '@/text/dates'
import './dispute.scss'

const LOOKS: Readonly<Record<DisputeState, { readonly tone: ChipTone; readonly icon: IconName }>> = {
  open: { tone: 'soon', icon: 'clock' },
  proven: { tone: 'late', icon: 'warn' },
  settled: { tone: 'plain', icon: 'checkc' },
  upheld: { tone: 'way', icon: 'checkc' },
  dismissed: { tone: 'plain', icon: 'cross' }
}

export interface DisputeCardProps {
  readonly dispute: DisputeView
  /** Whose it is: `3组12号 程*`. */
  readonly who: string
  readonly now: Instant
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** One 申诉: what is wrong, what the board says, by when it is answered, and the answer. */
export function DisputeCard({ dispute, who, now, children }: DisputeCardProps) {
  const { kind, state, finding, text, filedAt, answer } = dispute
  return (
    <Card>
      <View className='dispute__head'>
        <View className='strong grow'>{disputeKindText[kind]}</View>
        <Chip {...LOOKS[state]} text={disputeStateText[state]} />
      </View>
      <View className='muted t-cap'>{disputeText.filed(who, momentText(filedAt))}</View>
      {finding !== undefined && <View className='gap-2'>{findingText[finding]}</View>}
      {text !== undefined && text !== '' && <View className='gap-2'>{text}</View>}
      {answer
        ? <View className='dispute__answer'><View className='muted t-cap'>{disputeText.answer(answer.by, momentText(answer.at))}</View>{answer.text}</View>
        : <Due dispute={dispute} now={now} />}
      {children}
    </Card>
  )
}

function Due({ dispute: { state, answerDueAt }, now }: Pick<DisputeCardProps, 'dispute' | 'now'>) {
  if (state === 'settled') return null
  const overdue = overdueText(answerDueAt, now)
  return <View className={`gap-2 t-sub ${overdue === undefined ? 'soon' : 'late'}`}>{overdue === undefined ? disputeText.answerBy(answerDueAt) : disputeText.overdue(overdue)}</View>
}
