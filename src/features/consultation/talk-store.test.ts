import { sampleHome, samplePollCard } from '@/testing/resident-replies'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { TalkStore } from './talk-store'

test('the front door opens on what neighbours have said, unless a vote waits', () => {
  const root = testRoot(testPlatform())
  expect(new TalkStore(root.ports).tab).toBe('issues')
  root.calls.keepCopy('community/home', { communityId: 'c1' }, sampleHome({ waiting: [samplePollCard()] }))
  expect(new TalkStore(root.ports).tab).toBe('polls')
  root.calls.keepCopy('community/home', { communityId: 'c1' }, sampleHome({ waiting: [] }))
  expect(new TalkStore(root.ports).tab).toBe('issues')
})

test('an address may name the tab; a word that names none is ignored', () => {
  const root = testRoot(testPlatform())
  expect(new TalkStore({ ...root.ports, tab: 'topics' }).tab).toBe('topics')
  expect(new TalkStore({ ...root.ports, tab: 'nonsense' }).tab).toBe('issues')
})
