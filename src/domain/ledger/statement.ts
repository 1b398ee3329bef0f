import type { TransferId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'
import type { Track } from './account'
import { monthBefore, monthOf } from './period'
import type { Transfer, TransferKind } from './transfer'
import { TRANSFER_ENDS } from './transfer'

/** One line of the statement: what came in or went out of what can be spent, or of honour where nothing else moved. */
export interface StatementLine {
  readonly transferId: TransferId
  readonly at: Instant
  readonly kind: TransferKind
  readonly track: Track
  /** Signed: in positive, out negative. */
  readonly points: number
  /** What could be spent after it; on the track of honour, the honour. */
  readonly balanceAfter: number
  /** Code of the point item or name of the rule. */
  readonly rule: string
  readonly reason?: string
  /** A later transfer took it back, in whole or in part. */
  readonly reversed: boolean
}

/** In positive, out negative, zero when only what is set aside changes (a pick-up of goods that were reserved). */
export function effectOnAvailable(transfer: Transfer): number {
  const ends = transfer.track === 'redeemable' ? TRANSFER_ENDS[transfer.kind].redeemable : undefined
  if (ends?.to === 'available') return transfer.points
  return ends?.from === 'available' ? -transfer.points : 0
}

/** Of a transfer that is named after honour. */
function effectOnHonour({ kind, points }: Transfer): number {
  const ends = TRANSFER_ENDS[kind].honour
  if (ends?.to === 'honour') return points
  return ends?.from === 'honour' ? -points : 0
}

/** The statement of one account, newest first. `transfers` in any order. */
export function statementOf(transfers: readonly Transfer[]): readonly StatementLine[] {
  const corrected = new Set(transfers.filter(isCorrection).map(transfer => transfer.parent))
  return transfers
    .flatMap(transfer => {
      const { posting, id, at, kind, track, rule, reason } = transfer
      const points = track === 'honour' ? effectOnHonour(transfer) : effectOnAvailable(transfer)
      if (posting === undefined || points === 0) return []
      const line: StatementLine = {
        transferId: id, at, kind, track, points, balanceAfter: track === 'honour' ? posting.after.honour : posting.after.available, rule: rule.id,
        reversed: corrected.has(id), ...(reason === undefined ? {} : { reason })
      }
      return [{ line, version: posting.version }]
    })
    .sort((a, b) => b.version - a.version)
    .map(({ line }) => line)
}

const isCorrection = ({ kind }: Transfer): boolean => kind === 'reverse' || kind === 'writeOff'

export interface MonthTotal {
  /** `2026-11` */
  readonly month: string
  readonly earned: number
  /** Goods and services that were picked up. */
  readonly spent: number
  /** Taken back or expired. */
  readonly lost: number
}

export const CHART_MONTHS = 6

/** Sums of the last months for the chart, oldest first; a month without transfers is there with zeros. */
export function monthsOf(transfers: readonly Transfer[], now: Instant): readonly MonthTotal[] {
  return Array.from({ length: CHART_MONTHS }, (_, index) => {
    const month = monthBefore(dayOf(now), CHART_MONTHS - 1 - index)
    const inMonth = transfers.filter(({ at }) => monthOf(dayOf(at)) === month)
    const sum = (...kinds: readonly TransferKind[]) =>
      inMonth.reduce((total, { kind, points }) => total + (kinds.includes(kind) ? points : 0), 0)
    return { month, earned: sum('award'), spent: sum('post'), lost: sum('reverse', 'expire') }
  })
}
