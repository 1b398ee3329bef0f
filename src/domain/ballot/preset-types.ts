import type { CommunityKind } from '@/domain/community/community'
import type { Fraction } from '@/domain/shared/fraction'
import type { LawReference } from './law-articles'

export type PresetId =
  | 'villagersAssembly'
  | 'villagerRepsAssembly'
  | 'villagersGroupMeeting'
  | 'residentsAssembly'
  | 'residentRepsAssembly'
  | 'ownersOrdinary'
  | 'ownersMajor'
  | 'collectiveMembers'
  | 'collectiveReps'
  | 'landContractPlan'
  | 'partyMembers'
  | 'opinionPoll'
  | 'collectiveNonMember'

/** Whose vote is one vote. A household (户) votes by one 户代表; an owner (业主) is one exclusive unit. */
export type ElectorateUnit = 'person' | 'household' | 'representative' | 'owner' | 'member' | 'partyMember'

/** Ways to count one preset. One is chosen before the notice goes out; two are never mixed in one ballot. */
export type VotingModeId =
  | 'persons'
  | 'households'
  | 'representatives'
  | 'owners'
  | 'members'
  | 'partyOfDue'
  | 'partyOfPresent'

/** 到会人员, 参与表决人员 or 全体: three bases that the laws keep apart. */
export type CountBase = 'present' | 'participating' | 'eligible'

/** How many of everybody on the roll must come (`present`) or vote (`participating`). */
export interface QuorumRule {
  readonly counted: 'present' | 'participating'
  readonly fraction: Fraction
}

/** How many of `base` must say yes. */
export interface PassRule {
  readonly base: CountBase
  readonly fraction: Fraction
}

export interface VotingMode {
  readonly id: VotingModeId
  readonly unit: ElectorateUnit
  /** `none`: the source states no number of attendants. */
  readonly quorum: QuorumRule | 'none'
  /** `none`: the ballot reports, it decides nothing. */
  readonly pass: PassRule | 'none'
}

/** Who may demand that the meeting is called, and from which share of them on it must be called. */
export interface ConveningThreshold {
  readonly of: 'villagers' | 'villagerRepresentatives' | 'adultResidentsOrHouseholdReps' | 'residentRepresentatives'
  readonly share: Fraction
}

/** What the law demands of an assembly of representatives before it can decide anything. */
export interface CompositionRule {
  /** Committee members belong to the assembly (村民代表会议, 居民代表会议). */
  readonly committeeBelongs: boolean
  /** Representatives of all members of the assembly. */
  readonly representatives?: Fraction
  /** Women representatives of all members of the assembly. */
  readonly womenRepresentatives?: Fraction
  /** There must be more representatives than this. */
  readonly representativesMoreThan?: number
}

/**
 * A rule of deciding with its legal source. Data: an edition never changes, a new reading of the law is a new `version`,
 * and a poll keeps the version it was announced with.
 */
export interface Preset {
  readonly id: PresetId
  readonly version: number
  readonly name: string
  readonly meetingName: string
  readonly communityKind: CommunityKind | 'both'
  readonly modes: readonly [VotingMode, ...VotingMode[]]
  /** Owners: quorum and pass must hold for heads and for area, each for itself (Civil Code art. 278). */
  readonly dual?: 'headsAndArea'
  /** A meeting of one group; what concerns everybody goes to the assembly, with its notice and its study. */
  readonly groupOnly?: true
  /** Whole Shanghai days between notice and opening. */
  readonly noticeDays: number
  /** The law lets a special case be notified at short notice; the reason is published. */
  readonly adHocAllowed: boolean
  /** The party organisation must have studied the matter first; date and number of the minutes are kept. */
  readonly partyStudyRequired: boolean
  readonly secretDefault: boolean
  readonly proxy: 'none' | 'sameHousehold' | 'written'
  /** `false`: advisory by nature, never a decision. */
  readonly formal: boolean
  /** The arithmetic is shown, but the local authority has not accepted the form, so the result only indicates. */
  readonly indicativeOnly: boolean
  readonly meetingsPerYearMin?: number
  readonly convening: readonly ConveningThreshold[]
  readonly composition?: CompositionRule
  readonly legalReferences: readonly LawReference[]
  readonly canDecide: readonly string[]
  readonly mayNotDecide: readonly string[]
}
