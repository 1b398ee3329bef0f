import { judgeMilestone, reportMilestone } from '@/domain/followup/milestone-moves'
import { inChargeOf, type PlannedMilestone, type Undertaking } from '@/domain/followup/undertaking'
import type { Role } from '@/domain/community/roles'
import { asId, type FileId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { instant, type Day, type Instant } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'

export const IN_CHARGE = asId<PersonId>('yunxi:h:1-1.1')
export const OPENED_AT = instant(Date.parse('2026-11-24T15:00:00+08:00'))
export const onDay = (day: string): Instant => instant(Date.parse(`${day}T10:00:00+08:00`))

/** Somebody with these roles who is not in charge. */
export const somebody = (...roles: readonly Role[]) => ({ personId: asId<PersonId>('yunxi:h:1-9.1'), roles })
export const inCharge = { personId: IN_CHARGE, roles: ['resident'] as readonly Role[] }

const STEPS: readonly PlannedMilestone[] = [
  { name: '完成比价', dueDay: '2026-12-05' as Day },
  { name: '装好路灯', dueDay: '2026-12-20' as Day },
  { name: '移交管护', dueDay: '2026-12-31' as Day, withoutPhotos: true }
]

/** 装路灯 in three steps; nothing is reported yet. */
export const undertakingWith = (steps: readonly PlannedMilestone[] = STEPS): Undertaking => ({
  source: { kind: 'notice', id: 'poll:n' },
  unitId: 'yunxi',
  title: '河滨路装36盏路灯',
  plan: '比价、施工、移交',
  dueDay: steps[steps.length - 1]?.dueDay ?? ('2026-12-31' as Day),
  inCharge: inChargeOf({ id: IN_CHARGE, householdId: asId<HouseholdId>('yunxi:h:1-1'), name: '汪建国', offices: [] }),
  milestones: steps.map((step, index) => ({ ...step, no: index + 1, reports: [] })),
  dueMoves: [],
  openedBy: asId<PersonId>('yunxi:h:1-2.1'),
  openedAt: OPENED_AT
})

/** The same after this step was reported, on a day. */
export function reported(undertaking: Undertaking, milestone: number, day: string): Undertaking {
  const result = reportMilestone(undertaking, { by: inCharge, at: onDay(day), milestone, words: '办好了', photoIds: [asId<FileId>('photo')] })
  assert(result.ok, 'the sample reports in order')
  return result.value
}

/** The same after this step was accepted, on a day. */
export function accepted(undertaking: Undertaking, milestone: number, day: string): Undertaking {
  const result = judgeMilestone(undertaking, somebody('supervisor'), milestone, { accepted: true }, onDay(day))
  assert(result.ok, 'the sample is accepted in order')
  return result.value
}
