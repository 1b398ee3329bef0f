import { View } from '@tarojs/components'
import type { UndertakingCard } from '@/contract/followup-views'
import type { Day } from '@/domain/shared/instant'
import { Card } from '@/components/card/card'
import { Chip, type ChipTone } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import type { IconName } from '@/components/icon/icon-names'
import { undertakingText as text } from '@/text/undertaking'

export const toneOf = ({ stage, overdueDays }: Pick<UndertakingCard, 'stage' | 'overdueDays'>): ChipTone =>
  stage === 'done' ? 'plain' : overdueDays > 0 ? 'late' : 'way'
export const iconOf = ({ stage, overdueDays }: Pick<UndertakingCard, 'stage' | 'overdueDays'>): IconName =>
  stage === 'done' ? 'check' : overdueDays > 0 ? 'warn' : 'tool'

interface UndertakingRowProps {
  readonly undertaking: UndertakingCard
  readonly today: Day
  readonly onPress: () => void
}

/** One 落实 of the list: what, how far, what comes next, and who is responsible. */
export function UndertakingRow({ undertaking, today, onPress }: UndertakingRowProps) {
  const { title, doneAt } = undertaking
  const line = doneAt === undefined ? text.line(undertaking, today) : text.doneOn(doneAt, today)
  return (
    <Card pad='snug' onPress={onPress} label={`${title}，${text.chip(undertaking)}`}>
      <View className='undertaking__head'>
        <Chip tone={toneOf(undertaking)} icon={iconOf(undertaking)} text={text.chip(undertaking)} />
        <View className='undertaking__steps num'>{text.steps(undertaking)}</View>
      </View>
      <View className='undertaking__title'>{title}</View>
      <View className='undertaking__facts'>{line}</View>
      <View className='undertaking__facts'><Dotted parts={text.inCharge(undertaking)} /></View>
    </Card>
  )
}
