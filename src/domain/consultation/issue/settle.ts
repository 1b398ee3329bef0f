import { PRESETS } from '@/domain/ballot/presets'
import type { CommunityKind } from '@/domain/community/community'
import { reasonArtefactsLack } from '@/domain/consultation/process/artefact-needs'
import { skippedStage } from '@/domain/consultation/process/stage-order'
import { outcomeOf, stageAfter, stageOf, indexOfStage, type OutcomeKind, type OutcomeRule, type ProcessTemplate, type Stage } from '@/domain/consultation/process/template'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import type { Issue } from './issue'
import type { CannotSettle } from './refusals'
import { countingArtefacts, waitingArtefacts } from './counting'
import { reasonCannotWork, type Working } from './work'

/** How somebody wants to end a stage, as far as the rules ask for it. */
export interface Settlement {
  readonly outcome: OutcomeKind
  readonly reason?: string
  readonly legalGround?: string
  /** `advance`, `escalate`: another stage than the next. */
  readonly toStageId?: string
  readonly hasPlan: boolean
  readonly presetId?: string
  /** `refer`: only a part of those whom the issue concerns would vote. */
  readonly voteOfAPart?: boolean
}

export interface Settling extends Working {
  readonly template: ProcessTemplate
  readonly communityKind: CommunityKind
  readonly settlement: Settlement
  readonly now: Instant
}

/** Why a stage cannot be ended like this, now, by this person. */
export function reasonCannotSettle(settling: Settling): CannotSettle | undefined {
  const reason = reasonCannotWork(settling)
  if (reason !== undefined) return reason
  const stage = currentStage(settling)
  return reasonSkips(settling, stage) ?? reasonRuleForbids(settling, stage)
}

/** The stage that the issue stands in. A template in use never changes, so it is always found. */
export function currentStage({ issue, template }: Pick<Settling, 'issue' | 'template'>): Stage {
  const stage = stageOf(template, issue.now?.stageId ?? '')
  assert(stage !== undefined, 'an issue stands in a stage of its template')
  return stage
}

/** Where an outcome of this stage leads: a stage, or the end of the way. Undefined for what leads to neither. */
export function targetOf(template: ProcessTemplate, stage: Stage, { outcome, toStageId }: Pick<Settlement, 'outcome' | 'toStageId'>): Stage | 'end' | undefined {
  switch (outcome) {
    case 'solve':
    case 'reject':
      return 'end'
    case 'advance':
      return toStageId === undefined ? stageAfter(template, stage.id) : stageOf(template, toStageId)
    case 'escalate':
      return escalationOf(template, stage, toStageId)
    case 'refer':
      return outcomeOf(stage, 'refer') === undefined ? laterVote(template, stage) : stage
  }
}

function escalationOf(template: ProcessTemplate, stage: Stage, toStageId: string | undefined): Stage | undefined {
  const to = toStageId ?? outcomeOf(stage, 'escalate')?.to
  return to === undefined ? stageAfter(template, stage.id) : stageOf(template, to)
}

/** The stage ahead in which this process votes. */
const laterVote = (template: ProcessTemplate, stage: Stage): Stage | undefined =>
  template.stages.slice(indexOfStage(template, stage.id) + 1).find((later) => outcomeOf(later, 'refer') !== undefined)

/** A practice is its order: nothing that it fixes is left out on the way up, nor (in a sequence) before the end. */
function reasonSkips({ template, issue, settlement }: Settling, stage: Stage): CannotSettle | undefined {
  const target = targetOf(template, stage, settlement)
  if (target === undefined || target === stage || settlement.outcome === 'reject') return undefined
  if (target === 'end' && template.order === 'ladder') return undefined
  const missing = skippedStage(template, issue.doneStages, stage, target === 'end' ? undefined : target.id)
  if (missing !== undefined) return { code: 'STAGE_SKIPPED', missing: missing.id, missingName: missing.name }
  // A vote belongs to the stage that holds it, even where nothing lies in between.
  return settlement.outcome === 'refer' && target !== 'end' ? { code: 'STAGE_SKIPPED', missing: target.id, missingName: target.name } : undefined
}

function reasonRuleForbids(settling: Settling, stage: Stage): CannotSettle | undefined {
  const { template, settlement, issue, now } = settling
  const rule = outcomeOf(stage, settlement.outcome)
  const target = targetOf(template, stage, settlement)
  if (rule === undefined || target === undefined || isBackward(template, stage, target, settlement.outcome)) return { code: 'OUTCOME_NOT_ALLOWED' }
  return (
    reasonWordsMissing(settlement) ??
    reasonPresetForbidden(settling, rule) ??
    reasonEvidenceLacks(issue, stage, rule, now) ??
    reasonPlan(settlement, rule)
  )
}

/** What was left and only waits to be looked at is not asked for again. */
function reasonEvidenceLacks(issue: Issue, stage: Stage, { needs }: OutcomeRule, now: Instant): CannotSettle | undefined {
  const reason = reasonArtefactsLack(countingArtefacts(issue), stage.id, needs, dayOf(now))
  if (reason?.code !== 'ARTEFACT_MISSING') return reason
  const waiting = waitingArtefacts(issue).map(({ content }) => content.kind)
  return reason.artefacts.every((kind) => waiting.includes(kind)) ? { code: 'ARTEFACT_WAITS', artefacts: reason.artefacts } : reason
}

/** Going on and going up lead forward only. */
const isBackward = (template: ProcessTemplate, stage: Stage, target: Stage | 'end', outcome: OutcomeKind): boolean =>
  (outcome === 'advance' || outcome === 'escalate') && target !== 'end' && indexOfStage(template, target.id) <= indexOfStage(template, stage.id)

function reasonWordsMissing({ outcome, reason = '', legalGround = '' }: Settlement): CannotSettle | undefined {
  if (outcome !== 'escalate' && outcome !== 'reject') return undefined
  if (reason.trim() === '') return { code: 'REASON_MISSING' }
  return outcome === 'reject' && legalGround.trim() === '' ? { code: 'LEGAL_GROUND_MISSING' } : undefined
}

/** The ballot rules that a stage may hand over to in a community of this kind. */
export const presetsFor = (rule: OutcomeRule, communityKind: CommunityKind): readonly string[] =>
  (rule.presets ?? []).filter((id) => PRESETS.some((preset) => preset.id === id && (preset.communityKind === 'both' || preset.communityKind === communityKind)))

function reasonPresetForbidden({ settlement, communityKind }: Settling, rule: OutcomeRule): CannotSettle | undefined {
  if (settlement.outcome !== 'refer') return undefined
  if (!presetsFor(rule, communityKind).includes(settlement.presetId ?? '')) return { code: 'PRESET_NOT_ALLOWED' }
  return settlement.voteOfAPart === true ? { code: 'VOTE_OF_A_PART' } : undefined
}

function reasonPlan({ hasPlan }: Settlement, { carryOut }: OutcomeRule): CannotSettle | undefined {
  if (carryOut === 'required' && !hasPlan) return { code: 'CARRY_OUT_MISSING' }
  return carryOut === undefined && hasPlan ? { code: 'CARRY_OUT_NOT_HERE' } : undefined
}
