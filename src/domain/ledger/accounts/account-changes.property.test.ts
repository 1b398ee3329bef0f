import fc from 'fast-check'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { STANDARD_EXPIRY } from '@/domain/ledger/lots'
import type { SchemeInForce, SchemeUnit } from '@/domain/ledger/scheme'
import { applyTransfer, type Transfer } from '@/domain/ledger/transfer'
import { accountIdOf, emptyAccount, type Holder, type HolderAccount } from '@/domain/ledger/account'
import { addToSupply, inCirculation, NO_SUPPLIES } from '@/domain/ledger/evidence/supply'
import { violations } from '@/domain/ledger/violations'
import { asId, type HouseholdId, type MemberId, type PersonId, type TransferId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { COMMITTEE, COMMUNITY, noon, order, SECOND_APPROVER } from '@/testing/builders/ledger-orders'
import { CHANGE_KINDS, reasonCannotChange, reasonCannotDecideChange, type AccountChange, type ChangeActor, type ChangeWhat } from './account-change'
import { carryOut } from './carry-out'

const HOUSES = ['h1', 'h2', 'h3'].map((id): Holder => ({ kind: 'household', id: asId<HouseholdId>(id) }))
const TODAY = '2026-11-24' as Day
const scheme = (unit: SchemeUnit = 'household'): SchemeInForce => ({
  version: 3, unit, cycle: 'month', noticeDays: 5, priceNoticeDays: 3, expiry: STANDARD_EXPIRY, minusMode: 'honour', items: STARTER_CATALOG.items,
  adoptedOn: '2026-01-10' as Day, resolution: 'R1', publishedOn: '2026-01-11' as Day
})
const actor = (name: string): ChangeActor => ({ memberId: asId<MemberId>(name), personId: asId<PersonId>(name), householdId: asId<HouseholdId>(`of-${name}`) })
const changeOf = (what: ChangeWhat, id: string): AccountChange => ({ id, what, households: [], proposed: { ...actor('chair'), memberId: COMMITTEE, at: noon(TODAY) }, state: { kind: 'proposed' } })

class Bench {
  readonly accounts = new Map(HOUSES.map(holder => [accountIdOf(holder), emptyAccount(COMMUNITY, holder)]))
  readonly transfers: Transfer[] = []
  at = (index: number): HolderAccount => {
    const holder = HOUSES[index % HOUSES.length]
    const account = holder && this.accounts.get(accountIdOf(holder))
    if (account === undefined) throw new Error('three households')
    return account
  }
  put(account: HolderAccount, transfers: readonly Transfer[]) {
    this.accounts.set(account.id, account)
    this.transfers.push(...transfers)
  }
  sum = (of: (account: HolderAccount) => number) => [...this.accounts.values()].reduce((total, account) => total + of(account), 0)
}

const index = fc.nat(2)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('earn' as const), who: index, amount: fc.integer({ min: 1, max: 9 }) }) },
  fc.record({ do: fc.constant('hold' as const), who: index, amount: fc.integer({ min: 1, max: 9 }) }),
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom(...CHANGE_KINDS), who: index, other: index, amount: fc.nat(12), honour: fc.nat(12) }) }
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function whatOf(bench: Bench, of: Extract<Step, { other: number }>): ChangeWhat {
  const [from, to] = [bench.at(of.who).holder, bench.at(of.other).holder]
  switch (of.do) {
    case 'split': return { kind: 'split', from, to, coins: of.amount, honour: of.honour }
    case 'merge': return { kind: 'merge', from, to }
    case 'freeze': return { kind: 'freeze', from, because: 'movedAway' }
    case 'unfreeze': return { kind: 'unfreeze', from }
    case 'remind': return { kind: 'remind', from, item: 'MIN01', on: TODAY }
  }
}

function run(bench: Bench, what: Step, no: number): string | undefined {
  const from = bench.at(what.who)
  if (what.do === 'earn' || what.do === 'hold') {
    const kind = what.do === 'earn' ? 'award' : 'hold'
    const applied = applyTransfer(from, order(kind, what.amount, { id: asId<TransferId>(`${kind}:d${no}`), ...(kind === 'award' ? { deed: `d${no}` } : {}) }))
    const expected = from.frozen !== undefined ? 'ACCOUNT_FROZEN' : kind === 'hold' && from.available < what.amount ? 'INSUFFICIENT_POINTS' : undefined
    expect(applied.ok ? undefined : applied.error.code).toBe(expected)
    if (applied.ok) bench.put(applied.value.account, [applied.value.transfer])
    return undefined
  }
  const change = whatOf(bench, what)
  const to = 'to' in change ? bench.at(what.other) : undefined
  const reason = reasonCannotChange(change, { scheme: scheme(), from, to, today: TODAY })
  const done = carryOut({ change: changeOf(change, `c${no}`), scheme: scheme(), from, to, approver: SECOND_APPROVER, at: noon(TODAY), commitment: 'c' })
  expect(done.ok ? undefined : done.error).toEqual(reason)
  if (!done.ok) return undefined
  for (const { account, transfers } of done.value) bench.put(account, transfers)
  return change.kind
}

