import type { MemberId, TransferId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'
import { err } from '@/domain/shared/result'
import type { HolderAccount } from './account'
import { points } from './points'
import type { Applied, CannotTransfer } from './transfer'
import { applyTransfer } from './transfer'

export type CannotRemind =
  | { readonly code: 'SECOND_PERSON_NEEDED' }
  | { readonly code: 'NO_HONOUR_LEFT' }
  | CannotTransfer

export interface ReminderOrder {
  readonly account: HolderAccount
  /** What the reminder was for; it lowers honour once. */
  readonly key: string
  /** Code of the item and version of the scheme that has it. */
  readonly rule: { readonly id: string; readonly version: number }
  /** What the item says; no more is taken than there is. */
  readonly points: number
  readonly by: MemberId
  /** The second person. */
  readonly approver: MemberId
  readonly at: Instant
  readonly commitment: string
}

export const reminderIdOf = (key: string): TransferId => asId<TransferId>(`remind:${key}`)

/** 提醒: lowers honour and touches no coin, because what was earned stays earned. Two people answer for it. */
export function remind({ account, key, rule, points: asked, by, approver, at, commitment }: ReminderOrder): Result<Applied, CannotRemind> {
  if (by === approver) return err({ code: 'SECOND_PERSON_NEEDED' })
  const lowered = Math.min(asked, account.honour)
  if (lowered === 0) return err({ code: 'NO_HONOUR_LEFT' })
  return applyTransfer(account, { id: reminderIdOf(key), kind: 'remind', track: 'honour', points: points(lowered), rule, by, approvers: [by, approver], at, commitment })
}
