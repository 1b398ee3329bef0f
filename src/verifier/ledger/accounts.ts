import { ENDS, type Account, type CoinPots, type EndPair, type Lot, type Pots, type Transfer } from './format'
import type { Findings } from './findings'

/** A transfer with its place in the log (undefined while unsealed) and the hash of its leaf. */
export interface Record {
  readonly transfer: Transfer
  readonly sequence: number | undefined
  readonly leafHash: string
}

interface State {
  available: number
  held: number
  honour: number
  readonly lots: Map<string, { available: number; held: number }>
}

const sameCoins = (one: CoinPots, other: CoinPots): boolean => one.available === other.available && one.held === other.held
const samePots = (one: Pots, other: Pots): boolean => sameCoins(one, other) && one.honour === other.honour

/** Replays every account from nothing, version by version, and compares each step and the end with what is written. */
export function replayAccounts(records: readonly Record[], stored: ReadonlyMap<string, Account>, findings: Findings): ReadonlyMap<string, Pots> {
  const byAccount = new Map<string, Record[]>()
  for (const id of stored.keys()) byAccount.set(id, [])
  for (const record of records) {
    const account = record.transfer.posting?.account
    if (account === undefined) continue
    const own = byAccount.get(account)
    if (own === undefined) byAccount.set(account, [record])
    else own.push(record)
  }
  const balances = new Map<string, Pots>()
  for (const [id, own] of byAccount) balances.set(id, replay(id, own, stored.get(id), findings))
  return balances
}

function replay(id: string, own: readonly Record[], stored: Account | undefined, findings: Findings): Pots {
  const state: State = { available: 0, held: 0, honour: 0, lots: new Map() }
  const order = [...own].sort((a, b) => (a.transfer.posting?.version ?? 0) - (b.transfer.posting?.version ?? 0))
  order.forEach((record, index) => {
    checkPlace(record, order[index - 1], index, findings)
    step(state, record, findings)
  })
  checkStored(id, state, order.length, stored, findings)
  return { available: state.available, held: state.held, honour: state.honour }
}

/** Versions without gaps, and each names the one before once the chain has begun. */
function checkPlace({ transfer, sequence }: Record, before: Record | undefined, index: number, findings: Findings): void {
  const { version = 0, previous } = transfer.posting ?? {}
  if (version !== index + 1) findings.find('VERSION_GAP', transfer.id, sequence)
  const begun = before?.transfer.posting?.previous !== undefined
  if (previous === undefined ? begun : previous !== before?.leafHash) findings.find('CHAIN_BROKEN', transfer.id, sequence)
}

function step(state: State, { transfer, sequence }: Record, findings: Findings): void {
  const { posting, kind, points, track, honour } = transfer
  const ends = ENDS[kind]
  if (posting === undefined || ends === undefined) return
  const before = { available: state.available, held: state.held, honour: state.honour }
  if (track === 'redeemable' && ends.redeemable !== undefined) moveCoins(state, ends.redeemable, transfer)
  if (ends.honour !== undefined) state.honour += signAt('honour', ends.honour) * (track === 'honour' ? points : (honour?.points ?? 0))
  if (!samePots(posting.before, before) || !samePots(posting.after, state)) findings.find('BALANCE_WRONG', transfer.id, sequence)
  if (state.available < 0 || state.held < 0 || state.honour < 0) findings.find('NEGATIVE', transfer.id, sequence)
  const touched = posting.lots.every(({ bucket, points: moved }) => moved > 0 && isSound(state.lots.get(bucket)))
  if (!touched || posting.lots.reduce((sum, lot) => sum + lot.points, 0) !== (track === 'redeemable' ? points : 0)) findings.find('LOTS_WRONG', transfer.id, sequence)
}

const COIN_POTS = ['available', 'held'] as const
const signAt = (pot: keyof Pots, [from, to]: EndPair): number => Number(to === pot) - Number(from === pot)

function moveCoins(state: State, ends: EndPair, { points, posting }: Transfer): void {
  for (const pot of COIN_POTS) {
    const sign = signAt(pot, ends)
    if (sign === 0) continue
    state[pot] += sign * points
    for (const { bucket, points: moved } of posting?.lots ?? []) {
      const lot = state.lots.get(bucket) ?? { available: 0, held: 0 }
      lot[pot] += sign * moved
      state.lots.set(bucket, lot)
    }
  }
}

const isSound = (lot: CoinPots | undefined): boolean => lot !== undefined && lot.available >= 0 && lot.held >= 0

function checkStored(id: string, state: State, versions: number, stored: Account | undefined, findings: Findings): void {
  if (stored === undefined || !samePots(stored, state)) findings.find('STORED_BALANCE_WRONG', id)
  if (stored !== undefined && stored.version !== versions) findings.find('VERSION_GAP', id)
  if (stored !== undefined && !sameLots(stored.lots, state.lots)) findings.find('LOTS_WRONG', id)
}

function sameLots(stored: readonly Lot[], folded: State['lots']): boolean {
  const filled = [...folded].filter(([, lot]) => lot.available !== 0 || lot.held !== 0)
  return filled.length === stored.length && stored.every(lot => sameCoins(lot, folded.get(lot.bucket) ?? { available: -1, held: -1 }))
}
