import type { Day } from '@/domain/shared/instant'
import type { ArtefactKind } from '@/domain/consultation/process/artefact'
import type { HandlerRole } from '@/domain/consultation/process/template'

type NotReleased = { readonly code: 'ISSUE_NOT_RELEASED' }
type Over = { readonly code: 'ISSUE_OVER' }
type AtVote = { readonly code: 'ISSUE_AT_VOTE' }
type BeingCarriedOut = { readonly code: 'ISSUE_BEING_CARRIED_OUT' }
type ReasonMissing = { readonly code: 'REASON_MISSING' }

/** The person is not the one whom the stage asks. */
export type NotResponsible =
  | { readonly code: 'NOT_THIS_STAGES_ROLE'; readonly roles: readonly HandlerRole[] }
  /** A grid worker or group leader acts in the own unit. */
  | { readonly code: 'NOT_YOUR_UNIT' }

export type CannotReport =
  | { readonly code: 'KIND_NOT_YOURS' }
  | { readonly code: 'NO_PROCESS_FOR_KIND' }
  | { readonly code: 'ASSISTING_NOT_YOURS' }
  | { readonly code: 'DETAILS_MISSING' }
  | { readonly code: 'DETAILS_NOT_FOR_KIND' }
  | { readonly code: 'TOO_MANY_REPORTS'; readonly max: number }

/** Releasing or declining what a check held back. */
export type CannotDecideHeld = { readonly code: 'NOTHING_HELD' } | NotResponsible | { readonly code: 'OWN_WORDS' } | { readonly code: 'REVIEW_REASON_MISSING' }

export type CannotAccept =
  | NotReleased
  | Over
  | { readonly code: 'ALREADY_ACCEPTED' }
  | NotResponsible
  | { readonly code: 'TEMPLATE_NOT_IN_FORCE' }
  | { readonly code: 'TEMPLATE_NOT_FOR_KIND' }

/** Common to everything that is done in a stage, in this order. */
export type CannotWork =
  | NotReleased
  | Over
  | { readonly code: 'NOT_ACCEPTED_YET' }
  | AtVote
  | BeingCarriedOut
  /** Somebody was quicker: the stage that the caller saw is over. */
  | { readonly code: 'STAGE_MOVED_ON'; readonly stageId: string }
  | NotResponsible

/** Noting progress. */
export type CannotNote = CannotWork | { readonly code: 'HISTORY_FULL' }

export type CannotAddArtefact =
  | CannotNote
  | { readonly code: 'ARTEFACT_NOT_OF_STAGE' }
  | { readonly code: 'ARTEFACT_DAY_IN_FUTURE' }
  /** Of a day before the stage began: what was done then is no work of this stage. */
  | { readonly code: 'ARTEFACT_DAY_BEFORE_STAGE'; readonly since: Day }
  | { readonly code: 'ARTEFACT_EMPTY' }
  | { readonly code: 'ARTEFACT_COUNTS_WRONG' }
  | { readonly code: 'MEETING_NOT_CLOSED' }
  | { readonly code: 'VOTE_NOT_PUBLISHED' }
  | { readonly code: 'NOTICE_NOT_ON_BOARD' }
  /** The meeting, vote or notice that it cites is about something else. */
  | { readonly code: 'CITES_ANOTHER_MATTER' }

export type CannotSettle =
  | CannotWork
  /** A step of the practice would be left out: this one comes first. */
  | { readonly code: 'STAGE_SKIPPED'; readonly missing: string; readonly missingName: string }
  | { readonly code: 'OUTCOME_NOT_ALLOWED' }
  | ReasonMissing
  | { readonly code: 'LEGAL_GROUND_MISSING' }
  | { readonly code: 'ARTEFACT_MISSING'; readonly artefacts: readonly ArtefactKind[] }
  /** Left, but its words wait for a person of the committee. */
  | { readonly code: 'ARTEFACT_WAITS'; readonly artefacts: readonly ArtefactKind[] }
  | { readonly code: 'PARTY_MEETING_TOO_FEW'; readonly present: number; readonly needed: number }
  | { readonly code: 'PARTY_VOTE_NOT_PASSED'; readonly yes: number; readonly needed: number }
  | { readonly code: 'VOTE_NOT_PASSED' }
  /** `until`: the first day on which the stage can end like this. */
  | { readonly code: 'NOTICE_PERIOD_RUNNING'; readonly until: Day }
  | { readonly code: 'CARRY_OUT_MISSING' }
  | { readonly code: 'CARRY_OUT_NOT_HERE' }
  | { readonly code: 'PRESET_NOT_ALLOWED' }
  /** A group cannot decide for another one, nor for the whole community. */
  | { readonly code: 'VOTE_OF_A_PART' }

export type CannotTakeUpResult =
  | NotReleased
  | { readonly code: 'ISSUE_NOT_AT_VOTE' }
  | NotResponsible
  | { readonly code: 'VOTE_NOT_PUBLISHED' }
  | { readonly code: 'CARRY_OUT_MISSING' }
  | { readonly code: 'CARRY_OUT_NOT_HERE' }

export type CannotWithdraw = { readonly code: 'NOT_YOUR_ISSUE' } | Over | AtVote | BeingCarriedOut | ReasonMissing
