import { sampleTopic } from '@/testing/meeting-replies'
import { settled } from '@/testing/fake-gateway'
import { sampleMembership, sampleSession, testPlatform, testRoot } from '@/testing/test-platform'
import { topicText } from '@/text/topic-page'
import { ProposeTopicStore } from './propose-store'
import { topicLog } from './topic-log'
import { TopicStore } from './topic-store'
import { TopicsStore } from './topics-store'

function topicOn(change: Parameters<typeof sampleTopic>[0] = {}) {
  const platform = testPlatform()
  platform.gateway.answer('consultation/readTopic', sampleTopic(change)).answer('consultation/cosign', { progress: [], reached: false }).answer('consultation/answerTopic', { answered: true })
  const root = testRoot(platform)
  return { platform, store: new TopicStore({ ...root.ports, ticks: root.clock, topicId: 'topic:1' }) }
}

test('a double tap signs once, and the page then shows the new count', async () => {
  const { platform, store } = topicOn()
  await store.load()
  await Promise.all([store.sign(), store.sign()])
  expect(platform.gateway.callsOf('consultation/cosign')).toHaveLength(1)
  expect(platform.gateway.callsOf('consultation/readTopic')).toHaveLength(2)
})

test('without an answer the same signature can be sent again', async () => {
  const { platform, store } = topicOn()
  await store.load()
  platform.gateway.refuse('consultation/cosign', { code: 'OFFLINE' })
  await store.sign()
  expect(store.cosign.canRetry).toBe(true)
})

test('an answer lacks its choice, its day, its words, in this order', async () => {
  const { platform, store } = topicOn({ phase: 'reached' })
  await store.load()
  expect(store.answerOff).toBe(topicText.chooseFirst)
  store.choose(true)
  expect(store.answerOff).toBe(topicText.dayMissing)
  store.setDay('2026-05-01')
  expect(store.answerOff).toBe(topicText.wordsMissing)
  store.write(' 开会商量 ')
  expect(await store.submitAnswer()).toBe(true)
  expect(platform.gateway.callsOf('consultation/answerTopic').map(({ input }) => input)).toEqual([{ topicId: 'topic:1', answer: { kind: 'acceptForDay', words: '开会商量', day: '2026-05-01' } }])
})

test('no needs its reason and no day', async () => {
  const { platform, store } = topicOn({ phase: 'reached' })
  await store.load()
  store.choose(false)
  store.write('归县里管')
  await store.submitAnswer()
  expect(platform.gateway.callsOf('consultation/answerTopic')[0]?.input).toEqual({ topicId: 'topic:1', answer: { kind: 'decline', reason: '归县里管' } })
})

test('following changes the page without another call', async () => {
  const { platform, store } = topicOn()
  platform.gateway.answer('followup/follow', { following: true })
  await store.load()
  await store.toggleFollow()
  expect(store.topic?.following).toBe(true)
  expect(platform.gateway.callsOf('consultation/readTopic')).toHaveLength(1)
})

test.each([
  ['collecting', 'now'],
  ['overdue', 'late'],
  ['meetingOverdue', 'late'],
  ['lapsed', 'done']
] as const)('a topic that is %s has its next step %s at the top', (phase, state) => {
  expect(topicLog(sampleTopic({ phase }))[0]?.state).toBe(state)
  expect(topicLog(sampleTopic({ phase })).at(-1)?.key).toBe('proposed')
})

test('a resident proposes as a resident, an office also as itself; an issue\'s topic is brought from the issue', () => {
  const platform = testPlatform()
  const root = testRoot(platform)
  root.session.adopt(sampleSession(sampleMembership({ roles: ['resident', 'committeeMember'] })))
  expect(new ProposeTopicStore(root.ports).sources).toEqual(['residents', 'committee', 'above'])
  root.session.adopt(sampleSession(sampleMembership({ roles: ['resident'] })))
  expect(new ProposeTopicStore(root.ports).sources).toEqual(['residents'])
})

test('what was written stays when sending fails, and goes when it arrived', async () => {
  const platform = testPlatform()
  platform.gateway.refuse('consultation/proposeTopic', { code: 'TIMEOUT' })
  const store = new ProposeTopicStore(testRoot(platform).ports)
  store.write('title', '减速带')
  store.write('words', '车太快')
  await store.submit()
  expect([store.title, store.words]).toEqual(['减速带', '车太快'])
  platform.gateway.answer('consultation/proposeTopic', { topicId: 'topic:9', held: true })
  await store.submit()
  expect([store.title, store.topicId]).toEqual(['', 'topic:9'])
  expect(new Set(platform.gateway.callsOf('consultation/proposeTopic').map(({ requestId }) => requestId)).size).toBe(1)
})

test('without network the list shows what it last saw', async () => {
  const kept = new Map<string, string>()
  const before = testPlatform(kept)
  before.gateway.answer('consultation/listTopics', { items: [sampleTopic()] })
  const first = new TopicsStore({ ...testRoot(before).ports, view: undefined })
  first.start()
  await settled()
  const after = testPlatform(kept)
  after.gateway.refuse('consultation/listTopics', { code: 'OFFLINE' })
  const second = new TopicsStore({ ...testRoot(after).ports, view: undefined })
  second.start()
  await settled()
  expect(second.rows.items).toHaveLength(1)
  expect(second.rows.phase).toMatchObject({ kind: 'ready', staleSince: expect.any(Number) })
})
