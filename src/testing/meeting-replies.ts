import type { MeetingDetail } from '@/contract/consultation'
import type { OpinionRow, OpinionView, SpeakingBoard } from '@/contract/meeting-room'
import type { SignerRow, TopicCard, TopicDetail } from '@/contract/topic'
import type { WayProgress } from '@/domain/consultation/cosign'
import { addDays, dayOf, DAY_MS, instant } from '@/domain/shared/instant'
import { sampleMeeting } from './resident-replies'
import { NOW_MS } from './test-platform'

const today = dayOf(instant(NOW_MS))
const some = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

const way: WayProgress = { way: 'adults', signed: 12, base: 1046, needed: 105, fraction: { numerator: 1, denominator: 10, strict: false } }

export const sampleTopicCard = (change: Partial<TopicCard> = {}): TopicCard => ({
  topicId: 'topic:1', title: '村口到小学装减速带', source: 'residents', goal: 'assembly', phase: 'collecting', progress: [way, { ...way, way: 'representatives', signed: 1, base: 31, needed: 11, fraction: { numerator: 1, denominator: 3, strict: false } }],
  proposedAt: instant(NOW_MS - 5 * DAY_MS), collectUntil: addDays(today, 55), signed: false, ...change
})

export const sampleTopic = (change: Partial<TopicDetail> = {}): TopicDetail => ({
  ...sampleTopicCard(), text: '放学的时候车开得快，上个月有孩子差点被碰着。想请大家商量装几条、装在哪里。', proposer: '程*', isOwn: false, legalCall: false,
  may: { sign: true, takeBack: false, withdraw: false, review: false, answer: false }, following: false, ...change
})

export const sampleTopics = (count = 20) => ({
  items: some(count, index => sampleTopicCard({ topicId: `topic:${index}`, ...(index % 3 === 0 ? { phase: 'overdue' as const, answerDueDay: addDays(today, -2) } : {}) })), nextCursor: 'more'
})

export const sampleSigners = (): { readonly items: readonly SignerRow[] } => ({
  items: some(20, index => ({ name: '程*', groupName: '3组', asRepresentative: index === 0, asHouseholdRep: true, at: instant(NOW_MS) }))
})

export const sampleOpinion = (index = 0): OpinionView => ({
  opinionId: `o${index}`, no: 1, stance: (['agree', 'concern', 'alternative'] as const)[index % 3] ?? 'agree', by: '汪*', words: '迁到老晒场好。路宽，收运车能掉头，离最近的门口有 40 米。', at: instant(NOW_MS - index * DAY_MS),
  ...(index === 1 ? { reply: '用带盖的四分类桶，6月到9月每天清两次，已写进方案。' } : {})
})

export const sampleOpinionRow = (index = 0): OpinionRow => ({ ...sampleOpinion(index), itemTitle: '投放点迁到哪里', version: 2, wordsState: 'waiting', by: '汪建国', ...(index === 2 ? { held: 'review' as const } : {}) })

const agenda: MeetingDetail['agenda'] = some(3, index => ({ no: index + 1, title: ['投放点迁到哪里', '谁来打扫', '什么时候动手'][index] ?? '', stances: { agree: 11, concern: 5, alternative: 2 } }))

/** A talk that was called, at its longest. */
export const sampleTalk = (change: Partial<MeetingDetail> = {}): MeetingDetail =>
  sampleMeeting({
    title: '3组垃圾投放点往哪里迁', startsAt: instant(NOW_MS + 2 * DAY_MS), endsAt: instant(NOW_MS + 2 * DAY_MS + 7_200_000), agenda, items: 3, may: ['giveOpinion', 'signIn', 'raiseHand'],
    parties: [{ kind: 'unitResidents', unitId: 'c1:g:3', words: '3组' }, { kind: 'elders' }, { kind: 'experts', words: '镇环卫所' }], opinions: some(20, sampleOpinion), moreOpinions: true,
    ownOpinions: [{ no: 1, stance: 'concern', words: '夏天怕有味', wordsState: 'waiting' }], ...change
  })

/** The same after it was closed: two must sign. */
export const sampleClosedTalk = (change: Partial<MeetingDetail> = {}): MeetingDetail =>
  sampleTalk({
    state: 'closed', startsAt: instant(NOW_MS - DAY_MS), endsAt: instant(NOW_MS - DAY_MS + 7_200_000), signedIn: true, present: 24, may: ['signAsChair', 'signAsRecorder', 'refer', 'revise'],
    agenda: agenda.map((item, index) => (index === 0 ? { ...item, outcome: 'consensus' as const, statement: '迁到老晒场，桶带盖。' } : { ...item, outcome: 'unresolved' as const, unresolved: ['打扫的钱谁出'] })),
    record: { minutes: '汪建国主持。先看了两处地方，再一件一件说。', scans: [], closedAt: instant(NOW_MS - DAY_MS), present: 24, outside: [{ kind: 'experts', count: 1 }], signatures: [], revisions: [] },
    ...change
  })

export const samplePublishedTalk = (): MeetingDetail => {
  const closed = sampleClosedTalk({ state: 'published', may: [], publishedAt: instant(NOW_MS) })
  const signatures = [{ role: 'chair' as const, name: '汪*', at: instant(NOW_MS) }, { role: 'supervisor' as const, name: '江*', at: instant(NOW_MS) }]
  const revisions = [{ at: instant(NOW_MS), reason: '漏写了日期', minutes: '汪建国主持。', items: [{ no: 1, outcome: 'consensus' as const, statement: '迁到老晒场。' }] }]
  return closed.record === undefined ? closed : { ...closed, record: { ...closed.record, signatures, revisions } }
}

export const sampleSpeakers = (count = 20): SpeakingBoard => ({
  turn: 3, speaker: '吴秀英', waiting: some(count, index => ({ personId: `c1:h:3-${index}.1`, householdId: `c1:h:3-${index}`, name: '程大山', householdLabel: `3组${index}号`, spoken: index > 15 ? 1 : 0 }))
})
