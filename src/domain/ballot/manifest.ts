import type { CommunityId, PollId, UnitId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import { canonicalJson } from './canonical-json'
import type { ElectorateUnit, PassRule, PresetId, QuorumRule, VotingModeId } from './preset-types'
import type { BallotMethod } from './selection'
import type { Channel } from './tally'

/** Below this many votes the split is not shown: it would tell who chose what (house rule). */
export const SPLITS_FLOOR = 10

/** 记名, 无记名, 现场举手. */
export type BallotMode = 'named' | 'secret' | 'showOfHands'

/** What a voter may choose; fixed, so that 赞成, 反对 and 弃权 always stand in this order. */
export const BALLOT_OPTIONS = ['yes', 'no', 'abstain'] as const
export type BallotOption = (typeof BALLOT_OPTIONS)[number]

/** 党组织先行研究: the date and number of the minutes. */
export interface PartyStudy {
  readonly day: Day
  readonly minutesNo: string
}

/**
 * Everything a voter relies on, frozen when the poll opens. Its hash is shown in the app and printed on the notice;
 * a mistake in it is healed by voiding the poll and holding another, never by an edit.
 */
export interface Manifest {
  readonly manifestVersion: 1 | 2
  readonly pollId: PollId
  readonly communityId: CommunityId
  /** The village, or the group that decides for itself. */
  readonly scopeUnitId: UnitId
  readonly question: string
  readonly description: string
  /** 赞成, 反对, 弃权; empty where `method` names options of its own. */
  readonly options: readonly BallotOption[]
  readonly presetId: PresetId
  readonly presetVersion: number
  readonly modeId: VotingModeId
  readonly unit: ElectorateUnit
  readonly ballotMode: BallotMode
  readonly channels: readonly Channel[]
  readonly rollVersion: number
  readonly rollUnits: number
  readonly rollHash: string
  readonly noticeAt: Instant
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly splitsFloor: number
  readonly partyStudy?: PartyStudy
  /** Why the notice was short (临时通知). */
  readonly adHocReason?: string
  /** From version 2: how a ballot is filled in. */
  readonly method?: BallotMethod
  /** From version 2: the arithmetic of the preset's mode, so that a recount needs nothing but the board. */
  readonly rule?: ManifestRule
  /** Secret ballots only: the modulus of the RSA key that signs tokens blindly, base64url; the exponent is 65537. Made for this poll alone. */
  readonly issuerPublicKey?: string
  /** Secret ballots only: the Ed25519 key with which the Box signs its promises, base64url. */
  readonly boxPublicKey?: string
}

export interface ManifestRule {
  readonly quorum: QuorumRule | 'none'
  readonly pass: PassRule | 'none'
}

/** The text whose SHA-256 is the manifest hash. */
export const manifestText = (manifest: Manifest): string => canonicalJson(manifest)
