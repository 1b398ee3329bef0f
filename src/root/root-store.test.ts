import { sampleMembership, sampleSession, testPlatform, testRoot } from '@/testing/test-platform'
import { Copies } from './copies'
import { RootStore } from './root-store'

test('the session is there at the next opening', () => {
  const kept = new Map<string, string>()
  testRoot(testPlatform(kept))
  expect(new RootStore(testPlatform(kept)).session.membership?.communityName).toBe('云溪村')
})

test('somebody with two communities stays in the chosen one, as long as it is theirs', () => {
  const root = testRoot(testPlatform(), undefined)
  const village = sampleMembership()
  const town = sampleMembership({ communityId: 'c2', communityName: '清水社区' })
  root.session.adopt(sampleSession(village, town))
  expect(root.session.membership).toEqual(village)
  root.session.choose('c2')
  expect(root.session.membership).toEqual(town)
  root.session.adopt(sampleSession(village))
  expect(root.session.membership).toEqual(village)
})

test.each([[16, false], [19, false], [20, true], [26, true]])('letters of %d in WeChat start 大字版: %s', (fontSizeSetting, elder) => {
  const platform = { ...testPlatform(), systemInfo: { fontSizeSetting, statusBarHeight: 0, safeAreaBottom: 0 } }
  expect(new RootStore(platform).display.elder).toBe(elder)
})

test('the choice made here outlives the phone’s letters', () => {
  const kept = new Map<string, string>()
  const first = new RootStore(testPlatform(kept))
  first.display.toggle()
  expect(new RootStore(testPlatform(kept)).display.elder).toBe(true)
})

test('only the newest thirty pages are kept on the phone', () => {
  const kept = new Map<string, string>()
  const copies = new Copies(testPlatform(kept).storage)
  for (let page = 0; page < 35; page++) copies.write(`page ${page}`, { at: page as never, value: page })
  expect(copies.read('page 4')).toBeUndefined()
  expect(copies.read('page 5')).toEqual({ at: 5, value: 5 })
  expect(kept.size).toBe(31)
  copies.clear()
  expect(kept.size).toBe(0)
})

test('a shared link shows another village to who has none, and one’s own to who has two', () => {
  const visitor = new RootStore(testPlatform())
  visitor.session.visit('c9')
  expect([visitor.session.communityId, visitor.session.membership]).toEqual(['c9', undefined])
  const root = testRoot(testPlatform(), undefined)
  root.session.adopt(sampleSession(sampleMembership(), sampleMembership({ communityId: 'c2' })))
  root.session.visit('c2')
  expect(root.session.communityId).toBe('c2')
})
