import type { CommunityKind } from './community'

/** Roles that a committee or an assembly gives, entered on the roll (domain terms in the glossary). */
export const OFFICE_ROLES = [
  'villagerRep',
  'residentRep',
  'groupLeader',
  'gridWorker',
  'elderMediator',
  'committeeMember',
  'partySecretary',
  'supervisor',
  'teller',
  'pointReviewer',
  'shopKeeper',
  'priceSetter',
  'townshipReviewer',
  'volunteer',
  'systemAdmin'
] as const

/** Roles that follow from the roll itself: 居民 and 户代表. */
export const ROLL_ROLES = ['resident', 'householdRep'] as const

export const ROLES = [...ROLL_ROLES, ...OFFICE_ROLES] as const

export type OfficeRole = (typeof OFFICE_ROLES)[number]
export type Role = (typeof ROLES)[number]

/** Two roles that one person must not hold together, and where that is laid down. */
export interface RoleConflict {
  readonly roles: readonly [OfficeRole, OfficeRole]
  /** `L1` / `L2` = Organic Laws of villagers' / urban residents' committees; `house` = rule of this house. */
  readonly source: 'L1 art. 37, L2 art. 36' | 'house'
}

/**
 * Who decides does not supervise, who prices does not hand out, who counts does not administer the machine.
 * Claimant and reviewer, or chair and teller, of one matter are kept apart by the rules of that matter.
 */
export const ROLE_CONFLICTS: readonly RoleConflict[] = [
  { roles: ['supervisor', 'committeeMember'], source: 'L1 art. 37, L2 art. 36' },
  { roles: ['supervisor', 'partySecretary'], source: 'house' },
  { roles: ['supervisor', 'pointReviewer'], source: 'house' },
  { roles: ['supervisor', 'shopKeeper'], source: 'house' },
  { roles: ['supervisor', 'priceSetter'], source: 'house' },
  { roles: ['supervisor', 'teller'], source: 'house' },
  { roles: ['shopKeeper', 'priceSetter'], source: 'house' },
  { roles: ['systemAdmin', 'committeeMember'], source: 'house' },
  { roles: ['systemAdmin', 'partySecretary'], source: 'house' },
  { roles: ['systemAdmin', 'supervisor'], source: 'house' },
  { roles: ['systemAdmin', 'teller'], source: 'house' },
  { roles: ['townshipReviewer', 'committeeMember'], source: 'house' },
  { roles: ['townshipReviewer', 'partySecretary'], source: 'house' }
]

const ONLY_IN: Partial<Record<OfficeRole, CommunityKind>> = { villagerRep: 'village', residentRep: 'urban' }

export type CannotAssignRole =
  | { readonly code: 'PERSON_MOVED_AWAY' }
  | { readonly code: 'MINOR' }
  | { readonly code: 'ROLE_NOT_IN_COMMUNITY_KIND'; readonly kind: CommunityKind }
  | { readonly code: 'ROLE_HELD' }
  | { readonly code: 'ROLE_CONFLICT'; readonly with: OfficeRole }
  | { readonly code: 'KIN_OF_COMMITTEE' }

export interface RoleCandidate {
  readonly offices: readonly OfficeRole[]
  readonly movedAway?: true
  readonly adult: boolean
  /** Declared by who assigns: kinship is not stored. */
  readonly nearKinOfCommittee: boolean
}

/** Why a person cannot be given an office. A supervisor is no near kin of the committee (L1 art. 37, L2 art. 36). */
export function reasonCannotAssignRole(
  candidate: RoleCandidate,
  role: OfficeRole,
  kind: CommunityKind
): CannotAssignRole | undefined {
  if (candidate.movedAway === true) return { code: 'PERSON_MOVED_AWAY' }
  if (!candidate.adult) return { code: 'MINOR' }
  if ((ONLY_IN[role] ?? kind) !== kind) return { code: 'ROLE_NOT_IN_COMMUNITY_KIND', kind }
  if (candidate.offices.includes(role)) return { code: 'ROLE_HELD' }
  const rival = conflictingOffice(candidate.offices, role)
  if (rival !== undefined) return { code: 'ROLE_CONFLICT', with: rival }
  if (role === 'supervisor' && candidate.nearKinOfCommittee) return { code: 'KIN_OF_COMMITTEE' }
  return undefined
}

/** The first office held that does not go with `role`. */
export function conflictingOffice(held: readonly OfficeRole[], role: OfficeRole): OfficeRole | undefined {
  return held.find(other =>
    ROLE_CONFLICTS.some(({ roles: [a, b] }) => (a === role && b === other) || (b === role && a === other))
  )
}

export interface CannotTakeOffice {
  readonly code: 'OWN_COMMITTEE_SEAT' | 'NO_LONGER_ON_COMMITTEE'
}

/**
 * Why `by` cannot take this office from a person. Nobody leaves the committee by the own hand, and who was put off it meanwhile puts
 * nobody off: so one member always stays, without whom nobody could be let in any more.
 */
export function reasonCannotTakeOffice(office: OfficeRole, isOwn: boolean, by: readonly Role[]): CannotTakeOffice | undefined {
  if (!by.includes('committeeMember')) return { code: 'NO_LONGER_ON_COMMITTEE' }
  return isOwn && office === 'committeeMember' ? { code: 'OWN_COMMITTEE_SEAT' } : undefined
}
