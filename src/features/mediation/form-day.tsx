import { DateField } from '@/components/picker-field/picker-field'
import { parseDay, type Day } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { mediatorText as text } from '@/text/mediation-desk'

export interface DayOfProps {
  readonly label: string
  readonly day: Day | undefined
  readonly latest: Day
  readonly onChange: (day: Day) => void
}

/** A day that has been. */
export function DayOf({ label, day, latest, onChange }: DayOfProps) {
  const choose = (chosen: string): void => {
    const parsed = parseDay(chosen)
    if (parsed !== undefined) onChange(parsed)
  }
  return <DateField label={label} text={day === undefined ? undefined : dayText(day, latest)} placeholder={text.dayHint} value={day} latest={latest} onChange={choose} />
}
