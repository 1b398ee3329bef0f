import type { CommunityKind } from '@/domain/community/community'
import { artefactsOf, latestOf } from '@/domain/consultation/process/artefact-needs'
import type { ArtefactKind } from '@/domain/consultation/process/artefact'
import type { OutcomeKind, OutcomeRule, ProcessTemplate, Stage } from '@/domain/consultation/process/template'
import type { Instant } from '@/domain/shared/instant'
import { reasonCannotAccept } from './accept'
import { countingArtefacts } from './counting'
import { hasHeldWords, reasonCannotDecideHeld } from './held'
import { isOver, isUnseen, type Issue } from './issue'
import type { CannotAccept, CannotDecideHeld, CannotNote, CannotSettle, CannotTakeUpResult, CannotWithdraw } from './refusals'
import { isCommittee, type Worker } from './responsible'
import { currentStage, presetsFor, reasonCannotSettle, targetOf, type Settlement } from './settle'
import { planNeeded, reasonCannotTakeUp } from './take-up'
import { reasonCannotLeave, reasonCannotNote, reasonNotYours } from './work'
import { reasonCannotWithdraw, withdrawingNeedsReason } from './withdraw'

export interface NeedSeen {
  readonly kind: ArtefactKind
  readonly have: boolean
  readonly days?: number
}

/** What somebody may do with an issue, with why not where it is his to do and cannot be done now. */
export type Deed =
  | { readonly deed: 'accept'; readonly whyNot?: CannotAccept }
  | { readonly deed: 'decideHeld'; readonly whyNot?: CannotDecideHeld }
  | { readonly deed: 'noteProgress'; readonly whyNot?: CannotNote }
  | { readonly deed: 'addArtefact'; readonly kinds: readonly ArtefactKind[]; readonly whyNot?: CannotNote }
  | SettleDeed
  | { readonly deed: 'takeUpResult'; readonly carryOut?: 'required'; readonly whyNot?: CannotTakeUpResult }
  | { readonly deed: 'withdraw'; readonly reasonNeeded: boolean; readonly whyNot?: CannotWithdraw }

export interface SettleDeed {
  readonly deed: 'settle'
  readonly outcome: OutcomeKind
  readonly toStageId?: string
  readonly toStageName?: string
  readonly needs: readonly NeedSeen[]
  readonly carryOut?: 'required' | 'optional'
  readonly presets?: readonly string[]
  readonly whyNot?: CannotSettle
}

export interface Looking {
  readonly issue: Issue
  readonly template: ProcessTemplate
  readonly worker: Worker
  readonly communityKind: CommunityKind
  /** Of the vote that it was referred to; undefined while it is not published. */
  readonly result: { readonly passed: boolean } | undefined
  readonly now: Instant
}

const why = <R>(whyNot: R | undefined): { readonly whyNot?: R } => (whyNot === undefined ? {} : { whyNot })

/** Everything that concerns this person here. What is another's to do is not in it. */
export function deedsOf(looking: Looking): readonly Deed[] {
  return [...heldDeeds(looking), ...acceptDeeds(looking), ...stageDeeds(looking), ...voteDeeds(looking), ...ownDeeds(looking)]
}

function heldDeeds({ issue, worker }: Looking): readonly Deed[] {
  if (!isCommittee(worker) || !hasHeldWords(issue)) return []
  const step = issue.state.kind === 'held' ? undefined : issue.history.find(({ held }) => held !== undefined)
  const whyNot = reasonCannotDecideHeld({ issue, worker, show: true, reason: '', ...(step === undefined ? {} : { stepNo: step.no }) })
  return [{ deed: 'decideHeld', ...why(whyNot) }]
}

/** The stage asks for one of his offices, whether or not for his unit. */
const isAsked = ({ issue, worker }: Looking): boolean => reasonNotYours(issue, worker)?.code !== 'NOT_THIS_STAGES_ROLE'

