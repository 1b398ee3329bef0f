import type { InputOf } from '@/contract/actions'
import type { OpenPoll } from '@/domain/ballot/poll'
import type { SlipEntry } from '@/domain/ballot/paper/slip-reading'
import { uploadPhoto } from '@server/testing/photo'
import { pollBed, type PollBed } from '@server/testing/poll-bed'
import type { Neighbour } from '@server/testing/village'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { slipRowsOf } from './slip-rows'

interface Room extends PollBed {
  readonly pollId: string
  readonly voters: readonly Neighbour[]
  readonly serials: readonly string[]
}

/** A secret vote that is open, `units` households that took the paper channel, and one batch of `printed` slips. */
async function room({ units = 3, printed = 5 } = {}): Promise<Room> {
  const bed = await pollBed()
  const voters = await bed.home.neighbours(units)
  const pollId = await bed.open({ ballotMode: 'secret', channels: ['phone', 'paper'] })
  await bed.chair.value('ballot/printSlips', { pollId, count: printed })
  await bed.chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: voters.map((voter) => voter.householdId) })
  const { serials } = await bed.chair.value('ballot/readSlipBatch', { pollId, batch: 'A' })
  return { ...bed, pollId, voters, serials }
}

const entriesOf = (serials: readonly string[], mark: SlipEntry['mark'] = 'yes'): InputOf<'ballot/enterSlips'>['entries'] => serials.map((serial) => ({ serial, mark: mark as 'yes' }))
const enter = (teller: Neighbour, { pollId }: Room, entries: InputOf<'ballot/enterSlips'>['entries'], photoIds: readonly string[] = []) =>
  teller.call('ballot/enterSlips', { pollId, batch: 'A', entries, photoIds: [...photoIds] })
const close = (teller: Neighbour, { pollId }: Room, used: number, returned: number, missing: string[] = []) =>
  teller.call('ballot/closeSlipBatch', { pollId, batch: 'A', used, returned, missing })

async function rowsOf({ bed, pollId, home }: Room) {
  const document = await bed.store.get<PollDocument>(POLLS, pollId)
  return slipRowsOf({ reader: bed.store, communityId: home.communityId }, document?.poll as OpenPoll)
}

test('slips are printed once the vote is open, under a letter, each with a serial of its own', async () => {
  const bed = await pollBed()
  await bed.home.neighbours(2)
  const pollId = await bed.announce({ ballotMode: 'secret', channels: ['phone', 'paper'] })
  expect(await bed.chair.code('ballot/printSlips', { pollId, count: 4 })).toBe('SLIPS_TOO_EARLY')
  bed.bed.clock.set(bed.opensAt)
  await bed.openNow(pollId)
  expect(await bed.chair.value('ballot/printSlips', { pollId, count: 100 })).toEqual({ batch: 'A', printed: 100 })
  expect(await bed.chair.value('ballot/printSlips', { pollId, count: 100 })).toEqual({ batch: 'B', printed: 100 })
  const [a, b] = [await bed.chair.value('ballot/readSlipBatch', { pollId, batch: 'A' }), await bed.chair.value('ballot/readSlipBatch', { pollId, batch: 'B' })]
  const tails = [...a.serials, ...b.serials].map((serial) => serial.slice(-4))
  expect(new Set(tails).size).toBe(200)
  expect(a.serials).toEqual([...a.serials].sort())
  bed.afterClose()
  expect(await bed.chair.code('ballot/printSlips', { pollId, count: 4 })).toBe('SLIPS_TOO_LATE')
})

test('two who print at once get two letters and no serial twice', async () => {
  const here = await room()
  const { chair, tellers, pollId } = here
  const both = await Promise.all([chair, tellers[0]].map((each) => each.value('ballot/printSlips', { pollId, count: 50 })))
  expect(both.map((each) => each.batch).sort()).toEqual(['B', 'C'])
  const batches = await Promise.all(['A', 'B', 'C'].map((batch) => chair.value('ballot/readSlipBatch', { pollId, batch })))
  expect(new Set(batches.flatMap((each) => each.serials)).size).toBe(105)
})

test('a slip knows no unit and a unit no slip: no value stands in both, and a batch has no time', async () => {
  const here = await room()
  const { bed, chair, pollId, voters, serials } = here
  await chair.value('ballot/spoilSlip', { pollId, batch: 'A', reason: 'damaged', serial: serials[0] ?? '' })
  const batches = JSON.stringify(await bed.store.all('slipBatches'))
  for (const voter of voters) expect(batches.includes(voter.householdId) || batches.includes(voter.personId)).toBe(false)
  const slots = JSON.stringify(await bed.store.all('votes'))
  expect(serials.filter((serial) => slots.includes(serial))).toEqual([])
  expect(batches).not.toMatch(/\d{12}/)
})

