import { account, COMMITTEE, noon, order, SECOND_APPROVER } from '@/testing/builders/ledger-orders'
import { asId, type HouseholdId } from '@/domain/shared/ids'
import type { HolderAccount } from './account'
import { addEffects, addToSupply, effectsOf, inCirculation, NO_SUPPLIES } from './evidence/supply'
import { moveBetween, type Moved, type MoveOrder } from './move'
import { BALANCE_MAX } from './points'
import { applyTransfer, type Transfer } from './transfer'
import { violations } from './violations'

const earned = ['2026-02-01', '2026-08-01'].reduce<{ account: HolderAccount; transfers: readonly Transfer[] }>((before, day, index) => {
  const result = applyTransfer(before.account, order('award', 10, { id: `award:d${index}` as never, deed: `d${index}`, at: noon(day) }))
  if (!result.ok) throw new Error(result.error.code)
  return { account: result.value.account, transfers: [...before.transfers, result.value.transfer] }
}, { account: account(), transfers: [] })
const other = account(asId<HouseholdId>('yunxi:h:1-1'))
const wanted = (change: Partial<MoveOrder> = {}): MoveOrder => ({
  key: 'split:1', from: earned.account, to: other, coins: 12, honour: 7, rule: { id: 'split', version: 1 }, reason: 'split',
  by: COMMITTEE, approvers: [COMMITTEE, SECOND_APPROVER], at: noon('2026-11-24'), commitment: 'c', ...change
})
function moved(change: Partial<MoveOrder> = {}): Moved {
  const result = moveBetween(wanted(change))
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('what goes out of one comes into the other, with its quarters, and nothing is issued or lost', () => {
  const { from, to, out, in: into } = moved()
  expect([from, to].map(({ available, honour }) => [available, honour])).toEqual([[8, 13], [12, 7]])
  expect(to.lots).toEqual([{ bucket: '2026Q1', available: 10, held: 0 }, { bucket: '2026Q3', available: 2, held: 0 }])
  expect(into.parent).toBe(out.id)
  const transfers = [...earned.transfers, out, into]
  expect(violations({ accounts: [from, to], transfers })).toEqual([])
  const supply = transfers.reduce(addToSupply, NO_SUPPLIES)
  expect([supply.redeemable.moved, supply.honour.moved, inCirculation(supply.redeemable), inCirculation(supply.honour)]).toEqual([0, 0, 20, 20])
  expect(addEffects([], [out, into].flatMap(effectsOf)).reduce((sum, { available, held }) => sum + available + held, 0)).toBe(0)
})

test('between two seals what has gone out and not come in is in no holder\'s hands and counted as moved', () => {
  const { out } = moved()
  const supply = [...earned.transfers, out].reduce(addToSupply, NO_SUPPLIES)
  expect([supply.redeemable.moved, inCirculation(supply.redeemable)]).toEqual([12, 8])
})

test('honour goes alone where there are no coins, and coins go alone where there is no honour', () => {
  expect(moved({ coins: 0 })).toMatchObject({ out: { track: 'honour', points: 7, posting: { lots: [] } }, to: { available: 0, honour: 7, lots: [] } })
  const coins = moved({ honour: 0 })
  expect(coins.to).toMatchObject({ available: 12, honour: 0 })
  expect('honour' in coins.out).toBe(false)
})

test.each<[string, Partial<MoveOrder>, object]>([
  ['nothing', { coins: 0, honour: 0 }, { code: 'NOTHING_TO_MOVE' }],
  ['more coins than are free', { coins: 21 }, { code: 'INSUFFICIENT_POINTS', balance: 20, required: 21 }],
  ['more honour than there is', { honour: 21 }, { code: 'INSUFFICIENT_POINTS', balance: 20, required: 21 }],
  ['out of a frozen account', { from: { ...earned.account, frozen: { since: noon('2026-11-01'), because: 'movedAway' } } }, { code: 'ACCOUNT_FROZEN' }],
  ['into a frozen account', { to: { ...other, frozen: { since: noon('2026-11-01'), because: 'merged' } } }, { code: 'ACCOUNT_FROZEN' }],
  ['into an account that is full', { to: { ...other, available: BALANCE_MAX } }, { code: 'BALANCE_LIMIT', max: BALANCE_MAX }]
])('nobody moves %s', (_what, change, error) => expect(moveBetween(wanted(change))).toEqual({ ok: false, error }))

test('a move to the same account is a bug', () => expect(() => moveBetween(wanted({ to: earned.account }))).toThrow('another account'))

const sound = moved()
const withHalves = (out: Partial<Transfer> | undefined, into: Partial<Transfer> | undefined) => ({
  accounts: [sound.from, sound.to],
  transfers: [...earned.transfers, ...(out === undefined ? [] : [{ ...sound.out, ...out }]), ...(into === undefined ? [] : [{ ...sound.in, ...into }])]
})
test.each<[string, ReturnType<typeof withHalves>]>([
  ['writes only the half that goes out', withHalves({}, undefined)],
  ['writes only the half that comes in', withHalves(undefined, {})],
  ['lets more in than went out', withHalves({}, { points: 13 as never })],
  ['lets in other honour', withHalves({}, { honour: { ...sound.in.honour, points: 8 } as never })],
  ['lets it in at another time', withHalves({}, { at: noon('2026-11-25') })],
  ['lets it in on another track', withHalves({}, { track: 'honour' })],
  ['makes coins younger on the way', withHalves({}, { posting: { ...sound.in.posting, lots: [{ bucket: '2026Q4', points: 12 }] } as never })],
  ['lets it back in where it came from', withHalves({}, { posting: sound.out.posting as never })],
  ['names no half', withHalves({}, { parent: undefined as never })]
])('a ledger that %s is found by I1', (_mutant, snapshot) => expect(violations(snapshot).map(({ invariant }) => invariant)).toContain('I1'))

test('coming in twice is found', () => {
  const twice = { ...withHalves({}, {}), transfers: [...earned.transfers, sound.out, sound.in, { ...sound.in, id: 'moveIn:again' as never }] }
  expect(violations(twice).map(({ invariant }) => invariant)).toContain('I1')
})
