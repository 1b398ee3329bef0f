import { asId, type TransferId } from '@/domain/shared/ids'
import { Bench, HOUSEHOLDS, run, type Step } from '@/testing/builders/ledger-bench'
import type { HolderAccount } from './account'
import type { Transfer, TransferKind } from './transfer'
import { violations } from './violations'

/** A short sound history on which every mutant can act: two awards, a hold, its pick-up, a reversal. */
function soundHistory(): { readonly accounts: readonly HolderAccount[]; readonly transfers: readonly Transfer[] } {
  const bench = new Bench(HOUSEHOLDS)
  const steps: readonly Step[] = [
    { do: 'award', who: 0, meeting: 1, day: 3, item: 'DEL01' },
    { do: 'award', who: 0, meeting: 2, day: 4, item: 'DEL01' },
    { do: 'award', who: 0, meeting: 3, day: 0, item: 'DEL01' },
    { do: 'hold', who: 0, amount: 2, key: 1 },
    { do: 'post', which: 0 },
    { do: 'reverse', which: 1, part: 3 }
  ]
  for (const what of steps) run(bench, what)
  return bench.snapshot()
}

const change = (kind: TransferKind, to: (transfer: Transfer) => Transfer | readonly Transfer[]) => {
  const { accounts, transfers } = soundHistory()
  return { accounts, transfers: transfers.flatMap(transfer => (transfer.kind === kind ? to(transfer) : transfer)) }
}
const changeAccount = (to: (account: HolderAccount) => HolderAccount) => {
  const { accounts, transfers } = soundHistory()
  return { accounts: accounts.map((one, index) => (index === 0 ? to(one) : one)), transfers }
}
const posting = (transfer: Transfer, to: Partial<NonNullable<Transfer['posting']>>): Transfer =>
  transfer.posting === undefined ? transfer : { ...transfer, posting: { ...transfer.posting, ...to } }
const copy = (transfer: Transfer, id: string, more: Partial<Transfer> = {}) => [transfer, { ...transfer, id: asId<TransferId>(id), ...more }]
const unposted = ({ posting: _dropped, ...rest }: Transfer): Transfer => rest

test.each([
  ['drops the leg it comes from', 'I1', () => change('hold', transfer => ({ ...transfer, from: '' as never }))],
  ['drops the leg it goes to', 'I1', () => change('post', transfer => ({ ...transfer, to: '' as never }))],
  ['drops the holder', 'I1', () => change('hold', unposted)],
  ['earns coins without honour', 'I1', () => change('award', ({ honour: _dropped, ...rest }) => rest)],
  ['raises honour by more than coins', 'I1', () => change('award', transfer => ({ ...transfer, honour: transfer.honour && { ...transfer.honour, points: 9 as never } }) as Transfer)],
  ['raises the honour of somebody else', 'I1', () => change('award', transfer => ({ ...transfer, honour: transfer.honour && { ...transfer.honour, to: 'x' as never } }) as Transfer)],
  ['moves honour where its kind moves none', 'I1', () => change('hold', transfer => ({ ...transfer, honour: { points: 1, from: 'x', to: 'y' } }) as never)],
  ['moves out what comes in nowhere', 'I1', () => change('hold', transfer => copy(transfer, 'out', { kind: 'moveOut' }))],
  ['lets in what went out nowhere', 'I1', () => change('hold', transfer => copy(transfer, 'in', { kind: 'moveIn' }))],
  ['moves half a coin', 'I1', () => change('hold', transfer => ({ ...transfer, points: 0.5 as never }))],
  ['posts a write-off to a holder', 'I1', () => change('hold', transfer => ({ ...transfer, kind: 'writeOff' as const }))],
  ['does not write the account', 'I2', () => changeAccount(one => ({ ...one, available: one.available - 5 }))],
  ['writes an account nobody has', 'I2', () => ({ ...soundHistory(), accounts: [] })],
  ['notes a balance that was not', 'I2', () => change('post', transfer => posting(transfer, { before: { available: 0, held: 0, honour: 0 } }))],
  ['lets a balance fall below zero', 'I3', () => change('award', () => [])],
  ['stores a negative honour', 'I3', () => changeAccount(one => ({ ...one, honour: -1 }))],
  ['stores another honour', 'I2', () => changeAccount(one => ({ ...one, honour: one.honour + 1 }))],
  ['takes back more honour than was given', 'I6', () => change('reverse', transfer => ({ ...transfer, honour: transfer.honour && { ...transfer.honour, points: 9 as never } }) as Transfer)],
  ['stores a negative balance', 'I3', () => changeAccount(one => ({ ...one, held: -1 }))],
  ['credits twice on retry', 'I4', () => change('award', transfer => copy(transfer, `${transfer.id}:retry`))],
  ['uses a key twice', 'I4', () => change('hold', transfer => [transfer, transfer])],
  ['awards without a deed', 'I4', () => change('award', ({ deed: _dropped, ...rest }) => rest)],
  ['resolves a hold twice', 'I5', () => change('post', transfer => copy(transfer, 'again', { kind: 'void' }))],
  ['resolves what nobody held', 'I5', () => change('post', ({ parent: _dropped, ...rest }) => rest)],
  ['resolves less than was held', 'I5', () => change('post', transfer => ({ ...transfer, points: 1 as never }))],
  ['resolves on another account', 'I5', () => change('post', transfer => posting(transfer, { account: 'x' as never }))],
  ['reverses twice', 'I6', () => change('reverse', transfer => copy(transfer, 'again'))],
  ['reverses more than was given', 'I6', () => change('reverse', transfer => ({ ...transfer, points: 6 as never }))],
  ['reverses what is not there', 'I6', () => change('reverse', transfer => ({ ...transfer, parent: asId<TransferId>('x') }))],
  ['reverses nothing in particular', 'I6', () => change('reverse', ({ parent: _dropped, ...rest }) => rest)],
  ['leaves a gap in the versions', 'I7', () => change('reverse', transfer => posting(transfer, { version: 9 }))],
  ['forgets to count a version', 'I7', () => changeAccount(one => ({ ...one, version: one.version - 1 }))],
  ['spends without lots', 'I10', () => change('hold', transfer => posting(transfer, { lots: [] }))],
  ['stores other lots', 'I10', () => changeAccount(one => ({ ...one, lots: [{ bucket: '2020Q1', available: one.available, held: one.held }] }))],
  ['stores lots in the same buckets with other sums', 'I10', () => changeAccount(one => ({ ...one, lots: one.lots.map((lot, index) => ({ ...lot, available: lot.available + (index === 0 ? 1 : -1) })) }))],
  ['hides a negative lot', 'I10', () => changeAccount(one => ({ ...one, lots: [{ bucket: '2020Q1', available: -1, held: 0 }, { bucket: '2020Q2', available: one.available + 1, held: 0 }] }))]
] as const)('a ledger that %s is found by %s', (_mutant, invariant, mutate) => {
  expect(violations(soundHistory())).toEqual([])
  expect(violations(mutate()).map(violation => violation.invariant)).toContain(invariant)
})