test('who has no office and does not count the slips finds nothing here', async () => {
  const { voters, tellers, pollId } = await room()
  for (const batch of [undefined, 'A']) {
    const read = (who: Neighbour | undefined) => (batch === undefined ? who?.code('ballot/readSlips', { pollId }) : who?.code('ballot/readSlipBatch', { pollId, batch }))
    expect(await read(voters[0])).toBe('NOT_FOUND')
    expect(await read(tellers[0])).toBe('ok')
  }
})

test('two tellers read apart; neither sees the other, and both see only which slips differ', async () => {
  const here = await room()
  const { tellers: [first, second], chair, pollId, serials } = here
  const box = serials.slice(0, 3)
  expect(await enter(first, here, entriesOf(box))).toMatchObject({ error: { code: 'VOTING_NOT_CLOSED' } })
  here.afterClose()
  expect(await enter(chair, here, entriesOf(box))).toMatchObject({ error: { code: 'NOT_A_TELLER' } })
  expect(await enter(first, here, entriesOf(box))).toMatchObject({ value: { readings: 1 } })
  const before = await second.value('ballot/readSlipBatch', { pollId, batch: 'A' })
  expect(before).toMatchObject({ readings: 1, readByMe: false })
  expect('mine' in before || 'differingSerials' in before).toBe(false)
  const other = [...entriesOf(box.slice(0, 2)), ...entriesOf(box.slice(2), 'no')]
  expect(await enter(second, here, other)).toMatchObject({ value: { readings: 2 } })
  const after = await first.value('ballot/readSlipBatch', { pollId, batch: 'A' })
  expect(after).toMatchObject({ readings: 2, differing: 1, differingSerials: [box[2]], mine: entriesOf(box) })
  expect(JSON.stringify(after)).not.toContain('"no"')
  expect(await close(first, here, 3, 2)).toMatchObject({ error: { code: 'SLIP_READINGS_DIFFER', serials: [box[2]] } })
  expect(await rowsOf(here)).toEqual({ ok: false, error: { code: 'SLIP_BATCH_DIFFERS', batch: 'A', count: 1 } })
})

test('a batch closes with a photo, one reading of two people and a balance, and then its lines stand', async () => {
  const here = await room()
  const { tellers: [first, second], chair, pollId, serials } = here
  await chair.value('ballot/spoilSlip', { pollId, batch: 'A', reason: 'mismarked' })
  here.afterClose()
  expect(await rowsOf(here)).toEqual({ ok: false, error: { code: 'SLIP_BATCH_UNREAD', batch: 'A', have: 0 } })
  const box = serials.slice(0, 3)
  for (const teller of [first, second]) await enter(teller, here, entriesOf(box))
  expect(await close(first, here, 3, 1)).toMatchObject({ error: { code: 'SLIP_PHOTOS_MISSING' } })
  const photo = await uploadPhoto(first, 'slip')
  expect(await enter(first, here, entriesOf(box), [photo])).toMatchObject({ ok: true })
  expect(await close(first, here, 3, 1)).toMatchObject({ error: { code: 'SPOILED_UNNAMED', unnamed: 1 } })
  expect(await close(first, here, 3, 2, [serials[3] ?? ''])).toMatchObject({ error: { code: 'SLIPS_UNBALANCED', printed: 5, used: 3, spoiled: 1, returned: 2 } })
  expect(await rowsOf(here)).toEqual({ ok: false, error: { code: 'SLIP_BATCH_OPEN', batch: 'A' } })
  expect(await close(first, here, 3, 1, [serials[3] ?? ''])).toMatchObject({ value: { balance: { batch: 'A', printed: 5, used: 3, spoiled: 1, returned: 1 } } })
  const rows = await rowsOf(here)
  expect(rows).toMatchObject({ ok: true, value: { batches: [{ batch: 'A', used: 3 }] } })
  expect(rows.ok && rows.value.rows.map((row) => [row.kind, row.serial])).toEqual([...box.map((serial) => ['paper', serial]), ['spoiled', serials[3]]])
  expect(await enter(second, here, entriesOf(box, 'no'))).toMatchObject({ error: { code: 'SLIP_BATCH_CLOSED' } })
})

test('after the close a slip is called spoiled by its tellers only, who need no office for it, and never once the poll is voided', async () => {
  const here = await room()
  const { home, chair, tellers: [teller], pollId, serials } = here
  const leader = await home.neighbour({ offices: ['gridWorker'] })
  const stranger = await home.neighbour()
  const spoil = (who: Neighbour, serial: string | undefined = undefined) => who.code('ballot/spoilSlip', { pollId, batch: 'A', reason: 'lost', ...(serial === undefined ? {} : { serial }) })
  expect([await spoil(leader, serials[4]), await spoil(stranger)]).toEqual(['ok', 'NOT_FOUND'])
  here.afterClose()
  expect([await spoil(leader, serials[0]), await spoil(chair, serials[0]), await spoil(teller)]).toEqual(['NOT_A_TELLER', 'NOT_A_TELLER', 'ok'])
  await chair.value('ballot/voidPoll', { pollId, reason: '票印错了' })
  expect(await spoil(teller)).toBe('POLL_VOIDED')
})

