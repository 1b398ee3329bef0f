import type { InputOf } from '@/contract/actions'
import { uploadPhoto } from '@server/testing/photo'
import { pollBed, type PollBed } from '@server/testing/poll-bed'
import type { Neighbour } from '@server/testing/village'
import { HAND_COUNTS, PAPER_SHEETS, POLLS, type PollDocument } from './documents'
import { SLIP_READINGS } from './paper/documents'

interface Room extends PollBed {
  readonly pollId: string
  readonly next: Neighbour
  readonly replace: (change?: Partial<InputOf<'ballot/replaceTeller'>>) => Promise<string>
}

async function room(change: Partial<InputOf<'ballot/draftPoll'>> = { ballotMode: 'secret', channels: ['phone', 'paper'] }): Promise<Room> {
  const bed = await pollBed()
  const next = await bed.home.neighbour({ name: '叶青' })
  const pollId = await bed.open(change)
  const replace: Room['replace'] = (other = {}) =>
    bed.chair.code('ballot/replaceTeller', { pollId, outPersonId: bed.tellers[0].personId, inPersonId: next.personId, reason: 'ill', ...other })
  return { ...bed, pollId, next, replace }
}
const enter = (teller: Neighbour, pollId: string, serials: readonly string[], photoIds: readonly string[] = []) =>
  teller.code('ballot/enterSlips', { pollId, batch: 'A', entries: serials.map((serial) => ({ serial, mark: 'yes' as const })), photoIds: [...photoIds] })

test('after a change the new teller reads, and the one who left has no part any more', async () => {
  const { chair, tellers, next, pollId, replace, afterClose } = await room()
  await chair.value('ballot/printSlips', { pollId, count: 2 })
  const { serials } = await chair.value('ballot/readSlipBatch', { pollId, batch: 'A' })
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [next.householdId, tellers[0].householdId] })
  afterClose()
  expect(await enter(tellers[0], pollId, serials.slice(0, 1))).toBe('ok')
  expect(await replace()).toBe('ok')
  expect(await enter(tellers[0], pollId, serials)).toBe('NOT_A_TELLER')
  expect((await tellers[1].value('ballot/readSlips', { pollId })).batches).toMatchObject([{ readings: 0 }])
  const photo = await uploadPhoto(next, 'slip')
  expect([await enter(next, pollId, serials, [photo]), await enter(tellers[1], pollId, serials)]).toEqual(['ok', 'ok'])
  expect(await next.code('ballot/closeSlipBatch', { pollId, batch: 'A', used: 2, returned: 0, missing: [] })).toBe('ok')
})

test('the change is public with day and reason, and what was announced stays as it was', async () => {
  const { bed, chair, tellers, next, pollId, replace } = await room()
  const before = await bed.store.get<PollDocument>(POLLS, pollId)
  await replace()
  const after = await bed.store.get<PollDocument>(POLLS, pollId)
  const hashOf = (document: PollDocument | undefined) => document !== undefined && 'manifestHash' in document.poll && document.poll.manifestHash
  expect(hashOf(after)).toBe(hashOf(before))
  const shown = await next.value('ballot/readPoll', { pollId })
  expect(shown).toMatchObject({ iAmTeller: true, tellerChanges: [{ out: '胡文静', reason: 'ill', on: '2026-12-05' }] })
  expect(shown.tellers?.some((each) => each.personId !== undefined)).toBe(false)
  expect((await chair.value('ballot/readPoll', { pollId })).tellers).toEqual([{ name: '叶青', personId: next.personId }, { name: '方志远', personId: tellers[1].personId }])
})

test('sheets of the one who leaves are dropped, the other keeps his; the new one counts and confirms', async () => {
  const { bed, chair, tellers, next, pollId, replace, afterClose } = await room({ ballotMode: 'named', channels: ['phone', 'paper'] })
  const sheet = { pollId, sheet: 1, votes: [{ unitId: next.householdId, choice: 'yes' as const }] }
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [next.householdId] })
  for (const teller of tellers) await teller.value('ballot/submitPaperSheet', sheet)
  await replace()
  expect(await bed.store.all(PAPER_SHEETS)).toMatchObject([{ teller: tellers[1].personId }])
  // Without any office the new one still sees whose slips there are to read.
  const { entries } = await next.value('ballot/readRoll', { pollId, groupId: next.groupId })
  expect(entries.find((entry) => entry.unitId === next.householdId)?.channel).toBe('paper')
  afterClose()
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('SHEET_MISSING')
  await next.value('ballot/submitPaperSheet', sheet)
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('ok')
  expect(await tellers[0].code('ballot/confirmCount', { pollId, as: 'teller' })).toBe('NOT_A_TELLER')
  expect(await next.code('ballot/confirmCount', { pollId, as: 'teller' })).toBe('ok')
})

