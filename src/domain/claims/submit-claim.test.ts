import { claimActor, CLAIM_NOW, CLAIM_SCHEME, CLAIM_TODAY, claimStep, sampleClaim } from '@/testing/builders/claims'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { addDays, addMs, DAY_MS } from '@/domain/shared/instant'
import type { ClaimPhoto } from './claim'
import { hintsOf } from './claim-hints'
import { entryOf } from './household-book'
import { isTakenFrom, needsPhoto, needsWitness, wayOf } from './item-way'
import { wholeKilograms } from './record-claim'
import { reasonCannotClaim, type CannotClaim, type ClaimOrder } from './submit-claim'

const { personId, householdId } = claimActor('author')
const order = (change: Partial<ClaimOrder> = {}): ClaimOrder => ({
  scheme: CLAIM_SCHEME, today: CLAIM_TODAY, item: 'PUB03', on: CLAIM_TODAY, quantity: 1, source: 'own', occasion: `day:${CLAIM_TODAY}`,
  claimant: { personId, householdId, adult: true }, photos: 0, photoUsed: false, book: [], ...change
})
const booked = (item: string, change: Parameters<typeof sampleClaim>[0] = {}) => entryOf(sampleClaim({ item, ...change }))
const spoiled = { photoUsed: true, words: 'refused' as const }
const personal = { code: 'HOLDS_PERSONAL_DATA', kind: 'phone' } as const

/** Most fundamental first: each order also breaks what comes after. */
test.each<[string, Partial<ClaimOrder>, CannotClaim]>([
  ['without a scheme', { scheme: undefined, item: 'NON01' }, { code: 'SCHEME_NOT_ADOPTED' }],
  ['before the scheme is published', { scheme: { ...CLAIM_SCHEME, publishedOn: addDays(CLAIM_TODAY, 1) } }, { code: 'SCHEME_NOT_ADOPTED' }],
  ['before the scheme is adopted', { scheme: { ...CLAIM_SCHEME, adoptedOn: addDays(CLAIM_TODAY, 1) } }, { code: 'SCHEME_NOT_ADOPTED' }],
  ['what is no item', { item: 'NON01', quantity: 0 }, { code: 'ITEM_NOT_FOUND' }],
  ['a reminder', { item: 'MIN01' }, { code: 'ITEM_NOT_FOUND' }],
  ['what is weighed', { item: 'ENV05', quantity: 0 }, { code: 'NOT_CLAIMED_HERE', way: 'byWeighing' }],
  ['half a time', { quantity: 0.5, on: addDays(CLAIM_TODAY, 1) }, { code: 'BAD_QUANTITY' }],
  ['nothing', { source: 'weighing', item: 'ENV05', quantity: 0 }, { code: 'BAD_QUANTITY' }],
  ['what is still to come', { on: addDays(CLAIM_TODAY, 1), ...spoiled }, { code: 'DEED_IN_FUTURE' }],
  ['what was 61 days ago', { on: addDays(CLAIM_TODAY, -61), ...spoiled }, { code: 'DEED_TOO_OLD', days: 60 }],
  ['more than the item\'s cap', { item: 'RUL02', book: [booked('RUL02')], ...spoiled }, { code: 'CAP_REACHED', max: 1, used: 1, period: '2026Q4' }],
  ['more than the household\'s month', { scheme: { ...CLAIM_SCHEME, householdMonthCap: 12 }, book: [booked('RUL02')], ...spoiled }, { code: 'MONTH_CAP_REACHED', max: 12, used: 3 }],
  ['help without a neighbour\'s word', { item: 'NEI01', ...spoiled }, { code: 'WITNESS_NEEDED' }],
  ['with a neighbour who is not on the roll', { item: 'NEI01', witness: { householdId, known: false }, ...spoiled }, { code: 'WITNESS_NOT_ON_ROLL' }],
  ['with a witness of the own household', { item: 'NEI01', witness: { householdId, known: true }, ...spoiled }, { code: 'WITNESS_OWN_HOUSEHOLD' }],
  ['a tree without a photograph', { item: 'ENV04', ...spoiled }, { code: 'PHOTO_NEEDED' }],
  ['by a photograph that counted already', { item: 'ENV04', photos: 1, ...spoiled }, { code: 'PHOTO_USED' }],
  ['the same deed of the same day', { book: [booked('PUB03')], words: 'refused' }, { code: 'SAME_OCCASION' }],
  ['a child where each has an account', { scheme: { ...CLAIM_SCHEME, unit: 'both' }, claimant: { personId, householdId, adult: false }, words: 'refused' }, { code: 'CHILD_WITHOUT_ACCOUNT' }],
  ['with words that no check lets through', { words: 'refused' }, { code: 'WORDS_REFUSED' }],
  ['with a phone number', { words: personal }, personal]
])('nobody claims %s', (_what, change, reason) => expect(reasonCannotClaim(order(change))).toEqual(reason))

