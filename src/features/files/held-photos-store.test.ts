import { instant } from '@/domain/shared/instant'
import type { HeldPicture } from '@/contract/files'
import { NOW_MS, sampleMembership, testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { HeldPhotosStore } from './held-photos-store'

const picture = (fileId: string): HeldPicture => ({ fileId, type: 'image/jpeg', url: `https://files/${fileId}`, waiting: true, purpose: 'issue', why: 'review', since: instant(NOW_MS), citedBy: 'issue-1' })
let platform: TestPlatform
let store: HeldPhotosStore

beforeEach(async () => {
  platform = testPlatform()
  store = new HeldPhotosStore(testRoot(platform, sampleMembership({ roles: ['resident', 'committeeMember'] })).ports)
  platform.gateway.answer('files/listHeld', { items: [picture('a'), picture('b')] })
  store.start()
  await store.load()
})
const decisions = () => platform.gateway.callsOf('files/decide').map(({ input }) => input)

test('a picture that may be seen is shown by one tap, and the list comes anew', async () => {
  platform.gateway.answer('files/decide', { shown: true })
  platform.gateway.answer('files/listHeld', { items: [picture('b')] })
  await store.show(picture('a'))
  expect(decisions()).toEqual([{ fileId: 'a', decision: 'show' }])
  expect(store.rows.items.map(({ fileId }) => fileId)).toEqual(['b'])
})

test('a picture is refused only after a second look, for it is gone then', async () => {
  platform.gateway.answer('files/decide', { shown: false })
  store.askToRefuse(picture('a'))
  expect(decisions()).toEqual([])
  store.askToRefuse(undefined)
  await store.refuse()
  expect(decisions()).toEqual([])
  store.askToRefuse(picture('a'))
  await store.refuse()
  expect([decisions(), store.refusing]).toEqual([[{ fileId: 'a', decision: 'refuse' }], undefined])
})

test('what somebody else has decided meanwhile leaves the list', async () => {
  platform.gateway.refuse('files/decide', { code: 'FILE_DECIDED' })
  platform.gateway.answer('files/listHeld', { items: [] })
  await store.show(picture('a'))
  expect(store.rows.items).toEqual([])
})

test('without an answer the picture stays, with the sentence beside it and nowhere else', async () => {
  platform.gateway.refuse('files/decide', { code: 'OFFLINE' })
  await store.show(picture('a'))
  expect(store.rows.items).toHaveLength(2)
  expect([store.problemOf(picture('a')), store.problemOf(picture('b'))]).toEqual([expect.stringContaining('没有网'), undefined])
})
