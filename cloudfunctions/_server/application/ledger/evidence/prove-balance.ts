import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { accountIdOf, sideIdOf, type Holder, type Track } from '@/domain/ledger/account'
import { sumPath, type SumNode } from '@/domain/ledger/evidence/sum-tree'
import { creditedHolderOf, spendingHolderOf } from '@/domain/ledger/holder'
import { toBase64url } from '@/domain/shared/base64url'
import { assert, err, ok } from '@/domain/shared/result'
import { householdHolder } from '@server/application/ledger/documents'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { lastBalanceDay, nodesOf, PART_ROWS, saltOf } from './balances'
import { BALANCE_PARTS, balancePartIdOf, type BalanceDayDocument, type BalancePartDocument, type BalanceRow } from './documents'
import { bytesOf } from './read-log'

/** That the own balance is in the total of the day: its leaf and the sums beside its way up. */
export const proveBalance: QueryHandler<'ledger/proveBalance'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { track }) {
    const { reader, communityId, digest } = context
    const day = await lastBalanceDay(reader, communityId)
    if (day === undefined) return err({ code: 'BALANCES_NOT_SUMMED' })
    const account = sideIdOf(accountIdOf(await holderFor(context, track)), track)
    const place = await placeOf(context, day, track, account)
    if (place === undefined) return err({ code: 'BALANCE_NOT_IN_SUM', day: day.day })
    const [, available, held] = place.row
    return ok({
      day: day.day, size: day.size, note: day.note, account, salt: saltOf(digest, day.secret, account), total: available + held,
      index: place.index, accounts: day.tracks[track].accounts,
      path: place.path.map(({ sum, hash }) => ({ sum, hash: toBase64url(hash) }))
    })
  }
}

/** Coins are looked for where the caller spends, honour where he earns. */
async function holderFor(context: QueryContext, track: Track): Promise<Holder> {
  const { reader, communityId } = context
  const { member } = memberOf(context)
  const scheme = await schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
  if (scheme === undefined) return householdHolder(member.householdId)
  return track === 'honour' ? creditedHolderOf(scheme, member) : spendingHolderOf(scheme, member)
}

interface Place {
  readonly row: BalanceRow
  readonly index: number
  readonly path: readonly SumNode[]
}

async function placeOf({ reader, digest }: QueryContext, day: BalanceDayDocument, track: Track, account: string): Promise<Place | undefined> {
  const { parts } = day.tracks[track]
  const at = parts.filter(({ first }) => first <= account).length - 1
  if (at < 0) return undefined
  const rows = (await reader.get<BalancePartDocument>(BALANCE_PARTS, balancePartIdOf(day.communityId, day.day, track, at)))?.rows ?? []
  const index = rows.findIndex(([name]) => name === account)
  const row = rows[index]
  if (row === undefined) return undefined
  const nodes = nodesOf(rows, day.secret, digest)
  assert(nodes.ok, 'a day holds no negative balance')
  const roots = parts.map(({ sum, root }): SumNode => ({ sum, hash: bytesOf(root) }))
  return { row, index: at * PART_ROWS + index, path: [...sumPath(nodes.value, index, digest.sha256Bytes), ...sumPath(roots, at, digest.sha256Bytes)] }
}
