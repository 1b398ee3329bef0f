import { DAY_MS } from '@/domain/shared/instant'
import { samplePhoto, testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { ok } from '@/domain/shared/result'
import { UploadQueue, type KeptPhoto } from './upload-queue'

let platform: TestPlatform
beforeEach(() => {
  platform = testPlatform()
})

/** A form's queue, as its store makes it; the same phone may make it again after the app was closed. */
function queue(most?: number): UploadQueue {
  const root = testRoot(platform)
  const { photos, photoShelf: shelf } = root.platform
  return new UploadQueue({ calls: root.calls, photos, shelf, keeper: root.keeper<readonly KeptPhoto[]>('report photos', 1), purpose: 'issue', ...(most === undefined ? {} : { most }) })
}
const shoot = (...marks: string[]): void => void (platform.shot = ok(marks.map(mark => samplePhoto(mark))))
let given = 0
const arrive = (): void => void platform.gateway.answer('files/upload', () => ({ fileId: `file-${(given += 1)}` }))
const uploads = () => platform.gateway.calls.filter(({ name }) => name === 'files/upload')
const settled = async (photos: UploadQueue): Promise<void> => {
  await photos.ready()
}

test('photos are sent one after the other and give their ids in the order taken', async () => {
  given = 0
  arrive()
  shoot('A', 'B', 'C')
  const photos = queue()
  await photos.add()
  expect(await photos.ready()).toEqual(['file-1', 'file-2', 'file-3'])
  expect(uploads().map(({ input }) => (input as { base64: string }).base64)).toEqual(['/9j/A', '/9j/B', '/9j/C'])
  expect([photos.sent, photos.isSending, photos.text]).toEqual([3, false, undefined])
})

test('no more than the form takes can be taken', async () => {
  arrive()
  shoot('A', 'B', 'C')
  const photos = queue(2)
  await photos.add()
  expect([photos.photos.length, photos.left]).toEqual([2, 0])
  await photos.add()
  expect(photos.photos).toHaveLength(2)
})

test('without network a photo stays on the phone, says why, and the others do not wait for it to fail again', async () => {
  platform.gateway.refuse('files/upload', { code: 'OFFLINE' })
  shoot('A', 'B')
  const photos = queue()
  await photos.add()
  await Promise.resolve()
  expect(await photos.ready()).toBeUndefined()
  expect(photos.photos.map(({ state }) => state)).toEqual(['failed', 'waiting'])
  expect(photos.text).toContain('没有网')
  arrive()
  await photos.retry()
  expect(photos.fileIds).toHaveLength(2)
})

test('a form that takes pictures on the spot keeps when each was taken, also over a closed app', async () => {
  platform.gateway.refuse('files/upload', { code: 'OFFLINE' })
  shoot('A')
  const make = () => testRoot(platform).tray('claim', 'claim', 3, true)
  const photos = make()
  await photos.add()
  await photos.idle()
  arrive()
  const later = make()
  await later.start()
  expect(later.photos).toEqual([expect.objectContaining({ state: 'sent', takenAt: platform.clock.now() })])
})

test('a photo that is refused does not keep the others', async () => {
  const unreadable = { code: 'UPLOAD_UNREADABLE' } as const
  platform.gateway.refuseOnce('files/upload', unreadable).answer('files/upload', { fileId: 'file-9' })
  shoot('BAD', 'B')
  const photos = queue()
  await photos.add()
  await photos.idle()
  expect(photos.photos.map(({ state }) => state)).toEqual(['failed', 'sent'])
  photos.remove(photos.photos[0]?.id ?? '')
  expect(photos.fileIds).toEqual(['file-9'])
})

test('a draft\'s photos are there again after the app was closed, and what had arrived is not sent again', async () => {
  arrive()
  shoot('A')
  const photos = queue()
  await photos.add()
  await settled(photos)
  const later = queue()
  await later.start()
  expect(later.fileIds).toEqual(photos.fileIds)
  expect(later.previews).toEqual(photos.previews)
  expect(uploads()).toHaveLength(1)
})

test('a photo that the cloud will have forgotten is sent again', async () => {
  arrive()
  shoot('A')
  const photos = queue()
  await photos.add()
  await settled(photos)
  platform.clock.pass(DAY_MS)
  const later = queue()
  await later.start()
  expect([uploads().length, later.fileIds?.length]).toEqual([2, 1])
})

test('a photo that was lost from the phone is no longer in the draft', async () => {
  arrive()
  shoot('A')
  await queue().add()
  platform.shelved.clear()
  const later = queue()
  await later.start()
  expect(later.photos).toEqual([])
})

test('once the form was sent nothing of its photos stays on the phone', async () => {
  arrive()
  shoot('A')
  const photos = queue()
  await photos.add()
  await settled(photos)
  photos.clear()
  expect([photos.photos, platform.shelved.size]).toEqual([[], 0])
  const later = queue()
  await later.start()
  expect(later.photos).toEqual([])
})

test('a photo taken away is gone from the phone', async () => {
  arrive()
  shoot('A', 'B')
  const photos = queue()
  await photos.add()
  await settled(photos)
  photos.remove(photos.photos[0]?.id ?? '')
  expect([photos.photos.length, platform.shelved.size]).toEqual([1, 1])
})

test('who changes his mind is told nothing, who may not use the camera is told what to do', async () => {
  const photos = queue()
  await photos.add()
  expect(photos.problem).toBeUndefined()
  platform.shot = { ok: false, error: { code: 'PHOTOS_NOT_ALLOWED' } }
  await photos.add()
  expect(photos.problem).toContain('相机')
})

test('photos that the cloud no longer has are all sent again', async () => {
  arrive()
  shoot('A')
  const photos = queue()
  await photos.add()
  await settled(photos)
  const before = photos.fileIds
  await photos.sendAgain()
  expect(photos.fileIds).not.toEqual(before)
})
