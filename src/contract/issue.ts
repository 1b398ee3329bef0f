import * as v from 'valibot'
import {
  EVENT_KINDS,
  ISSUE_CATEGORIES,
  ISSUE_PHOTOS_MAX,
  ISSUE_TEXT_MAX,
  LINE_MAX,
  PLACE_MAX,
  REASON_MAX,
  type IssueStateKind
} from '@/domain/consultation/issue/issue'
import type {
  CannotAccept,
  CannotAddArtefact,
  CannotDecideHeld,
  CannotReport,
  CannotSettle,
  CannotTakeUpResult,
  CannotNote,
  CannotWithdraw
} from '@/domain/consultation/issue/refusals'
import { ISSUE_KINDS } from '@/domain/consultation/process/template'
import type { CannotAttach } from '@/domain/files/upload-rules'
import type { CannotOpenUndertaking } from '@/domain/followup/undertaking'
import type { CannotEditDraft } from './ballot'
import { artefactField } from './artefact-fields'
import { carryOutFields } from './carry-out'
import { count, cursor, dayField, id, instantField, methodField, optionalText, text } from './fields'
import { fileIds } from './files'
import type { IssueCard, IssueDetail } from './issue-views'
import { command, query } from './spec'

/**
 * `all`: everything public. `open`, `done`: by where it stands. `overdue`: past the day of its stage, longest first.
 * `mine`: reported by or for the caller. `waiting`: the caller's office and unit has to act, soonest first.
 * `held`: words that wait for the committee.
 */
export const ISSUE_LISTS = ['all', 'open', 'mine', 'waiting', 'done', 'overdue', 'held'] as const
export type IssueList = (typeof ISSUE_LISTS)[number]

export interface IssuePage {
  readonly items: readonly IssueCard[]
  readonly nextCursor?: string
  /** `waiting`: there is more than one page; the list has no second one, because the first changes as one works. */
  readonly more?: true
}

const TABLES_MAX = 500
const COST_MAX = 100_000
const whole = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(max))
const redWhiteEvent = () => v.strictObject({ event: v.picklist(EVENT_KINDS), day: dayField(), tables: whole(TABLES_MAX), costPerTable: whole(COST_MAX) })
const stageSeen = { issueId: id(), stageId: id() }
const carryOut = () => v.optional(v.strictObject(carryOutFields))
const reason = () => optionalText(REASON_MAX)
const photos = () => v.optional(fileIds(ISSUE_PHOTOS_MAX))

/** A vote as a stage hands it over: everything but what the branch has already said. */
const referredPoll = () =>
  v.strictObject({
    question: text(40),
    description: text(600),
    presetId: text(40),
    modeId: text(40),
    ballotMode: v.picklist(['named', 'secret', 'showOfHands']),
    channels: v.pipe(v.array(v.picklist(['phone', 'paper', 'hands'])), v.minLength(1), v.maxLength(3)),
    method: methodField(),
    groupId: v.optional(id()),
    opensAt: instantField(),
    closesAt: instantField(),
    /** Only where no stage of the branch has left it. */
    partyStudy: v.optional(v.strictObject({ day: dayField(), minutesNo: text(40) }))
  })

const settlement = () =>
  v.variant('outcome', [
    v.strictObject({ ...stageSeen, outcome: v.literal('solve'), text: optionalText(LINE_MAX), fileIds: photos(), carryOut: carryOut() }),
    v.strictObject({ ...stageSeen, outcome: v.literal('advance'), text: optionalText(LINE_MAX), toStageId: v.optional(id()), carryOut: carryOut() }),
    v.strictObject({ ...stageSeen, outcome: v.literal('escalate'), reason: reason(), toStageId: v.optional(id()) }),
    v.strictObject({ ...stageSeen, outcome: v.literal('refer'), text: optionalText(LINE_MAX), poll: referredPoll() }),
    v.strictObject({ ...stageSeen, outcome: v.literal('reject'), reason: reason(), legalGround: reason() })
  ])

type NotFound = { readonly code: 'NOT_FOUND' }
/** Where the issue stands after a step. */
export interface IssueMoved {
  readonly state: IssueStateKind
  readonly stageName?: string
}

export const issueActions = {
  /** `held`: the words wait for a person; nobody else sees them until then. */
  'consultation/reportIssue': command<{ readonly issueId: string; readonly held: boolean }, CannotReport | CannotAttach | NotFound>()(
    v.strictObject({
      kind: v.picklist(ISSUE_KINDS),
      category: v.picklist(ISSUE_CATEGORIES),
      text: text(ISSUE_TEXT_MAX),
      unitId: id(),
      place: optionalText(PLACE_MAX),
      fileIds: photos(),
      details: v.optional(redWhiteEvent()),
      /** Written down for somebody by a grid worker, group leader or the committee. */
      onBehalfOf: v.optional(v.strictObject({ householdId: id(), personId: id() }))
    })
  ),
  'consultation/listIssues': query<IssuePage>()(v.strictObject({ list: v.picklist(ISSUE_LISTS), cursor: cursor() })),
  'consultation/readIssue': query<IssueDetail, NotFound>()(v.strictObject({ issueId: id() })),
  /** Words that a check held back: the report itself, or with `stepNo` those of one step. */
  'consultation/decideHeldIssue': command<IssueMoved, CannotDecideHeld | NotFound>()(
    v.strictObject({ issueId: id(), stepNo: v.optional(count()), show: v.boolean(), reason: reason() })
  ),
  /** `templateId`: another process of this community instead of the usual one. */
  'consultation/acceptIssue': command<IssueMoved, CannotAccept | NotFound>()(v.strictObject({ issueId: id(), templateId: v.optional(id()) })),
  'consultation/noteIssueProgress': command<{ readonly stepNo: number; readonly held: boolean }, CannotNote | CannotAttach | NotFound>()(
    v.strictObject({ ...stageSeen, text: text(LINE_MAX), fileIds: photos() })
  ),
  'consultation/addIssueArtefact': command<{ readonly artefactNo: number }, CannotAddArtefact | CannotAttach | NotFound>()(
    v.strictObject({ ...stageSeen, artefact: artefactField(), fileIds: photos() })
  ),
  /** Ends the stage. `pollId`: the draft of the vote that it was referred to. */
  'consultation/settleIssueStage': command<
    IssueMoved & { readonly pollId?: string; readonly undertakingId?: string },
    CannotSettle | CannotAttach | CannotEditDraft | CannotOpenUndertaking | NotFound
  >()(settlement()),
  /** Takes up the published result of the vote it was referred to: the next stage, carrying out, or back to the stage. */
  'consultation/takeUpVoteResult': command<IssueMoved & { readonly passed: boolean; readonly undertakingId?: string }, CannotTakeUpResult | CannotOpenUndertaking | NotFound>()(
    v.strictObject({ issueId: id(), pollId: id(), carryOut: carryOut() })
  ),
  'consultation/withdrawIssue': command<{ readonly withdrawn: true }, CannotWithdraw | NotFound>()(v.strictObject({ issueId: id(), reason: reason() }))
}
