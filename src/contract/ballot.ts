import * as v from 'valibot'
import type { CannotAnnounce } from '@/domain/ballot/announce-poll'
import type { CannotVote } from '@/domain/ballot/cast-vote'
import type { CannotConfirm } from '@/domain/ballot/confirm-poll'
import type { CannotFix } from '@/domain/ballot/count-poll'
import type { CannotReconcile } from '@/domain/ballot/hands'
import type { BallotMode } from '@/domain/ballot/manifest'
import type { SelectionInvalid } from '@/domain/ballot/methods/method-rules'
import type { CannotOpen } from '@/domain/ballot/open-poll'
import type { Outcome } from '@/domain/ballot/outcome'
import { TELLER_REASONS, type ConfirmingRole, type TellerReason } from '@/domain/ballot/poll'
import type { CannotCountSlips } from '@/domain/ballot/paper/count-slips'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import type { ElectorateUnit, PresetId, VotingModeId } from '@/domain/ballot/preset-types'
import { RELEASE_REASONS, type CannotRelease } from '@/domain/ballot/release-channel'
import type { CannotReplaceTeller } from '@/domain/ballot/replace-teller'
import type { CannotAmendRoll } from '@/domain/ballot/roll-amendment'
import { CHALLENGE_TEXT_MAX, type CannotAnswerChallenge, type CannotChallenge, type CannotReplaceRoll, type RollChallenge } from '@/domain/ballot/roll-challenge'
import type { Channel } from '@/domain/ballot/tally'
import type { BallotMethod, Selection } from '@/domain/ballot/selection'
import type { CannotCountSecret } from '@/domain/ballot/secret/count-board'
import type { CannotVoid } from '@/domain/ballot/void-poll'
import type { Day, Instant } from '@/domain/shared/instant'
import { ballotCareActions } from './ballot-care'
import { ballotPaperActions } from './ballot-paper'
import { ballotSecretActions, type SecretView } from './ballot-secret'
import { count, cursor, dayField, id, instantField, methodField, optionalText, selectionField, text } from './fields'
import { command, query } from './spec'

/** A vote as it stands in a list. No split before it was counted; turnout is shown. */
export interface PollCard {
  readonly pollId: string
  readonly question: string
  readonly description: string
  readonly phase: PollPhase
  readonly presetId: PresetId
  readonly presetVersion: number
  readonly modeId: VotingModeId
  readonly unit: ElectorateUnit
  readonly mode: BallotMode
  /** How a ballot is filled in; 赞成, 反对, 弃权 unless the notice says otherwise. */
  readonly method: BallotMethod
  /** What the votes are about: the whole village or one group, by name. */
  readonly unitName: string
  readonly eligible: number
  readonly participated: number
  /** Absent where the preset states no number of attendants. */
  readonly needed?: number
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** The caller's own vote was taken; in a secret poll, that the unit took its ballot. */
  readonly mine: 'voted' | 'canVote' | 'cannotVote'
  readonly outcomeKind?: Outcome['kind']
  readonly noticeId?: string
}

export interface ChallengeView {
  readonly challengeId: string
  readonly about: RollChallenge['about']
  /** Only for the challenger, the committee and supervisors. */
  readonly text?: string
  /** Masked for residents, full for the committee. */
  readonly by: string
  readonly at: Instant
  readonly answerBy: Instant
  readonly answer?: { readonly upheld: boolean; readonly text: string; readonly at: Instant }
}

export interface PollDetail extends PollCard {
  readonly channels: readonly Channel[]
  /** Absent in a draft. */
  readonly noticeAt?: Instant
  readonly adHocReason?: string
  readonly partyStudy?: { readonly day: Day; readonly minutesNo: string }
  readonly challengesEndAt?: Instant
  readonly roll?: { readonly version: number; readonly hash: string }
  readonly manifestHash?: string
  /** Named mode: the caller's own choice, to be shown only on a press. */
  readonly myChoice?: Selection
  readonly myChannel?: Channel
  /** Why the caller has no ballot here or not now. */
  readonly cannotVote?: CannotVote['code']
  readonly challenges: readonly ChallengeView[]
  readonly outcome?: Outcome
  readonly meetingId?: string
  readonly voidReason?: string
  readonly confirmations: readonly { readonly role: ConfirmingRole; readonly by: string; readonly at: Instant }[]
  /** As what the caller could confirm the count now. */
  readonly canConfirmAs?: ConfirmingRole
  /** The two people who count paper or hands; the caller is one of them. */
  readonly iAmTeller: boolean
  /** 监票人, from the opening on; whoever acts in an office is named in full. `personId`: for the committee, which may name another. */
  readonly tellers?: readonly { readonly name: string; readonly personId?: string }[]
  /** Tellers who were replaced after the opening; absent where none was. */
  readonly tellerChanges?: readonly TellerChangeView[]
  /** Marks of paper or hands that were taken back; absent where none was. */
  readonly released?: number
  /** Of a secret poll that was opened. */
  readonly secret?: SecretView
}

