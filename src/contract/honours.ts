import * as v from 'valibot'
import type { Dimension } from '@/domain/ledger/point-item'
import { HIDE_WORDS_MAX, HONOUR_ORDERS, NICKNAME_MAX, type CannotUseNickname, type HonourShape } from '@/domain/ledger/honours/honour'
import type { Day } from '@/domain/shared/instant'
import { cursor, id, nothing, text } from './fields'
import { transferIdField } from './ledger-evidence'
import { command, query } from './spec'

/** A deed that somebody wants to be named for. No coins, no name of the roll. */
export interface HonourRow {
  readonly honourId: string
  /** The nickname; absent where only the unit is shown. */
  readonly nickname?: string
  /** `3组` */
  readonly unitName: string
  readonly deedName: string
  readonly dimension: Dimension
  readonly on: Day
  readonly mine: boolean
}

/** An own credited deed that may be shown. */
export interface OwnDeed {
  readonly transferId: string
  readonly name: string
  readonly on: Day
}

export interface OwnHonour {
  readonly shape: HonourShape
  readonly deedName: string
  readonly on: Day
  /** The committee put the nickname away, and why; nobody sees the row until another one is chosen. */
  readonly hidden?: { readonly words: string; readonly on: Day }
}

export interface Honours {
  readonly rows: readonly HonourRow[]
  readonly nextCursor?: string
  /** How the caller is shown; absent: not on the list. */
  readonly own?: OwnHonour
  /** The caller's own deeds of the last months, newest first. */
  readonly deeds: readonly OwnDeed[]
  readonly mayHide: boolean
}

type NotFound = { readonly code: 'NOT_FOUND' }

export const honoursActions = {
  /** 光荣榜: by name or by the day of the deed, never by coins. */
  'ledger/honours': query<Honours>()(v.strictObject({ order: v.picklist(HONOUR_ORDERS), cursor: cursor() })),
  /** Puts the caller on the list, or changes how the caller is shown. */
  'ledger/joinHonours': command<{ readonly honourId: string }, CannotUseNickname | { readonly code: 'DEED_NOT_OWN' } | { readonly code: 'NICKNAME_NOT_PASSED' }>()(
    v.strictObject({
      shape: v.variant('kind', [v.strictObject({ kind: v.literal('nickname'), nickname: text(NICKNAME_MAX * 2) }), v.strictObject({ kind: v.literal('unit') })]),
      transferId: transferIdField()
    })
  ),
  /** At once, without a reason. */
  'ledger/leaveHonours': command<{ readonly left: boolean }>()(nothing()),
  'ledger/hideHonour': command<{ readonly hidden: true }, NotFound>()(v.strictObject({ honourId: id(), words: text(HIDE_WORDS_MAX) }))
}
