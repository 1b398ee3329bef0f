import { asId, type TransferId } from '@/domain/shared/ids'
import { account, noon, order } from '@/testing/builders/ledger-orders'
import type { HolderAccount } from './account'
import { comingExpiries, lastDayOf, STANDARD_EXPIRY, takeFromLots } from './lots'
import { BALANCE_MAX, isPoints, points } from './points'
import { applyTransfer, repeatOf } from './transfer'

const full: HolderAccount = {
  ...account(), available: 30, held: 5, honour: 40, version: 4,
  lots: [{ bucket: '2026Q1', available: 10, held: 5 }, { bucket: '2026Q3', available: 20, held: 0 }]
}
function applied(...[from, what, lots]: Parameters<typeof applyTransfer>) {
  const result = applyTransfer(from, what, lots)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('an award comes from the issuer and goes into the lot of its quarter', () => {
  const { account: after, transfer } = applied(account(), order('award', 5))
  expect(after).toEqual({ ...account(), available: 5, honour: 5, version: 1, lots: [{ bucket: '2026Q4', available: 5, held: 0 }] })
  expect(transfer).toMatchObject({
    from: 'issuer:yunxi:redeemable', to: 'account:household:yunxi:h:3-12:redeemable:available', points: 5,
    honour: { points: 5, from: 'issuer:yunxi:honour', to: 'account:household:yunxi:h:3-12:honour' },
    posting: { version: 1, before: { available: 0, held: 0, honour: 0 }, after: { available: 5, held: 0, honour: 5 }, lots: [{ bucket: '2026Q4', points: 5 }] }
  })
})

test('honour is in no lot, so that it never expires, and neither an order nor an expiry touches it', () => {
  const honour = applied(account(), order('award', 5, { track: 'honour' })).account
  expect(honour).toMatchObject({ available: 0, honour: 5, lots: [] })
  expect(comingExpiries(honour, STANDARD_EXPIRY)).toEqual([])
  const hold = applied(full, order('hold', 15))
  const post = applied(hold.account, order('post', 15), hold.transfer.posting?.lots)
  expect([hold.account.honour, post.account.honour, applied(full, order('expire', 30)).account.honour]).toEqual([40, 40, 40])
})

test('a reminder lowers honour and no coin, and never below zero', () => {
  const reminded = applied(full, order('remind', 5, { track: 'honour' }))
  expect(reminded.account).toEqual({ ...full, honour: 35, version: 5 })
  expect(reminded.transfer).toMatchObject({ from: 'account:household:yunxi:h:3-12:honour', to: 'issuer:yunxi:honour', posting: { lots: [] } })
  expect(applyTransfer(full, order('remind', 41, { track: 'honour' }))).toEqual({ ok: false, error: { code: 'INSUFFICIENT_POINTS', balance: 40, required: 41 } })
})

test('an opening balance brings honour of its own beside coins, and a kind that does not move a track never does', () => {
  expect(applied(account(), order('opening', 80, { withHonour: points(320) })).account).toMatchObject({ available: 80, honour: 320 })
  expect(applied(account(), order('opening', 320, { track: 'honour' })).account).toMatchObject({ available: 0, honour: 320 })
  expect(() => applyTransfer(full, order('hold', 1, { track: 'honour' }))).toThrow('moves no honour')
  expect(() => applyTransfer(full, order('hold', 1, { withHonour: points(1) }))).toThrow('moves no honour')
})

test('an order sets aside the coins that expire first, and they can be spent or come back', () => {
  const hold = applied(full, order('hold', 15))
  expect(hold.account).toMatchObject({ available: 15, held: 20, version: 5 })
  expect(hold.account.lots).toEqual([{ bucket: '2026Q1', available: 0, held: 15 }, { bucket: '2026Q3', available: 15, held: 5 }])
  expect(hold.transfer.posting?.lots).toEqual([{ bucket: '2026Q1', points: 10 }, { bucket: '2026Q3', points: 5 }])
  const back = applied(hold.account, order('void', 15), hold.transfer.posting?.lots)
  expect(back.account).toEqual({ ...full, version: 6 })
  const spent = applied(hold.account, order('post', 15), hold.transfer.posting?.lots)
  expect(spent.account).toMatchObject({ available: 15, held: 5 })
  expect(spent.transfer.to).toBe('redeemed:yunxi:redeemable')
})

test('a lot that is used up is gone', () =>
  expect(applied(full, order('expire', 20), [{ bucket: '2026Q3', points: 20 }]).account.lots).toEqual([{ bucket: '2026Q1', available: 10, held: 5 }]))

test.each([
  ['more than is available', order('hold', 31), undefined, { code: 'INSUFFICIENT_POINTS', balance: 30, required: 31 }],
  ['more than is set aside', order('post', 6), undefined, { code: 'INSUFFICIENT_POINTS', balance: 5, required: 6 }],
  ['more than a lot has', order('expire', 11), [{ bucket: '2026Q1', points: 11 }], { code: 'INSUFFICIENT_POINTS', balance: 30, required: 11 }],
  ['from a lot that is not there', order('expire', 1), [{ bucket: '2025Q1', points: 1 }], { code: 'INSUFFICIENT_POINTS', balance: 30, required: 1 }],
  ['less than the lots say', order('expire', 2), [{ bucket: '2026Q1', points: 1 }], { code: 'INSUFFICIENT_POINTS', balance: 30, required: 2 }],
  ['beyond any honest balance', order('opening', BALANCE_MAX - 34), undefined, { code: 'BALANCE_LIMIT', max: BALANCE_MAX }],
  ['beyond any honest honour', order('award', BALANCE_MAX - 39), undefined, { code: 'BALANCE_LIMIT', max: BALANCE_MAX }],
  ['more honour than there is', order('moveOut', 1, { withHonour: points(41) }), undefined, { code: 'INSUFFICIENT_POINTS', balance: 40, required: 41 }]
])('nobody moves %s', (_what, what, lots, error) => expect(applyTransfer(full, what, lots)).toEqual({ ok: false, error }))

test('a balance may reach the limit exactly', () =>
  expect(applied(full, order('opening', BALANCE_MAX - 35)).account.available).toBe(BALANCE_MAX - 5))

test('the same order under the same key is answered with what was done', () => {
  const { transfer } = applied(full, order('hold', 5))
  const again = { ...order('hold', 5), account: full.id }
  expect(repeatOf(transfer, again)).toEqual({ ok: true, value: transfer })
  const others = [
    { ...again, id: asId<TransferId>('hold:2') }, { ...again, kind: 'expire' as const }, { ...again, points: points(6) },
    { ...again, parent: transfer.id }, { ...again, deed: 'd' }, { ...again, rule: { id: 'other', version: 1 } },
    { ...again, account: undefined }, { ...again, kind: 'opening' as const, withHonour: points(1) }
  ]
  for (const other of others) expect(repeatOf(transfer, other)).toEqual({ ok: false, error: { code: 'REQUEST_ID_REUSED' } })
})

test.each([[5, true], [0, false], [-5, false], [1.5, false], [Number.NaN, false], [2 ** 53, false]])('%s as points: %s', (amount, good) => {
  expect(isPoints(amount)).toBe(good)
  if (!good) expect(() => points(amount)).toThrow('positive whole numbers')
})

test('coins are good until the end of the fourth quarter after their own', () => {
  expect(['2026Q1', '2026Q4'].map(bucket => lastDayOf(bucket, STANDARD_EXPIRY))).toEqual(['2027-03-31', '2027-12-31'])
  expect(comingExpiries(full, STANDARD_EXPIRY)).toEqual([{ on: '2027-03-31', points: 15 }, { on: '2027-09-30', points: 20 }])
})

test('named lots go first, then the earliest', () =>
  expect(takeFromLots(full.lots, 'available', 25, ['2026Q3'])).toEqual([{ bucket: '2026Q3', points: 20 }, { bucket: '2026Q1', points: 5 }]))

test('the day decides the lot in Shanghai, not in Greenwich', () => {
  const newYear = applied(account(), order('award', 1, { at: noon('2026-12-31') + 12 * 3_600_000 as never }))
  expect(newYear.account.lots[0]?.bucket).toBe('2027Q1')
})
