import { View } from '@tarojs/components'
import { Chip, type ChipProps } from '@/components/chip/chip'
import { spoken } from '@/components/spoken'
import { STANCES, type Stance } from '@/domain/consultation/opinion'
import { stanceText } from '@/text/meeting-talk'
import './meeting-parts.scss'

const TONE: Readonly<Record<Stance, NonNullable<ChipProps['tone']>>> = { agree: 'talk', concern: 'soon', alternative: 'way' }

export const StanceChip = ({ stance }: { readonly stance: Stance }) => <Chip text={stanceText[stance]} tone={TONE[stance]} />

/** How many took which stance: the bar repeats the words and figures below it. */
export function StanceBar({ stances }: { readonly stances: Readonly<Record<Stance, number>> }) {
  const said = STANCES.filter(stance => stances[stance] > 0)
  return (
    <View className='stances'>
      {said.length > 0 && (
        <View className='stances__bar' {...spoken({ hidden: true })}>
          {said.map(stance => <View key={stance} className={`stances__part stances__part--${stance}`} style={{ flexGrow: stances[stance] }} />)}
        </View>
      )}
      <View className='stances__legend'>
        {STANCES.map(stance => (
          <View key={stance} className='stances__word'>
            <View className={`stances__key stances__part--${stance}`} />
            {stanceText[stance]}
            <View className='stances__count'>{stances[stance]}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
