import type { Role } from '@/domain/community/roles'
import type { FileId, PersonId } from '@/domain/shared/ids'
import { addDays, dayOf, daysBetween, type Day, type Instant } from '@/domain/shared/instant'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { DUE_DAYS_MAX, type Milestone, type Undertaking } from './undertaking'
import { currentMilestone, isAccepted, lastReport, stageOf } from './undertaking-progress'

/** Who acts on an undertaking. */
export interface Acting {
  readonly personId: PersonId
  readonly roles: readonly Role[]
}
const isCommittee = ({ roles }: Acting): boolean => roles.includes('committeeMember') || roles.includes('partySecretary')
const isSupervisor = ({ roles }: Acting): boolean => roles.includes('supervisor')
const isInCharge = ({ personId }: Acting, { inCharge }: Undertaking): boolean => inCharge.personId === personId

export type CannotReportMilestone =
  | { readonly code: 'NOT_IN_CHARGE' }
  | { readonly code: 'UNDERTAKING_DONE' }
  | { readonly code: 'NOT_THE_CURRENT_MILESTONE'; readonly current: number }
  | { readonly code: 'WAITS_FOR_JUDGEMENT' }
  | { readonly code: 'PHOTOS_MISSING' }

/** Why this person cannot say that this step is done. Reported by who is in charge, or by the committee for him; steps go in order. */
export function reasonCannotReport(undertaking: Undertaking, by: Acting, milestone: number, photos: number): CannotReportMilestone | undefined {
  if (!isInCharge(by, undertaking) && !isCommittee(by)) return { code: 'NOT_IN_CHARGE' }
  const current = currentMilestone(undertaking)
  if (current === undefined) return { code: 'UNDERTAKING_DONE' }
  if (milestone !== current.no) return { code: 'NOT_THE_CURRENT_MILESTONE', current: current.no }
  if (stageOf(undertaking) === 'toJudge') return { code: 'WAITS_FOR_JUDGEMENT' }
  return photos === 0 && current.withoutPhotos !== true ? { code: 'PHOTOS_MISSING' } : undefined
}

export interface Report {
  readonly by: Acting
  readonly at: Instant
  readonly milestone: number
  readonly words: string
  readonly photoIds: readonly FileId[]
}

export function reportMilestone(undertaking: Undertaking, { by, at, milestone, words, photoIds }: Report): Result<Undertaking, CannotReportMilestone> {
  const reason = reasonCannotReport(undertaking, by, milestone, photoIds.length)
  if (reason !== undefined) return err(reason)
  const report = { by: by.personId, at, words, photoIds }
  return ok(withMilestone(undertaking, milestone, (each) => ({ ...each, reports: [...each.reports, report] })))
}

export type CannotJudgeMilestone =
  | { readonly code: 'NOT_A_SUPERVISOR' }
  | { readonly code: 'OWN_UNDERTAKING' }
  | { readonly code: 'UNDERTAKING_DONE' }
  | { readonly code: 'NOT_THE_CURRENT_MILESTONE'; readonly current: number }
  | { readonly code: 'NOTHING_TO_JUDGE' }

/**
 * Why this person cannot accept or return this step. The supervision committee looks at each step before the next begins
 * (村务监督委员会, L1 art. 37); who carries it out, or reported it, never judges it.
 */
export function reasonCannotJudge(undertaking: Undertaking, by: Acting, milestone: number): CannotJudgeMilestone | undefined {
  if (!isSupervisor(by)) return { code: 'NOT_A_SUPERVISOR' }
  const current = currentMilestone(undertaking)
  const reporter = current === undefined ? undefined : lastReport(current)?.by
  if (isInCharge(by, undertaking) || reporter === by.personId) return { code: 'OWN_UNDERTAKING' }
  if (current === undefined) return { code: 'UNDERTAKING_DONE' }
  if (milestone !== current.no) return { code: 'NOT_THE_CURRENT_MILESTONE', current: current.no }
  return stageOf(undertaking) === 'toJudge' ? undefined : { code: 'NOTHING_TO_JUDGE' }
}

