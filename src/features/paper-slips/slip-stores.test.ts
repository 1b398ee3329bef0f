import type { SlipBatchView } from '@/contract/ballot-paper'
import { ok } from '@/domain/shared/result'
import { sampleBatch, sampleSerials, sampleSlips } from '@/testing/slip-replies'
import { samplePhoto, testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { SlipEntryStore } from './slip-entry-store'
import { shuffled } from './shuffled'
import { SlipPrintStore, slipsPerPage } from './slip-print-store'
import { SlipsStore } from './slips-store'

const serials = sampleSerials(5)
const [s0 = '', s1 = '', s2 = '', s3 = ''] = serials
const READER = { poll: { phase: 'closed', iAmTeller: true } } as const

function entryOf(platform: TestPlatform): SlipEntryStore {
  const root = testRoot(platform)
  return new SlipEntryStore({ ...root.ports, pollId: 'p1', batch: 'A', keeper: root.keeper('slips p1 A', 1), photos: root.tray('slips p1 A', 'slip'), scanner: platform.scanner })
}
async function entry(reply: Parameters<typeof sampleBatch>[0] = READER, platform = testPlatform()) {
  platform.gateway.answer('ballot/readSlipBatch', sampleBatch(reply)).answer('ballot/enterSlips', { readings: 1 }).answer('files/upload', { fileId: 'f1' })
  const store = entryOf(platform)
  await store.load()
  return { platform, store }
}
function write(store: SlipEntryStore, serial: string, mark: 'yes' | 'no' = 'yes'): void {
  store.pen.type(serial.slice(-4).toLowerCase())
  store.note(mark)
}
function count(store: SlipEntryStore, used: string): void {
  store.typeUsed(used)
  store.begin()
}
const sentIn = (platform: TestPlatform) => platform.gateway.callsOf('ballot/enterSlips').map(({ input }) => input)

test('the pile is counted first, then read by the end of each serial; what is left is said', async () => {
  const { store } = await entry()
  expect(store.part).toBe('counting')
  count(store, '9')
  expect(store.part).toBe('counting')
  count(store, '3')
  write(store, s0)
  expect([store.part, store.entries.length, store.left, store.pen.serial]).toEqual(['reading', 1, 2, undefined])
  store.undo()
  expect(store.left).toBe(3)
})

test('a slip is found by its code, by its whole serial and by its end; another end is unknown', async () => {
  const { platform, store } = await entry()
  platform.scanned = ok(`https://yunxi.cn/#/packages/secret/board/index?pollId=p1&serial=${s1}`)
  await store.pen.scan()
  expect(store.pen.serial).toBe(s1)
  store.pen.type(s2)
  expect(store.pen.serial).toBe(s2)
  store.pen.type('OO3a')
  expect(store.pen.serial).toBe(s3)
  store.pen.type('ZZZZ')
  expect([store.pen.serial, store.pen.isUnknown]).toEqual([undefined, true])
})

test('one slip read twice stands once, as it was read last', async () => {
  const { store } = await entry()
  count(store, '2')
  write(store, s0)
  write(store, s0, 'no')
  expect(store.entries).toEqual([{ serial: s0, mark: 'no' }])
})

test('a spoiled slip is told before it is written down', async () => {
  const { store } = await entry({ ...READER, spoiled: 1, spoiledSerials: [s0] })
  store.pen.type(s0)
  expect(store.pen.isSpoiled).toBe(true)
})

test('what was read is kept on the phone until it is handed in', async () => {
  const kept = new Map<string, string>()
  const { store } = await entry(READER, testPlatform(kept))
  count(store, '3')
  write(store, s0)
  const { store: again, platform } = await entry(READER, testPlatform(kept))
  expect([again.part, again.entries, again.left]).toEqual(['reading', [{ serial: s0, mark: 'yes' }], 2])
  platform.shot = ok([samplePhoto()])
  write(again, s1)
  write(again, s2)
  await again.photos.add()
  await again.handIn()
  const { store: third } = await entry(READER, testPlatform(kept))
  expect(third.entries).toEqual([])
})

test('a reading is handed in whole, with a photo, once', async () => {
  const { platform, store } = await entry()
  count(store, '2')
  write(store, s0)
  write(store, s1, 'no')
  await store.handIn()
  expect([store.photoMissing, sentIn(platform)]).toEqual([true, []])
  platform.shot = ok([samplePhoto()])
  await store.photos.add()
  await store.handIn()
  expect(sentIn(platform)).toEqual([{ pollId: 'p1', batch: 'A', entries: [{ serial: s0, mark: 'yes' }, { serial: s1, mark: 'no' }], photoIds: ['f1'] }])
})

test('without an answer nothing is lost, and the same is sent once more', async () => {
  const { platform, store } = await entry({ ...READER, photos: [{ fileId: 'f0', type: 'image/jpeg', url: 'x' }] })
  platform.gateway.refuse('ballot/enterSlips', { code: 'TIMEOUT' })
  count(store, '1')
  write(store, s0)
  await store.handIn()
  expect([store.send.canRetry, store.entries.length]).toEqual([true, 1])
  platform.gateway.answer('ballot/enterSlips', { readings: 1 })
  await store.handIn()
  const [first, second] = platform.gateway.callsOf('ballot/enterSlips')
  expect(second?.requestId).toBe(first?.requestId)
})

test('an empty box is a reading too', async () => {
  const { platform, store } = await entry()
  count(store, '0')
  await store.handIn()
  expect(sentIn(platform)).toEqual([{ pollId: 'p1', batch: 'A', entries: [], photoIds: [] }])
})

const MINE: Partial<SlipBatchView> = { readings: 2, readByMe: true, mine: [{ serial: s0, mark: 'yes' }, { serial: s1, mark: 'yes' }], photos: [{ fileId: 'f0', type: 'image/jpeg', url: 'x' }] }

test('slips that differ are looked at again; only what was changed is sent anew', async () => {
  const { platform, store } = await entry({ ...READER, ...MINE, differing: 1, differingSerials: [s1] })
  expect([store.part, store.isChanged]).toEqual(['differing', false])
  await store.handIn()
  expect(sentIn(platform)).toEqual([])
  store.pen.pick(s1)
  store.note('no')
  await store.handIn()
  expect(sentIn(platform)).toEqual([{ pollId: 'p1', batch: 'A', entries: [{ serial: s0, mark: 'yes' }, { serial: s1, mark: 'no' }], photoIds: [] }])
})

test('one waits for the other and may take the reading up again', async () => {
  const { store } = await entry({ ...READER, ...MINE, readings: 1 })
  expect(store.part).toBe('waiting')
  store.recount()
  expect([store.part, store.used]).toEqual(['counting', '2'])
})

test('a batch is closed when the sum comes out and every lost slip has a serial', async () => {
  const { platform, store } = await entry({ ...READER, ...MINE, differing: 0, spoiled: 1, spoiledUnnamed: 1 })
  platform.gateway.answer('ballot/closeSlipBatch', { balance: { batch: 'A', printed: 5, used: 2, spoiled: 1, returned: 2 } })
  expect(store.part).toBe('closing')
  store.closing.type('1')
  expect(store.closing.off(2)).toBe(-1)
  store.closing.type('2')
  await store.close()
  expect([store.closing.off(2), platform.gateway.callsOf('ballot/closeSlipBatch').length]).toEqual([0, 0])
  store.closing.toggle(s2)
  await store.close()
  expect(platform.gateway.callsOf('ballot/closeSlipBatch').map(({ input }) => input)).toEqual([{ pollId: 'p1', batch: 'A', used: 2, returned: 2, missing: [s2] }])
})

test.each<[Parameters<typeof sampleBatch>[0], SlipEntryStore['part']]>([
  [{ poll: { phase: 'closed' } }, 'notTeller'],
  [{ poll: { phase: 'voting', iAmTeller: true } }, 'notNow'],
  [{ poll: { phase: 'counted', iAmTeller: true } }, 'tooLate'],
  [{ ...READER, balance: { batch: 'A', printed: 5, used: 5, spoiled: 0, returned: 0 } }, 'closed']
])('a batch of %j is %s', async (reply, part) => expect((await entry(reply)).store.part).toBe(part))

test.each<[Parameters<typeof sampleSlips>[0], SlipsStore['part'], SlipsStore['step']]>([
  [{ phase: 'notice', cannotPrint: { code: 'SLIPS_TOO_EARLY' }, batches: [] }, 'before', 0],
  [{ batches: [] }, 'voting', 0],
  [{}, 'voting', 1],
  [{ phase: 'closed', cannotPrint: { code: 'SLIPS_TOO_LATE' } }, 'reading', 2],
  [{ phase: 'closed', batches: [{ batch: 'A', printed: 5, spoiled: 0, readings: 2, readByMe: true, differing: 0 }] }, 'reading', 3],
  [{ phase: 'counted', batches: [] }, 'done', 4],
  [{ phase: 'voided', cannotPrint: { code: 'POLL_VOIDED' } }, 'ended', 3],
  [{ cannotPrint: { code: 'SLIPS_ONLY_IN_SECRET' } }, 'none', 2]
])('slips of %j are at %s, step %s', async (reply, part, step) => {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readSlips', sampleSlips(reply))
  const store = new SlipsStore({ ...testRoot(platform).ports, pollId: 'p1' })
  await store.load()
  expect(store.part).toBe(part)
  if (part !== 'ended' && part !== 'none') expect(store.step).toBe(step)
})

test('a batch is printed once for two taps, and a number out of range not at all', async () => {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readSlips', sampleSlips()).answer('ballot/printSlips', { batch: 'B', printed: 60 })
  const store = new SlipsStore({ ...testRoot(platform).ports, pollId: 'p1' })
  await store.load()
  for (const typed of ['', '0', '101', 'abc']) {
    store.type(typed)
    await store.printBatch()
  }
  store.type('60')
  await Promise.all([store.printBatch(), store.printBatch()])
  expect(platform.gateway.callsOf('ballot/printSlips').map(({ input }) => input)).toEqual([{ pollId: 'p1', count: 60 }])
})

test('a slip is spoiled with a reason; half a serial is not taken', async () => {
  const platform = testPlatform()
  platform.gateway.answer('ballot/readSlips', sampleSlips()).answer('ballot/spoilSlip', { spoiled: 2 })
  const { spoil } = new SlipsStore({ ...testRoot(platform).ports, pollId: 'p1' })
  spoil.open('A')
  expect(await spoil.send()).toBe(false)
  spoil.chooseReason('mismarked')
  spoil.type('7kq2')
  expect([spoil.serialIsBad, await spoil.send()]).toEqual([true, false])
  spoil.type('7kq2 9xmb')
  expect([await spoil.send(), spoil.done, spoil.isOpen]).toEqual([true, { batch: 'A', count: 2 }, false])
  expect(platform.gateway.callsOf('ballot/spoilSlip').map(({ input }) => input)).toEqual([{ pollId: 'p1', batch: 'A', reason: 'mismarked', serial: '7KQ2-9XMB' }])
})

test('slips are printed in an order that chance gives', async () => {
  const places = [3, 1, 2]
  const chance = { bytes: async (bytes: number) => new Uint8Array(bytes).fill(places.shift() ?? 0) }
  expect(await shuffled(['a', 'b', 'c'], chance)).toEqual(['b', 'c', 'a'])
  const platform = testPlatform()
  platform.gateway.answer('ballot/readSlipBatch', sampleBatch())
  const store = new SlipPrintStore({ ...testRoot(platform).ports, pollId: 'p1', batch: 'A', printer: platform.printer, chance: platform.chance })
  await store.load()
  expect([...store.serials].sort()).toEqual(serials)
})

test('what does not fit on half a page in large type gets a whole one', () => {
  expect(slipsPerPage({ kind: 'yesNo' })).toBe(2)
  expect(slipsPerPage({ kind: 'single', options: ['修路', '装灯'] })).toBe(2)
  expect(slipsPerPage({ kind: 'single', options: ['修路', '装灯', '挖井', '种树'] })).toBe(1)
  expect(slipsPerPage({ kind: 'rank', options: ['修路', '在水口林边上新建一座老年人活动中心'] })).toBe(1)
})
