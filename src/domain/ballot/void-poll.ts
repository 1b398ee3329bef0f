import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { Poll, VoidedPoll } from './poll'
import { REASON_LENGTH_MAX } from './poll'

export interface CannotVoid {
  readonly code: 'NOT_ANNOUNCED' | 'ALREADY_VOIDED' | 'RESULT_CONFIRMED' | 'REASON_MISSING' | 'REASON_TOO_LONG'
}

/** Why a poll cannot be voided. A draft is simply dropped; a confirmed result is published and then objected to. */
export function reasonCannotVoid(poll: Poll, reason: string): CannotVoid | undefined {
  if (poll.kind === 'draft') return { code: 'NOT_ANNOUNCED' }
  if (poll.kind === 'voided') return { code: 'ALREADY_VOIDED' }
  if (poll.kind === 'confirmed' || poll.kind === 'published') return { code: 'RESULT_CONFIRMED' }
  const { length } = reason.trim()
  if (length === 0) return { code: 'REASON_MISSING' }
  return length > REASON_LENGTH_MAX ? { code: 'REASON_TOO_LONG' } : undefined
}

export interface VoidRequest {
  readonly poll: Poll
  readonly reason: string
  readonly by: PersonId
  readonly now: Instant
}

/** 作废: a mistake is healed by another poll, never by an edit. The reason stays public. */
export function voidPoll({ poll, reason, by, now }: VoidRequest): Result<VoidedPoll, CannotVoid> {
  const cannot = reasonCannotVoid(poll, reason)
  if (cannot) return err(cannot)
  assert(poll.kind === 'announced' || poll.kind === 'open' || poll.kind === 'counted', 'only a noticed poll without confirmed result can be voided')
  const { id, communityId, scopeUnitId, terms, noticeAt, roll } = poll
  return ok({
    kind: 'voided', id, communityId, scopeUnitId, terms, noticeAt, roll,
    voidedFrom: poll.kind,
    ...(poll.kind !== 'announced' && { manifestHash: poll.manifestHash }),
    reason: reason.trim(), voidedBy: by, voidedAt: now
  })
}
