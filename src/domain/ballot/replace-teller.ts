import type { PersonId } from '@/domain/shared/ids'
import { dayOf, type Instant } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { OpenPoll, Poll, TellerReason } from './poll'

export interface CannotReplaceTeller {
  readonly code:
    | 'POLL_VOIDED'
    /** Before the opening nobody is named yet. */
    | 'TELLERS_NOT_NAMED'
    | 'ALREADY_COUNTED'
    | 'TELLER_NOT_OF_POLL'
    | 'CHAIR_IS_TELLER'
    | 'TELLER_ALREADY'
    /** 代写: who wrote a neighbour's slip, or looked on, knows what is on it. */
    | 'TELLER_HELPED'
}

export interface ReplaceTellerRequest {
  readonly poll: Poll
  readonly out: PersonId
  readonly in: PersonId
  readonly reason: TellerReason
  readonly by: PersonId
  /** The incoming teller wrote a slip for a neighbour in this poll, or looked on. */
  readonly helped: boolean
  readonly now: Instant
}

/** Why another teller is not named: until the count, and as at the opening neither the chair nor the same person twice. */
export function reasonCannotReplaceTeller({ poll, out, in: incoming, helped }: ReplaceTellerRequest): CannotReplaceTeller | undefined {
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind === 'draft' || poll.kind === 'announced') return { code: 'TELLERS_NOT_NAMED' }
  if (poll.kind !== 'open') return { code: 'ALREADY_COUNTED' }
  const { chair, tellers } = poll.officers
  if (!tellers.includes(out)) return { code: 'TELLER_NOT_OF_POLL' }
  if (incoming === chair) return { code: 'CHAIR_IS_TELLER' }
  if (tellers.includes(incoming)) return { code: 'TELLER_ALREADY' }
  return helped ? { code: 'TELLER_HELPED' } : undefined
}

/** 换监票人. The manifest names no teller, so it stays as it was announced; the change stays with the poll and is public. */
export function replaceTeller(request: ReplaceTellerRequest): Result<OpenPoll, CannotReplaceTeller> {
  const cannot = reasonCannotReplaceTeller(request)
  if (cannot) return err(cannot)
  const { poll, out, in: incoming, reason, by, now } = request
  assert(poll.kind === 'open', 'tellers are replaced in an open poll')
  const { officers, tellerChanges = [] } = poll
  const tellers = officers.tellers.map(each => (each === out ? incoming : each))
  return ok({ ...poll, officers: { ...officers, tellers }, tellerChanges: [...tellerChanges, { out, in: incoming, reason, by, on: dayOf(now) }] })
}
