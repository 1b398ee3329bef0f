import { POTS, SYSTEM_ACCOUNTS, TRACKS, type Pot, type SystemAccount, type Track } from '@/domain/ledger/account'
import type { Transfer } from '@/domain/ledger/transfer'
import { assert } from '@/domain/shared/result'

/** What the community's own accounts say of one track, folded from transfers; nobody stores these balances. Whole coins. */
export interface Supply {
  /** Out of the issuer. */
  readonly issued: number
  /** Back to the issuer: withdrawn awards, with the part of them that was written off. */
  readonly takenBack: number
  readonly redeemed: number
  readonly expired: number
  /** What the community bore of withdrawn awards, because the coins were spent already. */
  readonly writtenOff: number
}

export type Supplies = Readonly<Record<Track, Supply>>

export const NO_SUPPLY: Supply = { issued: 0, takenBack: 0, redeemed: 0, expired: 0, writtenOff: 0 }
export const NO_SUPPLIES = Object.fromEntries(TRACKS.map(track => [track, NO_SUPPLY])) as Supplies

/** Coins in the hands of holders (I9). A write-off stands in `takenBack` too, so that it cancels out: it touched no holder. */
export const inCirculation = ({ issued, takenBack, redeemed, expired, writtenOff }: Supply): number =>
  issued - takenBack - redeemed - expired + writtenOff

/** How a transfer changes a holder's account. */
export interface Effect {
  readonly account: string
  readonly available: number
  readonly held: number
}

type End = { readonly kind: 'system'; readonly account: SystemAccount } | { readonly kind: 'pot'; readonly account: string; readonly pot: Pot }

/** Which account an end of a transfer belongs to, read from its id alone. */
function endOf(id: string): End {
  const account = SYSTEM_ACCOUNTS.find(name => id.startsWith(`${name}:`))
  if (account !== undefined) return { kind: 'system', account }
  const pot = POTS.find(name => id.endsWith(`:${name}`))
  assert(pot !== undefined, 'an end of a transfer is a pot or an account of the community')
  return { kind: 'pot', account: id.slice(0, -pot.length - 1), pot }
}

/** The holders' side of a transfer: none for a write-off, two for one between households. */
export function effectsOf({ from, to, points }: Pick<Transfer, 'from' | 'to' | 'points'>): readonly Effect[] {
  const legs = [[endOf(from), -points], [endOf(to), points]] as const
  const effects = legs.flatMap(([end, change]) => (end.kind === 'pot' ? [{ account: end.account, available: 0, held: 0, [end.pot]: change } as Effect] : []))
  return addEffects([], effects)
}

/** The effects of many transfers, one for each account that they touched, by account. */
export function addEffects(before: readonly Effect[], more: readonly Effect[]): readonly Effect[] {
  const sums = new Map(before.map(effect => [effect.account, effect]))
  for (const { account, available, held } of more) {
    const sum = sums.get(account) ?? { account, available: 0, held: 0 }
    sums.set(account, { account, available: sum.available + available, held: sum.held + held })
  }
  return [...sums.values()].sort((a, b) => (a.account < b.account ? -1 : 1))
}

/** The community's side: what the totals of its track are after a transfer. */
export function addToSupply(supplies: Supplies, { from, to, points, track }: Pick<Transfer, 'from' | 'to' | 'points' | 'track'>): Supplies {
  const [source, target] = [endOf(from), endOf(to)]
  const out = (account: SystemAccount): number => (source.kind === 'system' && source.account === account ? points : 0)
  const into = (account: SystemAccount): number => (target.kind === 'system' && target.account === account ? points : 0)
  const before = supplies[track]
  const after: Supply = {
    issued: before.issued + out('issuer'),
    takenBack: before.takenBack + into('issuer'),
    redeemed: before.redeemed + into('redeemed') - out('redeemed'),
    expired: before.expired + into('expired') - out('expired'),
    writtenOff: before.writtenOff + out('adjustment') - into('adjustment')
  }
  return { ...supplies, [track]: after }
}
