import { uploadPhoto } from '@server/testing/photo'
import { pollBed, type PollBed } from '@server/testing/poll-bed'

interface Room extends PollBed {
  readonly pollId: string
  readonly serials: readonly string[]
  readonly spoil: (serial?: string) => Promise<string>
}
async function room(): Promise<Room> {
  const bed = await pollBed()
  const pollId = await bed.open({ ballotMode: 'secret', channels: ['phone', 'paper'] })
  await bed.chair.value('ballot/printSlips', { pollId, count: 3 })
  await bed.chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [bed.supervisor.householdId] })
  const { serials } = await bed.chair.value('ballot/readSlipBatch', { pollId, batch: 'A' })
  const spoil = (serial?: string) => bed.chair.code('ballot/spoilSlip', { pollId, batch: 'A', reason: 'mismarked', ...(serial === undefined ? {} : { serial }) })
  return { ...bed, pollId, serials, spoil }
}

test('a slip that lies in the box and was called spoiled by mistake is taken back, and then counts', async () => {
  const { chair, tellers, pollId, serials, spoil, afterClose } = await room()
  const [serial = ''] = serials
  await spoil(serial)
  afterClose()
  const entries = [{ serial, mark: 'yes' as const }]
  const photoIds = [await uploadPhoto(tellers[0], 'slip')]
  expect(await tellers[0].code('ballot/enterSlips', { pollId, batch: 'A', entries, photoIds })).toBe('SLIP_SPOILED')
  expect(await chair.code('ballot/unspoilSlip', { pollId, batch: 'A', serial })).toBe('NOT_A_TELLER')
  expect(await tellers[0].value('ballot/unspoilSlip', { pollId, batch: 'A', serial })).toEqual({ spoiled: 0 })
  await tellers[0].value('ballot/enterSlips', { pollId, batch: 'A', entries, photoIds })
  await tellers[1].value('ballot/enterSlips', { pollId, batch: 'A', entries, photoIds: [] })
  expect(await tellers[1].code('ballot/closeSlipBatch', { pollId, batch: 'A', used: 1, returned: 2, missing: [] })).toBe('ok')
  expect(await tellers[0].code('ballot/unspoilSlip', { pollId, batch: 'A', serial })).toBe('SLIP_BATCH_CLOSED')
})

test('one of those without a serial is taken back without one; what is not spoiled is told', async () => {
  const { tellers, pollId, serials, spoil } = await room()
  await spoil()
  await spoil(serials[1])
  expect(await tellers[0].code('ballot/unspoilSlip', { pollId, batch: 'A', serial: serials[0] ?? '' })).toBe('SLIP_NOT_SPOILED')
  expect(await tellers[0].value('ballot/unspoilSlip', { pollId, batch: 'A' })).toEqual({ spoiled: 1 })
  expect(await tellers[0].code('ballot/unspoilSlip', { pollId, batch: 'A' })).toBe('SLIP_NOT_SPOILED')
  expect((await tellers[0].value('ballot/readSlipBatch', { pollId, batch: 'A' })).spoiledSerials).toEqual([serials[1]])
})

test('two who take the same slip back at once do it once', async () => {
  const { tellers, pollId, serials, spoil } = await room()
  await spoil(serials[0])
  await spoil(serials[1])
  const codes = await Promise.all(tellers.map((teller) => teller.code('ballot/unspoilSlip', { pollId, batch: 'A', serial: serials[0] ?? '' })))
  expect(codes.sort()).toEqual(['SLIP_NOT_SPOILED', 'ok'])
})
