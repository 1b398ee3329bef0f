import { at } from '@server/testing/fixed-platform'
import { claimsBed, daysAgo, type ClaimsBed } from '@server/testing/claims-bed'

let it: ClaimsBed
beforeEach(async () => {
  it = await claimsBed()
})

const person = ({ householdId, personId }: { householdId: string; personId: string }, quantity = 1) => ({ householdId, personId, quantity })

test('a list that a grid worker enters is verified by that, never by him for his own household, and reviewed by another', async () => {
  const [a, b] = [await it.home.neighbour(), await it.home.neighbour()]
  const entered = await it.grid.value('claims/enterBatch', { item: 'ENV03', on: it.today(), people: [person(a), person(b), person(it.grid), { householdId: 'nobody', personId: 'nobody.1', quantity: 1 }] })
  expect(entered.done).toHaveLength(2)
  expect(entered.refused).toEqual([{ personId: it.grid.personId, code: 'OWN_HOUSEHOLD' }, { personId: 'nobody.1', code: 'NOT_FOUND' }])
  const [claimId = ''] = entered.done
  expect(await it.stored(claimId)).toMatchObject({ level: 'review', claim: { source: 'grid', state: 'verified', verified: { by: it.grid.memberId } } })
  const again = await it.grid.value('claims/enterBatch', { item: 'ENV03', on: daysAgo(it.today(), 1), people: [person(a)] })
  expect(again.refused).toEqual([{ personId: a.personId, code: 'CAP_REACHED' }])
  expect(await it.review(claimId)).toEqual({ done: [claimId], refused: [] })
})

test('twenty people of twenty households are one command, and the same request enters them once', async () => {
  const people = (await it.home.neighbours(20)).map((each) => person(each))
  const input = { item: 'ENV03', on: it.today(), people }
  const first = await it.grid.value('claims/enterBatch', input, 'request-of-sixteen')
  expect(first.done).toHaveLength(20)
  expect(await it.grid.value('claims/enterBatch', input, 'request-of-sixteen')).toEqual(first)
  const turnedDown = await it.reviewer.value('claims/review', { claimIds: [...first.done], decision: { kind: 'reject', reason: 'notEnoughShown' } })
  expect(turnedDown.done).toHaveLength(20)
})

test('of what is weighed whole kilograms count, as many as the cap leaves; the keeper weighs for no household of his own', async () => {
  const weigh = (grams: number, who = it.author) => it.keeper.call('claims/weigh', { householdId: who.householdId, personId: who.personId, item: 'ENV05', grams })
  expect(await weigh(12_900)).toMatchObject({ value: { kilograms: 12, coins: 24 } })
  expect(await weigh(9_000)).toMatchObject({ value: { kilograms: 8, coins: 16 } })
  expect(await weigh(1_000)).toMatchObject({ error: { code: 'CAP_REACHED', max: 20, used: 20 } })
  expect(await weigh(900, it.reviewer)).toMatchObject({ error: { code: 'BAD_QUANTITY' } })
  expect(await weigh(5_000, it.keeper)).toMatchObject({ error: { code: 'OWN_HOUSEHOLD' } })
  expect(await it.keeper.code('claims/weigh', { householdId: it.author.householdId, personId: it.author.personId, item: 'PUB03', grams: 1000 })).toBe('NOT_CLAIMED_HERE')
  it.bed.clock.set(at('2026-12-01 09:00'))
  expect(await weigh(1_000)).toMatchObject({ ok: true })
})

test('a household is found by its door: whole names for who enters, adults with masked names for a resident', async () => {
  await it.home.neighbour({ livesWith: it.author, name: '程小山', person: { adultOn: '2030-01-01' as never } })
  const { householdNo } = it.author
  expect((await it.grid.value('claims/findHousehold', { householdNo })).people.map(({ name }) => name)).toEqual(['程大山', '程小山'])
  const stranger = await it.home.neighbour()
  expect(await stranger.value('claims/findHousehold', { householdNo: ' 1-1 ' })).toMatchObject({ householdNo, people: [{ name: '程*' }] })
  expect(await stranger.code('claims/findHousehold', { householdNo: '程大山家' })).toBe('NOT_FOUND')
})

test('a hundred claims are read in five pages, longest waiting first, and decided in five commands', async () => {
  const people = await it.home.neighbours(100)
  for (const each of people) await it.claim({}, each)
  const ids: string[] = []
  let cursor: string | undefined
  let pages = 0
  do {
    const page = await it.chair.value('claims/queue', { level: 'verify', ...(cursor === undefined ? {} : { cursor }) })
    if (pages === 0) expect(page).toMatchObject({ waiting: 100, counts: { verify: 100, review: 0, objections: 0, revocations: 0 } })
    ids.push(...page.rows.map(({ claimId }) => claimId))
    cursor = page.nextCursor
    pages += 1
  } while (cursor !== undefined)
  expect([pages, new Set(ids).size]).toEqual([5, 100])
  for (let from = 0; from < 100; from += 20) expect((await it.grid.value('claims/verify', { claimIds: ids.slice(from, from + 20), decision: { kind: 'pass' } })).done).toHaveLength(20)
  expect(await it.chair.value('claims/queue', { level: 'verify', item: 'PUB03' })).toMatchObject({ rows: [], waiting: 0 })
  expect((await it.chair.value('claims/queue', { level: 'review', item: 'PUB03' })).waiting).toBe(100)
})
