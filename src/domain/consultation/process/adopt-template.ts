import { currentPreset } from '@/domain/ballot/presets'
import type { CommunityKind } from '@/domain/community/community'
import {
  DUE_DAYS_MAX,
  DUE_DAYS_MIN,
  HANDLER_ROLES,
  indexOfStage,
  outcomeOf,
  stageOf,
  STAGES_MAX,
  type ArtefactNeed,
  type OutcomeRule,
  type ProcessTemplate,
  type Stage
} from './template'
import type { CannotAdoptTemplate } from './template-refusals'

export interface AdoptingTemplate {
  readonly template: ProcessTemplate
  /** The shipped edition it was copied from. */
  readonly base: ProcessTemplate
  readonly communityKind: CommunityKind
}

/** Why an edition cannot be put in force: first its frame, then each stage, then what the practice fixes, then whether the way can be walked. */
export function reasonCannotAdoptTemplate({ template, base, communityKind }: AdoptingTemplate): CannotAdoptTemplate | undefined {
  const { stages } = template
  if (!base.communityKinds.includes(communityKind)) return { code: 'TEMPLATE_WRONG_COMMUNITY_KIND', kind: communityKind }
  if (template.forKinds.length === 0) return { code: 'TEMPLATE_FOR_NOTHING' }
  // Or a way of one stage could be made the way of the village's big matters.
  if (template.forKinds.includes('bigMatter') && !base.forKinds.includes('bigMatter')) return { code: 'TEMPLATE_NOT_FOR_KIND' }
  if (stages.length < 1 || stages.length > STAGES_MAX) return { code: 'STAGES_COUNT', max: STAGES_MAX }
  const twice = stages.find(({ id }, index) => indexOfStage(template, id) !== index)
  if (twice !== undefined) return { code: 'STAGE_TWICE', stageId: twice.id }
  return (
    first(stages, reasonStageUnfit) ??
    first(stages, (stage) => reasonOutcomesUnfit(template, stage)) ??
    first(base.stages, (fixed) => reasonFixedBroken(template, base, fixed)) ??
    reasonOrderBroken(template, base) ??
    reasonWayBroken(template) ??
    reasonPlanTwice(template)
  )
}

function first<T>(items: readonly T[], reasonOf: (item: T) => CannotAdoptTemplate | undefined): CannotAdoptTemplate | undefined {
  for (const item of items) {
    const reason = reasonOf(item)
    if (reason !== undefined) return reason
  }
  return undefined
}

function reasonStageUnfit({ id: stageId, roles, dueDays }: Stage): CannotAdoptTemplate | undefined {
  if (roles.length === 0) return { code: 'STAGE_WITHOUT_ROLE', stageId }
  const unknown = roles.find((role) => !HANDLER_ROLES.includes(role))
  if (unknown !== undefined) return { code: 'UNKNOWN_ROLE', stageId, role: unknown }
  return dueDays < DUE_DAYS_MIN || dueDays > DUE_DAYS_MAX ? { code: 'DUE_DAYS_OUT_OF_RANGE', stageId, min: DUE_DAYS_MIN, max: DUE_DAYS_MAX } : undefined
}

function reasonOutcomesUnfit(template: ProcessTemplate, stage: Stage): CannotAdoptTemplate | undefined {
  const { id: stageId, outcomes } = stage
  if (outcomes.some(({ kind }, index) => outcomes.findIndex((other) => other.kind === kind) !== index)) return { code: 'OUTCOME_TWICE', stageId }
  if (outcomes.some((rule) => leadsNowhere(template, stage, rule))) return { code: 'OUTCOME_LEADS_NOWHERE', stageId }
  const refer = outcomeOf(stage, 'refer')
  // An indication decides nothing, so nothing can be referred to it.
  if (refer !== undefined && !(refer.presets?.length && refer.presets.every((id) => currentPreset(id)?.formal === true))) return { code: 'PRESETS_MISSING', stageId }
  return undefined
}

function leadsNowhere(template: ProcessTemplate, stage: Stage, { kind, to }: OutcomeRule): boolean {
  if (kind !== 'advance' && kind !== 'escalate') return false
  return indexOfStage(template, to ?? template.stages[indexOfStage(template, stage.id) + 1]?.id ?? '') <= indexOfStage(template, stage.id)
}

/** A fixed stage is there, or is done by an earlier one into which it may be merged; and asks for no less. */
function reasonFixedBroken(template: ProcessTemplate, base: ProcessTemplate, fixed: Stage): CannotAdoptTemplate | undefined {
  const fixation = fixed.fixed
  const named = { stageId: fixed.id, name: fixed.name }
  const own = stageOf(template, fixed.id)
  const covering = template.stages.find(({ covers = [] }) => covers.includes(fixed.id))
  if (covering !== undefined && (fixation === undefined || fixation.mayMergeInto !== covering.id || own !== undefined)) return { code: 'FIXED_STAGE_NOT_HERE', ...named }
  if (fixation === undefined) return undefined
  const doing = own ?? covering
  if (doing === undefined) return { code: 'FIXED_STAGE_MISSING', ...named }
  return reasonWayAround(doing, base, named) ?? first(fixed.outcomes, (rule) => reasonAsksLess(doing, rule))
}

