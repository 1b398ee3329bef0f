import type { UndertakingCard } from '@/contract/followup-views'
import { acceptedCount, currentMilestone, deadlineOf, overdueDays, stageOf } from '@/domain/followup/undertaking-progress'
import type { Day } from '@/domain/shared/instant'
import type { UndertakingDocument } from './documents'

/** An undertaking as one line of a list, from its document alone; what is late is computed from today. */
export function undertakingCard({ _id, undertaking }: UndertakingDocument, today: Day): UndertakingCard {
  const { title, source, inCharge, milestones, doneAt } = undertaking
  const current = currentMilestone(undertaking) ?? milestones[milestones.length - 1]
  return {
    undertakingId: _id,
    title,
    source,
    stage: stageOf(undertaking),
    inChargeName: inCharge.shownAs,
    ...(inCharge.office === undefined ? {} : { inChargeOffice: inCharge.office }),
    milestones: milestones.length,
    accepted: acceptedCount(undertaking),
    currentName: current?.name ?? '',
    deadline: deadlineOf(undertaking),
    overdueDays: overdueDays(undertaking, today),
    ...(doneAt === undefined ? {} : { doneAt })
  }
}