test('a count of hands goes with its teller', async () => {
  const { bed, tellers, pollId, replace } = await room({ ballotMode: 'showOfHands', channels: ['hands'] })
  for (const teller of tellers) await teller.value('ballot/submitHandCount', { pollId, yes: 0, no: 0, abstain: 0 })
  await replace()
  expect(await bed.store.all(HAND_COUNTS)).toMatchObject([{ teller: tellers[1].personId }])
})

test('a sheet that is handed in while its teller is replaced does not stay', async () => {
  const { bed, chair, tellers, next, pollId, replace } = await room({ ballotMode: 'named', channels: ['phone', 'paper'] })
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [next.householdId] })
  const [replaced, entered] = await Promise.all([replace(), tellers[0].code('ballot/submitPaperSheet', { pollId, sheet: 1, votes: [{ unitId: next.householdId, choice: 'yes' }] })])
  expect(replaced).toBe('ok')
  expect(['ok', 'NOT_A_TELLER']).toContain(entered)
  expect(await bed.store.all(PAPER_SHEETS)).toEqual([])
})

test('neither the chair, nor the other teller, nor somebody from elsewhere, nor who wrote a slip becomes a teller', async () => {
  const { home, chair, tellers, next, pollId, replace } = await room()
  expect(await replace({ inPersonId: chair.personId })).toBe('CHAIR_IS_TELLER')
  expect(await replace({ inPersonId: tellers[1].personId })).toBe('TELLER_ALREADY')
  expect(await replace({ inPersonId: 'elsewhere.1' })).toBe('NOT_FOUND')
  expect(await replace({ outPersonId: next.personId })).toBe('TELLER_NOT_OF_POLL')
  const witness = await home.neighbour()
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [tellers[1].householdId] })
  await chair.value('ballot/recordAssistance', { pollId, unitId: tellers[1].householdId, helperPersonId: next.personId, witnessPersonId: witness.personId, reason: 'cannotSee' })
  expect([await replace(), await replace({ inPersonId: witness.personId })]).toEqual(['TELLER_HELPED', 'TELLER_HELPED'])
})

test('the committee names another, nobody else, and only between the opening and the count', async () => {
  const { bed, supervisor, tellers, next, chair, announce } = await room()
  const announced = await announce({ opensAt: bed.clock.now() + 11 * 86_400_000, closesAt: bed.clock.now() + 15 * 86_400_000, partyStudy: { day: '2026-12-01', minutesNo: '支〔2026〕13号' } })
  const input = { pollId: announced, outPersonId: tellers[0].personId, inPersonId: next.personId, reason: 'ill' } as const
  expect(await supervisor.code('ballot/replaceTeller', input)).toBe('NOT_PERMITTED')
  expect(await chair.code('ballot/replaceTeller', input)).toBe('TELLERS_NOT_NAMED')
  const counted = await room({ ballotMode: 'named', channels: ['phone'] })
  counted.afterClose()
  await counted.chair.value('ballot/countPoll', { pollId: counted.pollId })
  expect(await counted.replace()).toBe('ALREADY_COUNTED')
})

test('a reading that is handed in while its teller is replaced does not stay', async () => {
  const { bed, chair, tellers, pollId, replace, afterClose } = await room()
  await chair.value('ballot/printSlips', { pollId, count: 2 })
  const { serials } = await chair.value('ballot/readSlipBatch', { pollId, batch: 'A' })
  afterClose()
  const [replaced, entered] = await Promise.all([replace(), enter(tellers[0], pollId, serials)])
  expect(replaced).toBe('ok')
  expect(['ok', 'NOT_A_TELLER']).toContain(entered)
  expect(await bed.store.all(SLIP_READINGS)).toEqual([])
})
