import fc from 'fast-check'
import { asId, type CommunityId, type PersonId } from '@/domain/shared/ids'
import { addMs, DAY_MS, dayOf, instant, type Instant } from '@/domain/shared/instant'
import { quarterOf } from '@/domain/shared/quarter'
import {
  changeOf, emptyFund, FUND_SOURCES, FUND_USES, reasonCannotDecideFund, reasonCannotEnterFund, reasonCannotReverseFund, reversalOf, withDecidedEntry,
  type CannotDecideFund, type Fund, type FundEntry, type FundMatter
} from './fund-entry'
import { fundQuarter, reasonCannotPublishFund } from './fund-quarter'

const COMMUNITY = asId<CommunityId>('yunxi')
const [ONE, OTHER] = [asId<PersonId>('yunxi:h:1-1.1'), asId<PersonId>('yunxi:h:1-2.1')]
const NOW = instant(Date.parse('2026-05-08T02:00:00Z'))
const INCOME: FundMatter = { direction: 'in', source: 'collectiveIncome' }
const BILL: FundMatter = { direction: 'out', use: 'goods', takes: [] }

const entry = (id: string, matter: FundMatter, cents: number, at: Instant = NOW): FundEntry => ({ id, communityId: COMMUNITY, matter, cents, on: dayOf(at), by: ONE, at, state: { kind: 'proposed' } })
const fund = (balance: number, entries = 0): Fund => ({ communityId: COMMUNITY, balance, entries })
const confirmed = (of: FundEntry): FundEntry => ({ ...of, state: { kind: 'confirmed', by: OTHER, at: NOW, no: 1, balance: of.cents } })

test.each<[string, FundMatter, string, string | undefined]>([
  ['a receipt of tomorrow is not entered', INCOME, '2026-05-09', 'FUND_DAY_AHEAD'],
  ['only a donation names a donor', { ...INCOME, donor: '云溪茶厂' }, '2026-05-08', 'FUND_DONOR_ONLY_FOR_DONATIONS'],
  ['a donation may name its donor', { direction: 'in', source: 'donation', donor: '云溪茶厂' }, '2026-05-08', undefined],
  ['only goods are paid by arrival', { direction: 'out', use: 'services', takes: ['take'] }, '2026-05-08', 'FUND_TAKES_ONLY_FOR_GOODS'],
  ['a bill for goods names the arrivals', { ...BILL, takes: ['take'] }, '2026-05-08', undefined]
])('%s', (_name, matter, on, code) => {
  expect(reasonCannotEnterFund({ matter, on: on as FundEntry['on'] }, NOW)?.code).toBe(code)
})

test.each<[CannotDecideFund['code'] | undefined, Fund, FundEntry, PersonId, 'confirm' | 'decline']>([
  ['FUND_DECIDED', fund(0), confirmed(entry('a', INCOME, 5)), ONE, 'confirm'],
  ['SECOND_PERSON_NEEDED', fund(0), entry('a', BILL, 5), ONE, 'confirm'],
  ['FUND_SHORT', fund(4), entry('a', BILL, 5), OTHER, 'confirm'],
  [undefined, fund(4), entry('a', BILL, 5), OTHER, 'decline'],
  ['FUND_LIMIT', fund(1_000_000_000), entry('a', INCOME, 1), OTHER, 'confirm'],
  [undefined, fund(5), entry('a', BILL, 5), OTHER, 'confirm']
])('an entry is decided with %s', (code, of, what, by, decision) => {
  expect(reasonCannotDecideFund(of, what, by, decision)?.code).toBe(code)
})

test('only what counts is taken back, once, and a reversal never', () => {
  const counted = confirmed(entry('a', INCOME, 5))
  expect(reasonCannotReverseFund(entry('a', INCOME, 5))?.code).toBe('FUND_NOT_CONFIRMED')
  expect(reasonCannotReverseFund(counted)).toBeUndefined()
  expect(reasonCannotReverseFund({ ...counted, reversedBy: 'b' })?.code).toBe('FUND_REVERSED_ALREADY')
  expect(reasonCannotReverseFund(confirmed(reversalOf(counted, { id: 'b', by: ONE, at: NOW, words: '写错' })))?.code).toBe('FUND_REVERSAL_ITSELF')
})

