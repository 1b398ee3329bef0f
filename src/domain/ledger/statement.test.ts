import { account, noon, order } from '@/testing/builders/ledger-orders'
import type { HolderAccount } from './account'
import { effectOnAvailable, monthsOf, statementOf } from './statement'
import { applyTransfer, type Transfer, type TransferKind } from './transfer'

const steps: readonly [Exclude<TransferKind, 'writeOff'>, number, string][] = [
  ['award', 10, '2026-06-30'], ['award', 5, '2026-09-01'], ['hold', 8, '2026-09-02'], ['post', 8, '2026-10-01'],
  ['hold', 4, '2026-11-01'], ['void', 4, '2026-11-08'], ['reverse', 3, '2026-11-09'], ['expire', 1, '2026-11-10']
]
const history = steps.reduce<{ account: HolderAccount; transfers: Transfer[] }>((state, [kind, amount, day], index) => {
  const parent = kind === 'reverse' ? { parent: 't1' as never, reason: 'not there' } : {}
  const result = applyTransfer(state.account, order(kind, amount, { id: `t${index}` as never, at: noon(day), ...parent }))
  if (!result.ok) throw new Error(result.error.code)
  return { account: result.value.account, transfers: [...state.transfers, result.value.transfer] }
}, { account: account(), transfers: [] })
const writeOff: Transfer = {
  ...order('writeOff', 1, { id: 'w' as never, parent: 't0' as never }), communityId: account().communityId, track: 'redeemable',
  from: 'adjustment:yunxi:redeemable' as never, to: 'issuer:yunxi:redeemable' as never
}

test('the statement runs newest first and its lines sum to what can be spent', () => {
  const lines = statementOf([...history.transfers].reverse())
  expect(lines.map(({ transferId, points, balanceAfter }) => [transferId, points, balanceAfter])).toEqual([
    ['t7', -1, 3], ['t6', -3, 4], ['t5', 4, 7], ['t4', -4, 3], ['t2', -8, 7], ['t1', 5, 15], ['t0', 10, 10]
  ])
  expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(history.account.available)
})

test('a line says why, and what was taken back is marked, also when it was written off', () => {
  const lines = statementOf([...history.transfers, writeOff])
  expect(lines.find(({ transferId }) => transferId === 't6')?.reason).toBe('not there')
  expect(lines.filter(({ reversed }) => reversed).map(({ transferId }) => transferId)).toEqual(['t1', 't0'])
})

test('picking up reserved goods and a write-off change nothing that can be spent', () => {
  const post = history.transfers[3]
  expect([post && effectOnAvailable(post), effectOnAvailable(writeOff)]).toEqual([0, 0])
})

test('a reminder stands there on the track of honour, with the honour that is left', () => {
  const reminded = applyTransfer(history.account, order('remind', 4, { id: 'm' as never, track: 'honour', at: noon('2026-11-11') }))
  if (!reminded.ok) throw new Error(reminded.error.code)
  const [line] = statementOf([...history.transfers, reminded.value.transfer])
  expect(line).toMatchObject({ transferId: 'm', kind: 'remind', track: 'honour', points: -4, balanceAfter: 11 })
  const earned = applyTransfer(account(), order('award', 6, { track: 'honour' }))
  expect(earned.ok && statementOf([earned.value.transfer])).toMatchObject([{ track: 'honour', points: 6, balanceAfter: 6 }])
})

test('the chart has six months, oldest first, empty ones with zeros', () =>
  expect(monthsOf(history.transfers, noon('2026-11-24'))).toEqual([
    { month: '2026-06', earned: 10, spent: 0, lost: 0 },
    { month: '2026-07', earned: 0, spent: 0, lost: 0 },
    { month: '2026-08', earned: 0, spent: 0, lost: 0 },
    { month: '2026-09', earned: 5, spent: 0, lost: 0 },
    { month: '2026-10', earned: 0, spent: 8, lost: 0 },
    { month: '2026-11', earned: 0, spent: 0, lost: 4 }
  ]))