test('photos of slips are seen by the tellers, the committee and supervisors, by no other office and by no check outside', async () => {
  const here = await room()
  const { tellers: [first], chair, supervisor, pollId, home, serials } = here
  const leader = await home.neighbour({ offices: ['gridWorker'] })
  here.afterClose()
  here.bed.contentCheck.answerPicture({ verdict: 'risky' })
  await enter(first, here, entriesOf(serials.slice(0, 1)), [await uploadPhoto(first, 'slip')])
  const photosFor = async (who: Neighbour) => (await who.value('ballot/readSlipBatch', { pollId, batch: 'A' })).photos.length
  expect([await photosFor(first), await photosFor(chair), await photosFor(supervisor), await photosFor(leader)]).toEqual([1, 1, 1, 0])
})

test('nine photos a batch are enough', async () => {
  const here = await room()
  const { tellers: [first] } = here
  here.afterClose()
  const photos = await Promise.all(Array.from({ length: 10 }, (_, shade) => uploadPhoto(first, 'slip', shade)))
  expect(await enter(first, here, [], photos.slice(0, 9))).toMatchObject({ ok: true })
  expect(await enter(first, here, [], photos.slice(9))).toMatchObject({ error: { code: 'FILES_TOO_MANY', max: 9 } })
})

test('more slips in the box than units on paper: the batch stays open and says the numbers', async () => {
  const here = await room({ units: 2 })
  const { tellers, serials } = here
  here.afterClose()
  const photo = await uploadPhoto(tellers[0], 'slip')
  for (const [index, teller] of tellers.entries()) await enter(teller, here, entriesOf(serials.slice(0, 3)), index === 0 ? [photo] : [])
  expect(await close(tellers[0], here, 3, 2)).toMatchObject({ error: { code: 'SLIPS_EXCEED_UNITS', slips: 3, units: 2 } })
})

test('two batches that are closed at once cannot both fit into the same units', async () => {
  const here = await room({ units: 3, printed: 2 })
  const { tellers, chair, pollId, serials } = here
  await chair.value('ballot/printSlips', { pollId, count: 2 })
  const second = await chair.value('ballot/readSlipBatch', { pollId, batch: 'B' })
  here.afterClose()
  const piles = [['A', serials], ['B', second.serials]] as const
  for (const [batch, pile] of piles) {
    for (const teller of tellers) await teller.value('ballot/enterSlips', { pollId, batch, entries: entriesOf(pile), photoIds: [await uploadPhoto(teller, 'slip', batch.charCodeAt(0))] })
  }
  const closings = await Promise.all(piles.map(([batch], index) => (tellers[index] ?? tellers[0]).code('ballot/closeSlipBatch', { pollId, batch, used: 2, returned: 0, missing: [] })))
  expect([...closings].sort()).toEqual(['SLIPS_EXCEED_UNITS', 'ok'])
})

test('a reading that comes while the batch is closed is in the closing or refused, never lost', async () => {
  const here = await room()
  const { tellers: [first, second], serials } = here
  here.afterClose()
  const box = serials.slice(0, 3)
  await enter(first, here, entriesOf(box), [await uploadPhoto(first, 'slip')])
  await enter(second, here, entriesOf(box))
  const [closing, reading] = await Promise.all([close(first, here, 3, 2), enter(second, here, entriesOf(box, 'no'))])
  const rows = await rowsOf(here)
  if (closing.ok) expect(reading).toMatchObject({ error: { code: 'SLIP_BATCH_CLOSED' } })
  else expect([closing.error.code, reading.ok, rows.ok]).toEqual(['SLIP_READINGS_DIFFER', true, false])
})

test('one unit that took paper, where no slip was ever printed, does not stop everybody\'s count', async () => {
  const bed = await pollBed()
  const [voter] = await bed.home.neighbours(1)
  const pollId = await bed.open({ ballotMode: 'secret', channels: ['phone', 'paper'] })
  await bed.chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [voter?.householdId ?? ''] })
  bed.afterClose()
  await bed.bed.phone(undefined).value('ballot-box/open', { pollId })
  const { outcome } = await bed.chair.value('ballot/countPoll', { pollId })
  expect(outcome.heads.counts).toMatchObject({ present: 1, participating: 0 })
  expect((await bed.chair.value('ballot/readBoard', { pollId, part: 0 })).part).toMatchObject([{ kind: 'header', taken: { paper: 1 }, cast: { paper: 0 }, batches: [] }])
})