export interface TellerChangeView {
  readonly out: string
  readonly in: string
  readonly reason: TellerReason
  readonly on: Day
}

export interface GroupTurnout {
  readonly groupId: string
  readonly name: string
  readonly eligible: number
  readonly participated: number
}

export interface RollEntryView {
  readonly unitId: string
  /** The number on the door. */
  readonly householdNo: string
  /** Who casts it: masked for residents, absent while a household has named nobody. */
  readonly name?: string
  /** What the unit used so far; for tellers and the committee only. */
  readonly channel?: Channel
}

export const QUESTION_MAX = 40
export const DESCRIPTION_MAX = 600
/** Slips of one sheet; a larger count has several, numbered. */
export const PAPER_SHEET_MAX = 200
export const PAPER_SHEETS_MAX = 20
export const CHANNEL_BATCH_MAX = 20

const pollFields = {
  question: text(QUESTION_MAX),
  description: text(DESCRIPTION_MAX),
  presetId: text(40),
  modeId: text(40),
  ballotMode: v.picklist(['named', 'secret', 'showOfHands']),
  channels: v.pipe(v.array(v.picklist(['phone', 'paper', 'hands'])), v.minLength(1), v.maxLength(3)),
  method: methodField(),
  /** A group for a group's vote; the whole community without. */
  groupId: v.optional(id()),
  opensAt: instantField(),
  closesAt: instantField(),
  adHocReason: optionalText(100),
  partyStudy: v.optional(v.strictObject({ day: dayField(), minutesNo: text(40) }))
}

type NotFound = { readonly code: 'NOT_FOUND' }
export type CannotEditDraft =
  | { readonly code: 'POLL_NOT_DRAFT' }
  /** An issue's stage handed it over: its kind of meeting and its group stay. */
  | { readonly code: 'REFERRED_RULE_FIXED' }
  | Extract<CannotAnnounce, { readonly code: 'UNKNOWN_PRESET' | 'MODE_NOT_IN_PRESET' }>
export type CannotEnterSheet =
  | { readonly code: 'CHANNEL_NOT_OFFERED' }
  /** Slips of a secret ballot are read by their serial, never by the unit. */
  | { readonly code: 'BALLOT_IS_SECRET' }
  | { readonly code: 'NOT_A_TELLER' }
  | { readonly code: 'VOTING_NOT_OPEN' }
  | { readonly code: 'ALREADY_COUNTED' }
  | { readonly code: 'UNIT_TWICE'; readonly unitId: string }
  /** What was read from a slip is nothing that this ballot can say. */
  | { readonly code: 'SHEET_MARK_INVALID'; readonly unitId: string }
/** What the two tellers wrote down must agree before anything is counted. */
export type TellersDisagree =
  | CannotReconcile
  | { readonly code: 'SHEET_MISSING'; readonly have: number }
  | { readonly code: 'SHEETS_DIFFER'; readonly householdNos: readonly string[]; readonly count: number }
  | { readonly code: 'SLIP_WITHOUT_PAPER_CHANNEL'; readonly householdNo: string }

