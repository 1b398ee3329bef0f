import type { Record } from './accounts'
import { ENDS, type End, type Kind, type Transfer } from './format'
import type { Findings } from './findings'

/** What each record says of itself, and what it says of others: legs (I1), keys (I4), holds (I5), reversals (I6). */
export function checkRecords(records: readonly Record[], findings: Findings): void {
  const byId = new Map(records.map(({ transfer }) => [transfer.id, transfer]))
  const deeds = new Set<string>()
  const resolved = new Set<string>()
  const corrected = new Map<string, { sum: number; readonly kinds: Set<string> }>()
  for (const { transfer, sequence } of records) {
    const { kind, deed, parent = '', points } = transfer
    checkLegs(transfer, sequence, findings)
    if ((deed !== undefined && deeds.has(deed)) || (kind === 'award' && transfer.id !== `award:${deed ?? ''}`)) findings.find('KEY_TWICE', transfer.id, sequence)
    if (deed !== undefined) deeds.add(deed)
    if (kind === 'post' || kind === 'void') {
      if (resolved.has(parent) || !isHoldOf(byId.get(parent), transfer)) findings.find('HOLD_RESOLVED_BADLY', transfer.id, sequence)
      resolved.add(parent)
    }
    if (kind === 'reverse' || kind === 'writeOff') {
      const all = corrected.get(parent) ?? { sum: 0, kinds: new Set<string>() }
      const original = byId.get(parent)
      all.sum += points
      if (original?.kind !== 'award' || all.kinds.has(kind) || all.sum > original.points) findings.find('REVERSED_BADLY', transfer.id, sequence)
      corrected.set(parent, all)
      all.kinds.add(kind)
    }
  }
}

/** A hold is resolved as a whole, on its own account. */
const isHoldOf = (hold: Transfer | undefined, { points, posting }: Transfer): boolean =>
  hold?.kind === 'hold' && hold.points === points && hold.posting?.account === posting?.account

function checkLegs(transfer: Transfer, sequence: number | undefined, findings: Findings): void {
  const ends = ENDS[transfer.kind as Kind] as (typeof ENDS)[Kind] | undefined
  if (ends === undefined) return findings.find('KIND_UNKNOWN', transfer.id, sequence)
  const { posting, points, from, to, kind } = transfer
  const legs = from === idOf(transfer, ends[0]) && to === idOf(transfer, ends[1])
  const sound = points > 0 && legs && (posting === undefined) === (kind === 'writeOff') && transfer._id === transfer.id
  if (!sound) findings.find('LEGS_WRONG', transfer.id, sequence)
}

/** The id that an end must have: a pot of the account, or an account of the community. */
const idOf = ({ posting, communityId, track }: Transfer, end: End): string =>
  end === 'available' || end === 'held' ? `${posting?.account ?? ''}:${end}` : `${end}:${communityId}:${track}`
