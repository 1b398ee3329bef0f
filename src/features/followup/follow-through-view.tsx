import { View } from '@tarojs/components'
import type { FollowThrough } from '@/contract/followup-views'
import type { Day } from '@/domain/shared/instant'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dotted } from '@/components/dotted/dotted'
import { Log, type LogItem } from '@/components/log/log'
import { followThroughText, undertakingText as text } from '@/text/undertaking'
import { logState, stepTime } from './undertaking-steps'
import './undertaking.scss'

interface FollowThroughViewProps {
  readonly followThrough: FollowThrough
  readonly today: Day
  /** What came before the first step: `公开决定`. */
  readonly before?: LogItem | undefined
  readonly openUndertaking: (undertakingId: string) => void
}

/** 落实 on the page of the decision itself: who, and every step with its day. */
export function FollowThroughView({ followThrough, today, before, openUndertaking }: FollowThroughViewProps) {
  const items: readonly LogItem[] = followThrough.steps.map(step => ({ key: String(step.no), state: logState(step), title: step.name, time: step.acceptedAt === undefined ? stepTime(step, today) : text.acceptedOn(step.acceptedAt, today) }))
  return (
    <Card>
      <View className='undertaking__lead'><Dotted parts={text.inCharge(followThrough)} /></View>
      <Log items={before === undefined ? items : [before, ...items]} />
      <View className='gap-3'><Button kind='line' small text={followThroughText.see} onPress={() => openUndertaking(followThrough.undertakingId)} /></View>
    </Card>
  )
}