export const ballotActions = {
  'ballot/listPolls': query<{ readonly items: readonly PollCard[]; readonly nextCursor?: string }>()(v.strictObject({ cursor: cursor() })),
  'ballot/readPoll': query<PollDetail, NotFound>()(v.strictObject({ pollId: id() })),
  'ballot/readRoll': query<{ readonly entries: readonly RollEntryView[] }, NotFound>()(v.strictObject({ pollId: id(), groupId: id() })),
  /** Casts or, until close, changes the vote of the caller's unit. */
  'ballot/castVote': command<{ readonly changed: boolean; readonly closesAt: Instant }, CannotVote | SelectionInvalid | NotFound>()(
    v.strictObject({ pollId: id(), choice: selectionField() })
  ),
  'ballot/challengeRoll': command<{ readonly challengeId: string }, CannotChallenge | NotFound>()(
    v.strictObject({ pollId: id(), about: v.picklist(['missing', 'shouldNotBeOn', 'wrongRepresentative']), unitId: v.optional(id()), text: text(CHALLENGE_TEXT_MAX) })
  ),
  /** Upheld: the group's part of the roll is taken anew from the register, which is put right first. */
  'ballot/answerChallenge': command<{ readonly rollVersion: number }, CannotAnswerChallenge | CannotAmendRoll | CannotReplaceRoll | NotFound>()(
    v.strictObject({ challengeId: id(), upheld: v.boolean(), text: text(CHALLENGE_TEXT_MAX) })
  ),
  'ballot/draftPoll': command<{ readonly pollId: string }, CannotEditDraft | NotFound>()(v.strictObject({ pollId: v.optional(id()), ...pollFields })),
  'ballot/announcePoll': command<{ readonly challengesEndAt: Instant; readonly eligible: number }, CannotAnnounce | { readonly code: 'BOX_NOT_SET_UP' } | NotFound>()(
    v.strictObject({ pollId: id() })
  ),
  'ballot/openPoll': command<{ readonly manifestHash: string }, CannotOpen | { readonly code: 'BOX_NOT_SET_UP' } | NotFound>()(
    v.strictObject({ pollId: id(), chairPersonId: id(), tellerPersonIds: v.pipe(v.array(id()), v.minLength(1), v.maxLength(2)) })
  ),
  'ballot/turnout': query<{ readonly groups: readonly GroupTurnout[]; readonly needed?: number; readonly closesAt: Instant; readonly question: string; readonly unit: ElectorateUnit }, NotFound>()(
    v.strictObject({ pollId: id() })
  ),
  /** These units vote by paper or by raised hand; their phones are refused from now on. */
  'ballot/takeChannel': command<{ readonly taken: number; readonly alreadyByPhone: readonly string[] }, CannotVote | NotFound>()(
    v.strictObject({ pollId: id(), channel: v.picklist(['paper', 'hands']), unitIds: v.pipe(v.array(id()), v.minLength(1), v.maxLength(CHANNEL_BATCH_MAX)) })
  ),
  /** A unit was marked as paper or hands by mistake: it has no ballot now and may take any. `released`: of the poll, this one among them. */
  'ballot/releaseChannel': command<{ readonly released: number }, CannotRelease | NotFound>()(v.strictObject({ pollId: id(), unitId: id(), reason: v.picklist(RELEASE_REASONS) })),
  /** 换监票人 until the count. What the outgoing one read of batches and sheets that are not closed is dropped. */
  'ballot/replaceTeller': command<{ readonly replaced: number }, CannotReplaceTeller | NotFound>()(
    v.strictObject({ pollId: id(), outPersonId: id(), inPersonId: id(), reason: v.picklist(TELLER_REASONS) })
  ),
  /** One teller's count of hands. Both tellers' counts must agree before the poll is counted. */
  'ballot/submitHandCount': command<{ readonly sheets: number }, CannotEnterSheet | NotFound>()(
    v.strictObject({ pollId: id(), yes: count(), no: count(), abstain: count() })
  ),
  /** One teller's reading of the paper slips. Both readings must agree, slip by slip. */
  'ballot/submitPaperSheet': command<{ readonly sheets: number }, CannotEnterSheet | NotFound>()(
    v.strictObject({
      pollId: id(),
      sheet: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(PAPER_SHEETS_MAX)),
      votes: v.pipe(
        v.array(v.strictObject({ unitId: id(), choice: v.union([selectionField(), v.picklist(['blank', 'invalid'])]) })),
        v.minLength(1),
        v.maxLength(PAPER_SHEET_MAX)
      )
    })
  ),
  'ballot/countPoll': command<{ readonly outcome: Outcome }, CannotFix | TellersDisagree | CannotCountSecret | CannotCountSlips | NotFound>()(v.strictObject({ pollId: id() })),
  'ballot/confirmCount': command<{ readonly confirmations: number; readonly complete: boolean }, CannotConfirm | NotFound>()(
    v.strictObject({ pollId: id(), as: v.picklist(['chair', 'teller', 'supervisor']) })
  ),
  'ballot/voidPoll': command<{ readonly voided: true }, CannotVoid | NotFound>()(v.strictObject({ pollId: id(), reason: text(200) })),
  ...ballotSecretActions,
  ...ballotPaperActions,
  ...ballotCareActions
}
