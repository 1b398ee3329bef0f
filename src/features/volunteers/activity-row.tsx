import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Chip, type ChipTone } from '@/components/chip/chip'
import { Dotted } from '@/components/dotted/dotted'
import type { ActivityCard } from '@/contract/volunteers-views'
import type { ActivityPhase } from '@/domain/volunteers/activity'
import { timesText, volunteersText } from '@/text/volunteers'
import { phaseWords } from '@/text/volunteers-words'

export const PHASE_TONES: Readonly<Record<ActivityPhase, ChipTone>> = { planned: 'plain', open: 'talk', running: 'way', ended: 'soon', confirmed: 'soon', settled: 'plain', cancelled: 'late' }

/** An activity as one card: what, when, where, by whom. */
export function ActivityRow({ card, onPress }: { readonly card: ActivityCard; readonly onPress: () => void }) {
  return (
    <Card pad='snug' onPress={onPress} label={[card.title, phaseWords[card.phase], timesText(card)].join('，')}>
      <View className='between'>
        <Chip text={phaseWords[card.phase]} tone={PHASE_TONES[card.phase]} />
        <View className='soft t-sub'>{volunteersText.places(card.places)}</View>
      </View>
      <View className='t-h3 gap-2'>{card.title}</View>
      <View className='soft gap-1'>{timesText(card)}</View>
      <View className='soft t-sub gap-1'><Dotted parts={[card.place, card.organisationName]} /></View>
    </Card>
  )
}
