import type { CommunityId, HouseholdId, IdentityId, MemberId, PersonId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Result } from '@/domain/shared/result'
import { err, ok } from '@/domain/shared/result'
import type { Instant } from '@/domain/shared/instant'
import { addMs, DAY_MS } from '@/domain/shared/instant'
import type { Member } from './member'
import type { Person } from './person'
import { reasonNotPermitted } from './permission-rules'

/** An application that nobody decides is void after this and then deleted (shortest retention, PIPL art. 19). */
export const BINDING_LIFETIME_MS = 30 * DAY_MS

/** Why the committee said no; closed, so that nothing about a person is written in free text. */
export const REJECTIONS = ['NOT_THIS_PERSON', 'WRONG_HOUSEHOLD', 'MOVED_AWAY', 'ASKED_TO_WITHDRAW'] as const
export type Rejection = (typeof REJECTIONS)[number]

export type BindingState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'confirmed'; readonly by: MemberId; readonly at: Instant }
  | { readonly kind: 'rejected'; readonly by: MemberId; readonly at: Instant; readonly reason: Rejection }

/** A platform identity says to be a person of the roll; an openid is not a person until a neighbour confirms it. */
export interface BindingRequest {
  readonly communityId: CommunityId
  readonly identityId: IdentityId
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly requestedAt: Instant
  readonly state: BindingState
}

/** One active binding per identity and community: the member's id is made of both. */
export const memberIdOf = (communityId: CommunityId, identityId: IdentityId): MemberId =>
  asId<MemberId>(`${communityId}:m:${identityId}`)

/** One active binding per person: a document of this id is inserted together with the member. */
export const personSeatId = (personId: PersonId): string => `seat:${personId}`

export type CannotRequestBinding =
  | { readonly code: 'PERSON_MOVED_AWAY' }
  | { readonly code: 'IDENTITY_ALREADY_BOUND' }
  | { readonly code: 'PERSON_ALREADY_BOUND' }
  | { readonly code: 'BINDING_PENDING' }

export interface BindingFacts {
  readonly person: Person
  /** The identity's and the person's membership in this community, if any. */
  readonly memberOfIdentity: Member | undefined
  readonly memberOfPerson: Member | undefined
  /** The identity's last request in this community. */
  readonly earlier: BindingRequest | undefined
}

const holds = (member: Member | undefined): boolean => member !== undefined && member.state !== 'left'

export function reasonCannotRequestBinding(facts: BindingFacts, now: Instant): CannotRequestBinding | undefined {
  if (facts.person.movedAway === true) return { code: 'PERSON_MOVED_AWAY' }
  if (holds(facts.memberOfIdentity)) return { code: 'IDENTITY_ALREADY_BOUND' }
  if (holds(facts.memberOfPerson)) return { code: 'PERSON_ALREADY_BOUND' }
  const { earlier } = facts
  if (earlier !== undefined && earlier.state.kind === 'pending' && !isLapsed(earlier, now)) return { code: 'BINDING_PENDING' }
  return undefined
}

export type CannotDecideBinding =
  | { readonly code: 'NOT_PERMITTED' }
  | { readonly code: 'OWN_REQUEST' }
  | { readonly code: 'ALREADY_DECIDED' }
  | { readonly code: 'BINDING_LAPSED' }
  | { readonly code: 'PERSON_ALREADY_BOUND' }

/** Why a member cannot confirm or reject: a committee member of the same community does, never for oneself or the own household. */
export function reasonCannotDecideBinding(
  request: BindingRequest,
  decider: Member,
  now: Instant
): CannotDecideBinding | undefined {
  const permitted = reasonNotPermitted('rollKeeper', { identityId: decider.identityId, member: decider }) === undefined
  if (!permitted || decider.communityId !== request.communityId) return { code: 'NOT_PERMITTED' }
  const own = decider.identityId === request.identityId || decider.householdId === request.householdId
  if (own) return { code: 'OWN_REQUEST' }
  if (request.state.kind !== 'pending') return { code: 'ALREADY_DECIDED' }
  if (isLapsed(request, now)) return { code: 'BINDING_LAPSED' }
  return undefined
}

interface Decision {
  readonly by: Member
  readonly now: Instant
}

export function confirmBinding(
  request: BindingRequest,
  { by, now }: Decision
): Result<BindingRequest, CannotDecideBinding> {
  const reason = reasonCannotDecideBinding(request, by, now)
  if (reason !== undefined) return err(reason)
  return ok({ ...request, state: { kind: 'confirmed', by: by.id, at: now } })
}

export function rejectBinding(
  request: BindingRequest,
  { by, now, reason }: Decision & { readonly reason: Rejection }
): Result<BindingRequest, CannotDecideBinding> {
  const why = reasonCannotDecideBinding(request, by, now)
  if (why !== undefined) return err(why)
  return ok({ ...request, state: { kind: 'rejected', by: by.id, at: now, reason } })
}

const isLapsed = (request: BindingRequest, now: Instant): boolean =>
  now >= addMs(request.requestedAt, BINDING_LIFETIME_MS)
