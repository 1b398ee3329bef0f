import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Chip, type ChipTone } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import type { CaseCard } from '@/contract/mediation-views'
import type { PhaseKind } from '@/domain/mediation/mediation-case'
import { dayOf, type Day } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { disputeText, mediationText, phaseText } from '@/text/mediation'

const TONES: Readonly<Record<PhaseKind, ChipTone>> = { consenting: 'soon', running: 'talk', agreed: 'way', settled: 'plain', ended: 'plain' }

export interface CaseRowProps {
  readonly card: CaseCard
  readonly today: Day
  readonly onPress: () => void
}

/** A case as one card: with whom, where it stands, what it waits for. No word of what it is about. */
export function CaseRow({ card, today, onPress }: CaseRowProps) {
  const title = card.standing === 'mediator' ? mediationText.between(card.sides) : mediationText.with(card)
  const turn = mediationText.turn(card, today)
  return (
    <Card pad='snug' onPress={onPress} label={[title, phaseText[card.phase], turn].join('，')}>
      <View className='between'>
        <Chip text={phaseText[card.phase]} tone={TONES[card.phase]} />
        <View className='soft t-sub'><Dotted parts={[disputeText[card.kind], dayText(dayOf(card.changedAt), today)]} /></View>
      </View>
      <View className='t-h3 gap-2'>{title}</View>
      {card.turn.kind !== 'nothing' && <View className={card.mine ? 'soon strong gap-1' : 'soft gap-1'}>{turn}</View>}
    </Card>
  )
}
