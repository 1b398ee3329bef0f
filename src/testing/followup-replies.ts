import type { FollowThrough, Inbox, MilestoneView, RatingPanel, UndertakingCard, UndertakingDetail, UndertakingList, VisitCard, VisitList } from '@/contract/followup-views'
import { addDays, dayOf, instant, type Day, type Instant } from '@/domain/shared/instant'
import { NOW_MS } from './test-platform'

const later = (days: number): Instant => instant(NOW_MS + days * 86_400_000)
const day = (days: number): Day => addDays(dayOf(instant(NOW_MS)), days)
const photo = (fileId: string) => ({ fileId, type: 'image/jpeg' as const, url: `https://files.example/${fileId}`, thumbUrl: `https://files.example/${fileId}-s` })

export const sampleUndertakingCard = (change: Partial<UndertakingCard> = {}): UndertakingCard => ({
  undertakingId: 'c1:u1', title: '河滨路装36盏太阳能路灯', source: { kind: 'notice', id: 'c1:notice1' }, stage: 'toReport', inChargeName: '胡文静', inChargeOffice: 'committeeMember',
  milestones: 4, accepted: 1, currentName: '签合同、定灯位', deadline: day(-1), overdueDays: 1, ...change
})

export const sampleSteps = (): readonly MilestoneView[] => [
  {
    no: 1, name: '三家比价', dueDay: day(-2), photosNeeded: true, state: 'accepted', overdueDays: 0,
    reports: [{ at: later(-2), by: '胡文静', words: '三家报了价，选最低的一家。', photos: [photo('p1'), photo('p2')], judgement: { at: later(-1), by: '江*', accepted: true } }]
  },
  { no: 2, name: '签合同、定灯位', dueDay: day(-1), photosNeeded: true, state: 'toReport', overdueDays: 1, reports: [] },
  { no: 3, name: '装好 36 盏', dueDay: day(20), photosNeeded: true, state: 'later', overdueDays: 0, reports: [] },
  { no: 4, name: '亮灯验收、移交管护', dueDay: day(30), photosNeeded: false, state: 'later', overdueDays: 0, reports: [] }
]

export const sampleUndertaking = (change: Partial<UndertakingDetail> = {}): UndertakingDetail => ({
  ...sampleUndertakingCard(), sourceHeadline: '河滨路装太阳能路灯', plan: '先比价，再签合同，三周内装完。', dueDay: day(30), openedAt: later(-3), steps: sampleSteps(),
  dueMoves: [{ milestone: 2, from: day(-4), to: day(-1), reason: '厂家换了型号', by: '汪建国', at: later(-3) }],
  version: 3, mayReport: false, mayJudge: false, mayMoveDue: false, following: false, ...change
})

/** The same with its present step reported. */
export const sampleReported = (change: Partial<UndertakingDetail> = {}): UndertakingDetail =>
  sampleUndertaking({
    stage: 'toJudge', deadline: day(6), overdueDays: 0,
    steps: sampleSteps().map(step => (step.no === 2 ? { ...step, state: 'toJudge', overdueDays: 0, reports: [{ at: later(-1), by: '胡文静', words: '合同签了，灯位画好了线。', photos: [photo('p3')] }] } : step)),
    ...change
  })

export const sampleFollowThrough = (): FollowThrough => ({
  ...sampleUndertakingCard(), dueDay: day(30),
  steps: sampleSteps().map(({ no, name, dueDay, state, overdueDays }) => ({ no, name, dueDay, state, overdueDays, ...(state === 'accepted' ? { acceptedAt: later(-1) } : {}) }))
})

export const sampleUndertakings = (change: Partial<UndertakingList> = {}): UndertakingList => ({
  items: [sampleUndertakingCard(), ...Array.from({ length: 11 }, (_, index) => sampleUndertakingCard({ undertakingId: `c1:u${index + 2}`, title: `第${index + 2}件`, overdueDays: index + 1 }))],
  overdue: { count: 12, more: false }, visits: { open: { count: 3, more: false }, overdue: { count: 1, more: false } }, ...change
})

export const sampleShownRating = (change: Partial<RatingPanel> = {}): RatingPanel => ({
  subject: { kind: 'notice', id: 'c1:notice1' },
  summary: { kind: 'shown', rated: 12, asked: 47, satisfied: 10, byGrade: { verySatisfied: 4, satisfied: 4, basicallySatisfied: 2, dissatisfied: 1, veryDissatisfied: 1 } },
  visits: { open: { count: 1, more: false }, overdue: { count: 0, more: false }, done: { count: 1, more: false } }, visitDays: 7, ...change
})

export const sampleVisit = (change: Partial<VisitCard> = {}): VisitCard => ({
  visitId: 'notice:c1:notice1:c1:h9.1', subject: { kind: 'notice', id: 'c1:notice1' }, headline: '河滨路装太阳能路灯', raterName: '许桂兰', householdLabel: '2组18号', groupName: '2组',
  grade: 'dissatisfied', reason: { text: '水口林那段没排上灯', unchecked: false }, openedAt: later(-9), dueDay: day(-2), overdueDays: 2, mayRecord: true, ...change
})

export const sampleVisits = (change: Partial<VisitList> = {}): VisitList => ({ items: [sampleVisit()], open: { count: 1, more: false }, overdue: { count: 1, more: false }, ...change })

export const sampleInbox = (change: Partial<Inbox> = {}): Inbox => ({
  entries: [
    { subject: { kind: 'notice', id: 'c1:notice1' }, headline: '河滨路装太阳能路灯', change: { no: 5, code: 'milestoneAccepted', at: later(-1), undertakingId: 'c1:u1' }, changes: 3 },
    { subject: { kind: 'issue', id: 'c1:issue1' }, headline: '村口路灯不亮', change: { no: 2, code: 'issueAccepted', at: instant(NOW_MS - 3_600_000) }, changes: 1 },
    { subject: { kind: 'meeting', id: 'c1:meeting1' }, headline: '古树围栏怎么装', change: { no: 1, code: 'meetingCalled', at: later(-6) }, changes: 0 }
  ],
  unseen: 2, rhythm: 'eachChange', ...change
})