/** A fixed stage ends as its practice says and in no other way, or what it has to leave could be walked around. */
function reasonWayAround({ id, covers = [], outcomes }: Stage, base: ProcessTemplate, named: { readonly stageId: string; readonly name: string }): CannotAdoptTemplate | undefined {
  const allowed = base.stages.filter((stage) => stage.id === id || covers.includes(stage.id)).flatMap((stage) => stage.outcomes)
  return outcomes.some(({ kind }) => !allowed.some((rule) => rule.kind === kind)) ? { code: 'FIXED_OUTCOME_NOT_HERE', ...named } : undefined
}

/** What a fixed stage has to leave on its way on, it leaves in every edition; a notice hangs at least as long as the law says. */
function reasonAsksLess(stage: Stage, rule: OutcomeRule): CannotAdoptTemplate | undefined {
  const own = outcomeOf(stage, rule.kind)
  if (own === undefined) return undefined
  if (rule.carryOut === 'required' && own.carryOut !== 'required') return { code: 'FIXED_PLAN_MISSING', stageId: stage.id, name: stage.name }
  if (own.presets?.some((id) => rule.presets?.includes(id) !== true) === true) return { code: 'FIXED_PRESETS', stageId: stage.id, name: stage.name }
  return first(rule.needs, (needed) => {
    const kept = own.needs.find(({ kind }) => kind === needed.kind)
    if (kept === undefined) return { code: 'FIXED_NEED_MISSING', stageId: stage.id, artefact: needed.kind }
    return reasonTooShort(stage, kept, needed)
  })
}

function reasonTooShort({ id: stageId }: Stage, { days = 0 }: ArtefactNeed, { legalMinimum }: ArtefactNeed): CannotAdoptTemplate | undefined {
  return legalMinimum !== undefined && days < legalMinimum.days ? { code: 'NOTICE_BELOW_LEGAL_MINIMUM', stageId, ...legalMinimum } : undefined
}

function reasonOrderBroken(template: ProcessTemplate, base: ProcessTemplate): CannotAdoptTemplate | undefined {
  const fixed = base.stages.filter((stage) => stage.fixed !== undefined && stageOf(template, stage.id) !== undefined)
  const late = fixed.find(({ id }, index) => fixed.slice(index + 1).some((later) => indexOfStage(template, later.id) < indexOfStage(template, id)))
  if (late !== undefined) return { code: 'FIXED_STAGE_OUT_OF_ORDER', stageId: late.id, name: late.name }
  // A stage that does two is where the earlier one was.
  const merged = template.stages.find((stage) => (stage.covers ?? []).some((id) => fixed.some((other) => indexOfStage(base, other.id) < indexOfStage(base, id) && indexOfStage(template, other.id) > indexOfStage(template, stage.id))))
  return merged && { code: 'FIXED_STAGE_OUT_OF_ORDER', stageId: merged.id, name: merged.name }
}

/** Every stage can be reached from the first, and from every stage there is a way to an end that is no rejection. */
function reasonWayBroken(template: ProcessTemplate): CannotAdoptTemplate | undefined {
  const { stages } = template
  const reached = new Set<string>(stages.slice(0, 1).map(({ id }) => id))
  // Ways lead forward only, so one walk in order finds them all.
  for (const stage of stages) if (reached.has(stage.id)) for (const next of nextOf(template, stage)) reached.add(next)
  const lost = stages.find(({ id }) => !reached.has(id))
  if (lost !== undefined) return { code: 'STAGE_UNREACHABLE', stageId: lost.id, name: lost.name }
  const ending = new Set<string>()
  for (const stage of [...stages].reverse()) if (endsHere(template, stage) || nextOf(template, stage).some((id) => ending.has(id))) ending.add(stage.id)
  const stuck = stages.find(({ id }) => !ending.has(id))
  return stuck && { code: 'NO_WAY_TO_END', stageId: stuck.id, name: stuck.name }
}

/** A matter is carried out once: behind a stage that went on with a plan, none may ask for another one, or the way ends there. */
function reasonPlanTwice({ stages }: ProcessTemplate): CannotAdoptTemplate | undefined {
  const planned = stages.findIndex((stage) => outcomeOf(stage, 'advance')?.carryOut !== undefined)
  const again = planned === -1 ? undefined : stages.slice(planned + 1).find((stage) => stage.outcomes.some(({ carryOut }) => carryOut !== undefined) || isLastVote(stages, stage))
  return again && { code: 'PLAN_TWICE', stageId: again.id, name: again.name }
}

/** What the last stage votes through is carried out. */
const isLastVote = (stages: readonly Stage[], stage: Stage): boolean => stages[stages.length - 1] === stage && outcomeOf(stage, 'refer') !== undefined

function nextOf(template: ProcessTemplate, stage: Stage): readonly string[] {
  const after = template.stages[indexOfStage(template, stage.id) + 1]
  return stage.outcomes.flatMap(({ kind, to }) => {
    if (kind === 'solve' || kind === 'reject') return []
    return to !== undefined && kind === 'escalate' ? [to] : after === undefined ? [] : [after.id]
  })
}

/** Solved here; or, at the last stage, voted on and carried out. */
const endsHere = (template: ProcessTemplate, stage: Stage): boolean =>
  stage.outcomes.some(({ kind }) => kind === 'solve' || (kind === 'refer' && indexOfStage(template, stage.id) === template.stages.length - 1))
