import { asId, type TransferId } from '@/domain/shared/ids'
import { account, noon, order } from '@/testing/builders/ledger-orders'
import { emptyAccount, type HolderAccount } from './account'
import { bucketOf, comingExpiries, lastDayOf, STANDARD_EXPIRY, takeFromLots } from './lots'
import { BALANCE_MAX, isPoints, points } from './points'
import { applyTransfer, repeatOf } from './transfer'

const full: HolderAccount = {
  ...account(), available: 30, held: 5, version: 4,
  lots: [{ bucket: '2026Q1', available: 10, held: 5 }, { bucket: '2026Q3', available: 20, held: 0 }]
}
function applied(...[from, what, lots]: Parameters<typeof applyTransfer>) {
  const result = applyTransfer(from, what, lots)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('an award comes from the issuer and goes into the lot of its quarter', () => {
  const { account: after, transfer } = applied(account(), order('award', 5))
  expect(after).toEqual({ ...account(), available: 5, version: 1, lots: [{ bucket: '2026Q4', available: 5, held: 0 }] })
  expect(transfer).toMatchObject({
    from: 'issuer:yunxi:redeemable', to: 'account:household:yunxi:h:3-12:redeemable:available', points: 5,
    posting: { version: 1, before: { available: 0, held: 0 }, after: { available: 5, held: 0 }, lots: [{ bucket: '2026Q4', points: 5 }] }
  })
})

test('honour never expires', () => {
  const honour = emptyAccount(account().communityId, account().holder, 'honour')
  const { account: after } = applied(honour, order('award', 5))
  expect(after.lots).toEqual([{ bucket: 'never', available: 5, held: 0 }])
  expect(comingExpiries(after, STANDARD_EXPIRY)).toEqual([])
  expect(bucketOf('honour', '2026-11-24' as never)).toBe('never')
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
  ['beyond any honest balance', order('award', BALANCE_MAX - 34), undefined, { code: 'BALANCE_LIMIT', max: BALANCE_MAX }]
])('nobody moves %s', (_what, what, lots, error) => expect(applyTransfer(full, what, lots)).toEqual({ ok: false, error }))

test('a balance may reach the limit exactly', () =>
  expect(applied(full, order('award', BALANCE_MAX - 35)).account.available).toBe(BALANCE_MAX - 5))

test('the same order under the same key is answered with what was done', () => {
  const { transfer } = applied(full, order('hold', 5))
  const again = { ...order('hold', 5), account: full.id }
  expect(repeatOf(transfer, again)).toEqual({ ok: true, value: transfer })
  const others = [
    { ...again, id: asId<TransferId>('hold:2') }, { ...again, kind: 'expire' as const }, { ...again, points: points(6) },
    { ...again, parent: transfer.id }, { ...again, deed: 'd' }, { ...again, rule: { id: 'other', version: 1 } },
    { ...again, account: undefined }
  ]
  for (const other of others) expect(repeatOf(transfer, other)).toEqual({ ok: false, error: { code: 'REQUEST_ID_REUSED' } })
})

test.each([[5, true], [0, false], [-5, false], [1.5, false], [Number.NaN, false], [2 ** 53, false]])('%s as points: %s', (amount, good) => {
  expect(isPoints(amount)).toBe(good)
  if (!good) expect(() => points(amount)).toThrow('positive whole numbers')
})

test('coins are good until the end of the fourth quarter after their own', () => {
  expect(['2026Q1', '2026Q4', 'never'].map(bucket => lastDayOf(bucket, STANDARD_EXPIRY))).toEqual(['2027-03-31', '2027-12-31', undefined])
  expect(comingExpiries(full, STANDARD_EXPIRY)).toEqual([{ on: '2027-03-31', points: 15 }, { on: '2027-09-30', points: 20 }])
})

test('named lots go first, then the earliest', () =>
  expect(takeFromLots(full.lots, 'available', 25, ['2026Q3'])).toEqual([{ bucket: '2026Q3', points: 20 }, { bucket: '2026Q1', points: 5 }]))

test('the day decides the lot in Shanghai, not in Greenwich', () => {
  const newYear = applied(account(), order('award', 1, { at: noon('2026-12-31') + 12 * 3_600_000 as never }))
  expect(newYear.account.lots[0]?.bucket).toBe('2027Q1')
})
