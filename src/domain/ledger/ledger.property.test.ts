import fc from 'fast-check'
import { asId, type TransferId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { Bench, DAYS, HOUSEHOLDS, run, step } from '@/testing/builders/ledger-bench'
import { account, COMMITTEE, noon, order } from '@/testing/builders/ledger-orders'
import { takeFromLots } from './lots'
import { reverse } from './reversal'
import { applyTransfer } from './transfer'
import { violations } from './violations'

test('whatever happens in whatever order, the ledger keeps its invariants and agrees with loose coins', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const bench = new Bench(HOUSEHOLDS)
      for (const what of steps) {
        run(bench, what)
        expect(violations(bench.snapshot())).toEqual([])
        for (const { id, available, held, lots } of bench.accounts.values()) {
          expect([available, held]).toEqual([bench.count(id, 'available'), bench.count(id, 'held')])
          const loose = (bench.coins.get(id) ?? []).filter(coin => coin.place === 'available')
          for (const lot of lots) expect(lot.available).toBe(loose.filter(coin => coin.bucket === lot.bucket).length)
        }
      }
    }),
    { seed: 20261124, numRuns: 300 }
  )
})

test('reversing the whole of an award gives the balance before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...DAYS), (amount, day) => {
      const at: Instant = noon(day)
      const first = applyTransfer(account(), order('award', amount, { id: asId<TransferId>('award:x'), deed: 'x', at }))
      if (!first.ok) throw new Error(first.error.code)
      const undone = reverse(first.value.account, {
        original: first.value.transfer, earlier: undefined, reason: 'r', by: COMMITTEE, approvers: [], at, commitment: 'c'
      })
      expect(undone).toMatchObject({ ok: true, value: { account: { available: 0, held: 0, lots: [], version: 2 } } })
      expect(takeFromLots(first.value.account.lots, 'available', amount)).toEqual(first.value.transfer.posting?.lots)
    }),
    { seed: 20261124, numRuns: 100 }
  )
})
