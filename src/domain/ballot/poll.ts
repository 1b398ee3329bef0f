import type { CommunityId, PersonId, PollId, UnitId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import type { AssemblyComposition } from './composition'
import type { BallotMode, Manifest, PartyStudy } from './manifest'
import type { Outcome } from './outcome'
import type { ElectorateUnit, PresetId, VotingModeId } from './preset-types'
import type { BoardReference } from './secret/board'
import type { BallotMethod } from './selection'
import type { BallotsByChannel, Channel } from './tally'

export const QUESTION_LENGTH_MIN = 4
export const QUESTION_LENGTH_MAX = 40
export const DESCRIPTION_LENGTH_MAX = 2000
export const REASON_LENGTH_MAX = 200

/**
 * How long after the close counting waits. A vote accepted an instant before the close may take
 * up to thirty seconds to commit on the cloud store; nobody's vote is lost to that.
 */
export const SETTLE_MS = 60_000

/** What is put to the vote and how. Free to change in a draft, fixed by the notice. */
export interface PollTerms {
  /** The topic as people say it. */
  readonly question: string
  readonly description: string
  readonly presetId: PresetId
  readonly presetVersion: number
  readonly modeId: VotingModeId
  readonly ballotMode: BallotMode
  readonly channels: readonly Channel[]
  /** How a ballot is filled in; absent means 赞成, 反对, 弃权. */
  readonly method?: BallotMethod
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly partyStudy?: PartyStudy
  /** Why notice was given late (临时通知), where the law allows that. */
  readonly adHocReason?: string
  /** Of the assembly of representatives, where the preset has a rule on it. */
  readonly composition?: AssemblyComposition
}

/** The frozen roll as the poll refers to it; the rows are kept apart. */
export interface RollReference {
  readonly version: number
  readonly unit: ElectorateUnit
  /** Units on the roll: 应到. */
  readonly units: number
  /** SHA-256 of `rollText`. */
  readonly hash: string
}

/** 主持人 and 监票人. */
export interface Officers {
  readonly chair: PersonId
  readonly tellers: readonly PersonId[]
}

/** 生病, 外出回不来, 和表决的事有牵连, 本人不当了. */
export const TELLER_REASONS = ['ill', 'away', 'concerned', 'declined'] as const
export type TellerReason = (typeof TELLER_REASONS)[number]
/** Another 监票人 after the opening, by whom of the committee. */
export interface TellerChange {
  readonly out: PersonId
  readonly in: PersonId
  readonly reason: TellerReason
  readonly by: PersonId
  readonly on: Day
}

export type ConfirmingRole = 'chair' | 'teller' | 'supervisor'
export interface Confirmation {
  readonly by: PersonId
  readonly at: Instant
}

interface PollIdentity {
  readonly id: PollId
  readonly communityId: CommunityId
  readonly scopeUnitId: UnitId
  readonly terms: PollTerms
}
interface Noticed {
  readonly noticeAt: Instant
  readonly roll: RollReference
}
interface Opened extends Noticed {
  readonly officers: Officers
  /** In their order; absent where nobody was replaced. */
  readonly tellerChanges?: readonly TellerChange[]
  readonly manifest: Manifest
  readonly manifestHash: string
  readonly openedAt: Instant
}
interface Counted extends Opened {
  readonly outcome: Outcome
  readonly ballots: BallotsByChannel
  readonly countedAt: Instant
  /** Secret ballots, always there. */
  readonly board?: BoardReference
}

/** 一次表决. Closing is not a state: an open poll is closed when its time is over, whether or not anybody noticed. */
export type Poll = DraftPoll | AnnouncedPoll | OpenPoll | CountedPoll | ConfirmedPoll | PublishedPoll | VoidedPoll

export interface DraftPoll extends PollIdentity {
  readonly kind: 'draft'
}
/** The notice is out and the roll frozen; the roll can be challenged. */
export interface AnnouncedPoll extends PollIdentity, Noticed {
  readonly kind: 'announced'
}
/** The manifest is frozen. Nothing in it changes any more. */
export interface OpenPoll extends PollIdentity, Opened {
  readonly kind: 'open'
}
export interface CountedPoll extends PollIdentity, Counted {
  readonly kind: 'counted'
  readonly confirmations: Readonly<Partial<Record<ConfirmingRole, Confirmation>>>
}
/** Chair, teller and supervisor have each confirmed. */
export interface ConfirmedPoll extends PollIdentity, Counted {
  readonly kind: 'confirmed'
  readonly confirmations: Readonly<Record<ConfirmingRole, Confirmation>>
}
export interface PublishedPoll extends PollIdentity, Counted {
  readonly kind: 'published'
  readonly confirmations: Readonly<Record<ConfirmingRole, Confirmation>>
  readonly publishedAt: Instant
}
/** 作废, with a public reason; the question needs a new poll. */
export interface VoidedPoll extends PollIdentity, Noticed {
  readonly kind: 'voided'
  readonly voidedFrom: 'announced' | 'open' | 'counted'
  readonly manifestHash?: string
  readonly reason: string
  readonly voidedBy: PersonId
  readonly voidedAt: Instant
}
