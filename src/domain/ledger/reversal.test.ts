import { account, attendance, awardOrder, COMMITTEE, noon, order, SECOND_APPROVER } from '@/testing/builders/ledger-orders'
import type { HolderAccount } from './account'
import { award } from './award'
import { points } from './points'
import type { ReversalOrder } from './reversal'
import { reasonCannotReverse, reverse } from './reversal'
import { applyTransfer, type Transfer } from './transfer'
import { violations } from './violations'

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const earned = value(award(awardOrder()))
const original = earned.transfer
const both = [COMMITTEE, SECOND_APPROVER]
const withdrawal = (change: Partial<ReversalOrder> = {}): ReversalOrder => ({
  original, earlier: undefined, reason: 'not there', by: COMMITTEE, approvers: [], at: noon('2026-11-30'), commitment: 'c', ...change
})
function spend(from: HolderAccount, amount: number): { account: HolderAccount; transfers: Transfer[] } {
  const hold = value(applyTransfer(from, order('hold', amount)))
  const post = value(applyTransfer(hold.account, order('post', amount, { parent: hold.transfer.id })))
  return { account: post.account, transfers: [hold.transfer, post.transfer] }
}

test.each<[string, Partial<ReversalOrder>, object]>([
  ['what is no award', { original: { ...original, kind: 'hold' }, earlier: original }, { code: 'NOT_REVERSIBLE' }],
  ['what was taken back', { earlier: original, reason: '' }, { code: 'ALREADY_REVERSED' }],
  ['without a reason', { reason: ' ', points: points(6) }, { code: 'REASON_MISSING' }],
  ['more than was given', { points: points(6) }, { code: 'MORE_THAN_ORIGINAL', max: 5 }]
])('nobody takes back %s', (_what, change, error) => expect(reverse(earned.account, withdrawal(change))).toEqual({ ok: false, error }))

test('a reversal undoes an award and leaves both on the ledger', () => {
  const { account: after, transfers } = value(reverse(earned.account, withdrawal()))
  expect(after).toEqual({ ...account(), version: 2 })
  expect(transfers[0]?.honour?.points).toBe(5)
  expect(transfers).toMatchObject([{ id: `rev:${original.id}`, kind: 'reverse', parent: original.id, points: 5, reason: 'not there' }])
  expect(violations({ accounts: [after], transfers: [original, ...transfers] })).toEqual([])
})

test('part of an award may be taken back', () =>
  expect(value(reverse(earned.account, withdrawal({ points: points(2) }))).account).toMatchObject({ available: 3, honour: 3 }))

test('it comes out of the lot that it went into', () => {
  const older = value(applyTransfer(account(), order('award', 5, { at: noon('2026-02-01') })))
  const later = value(award(awardOrder({ account: older.account, deed: attendance({ source: 'meeting2' }) })))
  const after = value(reverse(later.account, withdrawal({ original: later.transfer }))).account
  expect(after.lots).toEqual([{ bucket: '2026Q1', available: 5, held: 0 }])
})

test('what was already spent needs two approvers, is written off, and no balance falls below zero', () => {
  const spent = spend(earned.account, 3)
  const alone = withdrawal({ approvers: [COMMITTEE, COMMITTEE] })
  expect(reasonCannotReverse(spent.account, alone)).toEqual({ code: 'TWO_APPROVERS_NEEDED', shortfall: 3 })
  const { account: after, transfers } = value(reverse(spent.account, withdrawal({ approvers: both })))
  expect(after).toMatchObject({ available: 0, honour: 0 })
  expect(transfers.map(({ id, kind, points: amount, honour }) => [id, kind, amount, honour?.points])).toEqual([
    [`rev:${original.id}`, 'reverse', 2, 5], [`writeOff:${original.id}`, 'writeOff', 3, undefined]
  ])
  expect(violations({ accounts: [after], transfers: [original, ...spent.transfers, ...transfers] })).toEqual([])
})

test('when all of it is spent honour falls all the same, under the reversal\'s key', () => {
  const spent = spend(earned.account, 5)
  const { account: after, transfers } = value(reverse(spent.account, withdrawal({ approvers: both })))
  expect(after).toMatchObject({ available: 0, honour: 0, version: 4 })
  expect(transfers).toMatchObject([
    { id: `rev:${original.id}`, kind: 'reverse', track: 'honour', points: 5, posting: { lots: [] } },
    { id: `writeOff:${original.id}`, kind: 'writeOff', points: 5, track: 'redeemable' }
  ])
  expect(violations({ accounts: [after], transfers: [original, ...spent.transfers, ...transfers] })).toEqual([])
})

test('when neither coins nor honour are left the write-off takes the reversal\'s key and the account is untouched', () => {
  const coins = spend(earned.account, 5)
  const reminded = value(applyTransfer(coins.account, order('remind', 5, { track: 'honour' })))
  const spent = { account: reminded.account, transfers: [...coins.transfers, reminded.transfer] }
  const { account: after, transfers } = value(reverse(spent.account, withdrawal({ approvers: both })))
  expect(after).toBe(spent.account)
  expect(transfers).toMatchObject([
    { id: `rev:${original.id}`, kind: 'writeOff', points: 5, from: 'adjustment:yunxi:redeemable', to: 'issuer:yunxi:redeemable' }
  ])
  expect(violations({ accounts: [after], transfers: [original, ...spent.transfers, ...transfers] })).toEqual([])
})

test('an award of honour is taken back from honour, and what a reminder lowered meanwhile is written off', () => {
  const honour = value(applyTransfer(account(), order('award', 5, { track: 'honour', id: 'award:d' as never, deed: 'd' })))
  const reminded = value(applyTransfer(honour.account, order('remind', 2, { track: 'honour' })))
  const undone = value(reverse(reminded.account, withdrawal({ original: honour.transfer, approvers: both })))
  expect(undone.transfers.map(({ kind, track, points: amount }) => [kind, track, amount])).toEqual([['reverse', 'honour', 3], ['writeOff', 'honour', 2]])
  expect(violations({ accounts: [undone.account], transfers: [honour.transfer, reminded.transfer, ...undone.transfers] })).toEqual([])
})

test('a reversal on another account is a bug', () =>
  expect(() => reverse({ ...earned.account, id: 'x' as never }, withdrawal())).toThrow('account of its original'))
