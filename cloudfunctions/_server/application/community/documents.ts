import type { Household } from '@/domain/community/household'
import type { AttemptWindow, Invitation } from '@/domain/community/invitation'
import type { BindingRequest } from '@/domain/community/binding-request'
import type { Community, Unit } from '@/domain/community/community'
import type { Member } from '@/domain/community/member'
import type { Person } from '@/domain/community/person'
import { memberIdOf as memberIdOfIdentity } from '@/domain/community/binding-request'
import { asId, type CommunityId, type IdentityId, type MemberId } from '@/domain/shared/ids'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const COMMUNITIES = 'communities'
export const UNITS = 'units'
export const HOUSEHOLDS = 'households'
export const MEMBERS = 'members'
export const SEATS = 'seats'
export const INVITATIONS = 'invitations'
export const INVITATION_ATTEMPTS = 'invitationAttempts'
export const BINDINGS = 'bindings'
export const ROLL_IMPORTS = 'rollImports'
export const ROLL_PARTS = 'rollParts'

/** `_id` = `communityId` = the community's id. */
export interface CommunityDocument extends StoredDocument, Community {
  /** 12345-like help number shown to elders; a public office number, not a person's. */
  readonly helpPhone?: string
  /** Days within which a low grade is re-visited; the usual ones without. */
  readonly visitDueDays?: number
}

export interface UnitDocument extends StoredDocument, Omit<Unit, 'communityId'> {
  readonly order: number
}

/** A household with its people in one document: what must be true of a household is checked in one read. */
export interface HouseholdDocument extends StoredDocument, Omit<Household, 'communityId'> {
  readonly groupId: Household['groupId']
  /** Sorts `3组2号` before `3组12号`. */
  readonly order: number
  readonly people: readonly Person[]
  /** Open invitations, so that a new sheet makes the old one worthless. A list: a person's id has a dot, which no field name may. */
  readonly invitations?: readonly { readonly personId: string; readonly id: string; readonly expiresAt: number }[]
}

export interface MemberDocument extends StoredDocument, Omit<Member, 'communityId'> {
  readonly communityId: CommunityId
}

/** One active binding per person: inserted with the member, so two phones cannot both be one person. */
export interface SeatDocument extends StoredDocument {
  readonly memberId: MemberId
}

/** `_id` = digest of the code; the code itself is never stored. Found before the caller belongs anywhere. */
export interface InvitationDocument extends StoredDocument, Omit<Invitation, 'communityId'> {
  readonly communityId: CommunityId
  /** Needs no confirmation. Only `firstVillage` makes one, outside the app, when a community is set up; no action can. */
  readonly firstOfCommunity?: true
}

/** `_id` = identity; belongs to no community. */
export interface AttemptsDocument extends StoredDocument {
  readonly window: AttemptWindow
}

export interface BindingDocument extends StoredDocument, Omit<BindingRequest, 'communityId'> {
  readonly communityId: CommunityId
  /** `state.kind` repeated for the read model. */
  readonly stateKind: BindingRequest['state']['kind']
}

/** The households of one part that one `applyRollStep` takes: from `from` up to, not including, `to`. */
export interface RollCut {
  readonly part: number
  readonly from: number
  readonly to: number
}
/** A clean roll on its way in. Its parts go as they are taken. */
export interface RollImportDocument extends StoredDocument {
  readonly cuts: readonly RollCut[]
  readonly done: number
}
export interface RollPartDocument extends StoredDocument {
  readonly households: readonly HouseholdDocument[]
}
export const rollPartId = (importId: string, part: number): string => `${importId}:${part}`

export const memberIdOf = (communityId: string, identityId: IdentityId): MemberId => memberIdOfIdentity(asId<CommunityId>(communityId), identityId)

/** One request per identity and community is open at a time; a later one replaces a decided one. */
export const bindingIdOf = (communityId: string, identityId: IdentityId): string => `${communityId}:b:${identityId}`

/** For jobs, which go through all of them; no caller reads it. */
export const communitiesListed: ReadModel = { name: 'communitiesListed', collection: COMMUNITIES, equals: ['schemaVersion'], orderBy: '_id' }
export const membersByIdentity: ReadModel = { name: 'membersByIdentity', collection: MEMBERS, equals: ['identityId'], orderBy: '_id' }
export const bindingsByIdentity: ReadModel = { name: 'bindingsByIdentity', collection: BINDINGS, equals: ['identityId'], orderBy: 'requestedAt', descending: true }
export const bindingsByState: ReadModel = { name: 'bindingsByState', collection: BINDINGS, equals: ['communityId', 'stateKind'], orderBy: 'requestedAt', groupBy: 'stateKind' }
export const householdsByGroup: ReadModel = { name: 'householdsByGroup', collection: HOUSEHOLDS, equals: ['communityId', 'groupId'], orderBy: 'order' }
export const householdCounts: ReadModel = { name: 'householdCounts', collection: HOUSEHOLDS, equals: ['communityId'], orderBy: 'order', groupBy: 'groupId' }
export const unitsOfCommunity: ReadModel = { name: 'unitsOfCommunity', collection: UNITS, equals: ['communityId'], orderBy: 'order' }

export const COMMUNITY_READ_MODELS: readonly ReadModel[] = [
  communitiesListed,
  membersByIdentity,
  bindingsByIdentity,
  bindingsByState,
  householdsByGroup,
  householdCounts,
  unitsOfCommunity
]
