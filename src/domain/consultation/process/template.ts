import type { PresetId } from '@/domain/ballot/preset-types'
import type { CommunityKind } from '@/domain/community/community'
import type { Role } from '@/domain/community/roles'
import type { ArtefactKind } from './artefact'
import type { ProvisionalNote } from './provisional-note'

/** The ways of working that the templates come from. */
export const PRACTICES = [
  'snapReport',
  'fourAffairsFourRights',
  'fourTwoProcess',
  'communityConsultation',
  'oneCovenantFourCouncils',
  'orderedByThePeople',
  'stepBackMediation'
] as const
export type Practice = (typeof PRACTICES)[number]

/** What an issue is, as far as the way it takes depends on it: 随手拍 or 诉求, 村里大事, 点单, 红白事报备. */
export const ISSUE_KINDS = ['report', 'bigMatter', 'order', 'redWhiteEvent'] as const
export type IssueKind = (typeof ISSUE_KINDS)[number]

/** Who may be responsible for a stage: the roles of the permission rule `handler`. */
export const HANDLER_ROLES = ['gridWorker', 'groupLeader', 'elderMediator', 'partySecretary', 'committeeMember'] as const satisfies readonly Role[]
export type HandlerRole = (typeof HANDLER_ROLES)[number]
/** The one responsible and who stands in; more would be nobody. */
export const STAGE_ROLES_MAX = 2

/** Place in the picture of the seven steps: 网格管事 0, 五老调事 1, 支部说事 2, 群众议事 3, 表决 4, 公开 5, 落实 6. */
export type GableStep = 0 | 1 | 2 | 3 | 4 | 5 | 6
export const GABLE_VOTE: GableStep = 4
export const GABLE_CARRY_OUT: GableStep = 6

/** 四权: 知情, 决策, 参与, 监督. */
export const RIGHTS = ['know', 'decide', 'takePart', 'supervise'] as const
export type Right = (typeof RIGHTS)[number]

/** What this stage gave to whom, in the words that stand on the page. */
export interface RightGiven {
  readonly right: Right
  readonly to: string
  readonly by: string
}

export const OUTCOMES = ['solve', 'advance', 'escalate', 'refer', 'reject'] as const
export type OutcomeKind = (typeof OUTCOMES)[number]

/** An artefact that must be there before the stage can end like this. */
export interface ArtefactNeed {
  readonly kind: ArtefactKind
  /** `notice`, and notices on the board: whole days that must have passed since it was posted. */
  readonly days?: number
  /** The fewest days that a community may set, and the article that says so. */
  readonly legalMinimum?: { readonly days: number; readonly source: string }
}

/** One way in which a stage can end. */
export interface OutcomeRule {
  readonly kind: OutcomeKind
  readonly needs: readonly ArtefactNeed[]
  /** `solve` and `advance`: whether a plan with a person in charge, days and milestones goes with it. */
  readonly carryOut?: 'required' | 'optional'
  /** `refer`: the ballot rules to choose from; those of another kind of community fall away. */
  readonly presets?: readonly PresetId[]
  /** `escalate`: where to; the next stage without. */
  readonly to?: string
}

/** Part of the practice itself: a community can rename it, not leave it out or move it. */
export interface FixedStage {
  readonly source: string
  /** 一肩挑: may be done together with this earlier stage, which then names it in `covers`. */
  readonly mayMergeInto?: string
}

export interface Stage {
  readonly id: string
  readonly name: string
  readonly gable: GableStep
  /** The one responsible, then who stands in. */
  readonly roles: readonly HandlerRole[]
  readonly dueDays: number
  readonly outcomes: readonly OutcomeRule[]
  readonly gives: readonly RightGiven[]
  readonly fixed?: FixedStage
  /** Fixed stages that are done here as well. */
  readonly covers?: readonly string[]
  /** The body that meets in this stage, as this community calls it (四会); free to rename. */
  readonly body?: string
}

/** An edition of a template. Plain data; an edition in use never changes. */
export interface ProcessTemplate {
  readonly id: string
  readonly version: number
  readonly practice: Practice
  readonly name: string
  readonly communityKinds: readonly CommunityKind[]
  readonly forKinds: readonly IssueKind[]
  /**
   * `ladder`: each stage may solve it, and only what it cannot solve goes one step up.
   * `sequence`: it ends after its last fixed stage and not before.
   */
  readonly order: 'ladder' | 'sequence'
  readonly provisional?: ProvisionalNote
  readonly stages: readonly Stage[]
}

export const STAGES_MAX = 10
export const DUE_DAYS_MIN = 1
export const DUE_DAYS_MAX = 90

export const stageOf = ({ stages }: Pick<ProcessTemplate, 'stages'>, stageId: string): Stage | undefined => stages.find(({ id }) => id === stageId)
export const indexOfStage = ({ stages }: Pick<ProcessTemplate, 'stages'>, stageId: string): number => stages.findIndex(({ id }) => id === stageId)
/** The stage after this one; none after the last. */
export const stageAfter = (template: Pick<ProcessTemplate, 'stages'>, stageId: string): Stage | undefined => template.stages[indexOfStage(template, stageId) + 1]
export const outcomeOf = (stage: Stage, kind: OutcomeKind): OutcomeRule | undefined => stage.outcomes.find((rule) => rule.kind === kind)
