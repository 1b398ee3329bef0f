import type { ClaimStep } from '@/domain/claims/claim'
import { asId, type MemberId } from '@/domain/shared/ids'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { HOURS_ITEM, type Activity, type HoursWitness } from '@/domain/volunteers/activity'
import { quantityOf } from '@/domain/volunteers/attendance'
import { submitRecorded } from '@server/application/claims/submit-recorded'
import type { CommandContext } from '@server/pipeline/context'
import type { AttendanceDocument, Served } from './documents'

export interface HoursToClaim {
  readonly activity: Activity
  readonly attendance: AttendanceDocument
  readonly halfHours: number
  readonly confirmer: HoursWitness
  readonly confirmedAt: Instant
  readonly second: HoursWitness
}

const stepOf = ({ memberId, personId, householdId }: HoursWitness, at: Instant): ClaimStep => ({ at, by: asId<MemberId>(memberId), personId, householdId })

/**
 * Hours become a claim that was verified by whoever confirmed them, or by the second person where those are hours of the confirmer's own
 * household; somebody else reviews it. A refusal (no scheme, the month's cap) keeps the hours and says why no coins follow.
 */
export async function askForCoins(context: CommandContext, hours: HoursToClaim): Promise<Pick<Served, 'claimId' | 'noClaim'>> {
  const { activity, attendance, halfHours, confirmer, confirmedAt, second } = hours
  const quantity = quantityOf(activity.item === HOURS_ITEM, halfHours)
  if (quantity === 0) return {}
  const { personId, householdId } = attendance
  const lookedAt = [stepOf(confirmer, confirmedAt), stepOf(second, context.now)].find((step) => step.householdId !== householdId)
  const deed = { source: 'volunteering' as const, item: activity.item, personId, householdId, on: dayOf(activity.startsAt), quantity, occasion: `activity:${activity.id}`, words: activity.title }
  const asked = await submitRecorded(context, lookedAt === undefined ? deed : { ...deed, verifiedBy: lookedAt }, stepOf(second, context.now))
  return asked.ok ? { claimId: asked.value.claimId } : { noClaim: asked.error.code }
}
