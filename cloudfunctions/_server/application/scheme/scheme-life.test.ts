import type { InputOf } from '@/contract/actions'
import { DAY_MS } from '@/domain/shared/instant'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { schemeInForce } from './scheme-in-force'

let bed: TestBed
let home: Village
let chair: Neighbour
let clerk: Neighbour
let supervisor: Neighbour
let resident: Neighbour

/** A village that has no scheme yet, unless told otherwise. */
async function settle(coinScheme: null | Record<string, never> = null): Promise<void> {
  bed = testBed()
  home = await village(bed, { coinScheme })
  chair = await home.neighbour({ offices: ['committeeMember'], name: '汪志强' })
  clerk = await home.neighbour({ offices: ['committeeMember'], name: '胡文静' })
  supervisor = await home.neighbour({ offices: ['supervisor'], name: '程水生' })
  resident = await home.neighbour({ name: '程大山' })
}
beforeEach(() => settle())

const sweep: InputOf<'scheme/putItem'>['item'] = {
  code: 'ENV09', name: '清沟渠', dimension: 'environment', points: 6, unit: 'time', effect: 'earn', cap: { times: 2, period: 'month', per: 'person' }, earnedBy: 'claim', evidence: '前后照片'
}
const resolved = (seenNo: number): InputOf<'scheme/adopt'> => ({ seenNo, adoption: { kind: 'resolution', resolution: '云溪议〔2026〕9号', day: '2026-11-20' } })
const inForce = () => schemeInForce({ peek: (collection, id) => bed.store.get(collection, id) }, home.communityId)
const noOf = async () => (await chair.value('scheme/desk', {})).no
/** The draft that stands is adopted and published. */
async function putInForce(): Promise<number> {
  const { version } = await chair.value('scheme/adopt', resolved(await noOf()))
  await clerk.value('scheme/publish', { version })
  return version
}

test('before a scheme is adopted and published there is none, whoever asks', async () => {
  expect(await bed.phone(undefined, home.communityId).value('scheme/read', {})).toEqual({ communityName: '云溪村', kind: 'village', versions: [] })
  await chair.value('scheme/startDraft', { from: 'starter' })
  const { version } = await chair.value('scheme/adopt', resolved(1))
  expect(await inForce()).toBeUndefined()
  expect(await resident.value('scheme/read', {})).toMatchObject({ versions: [] })
  await chair.value('scheme/publish', { version })
  expect(await inForce()).toMatchObject({ version: 1, resolution: '云溪议〔2026〕9号', adoptedOn: '2026-11-20', items: { length: 28 } })
  expect(await resident.value('scheme/read', {})).toMatchObject({ shown: { version: 1, state: 'inForce', scheme: { unit: 'household' } }, versions: [{ version: 1 }] })
})

test('a next edition begins with the last one; the earlier one stays readable when the next is in force', async () => {
  await chair.value('scheme/startDraft', { from: 'starter' })
  await putInForce()
  const { no } = await clerk.value('scheme/startDraft', { from: 'latest' })
  const added = await clerk.value('scheme/putItem', { seenNo: no, item: sweep })
  await clerk.value('scheme/removeItem', { seenNo: added.no, key: 'ENV04' })
  expect(await inForce()).toMatchObject({ version: 1 })
  await putInForce()
  expect(await inForce()).toMatchObject({ version: 2 })
  const now = await resident.value('scheme/read', {})
  expect(now.shown?.scheme.items.map(({ code }) => code)).toContain('ENV09')
  expect(now.versions.map(({ version, state }) => [version, state])).toEqual([[2, 'inForce'], [1, 'earlier']])
  const before = await resident.value('scheme/read', { version: 1 })
  expect(before.shown?.scheme.items.map(({ code }) => code)).toContain('ENV04')
  expect(await resident.code('scheme/read', { version: 3 })).toBe('NOT_FOUND')
})

test('what no village may reward is not drafted, and nothing is adopted that breaks a rule', async () => {
  const { no } = await chair.value('scheme/startDraft', { from: 'starter' })
  const put = (item: Partial<InputOf<'scheme/putItem'>['item']>) => chair.call('scheme/putItem', { seenNo: no, item: { ...sweep, ...item } })
  expect(await put({ name: '参加换届投票' })).toMatchObject({ error: { code: 'ITEM_BARRED', because: 'BALLOT', word: '投票' } })
  expect(await put({ name: '全年不上访' })).toMatchObject({ error: { code: 'ITEM_BARRED', because: 'RIGHTS' } })
  expect(await put({ points: 51 })).toMatchObject({ error: { code: 'POINTS_OUT_OF_RANGE', max: 50 } })
  expect(await put({ code: 'ENV01' })).toMatchObject({ error: { code: 'ITEM_CODE_TAKEN', item: 'ENV01' } })
  const terms = { unit: 'household', cycle: 'month', noticeDays: 2, priceNoticeDays: 3, expiry: { quartersAlive: 4 }, minusMode: 'none' } as const
  expect(await chair.call('scheme/editTerms', { seenNo: no, terms })).toMatchObject({ error: { code: 'TERM_OUT_OF_RANGE', term: 'noticeDays', min: 3, max: 7 } })
  const changed = await chair.value('scheme/editTerms', { seenNo: no, terms: { ...terms, noticeDays: 3 } })
  expect((await chair.value('scheme/desk', {})).draft?.cannotAdopt).toEqual({ code: 'REMINDERS_NOT_USED', item: 'MIN01' })
  expect(await chair.call('scheme/adopt', resolved(changed.no))).toMatchObject({ error: { code: 'SCHEME_UNFIT', reason: { code: 'REMINDERS_NOT_USED' } } })
})