function acceptDeeds(looking: Looking): readonly Deed[] {
  if (looking.issue.state.kind !== 'reported' || !isAsked(looking)) return []
  return [{ deed: 'accept', ...why(reasonCannotAccept(looking)) }]
}

function stageDeeds(looking: Looking): readonly Deed[] {
  const { issue, worker } = looking
  if (issue.state.kind !== 'handling' || !isAsked(looking)) return []
  const stage = currentStage(looking)
  const working = { issue, worker, stageId: stage.id }
  return [
    { deed: 'noteProgress', ...why(reasonCannotNote(working)) },
    { deed: 'addArtefact', kinds: artefactsOf(stage), ...why(reasonCannotLeave(working)) },
    ...stage.outcomes.map((rule) => settleDeed(looking, stage, rule))
  ]
}

function settleDeed(looking: Looking, stage: Stage, rule: OutcomeRule): SettleDeed {
  const { issue, template, communityKind } = looking
  const presets = rule.kind === 'refer' ? presetsFor(rule, communityKind) : undefined
  const settlement = willing(rule, presets)
  const target = targetOf(template, stage, settlement)
  const to = rule.kind === 'refer' || target === undefined || target === 'end' ? undefined : target
  return {
    deed: 'settle',
    outcome: rule.kind,
    needs: needsSeen(issue, stage, rule),
    ...(to === undefined ? {} : { toStageId: to.id, toStageName: to.name }),
    ...(rule.carryOut === undefined ? {} : { carryOut: rule.carryOut }),
    ...(presets === undefined ? {} : { presets }),
    ...why(reasonCannotSettle({ ...looking, stageId: stage.id, settlement }))
  }
}

/** As if the form were filled in: what remains is why it cannot be sent yet. */
const willing = ({ kind, carryOut }: OutcomeRule, presets: readonly string[] | undefined): Settlement => ({
  outcome: kind, reason: '-', legalGround: '-', hasPlan: carryOut === 'required', ...(presets?.[0] === undefined ? {} : { presetId: presets[0] })
})

/** What an outcome of a stage asks for, and what is there. */
export const needsSeen = (issue: Pick<Issue, 'artefacts' | 'history' | 'now'>, stage: Stage, rule: OutcomeRule | undefined): readonly NeedSeen[] =>
  (rule?.needs ?? []).map(({ kind, days }) => ({ kind, have: latestOf(countingArtefacts(issue), stage.id, kind) !== undefined, ...(days === undefined ? {} : { days }) }))

function voteDeeds(looking: Looking): readonly Deed[] {
  const { issue, template, result } = looking
  if (issue.state.kind !== 'voting' || !isAsked(looking)) return []
  const wanted = result?.passed !== false && planNeeded(template, issue)
  const whyNot = reasonCannotTakeUp({ ...looking, pollId: issue.state.pollId, hasPlan: result?.passed === true && wanted })
  return [{ deed: 'takeUpResult', ...(wanted ? { carryOut: 'required' as const } : {}), ...why(whyNot) }]
}

function ownDeeds({ issue, worker }: Looking): readonly Deed[] {
  if (issue.reporter.memberId !== worker.memberId || isOver(issue)) return []
  return [{ deed: 'withdraw', reasonNeeded: withdrawingNeedsReason(issue), ...why(reasonCannotWithdraw(issue, worker, '-')) }]
}

/** Whether somebody may read an issue at all. */
export function maySee(issue: Issue, worker: Worker): boolean {
  const { reporter, kind, state, acceptedAt } = issue
  if (reporter.memberId === worker.memberId || reporter.assistedBy === worker.memberId || isCommittee(worker)) return true
  if (isUnseen(issue) || (state.kind === 'withdrawn' && acceptedAt === undefined)) return false
  // A family's wedding or funeral is for the offices that are asked and for those who watch over them.
  return kind !== 'redWhiteEvent' || worker.roles.includes('supervisor') || (issue.now !== undefined && reasonNotYours(issue, worker) === undefined)
}
