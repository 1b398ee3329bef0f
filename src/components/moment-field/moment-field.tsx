import { View } from '@tarojs/components'
import { DateField, TimeField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { componentText } from '@/text/components'
import './moment-field.scss'

export interface MomentFieldProps {
  /** `开始`. */
  readonly label: string
  /** `YYYY-MM-DD`, and the same as people say it. */
  readonly day: string | undefined
  readonly dayWords: string | undefined
  /** `HH:mm`. */
  readonly clock: string | undefined
  /** The time of day before one is chosen, `HH:mm`. */
  readonly usualClock: string
  /** `YYYY-MM-DD`; also the day when only a time of day is chosen. */
  readonly earliest: string
  readonly error?: string | undefined
  readonly onChange: (day: string, clock: string) => void
}

/** A day and a time of day, side by side. */
export function MomentField({ label, day, dayWords, clock, usualClock, earliest, error, onChange }: MomentFieldProps) {
  const words = componentText.moment
  return (
    <View className='gap-3'>
      <View className='duo moment'>
        <DateField
          label={words.day(label)}
          text={dayWords}
          placeholder={words.chooseDay}
          value={day}
          earliest={earliest}
          onChange={picked => onChange(picked, clock ?? usualClock)}
        />
        <TimeField
          label={words.clock(label)}
          text={clock}
          placeholder={usualClock}
          value={clock ?? usualClock}
          onChange={picked => onChange(day ?? earliest, picked)}
        />
      </View>
      <Problem text={error} />
    </View>
  )
}