test('nobody adopts or changes what somebody else has changed meanwhile', async () => {
  const { no } = await chair.value('scheme/startDraft', { from: 'starter' })
  await clerk.value('scheme/putItem', { seenNo: no, item: sweep })
  expect(await chair.call('scheme/adopt', resolved(no))).toMatchObject({ error: { code: 'SCHEME_CHANGED', no: 2 } })
  const both = await Promise.all([chair.code('scheme/removeItem', { seenNo: 2, key: 'ENV09' }), clerk.code('scheme/removeItem', { seenNo: 2, key: 'ENV01' })])
  expect([...both].sort()).toEqual(['SCHEME_CHANGED', 'ok'])
  expect(await chair.code('scheme/startDraft', { from: 'starter' })).toBe('SCHEME_DRAFT_EXISTS')
})

test('an edition that is adopted is not edited: the draft is gone, and the next waits until it is published', async () => {
  await chair.value('scheme/startDraft', { from: 'starter' })
  await chair.value('scheme/adopt', resolved(1))
  expect(await chair.code('scheme/putItem', { seenNo: 2, item: sweep })).toBe('SCHEME_NO_DRAFT')
  const { no } = await chair.value('scheme/startDraft', { from: 'latest' })
  expect(await chair.call('scheme/adopt', resolved(no))).toMatchObject({ error: { code: 'SCHEME_TO_PUBLISH_FIRST', version: 1 } })
  await chair.value('scheme/publish', { version: 1 })
  expect(await chair.code('scheme/publish', { version: 1 })).toBe('SCHEME_ALREADY_PUBLISHED')
  expect(await chair.code('scheme/publish', { version: 2 })).toBe('SCHEME_VERSION_UNKNOWN')
})

test('a decision that does not exist, or a day that has not come, adopts nothing', async () => {
  const { no } = await chair.value('scheme/startDraft', { from: 'starter' })
  expect(await chair.code('scheme/adopt', { seenNo: no, adoption: { kind: 'notice', noticeId: 'none' } })).toBe('DECISION_NOT_FOUND')
  expect(await chair.call('scheme/adopt', { seenNo: no, adoption: { kind: 'resolution', resolution: '一号', day: '2030-01-01' } })).toMatchObject({ error: { code: 'ADOPTED_IN_FUTURE' } })
})

test('residents read, supervisors see the draft, only the committee changes it', async () => {
  await chair.value('scheme/startDraft', { from: 'starter' })
  expect(await supervisor.value('scheme/desk', {})).toMatchObject({ mayEdit: false, draft: { changedBy: '汪志强' } })
  expect(await resident.code('scheme/desk', {})).toBe('NOT_PERMITTED')
  expect(await supervisor.code('scheme/dropDraft', { seenNo: 1 })).toBe('NOT_PERMITTED')
  await chair.value('scheme/dropDraft', { seenNo: 1 })
  expect(await supervisor.value('scheme/desk', {})).not.toHaveProperty('draft')
})

test('a scheme that waits to be published waits for the committee', async () => {
  await chair.value('scheme/startDraft', { from: 'starter' })
  await chair.value('scheme/adopt', resolved(1))
  const waits = async (who: Neighbour) => (await who.value('community/home', { communityId: home.communityId })).matters.map(({ kind }) => kind)
  expect([await waits(clerk), await waits(resident)]).toEqual([['schemeToPublish'], []])
  await chair.value('scheme/publish', { version: 1 })
  expect(await waits(clerk)).toEqual([])
})

test('the edition in force answers with the day it was published', async () => {
  await settle({})
  bed.clock.pass(DAY_MS)
  expect((await resident.value('scheme/read', {})).shown).toMatchObject({ version: 1, publishedOn: '2026-01-10', adoption: { resolution: '云溪议〔2026〕1号' } })
  await chair.value('scheme/startDraft', { from: 'latest' })
  await putInForce()
  expect((await resident.value('scheme/read', {})).shown).toMatchObject({ version: 2, publishedOn: '2026-11-25' })
})