test('a quarter is published when it is over, once, and not when it has nothing to say', () => {
  const [empty, some] = [fundQuarter(0, []), fundQuarter(0, [confirmed(entry('a', INCOME, 5))])]
  const second = quarterOf(NOW)
  const first = quarterOf(addMs(NOW, -60 * DAY_MS))
  expect(reasonCannotPublishFund(second, NOW, { published: false, figures: some })?.code).toBe('FUND_QUARTER_NOT_OVER')
  expect(reasonCannotPublishFund(first, NOW, { published: true, figures: some })?.code).toBe('FUND_QUARTER_PUBLISHED')
  expect(reasonCannotPublishFund(first, NOW, { published: false, figures: empty })?.code).toBe('FUND_QUARTER_EMPTY')
  expect(reasonCannotPublishFund(first, NOW, { published: false, figures: fundQuarter(5, []) })).toBeUndefined()
})

const matters: readonly FundMatter[] = [...FUND_SOURCES.map((source): FundMatter => ({ direction: 'in', source })), ...FUND_USES.map((use): FundMatter => ({ direction: 'out', use, takes: [] }))]
const step = fc.oneof(
  fc.record({ do: fc.constant('enter' as const), matter: fc.constantFrom(...matters), cents: fc.integer({ min: 1, max: 90_000 }), confirm: fc.boolean() }),
  fc.record({ do: fc.constant('reverse' as const), which: fc.nat(20), confirm: fc.boolean() })
)

/** A book kept by hand: the balance is whatever the confirmed entries add up to. */
test('the book never goes below nothing, its numbers have no gap, and every quarter adds up', () => {
  let refusedForMoney = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      let now: Fund = emptyFund(COMMUNITY)
      const book: FundEntry[] = []
      steps.forEach((what, index) => {
        const at = addMs(NOW, index * 6 * DAY_MS)
        const original = what.do === 'reverse' ? book.filter(each => reasonCannotReverseFund(each) === undefined)[what.which] : undefined
        if (what.do === 'reverse' && original === undefined) return
        const proposed = what.do === 'enter' ? entry(`e${index}`, what.matter, what.cents, at) : reversalOf(original as FundEntry, { id: `e${index}`, by: ONE, at, words: '写错' })
        const decision = what.confirm ? 'confirm' : 'decline'
        const reason = reasonCannotDecideFund(now, proposed, OTHER, decision)
        if (reason?.code === 'FUND_SHORT') refusedForMoney += 1
        if (reason !== undefined) return
        const decided = withDecidedEntry(now, proposed, OTHER, decision, at)
        now = decided.fund
        if (decided.entry.state.kind !== 'confirmed') return
        book.push(decided.entry)
        if (original !== undefined) book[book.indexOf(original)] = { ...original, reversedBy: proposed.id }
      })
      const balances = book.map(({ state }) => (state.kind === 'confirmed' ? state.balance : -1))
      expect(Math.min(0, ...balances)).toBe(0)
      expect(book.map(({ state }) => (state.kind === 'confirmed' ? state.no : 0))).toEqual(book.map((_, index) => index + 1))
      expect(now).toEqual(fund(book.reduce((sum, each) => sum + changeOf(each), 0), book.length))
      let opening = 0
      for (const quarter of [...new Set(book.map(({ at }) => quarterOf(at)))].sort()) {
        const figures = fundQuarter(opening, book.filter(({ at }) => quarterOf(at) === quarter))
        const total = (sums: readonly { readonly cents: number }[]) => sums.reduce((sum, { cents }) => sum + cents, 0)
        expect(figures.opening + total(figures.in) - total(figures.out)).toBe(figures.closing)
        opening = figures.closing
      }
      expect(opening).toBe(now.balance)
    }),
    { seed: 20261125, numRuns: 300 }
  )
  expect(refusedForMoney).toBeGreaterThan(0)
})