export type Verdict = { readonly accepted: true } | { readonly accepted: false; readonly reason: string }

/** Accepts or returns the reported step; accepting the last one ends the undertaking. */
export function judgeMilestone(undertaking: Undertaking, by: Acting, milestone: number, verdict: Verdict, at: Instant): Result<Undertaking, CannotJudgeMilestone> {
  const reason = reasonCannotJudge(undertaking, by, milestone)
  if (reason !== undefined) return err(reason)
  const judgement = { by: by.personId, at, ...verdict }
  const judged = withMilestone(undertaking, milestone, (each) => ({
    ...each,
    reports: each.reports.map((report, index) => (index === each.reports.length - 1 ? { ...report, judgement } : report))
  }))
  return ok(stageOf(judged) === 'done' ? { ...judged, doneAt: at } : judged)
}

export type CannotMoveDue =
  | { readonly code: 'NOT_OF_COMMITTEE' }
  | { readonly code: 'UNDERTAKING_DONE' }
  | { readonly code: 'MILESTONE_NOT_FOUND' }
  | { readonly code: 'MILESTONE_ACCEPTED' }
  | { readonly code: 'DUE_NOT_LATER'; readonly dueDay: Day }
  | { readonly code: 'DUE_IN_PAST' }
  | { readonly code: 'DUE_TOO_FAR' }

/** Why a step's day cannot be moved there. Only onwards: who is done earlier simply reports earlier. */
export function reasonCannotMoveDue(undertaking: Undertaking, by: Acting, milestone: number, to: Day, today: Day): CannotMoveDue | undefined {
  if (!isCommittee(by)) return { code: 'NOT_OF_COMMITTEE' }
  if (stageOf(undertaking) === 'done') return { code: 'UNDERTAKING_DONE' }
  const found = undertaking.milestones.find((each) => each.no === milestone)
  if (found === undefined) return { code: 'MILESTONE_NOT_FOUND' }
  if (isAccepted(found)) return { code: 'MILESTONE_ACCEPTED' }
  if (to <= found.dueDay) return { code: 'DUE_NOT_LATER', dueDay: found.dueDay }
  if (to < today) return { code: 'DUE_IN_PAST' }
  return addDays(undertaking.dueDay, daysBetween(found.dueDay, to)) > addDays(today, DUE_DAYS_MAX) ? { code: 'DUE_TOO_FAR' } : undefined
}

export interface MoveDue {
  readonly by: Acting
  readonly at: Instant
  readonly milestone: number
  readonly to: Day
  readonly reason: string
}

/** Moves a step and everything after it by the same number of days; what stood there before stays readable with the reason. */
export function moveDue(undertaking: Undertaking, { by, at, milestone, to, reason }: MoveDue): Result<Undertaking, CannotMoveDue> {
  const cannot = reasonCannotMoveDue(undertaking, by, milestone, to, dayOf(at))
  if (cannot !== undefined) return err(cannot)
  const moved = undertaking.milestones.find((each) => each.no === milestone)
  assert(moved !== undefined, 'only a step of the plan is moved')
  const from = moved.dueDay
  const days = daysBetween(from, to)
  return ok({
    ...undertaking,
    dueDay: addDays(undertaking.dueDay, days),
    milestones: undertaking.milestones.map((each) => (each.no < milestone ? each : { ...each, dueDay: addDays(each.dueDay, days) })),
    dueMoves: [...undertaking.dueMoves, { milestone, from, to, reason, by: by.personId, at }]
  })
}

const withMilestone = (undertaking: Undertaking, no: number, change: (milestone: Milestone) => Milestone): Undertaking => ({
  ...undertaking,
  milestones: undertaking.milestones.map((each) => (each.no === no ? change(each) : each))
})