test.each<[string, Partial<ClaimOrder>]>([
  ['what one did', {}],
  ['sixty days later', { on: addDays(CLAIM_TODAY, -60) }],
  ['what a grid worker saw, without photograph and neighbour', { source: 'grid', item: 'NEI01' }],
  ['for a child, whose household has the account', { claimant: { personId, householdId, adult: false } }],
  ['hours that were counted', { source: 'volunteering', item: 'PUB01', quantity: 3, occasion: 'activity:1' }],
  ['a second activity of the same day', { source: 'volunteering', item: 'PUB01', quantity: 3, occasion: 'activity:2', book: [booked('PUB01', { source: 'volunteering', occasion: 'activity:1', quantity: 3 })] }],
  ['up to the last coin of the household\'s month', { scheme: { ...CLAIM_SCHEME, householdMonthCap: 13 }, book: [booked('RUL02')] }],
  ['the same item by somebody else of the household', { book: [booked('PUB03', { personId: claimActor('son').personId })] }]
])('somebody claims %s', (_what, change) => expect(reasonCannotClaim(order(change))).toBeUndefined())

test('hours of an activity and the word of a person do not both count for one day', () => {
  const counted = booked('PUB02', { source: 'volunteering', occasion: 'activity:1' })
  expect(reasonCannotClaim(order({ item: 'PUB02', book: [counted] }))).toEqual({ code: 'SAME_OCCASION' })
  expect(reasonCannotClaim(order({ item: 'PUB02', source: 'volunteering', occasion: 'activity:1', on: addDays(CLAIM_TODAY, -1), book: [counted] }))).toEqual({ code: 'SAME_OCCASION' })
})

test('every item of the starter set has its way', () => {
  const codes = (way: string) => STARTER_CATALOG.items.filter(item => item.effect === 'earn' && wayOf(item) === way).map(({ code }) => code)
  expect([codes('byMeeting'), codes('byHours'), codes('byWeighing'), codes('byGrid')]).toEqual([['DEL01'], ['ENV02', 'PUB01'], ['ENV05'], ['ENV01', 'ENV03', 'NEI02']])
  expect(STARTER_CATALOG.items.filter(item => item.effect === 'earn' && needsPhoto(item)).map(({ code }) => code)).toEqual(['ENV04', 'PUB04'])
  expect(STARTER_CATALOG.items.filter(needsWitness).map(({ code }) => code)).toEqual(['NEI01'])
  const meeting = STARTER_CATALOG.items.filter(item => wayOf(item) === 'byMeeting')
  expect(meeting.flatMap(item => (['own', 'grid', 'weighing', 'volunteering'] as const).filter(source => isTakenFrom(source, item)))).toEqual([])
})

test('hints make one look twice and say nothing of an ordinary claim', () => {
  const photo = (takenAt?: typeof CLAIM_NOW) => ({ fileId: 'f', path: 'p', type: 'image/png', check: 'pass', hash: 'h', ...(takenAt === undefined ? {} : { takenAt }) }) as unknown as ClaimPhoto
  const plain = sampleClaim({ photos: [photo(CLAIM_NOW), photo()] })
  expect(hintsOf(plain, [entryOf(plain)])).toEqual([])
  const { personId: asked, householdId: home } = claimActor('witness')
  const odd = sampleClaim({ item: 'RUL02', witness: { personId: asked, householdId: home }, photos: [photo(addMs(CLAIM_NOW, -3 * DAY_MS))] })
  expect(hintsOf(odd, [entryOf(odd), { ...entryOf(odd), claimId: 'c2' as never }])).toEqual(['sameDayBefore', 'photoOld', 'nearCap', 'witnessSilent'])
  expect(hintsOf(sampleClaim({ witness: { personId: asked, householdId: home, confirmed: claimStep('witness') } }), [])).toEqual(['noPhoto'])
})

test('a scale\'s grams are whole kilograms, rounded down', () => expect([999, 1000, 12_900].map(wholeKilograms)).toEqual([0, 1, 12]))
