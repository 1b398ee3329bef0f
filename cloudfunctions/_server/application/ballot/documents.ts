import type { RollRow, RollUnitId } from '@/domain/ballot/electoral-roll'
import type { HandsCount } from '@/domain/ballot/hands'
import type { Poll } from '@/domain/ballot/poll'
import type { ChannelRelease } from '@/domain/ballot/release-channel'
import type { KeyDestruction } from '@/domain/ballot/secret/destroy-key'
import type { TakenBallot } from '@/domain/ballot/secret/issue-token'
import type { RollChallenge } from '@/domain/ballot/roll-challenge'
import type { Selection, SlipMark } from '@/domain/ballot/selection'
import type { Channel } from '@/domain/ballot/tally'
import type { PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const POLLS = 'polls'
export const POLL_ROLLS = 'pollRolls'
export const VOTES = 'votes'
export const HAND_COUNTS = 'handCounts'
export const PAPER_SHEETS = 'paperSheets'
export const CHALLENGES = 'challenges'
export const CHANNEL_RELEASES = 'channelReleases'

export interface PollDocument extends StoredDocument {
  readonly poll: Poll
  /** `poll.kind` repeated for the read models. */
  readonly kind: Poll['kind']
  /** Orders the list: the close of voting. */
  readonly closesAt: Instant
  /** How many units of each group are on the roll; empty in a draft. */
  readonly rollGroups: readonly RollGroup[]
  /** The day that the roll's ages are counted on. */
  readonly rollDay?: Day
  readonly noticeId?: string
  /** The issue whose stage handed it over: it votes by the rule, and in the unit, that the stage allowed. */
  readonly issueId?: string
  /** Secret ballots: the issuer's key is gone for good. */
  readonly keyDestroyed?: KeyDestruction
}
export interface RollGroup {
  readonly groupId: string
  readonly eligible: number
  readonly parts: number
}

/** One part of one version of a frozen roll; written once, never changed. */
export interface RollPartDocument extends StoredDocument {
  readonly rows: readonly RollRow[]
}
export const rollPartIdOf = (pollId: string, version: number, groupId: string, part: number): string => `${pollId}:${version}:${groupId}:${part}`

/** `_id` = poll and unit: one slot per unit, whatever the channel. */
export interface VoteDocument extends StoredDocument {
  readonly pollId: string
  readonly unitId: RollUnitId
  readonly groupId: string
  readonly channel: Channel
  /** Phone, named mode. On paper the choice is on the tellers' sheets, by hands in their count. */
  readonly choice?: Selection
  readonly personId?: PersonId
  /** Absent in secret mode: the time of taking a ballot would stand beside the order of casting. */
  readonly at?: Instant
  /** Secret mode: the day on which the ballot was taken, and no closer time. */
  readonly day?: Day
  /** Phone, secret mode: what was signed blindly, and the signature, so that the same question gets the same answer. */
  readonly token?: { readonly blinded: string; readonly blindSignature: string }
  /** Paper, secret mode: a phone ballot was given up for it. */
  readonly exchanged?: true
}
export const voteIdOf = (pollId: string, unitId: string): string => `${pollId}:${unitId}`

/** The ballot that a slot stands for, as the rules of secret ballots see it. */
export const takenBallot = ({ channel, token }: VoteDocument): TakenBallot => ({ channel, ...(token === undefined ? {} : { blinded: token.blinded }) })

/** `_id` = poll and teller; a teller may write it anew until the count. */
export interface HandCountDocument extends StoredDocument {
  readonly pollId: string
  readonly teller: PersonId
  readonly count: HandsCount
}

export interface SlipReading {
  readonly unitId: RollUnitId
  readonly choice: SlipMark
}
/** `_id` = poll, sheet number and teller. */
export interface PaperSheetDocument extends StoredDocument {
  readonly pollId: string
  readonly sheet: number
  readonly teller: PersonId
  readonly votes: readonly SlipReading[]
}

export interface ChallengeDocument extends StoredDocument, RollChallenge {
  readonly pollId: string
  /** The challenger's group: an upheld challenge takes that part of the roll anew. */
  readonly groupId: string
  /** Repeated for the read model. */
  readonly answered: boolean
}

/** A unit may be marked and released more than once; each counts. */
export interface ChannelReleaseDocument extends StoredDocument, ChannelRelease {
  readonly pollId: string
}

export const pollsByClose: ReadModel = { name: 'pollsByClose', collection: POLLS, equals: ['communityId'], orderBy: 'closesAt', descending: true }
export const pollsByKind: ReadModel = { name: 'pollsByKind', collection: POLLS, equals: ['communityId', 'kind'], orderBy: 'closesAt' }
export const votesByPoll: ReadModel = { name: 'votesByPoll', collection: VOTES, equals: ['communityId', 'pollId'], orderBy: 'unitId', groupBy: 'groupId' }
export const handCountsByPoll: ReadModel = { name: 'handCountsByPoll', collection: HAND_COUNTS, equals: ['communityId', 'pollId'], orderBy: 'teller' }
export const paperSheetsByPoll: ReadModel = { name: 'paperSheetsByPoll', collection: PAPER_SHEETS, equals: ['communityId', 'pollId'], orderBy: 'sheet' }
export const challengesByPoll: ReadModel = { name: 'challengesByPoll', collection: CHALLENGES, equals: ['communityId', 'pollId'], orderBy: 'filedAt' }
export const challengesOpen: ReadModel = { name: 'challengesOpen', collection: CHALLENGES, equals: ['communityId', 'answered'], orderBy: 'filedAt', groupBy: 'answered' }

export const releasesByPoll: ReadModel = { name: 'releasesByPoll', collection: CHANNEL_RELEASES, equals: ['communityId', 'pollId'], orderBy: 'unitId', groupBy: 'pollId' }

export const BALLOT_READ_MODELS: readonly ReadModel[] = [
  pollsByClose,
  pollsByKind,
  votesByPoll,
  handCountsByPoll,
  paperSheetsByPoll,
  challengesByPoll,
  challengesOpen,
  releasesByPoll
]