test('whatever is split, merged, frozen and reminded of, no coin is made or lost and every invariant holds', () => {
  const happened = new Set<string>()
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      const bench = new Bench()
      steps.forEach((what, no) => {
        const before = { coins: bench.sum(({ available, held }) => available + held), honour: bench.sum(({ honour }) => honour) }
        const kind = run(bench, what, no)
        if (kind !== undefined) {
          happened.add(kind)
          expect(bench.sum(({ available, held }) => available + held)).toBe(before.coins)
          expect(bench.sum(({ honour }) => honour)).toBeLessThanOrEqual(before.honour)
          if (kind !== 'remind') expect(bench.sum(({ honour }) => honour)).toBe(before.honour)
        }
        expect(violations({ accounts: [...bench.accounts.values()], transfers: bench.transfers })).toEqual([])
        const supply = bench.transfers.reduce(addToSupply, NO_SUPPLIES)
        expect([inCirculation(supply.redeemable), supply.redeemable.moved, inCirculation(supply.honour), supply.honour.moved]).toEqual([bench.sum(({ available, held }) => available + held), 0, bench.sum(({ honour }) => honour), 0])
      })
    }),
    { seed: 20261124, numRuns: 300 }
  )
  expect([...happened].sort()).toEqual([...CHANGE_KINDS].sort())
})

const [HOUSE, OTHER] = HOUSES as [Holder, Holder]
const PERSON: Holder = { kind: 'person', id: asId<PersonId>('h1.1') }
const full: HolderAccount = { ...emptyAccount(COMMUNITY, HOUSE), available: 9, honour: 9, version: 1, lots: [{ bucket: '2026Q1', available: 9, held: 0 }] }
const old: HolderAccount = { ...full, lots: [{ bucket: '2020Q1', available: 9, held: 0 }], honour: 0 }
const split = (coins: number, honour = 0): ChangeWhat => ({ kind: 'split', from: HOUSE, to: OTHER, coins, honour })

test.each<[string, SchemeUnit, ChangeWhat, HolderAccount, string | undefined]>([
  ['a person merges with nobody', 'both', { kind: 'merge', from: PERSON, to: OTHER }, full, 'NOT_FOR_THIS_UNIT'],
  ['a household splits where both have accounts', 'both', split(3), full, undefined],
  ['no household splits where persons have the accounts', 'person', split(3), full, 'NOT_FOR_THIS_UNIT'],
  ['no person is frozen where households have the accounts', 'household', { kind: 'freeze', from: PERSON, because: 'movedAway' }, full, 'NOT_FOR_THIS_UNIT'],
  ['a person is frozen where persons have the accounts', 'person', { kind: 'freeze', from: PERSON, because: 'deceased' }, full, undefined],
  ['coins whose last day is over do not go over', 'household', split(1), old, 'INSUFFICIENT_POINTS'],
  ['what is over is nothing to merge', 'household', { kind: 'merge', from: HOUSE, to: OTHER }, old, 'NOTHING_TO_MOVE'],
  ['orders come first', 'household', { kind: 'freeze', from: HOUSE, because: 'movedAway' }, { ...full, held: 1 }, 'ORDERS_OPEN'],
  ['a reminder does not wait for orders', 'household', { kind: 'remind', from: HOUSE, item: 'MIN01', on: TODAY }, { ...full, held: 1 }, undefined],
  ['an item that earns is no reminder', 'household', { kind: 'remind', from: HOUSE, item: 'DEL01', on: TODAY }, full, 'NOT_A_REMINDER']
])('%s', (_rule, unit, what, from, code) => {
  const to = 'to' in what ? emptyAccount(COMMUNITY, what.to) : undefined
  expect(reasonCannotChange(what, { scheme: scheme(unit), from, to, today: TODAY })?.code).toBe(code)
})

test('a change is decided once, by another person, and by nobody whose household it touches', () => {
  const change = changeOf({ kind: 'unfreeze', from: HOUSE }, 'c')
  expect(reasonCannotDecideChange(change, actor('clerk'))).toBeUndefined()
  expect(reasonCannotDecideChange(change, actor('chair'))?.code).toBe('SECOND_PERSON_NEEDED')
  expect(reasonCannotDecideChange({ ...change, households: [asId<HouseholdId>('of-clerk')] }, actor('clerk'))?.code).toBe('OWN_HOUSEHOLD')
  expect(reasonCannotDecideChange({ ...change, state: { kind: 'declined', by: actor('clerk').personId, at: noon(TODAY) } }, actor('chair'))?.code).toBe('CHANGE_DECIDED')
})
