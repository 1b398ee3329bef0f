import { COIN_POTS, SYSTEM_ACCOUNTS, TRACKS, type CoinPot, type SystemAccount, type Track } from '@/domain/ledger/account'
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
  /** Gone out of one holder and not yet come into another: only while the two halves of a move lie in two seals. */
  readonly moved: number
}

export type Supplies = Readonly<Record<Track, Supply>>

export const NO_SUPPLY: Supply = { issued: 0, takenBack: 0, redeemed: 0, expired: 0, writtenOff: 0, moved: 0 }
export const NO_SUPPLIES = Object.fromEntries(TRACKS.map(track => [track, NO_SUPPLY])) as Supplies

/** Coins in the hands of holders (I9). A write-off stands in `takenBack` too, so that it cancels out: it touched no holder. */
export const inCirculation = ({ issued, takenBack, redeemed, expired, writtenOff, moved }: Supply): number =>
  issued - takenBack - redeemed - expired + writtenOff - moved

/** How transfers change one side of a holder's account: coins, or honour. */
export interface Effect {
  /** `sideIdOf` the account. */
  readonly account: string
  /** Free coins, or on the side of honour all there is. */
  readonly available: number
  readonly held: number
}

type End = { readonly kind: 'system'; readonly account: SystemAccount } | { readonly kind: 'pot'; readonly account: string; readonly pot: CoinPot }

/** Which account an end of a transfer belongs to, read from its id alone. */
function endOf(id: string): End {
  const account = SYSTEM_ACCOUNTS.find(name => id.startsWith(`${name}:`))
  if (account !== undefined) return { kind: 'system', account }
  if (id.endsWith(':honour')) return { kind: 'pot', account: id, pot: 'available' }
  const pot = COIN_POTS.find(name => id.endsWith(`:${name}`))
  assert(pot !== undefined, 'an end of a transfer is a pot or an account of the community')
  return { kind: 'pot', account: id.slice(0, -pot.length - 1), pot }
}

type Legs = Pick<Transfer, 'from' | 'to'> & { readonly points: number }
type Moves = Pick<Transfer, 'from' | 'to' | 'points' | 'track' | 'honour'>

/** The holders' side of a transfer: none for a write-off, two for an award, which raises honour beside coins. */
export function effectsOf({ from, to, points, honour }: Omit<Moves, 'track'>): readonly Effect[] {
  return addEffects([], [...effectsOfLegs({ from, to, points }), ...(honour === undefined ? [] : effectsOfLegs(honour))])
}

function effectsOfLegs({ from, to, points }: Legs): readonly Effect[] {
  const legs = [[endOf(from), -points], [endOf(to), points]] as const
  return legs.flatMap(([end, change]) => (end.kind === 'pot' ? [{ account: end.account, available: 0, held: 0, [end.pot]: change } as Effect] : []))
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

/** The community's side: what the totals of its tracks are after a transfer. */
export function addToSupply(supplies: Supplies, { from, to, points, track, honour }: Moves): Supplies {
  const after = { ...supplies, [track]: addLegs(supplies[track], { from, to, points }) }
  return honour === undefined ? after : { ...after, honour: addLegs(after.honour, honour) }
}

function addLegs(before: Supply, { from, to, points }: Legs): Supply {
  const [source, target] = [endOf(from), endOf(to)]
  const out = (account: SystemAccount): number => (source.kind === 'system' && source.account === account ? points : 0)
  const into = (account: SystemAccount): number => (target.kind === 'system' && target.account === account ? points : 0)
  const net = (account: SystemAccount): number => into(account) - out(account)
  return {
    issued: before.issued + out('issuer'),
    takenBack: before.takenBack + into('issuer'),
    redeemed: before.redeemed + net('redeemed'),
    expired: before.expired + net('expired'),
    writtenOff: before.writtenOff - net('adjustment'),
    moved: before.moved + net('moved')
  }
}
