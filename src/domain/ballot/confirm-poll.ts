import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { ConfirmedPoll, ConfirmingRole, CountedPoll, Poll, PublishedPoll } from './poll'

export interface CannotConfirm {
  readonly code:
    | 'NOT_COUNTED'
    | 'POLL_VOIDED'
    | 'ALREADY_CONFIRMED'
    | 'NOT_THE_CHAIR'
    | 'NOT_A_TELLER'
    | 'NOT_A_SUPERVISOR'
    | 'SUPERVISOR_IN_COMMITTEE'
    | 'CONFIRMED_IN_OTHER_ROLE'
}

/** Who confirms, with what the community says of that person. */
export interface Confirmer {
  readonly personId: PersonId
  readonly isSupervisor: boolean
  readonly isCommitteeMember: boolean
}

/**
 * Why this person cannot confirm the count in this role. 主持人, 监票人 and 监督委员会 are three persons;
 * the supervisor is nobody of the committee (both organisation laws, art. 37 and art. 36).
 */
export function reasonCannotConfirm(poll: Poll, role: ConfirmingRole, confirmer: Confirmer): CannotConfirm | undefined {
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind === 'confirmed' || poll.kind === 'published') return { code: 'ALREADY_CONFIRMED' }
  if (poll.kind !== 'counted') return { code: 'NOT_COUNTED' }
  if (poll.confirmations[role]) return { code: 'ALREADY_CONFIRMED' }
  return reasonNotInRole(poll, role, confirmer) ?? reasonTwoRoles(poll, confirmer)
}

function reasonNotInRole({ officers }: CountedPoll, role: ConfirmingRole, { personId, isSupervisor, isCommitteeMember }: Confirmer): CannotConfirm | undefined {
  if (role === 'chair') return officers.chair === personId ? undefined : { code: 'NOT_THE_CHAIR' }
  if (role === 'teller') return officers.tellers.includes(personId) ? undefined : { code: 'NOT_A_TELLER' }
  if (!isSupervisor) return { code: 'NOT_A_SUPERVISOR' }
  return isCommitteeMember ? { code: 'SUPERVISOR_IN_COMMITTEE' } : undefined
}

function reasonTwoRoles({ confirmations }: CountedPoll, { personId }: Confirmer): CannotConfirm | undefined {
  const given = [confirmations.chair, confirmations.teller, confirmations.supervisor]
  return given.some(each => each?.by === personId) ? { code: 'CONFIRMED_IN_OTHER_ROLE' } : undefined
}

export interface ConfirmRequest {
  readonly poll: Poll
  readonly role: ConfirmingRole
  readonly confirmer: Confirmer
  readonly now: Instant
}

/** Adds one confirmation; the third makes the poll confirmed. */
export function confirmPoll({ poll, role, confirmer, now }: ConfirmRequest): Result<CountedPoll | ConfirmedPoll, CannotConfirm> {
  const reason = reasonCannotConfirm(poll, role, confirmer)
  if (reason) return err(reason)
  assert(poll.kind === 'counted', 'only a counted poll can be confirmed')
  const confirmations = { ...poll.confirmations, [role]: { by: confirmer.personId, at: now } }
  const { chair, teller, supervisor } = confirmations
  if (!chair || !teller || !supervisor) return ok({ ...poll, confirmations })
  return ok({ ...poll, kind: 'confirmed', confirmations: { chair, teller, supervisor } })
}

export interface CannotPublish {
  readonly code: 'NOT_CONFIRMED' | 'POLL_VOIDED' | 'ALREADY_PUBLISHED'
}

/** Why the result cannot be published. Every outcome is, whether passed, failed or short of people. */
export function reasonCannotPublish(poll: Poll): CannotPublish | undefined {
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind === 'published') return { code: 'ALREADY_PUBLISHED' }
  return poll.kind === 'confirmed' ? undefined : { code: 'NOT_CONFIRMED' }
}

/** 公开: the result is out from now. */
export function publishPoll(poll: Poll, now: Instant): Result<PublishedPoll, CannotPublish> {
  const reason = reasonCannotPublish(poll)
  if (reason) return err(reason)
  assert(poll.kind === 'confirmed', 'only a confirmed poll can be published')
  return ok({ ...poll, kind: 'published', publishedAt: now })
}
