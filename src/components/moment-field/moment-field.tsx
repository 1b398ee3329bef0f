import { View } from '@tarojs/components'
import { DateField, TimeField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { addMs, dayOf, HOUR_MS, MINUTE_MS, parseDay, startOfDay, type Day, type Instant } from '@/domain/shared/instant'
import { componentText } from '@/text/components'
import { clockText, dayText } from '@/text/dates'

export interface MomentFieldProps {
  /** `开始`. */
  readonly label: string
  readonly value: Instant | undefined
  /** The time of day before one is chosen, `HH:mm`. */
  readonly usualClock: string
  readonly earliest?: Day | undefined
  readonly error?: string | undefined
  readonly onChange: (at: Instant) => void
}

/** A day and a time of day of the village, side by side. */
export function MomentField({ label, value, usualClock, earliest, error, onChange }: MomentFieldProps) {
  const day = value === undefined ? undefined : dayOf(value)
  const clock = value === undefined ? undefined : clockText(value)
  const words = componentText.moment
  const choose = (text: string, at: string): void => {
    const chosen = parseDay(text)
    if (chosen !== undefined) onChange(momentOf(chosen, at))
  }
  return (
    <View className='gap-3'>
      <View className='duo'>
        <DateField
          label={words.day(label)}
          text={day && dayText(day)}
          placeholder={words.chooseDay}
          value={day}
          earliest={earliest}
          onChange={picked => choose(picked, clock ?? usualClock)}
        />
        <TimeField
          label={words.clock(label)}
          text={clock}
          placeholder={usualClock}
          value={clock ?? usualClock}
          onChange={picked => choose(day ?? earliest ?? '', picked)}
        />
      </View>
      <Problem text={error} />
    </View>
  )
}

function momentOf(day: Day, clock: string): Instant {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return addMs(startOfDay(day), hours * HOUR_MS + minutes * MINUTE_MS)
}
