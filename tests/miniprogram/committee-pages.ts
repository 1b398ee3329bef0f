import type { HouseholdRow } from '@/contract/community'
import type { PollDetail } from '@/contract/ballot'
import { instant } from '@/domain/shared/instant'
import { sampleHome, sampleMeeting, sampleMeetingCard, sampleNotice, sampleNoticeCard, samplePoll, samplePollCard } from '@/testing/resident-replies'
import { NOW_MS, sampleMembership, sampleSession } from '@/testing/test-platform'
import { deskText } from '@/text/desk'
import { draftText } from '@/text/draft'
import { meetingsText } from '@/text/meetings-desk'
import { pollDeskText, sheetsText } from '@/text/poll-desk'
import { printText, publishText } from '@/text/publish'
import { bindingsText, householdsText, rollImportText } from '@/text/register'
import { replyCloud, type ReplyCloud } from './reply-cloud'

const GROUPS = Array.from({ length: 6 }, (_, index) => ({ groupId: `c1:g${index + 1}`, name: `${index + 1}组` }))
const some = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

export const CHAIRWOMAN = sampleMembership({ personName: '汪建国', roles: ['resident', 'householdRep', 'committeeMember'] })
export const KEPT_DESK = { session: { version: 1, value: sampleSession(CHAIRWOMAN) } }
export const KEPT_DESK_ELDER = { ...KEPT_DESK, elder: { version: 1, value: true } }

/** A vote by paper and phone, as who runs it sees it. */
export const deskPoll = (change: Partial<PollDetail> = {}): PollDetail => samplePoll({ channels: ['phone', 'paper'], phase: 'voting', iAmTeller: false, ...change })

const household = (index: number): HouseholdRow => ({
  householdId: `c1:h${index}`, label: `1组${index + 1}号`, groupId: 'c1:g1',
  people: [
    { personId: `c1:p${index}a`, name: '汪建山', isRep: true, adult: true, bound: index % 2 === 0, offices: index === 0 ? ['teller'] : [] },
    { personId: `c1:p${index}b`, name: '李秀梅', isRep: false, adult: true, bound: false, offices: [] },
    { personId: `c1:p${index}c`, name: '汪小宝', isRep: false, adult: false, bound: false, offices: [] }
  ]
})

/** The village of the drawings, as a member of its committee sees it. */
export const committeeCloud = (): ReplyCloud =>
  replyCloud({
    'community/home': sampleHome({
      session: sampleSession(CHAIRWOMAN), current: CHAIRWOMAN,
      todo: { bindingsToDecide: 3, pollsToCount: 1, pollsToConfirm: 1, pollsToPublish: 2, challengesToAnswer: 1, objectionsToAnswer: 1 }
    }),
    'community/listUnits': { units: GROUPS.map(({ groupId, name }) => ({ unitId: groupId, kind: 'group', name, households: 52 })) },
    'community/listBindings': { items: some(10, index => ({ bindingId: `c1:b${index}`, personName: '黄春福', householdLabel: '2组2号', groupName: '2组', requestedAt: instant(NOW_MS) })) },
    'community/decideBinding': { state: 'confirmed' },
    'community/listHouseholds': { items: some(20, household), nextCursor: 'more' },
    'community/issueInvitations': { invitations: [{ householdId: 'c1:h0', householdLabel: '1组1号', personId: 'c1:p0b', maskedName: '李*', code: 'K7MD-2XPF', expiresAt: instant(NOW_MS + 86_400_000) }] },
    'ballot/listPolls': { items: [samplePollCard(), samplePollCard({ pollId: 'c1:poll2', phase: 'closed', question: '3组老晒谷场要不要翻修' }), samplePollCard({ pollId: 'c1:poll3', phase: 'draft' })] },
    'ballot/readPoll': deskPoll(),
    'ballot/turnout': { groups: GROUPS.map(group => ({ ...group, eligible: 52, participated: 28 })), needed: 208, closesAt: instant(NOW_MS + 86_400_000), question: '', unit: 'household' },
    'ballot/readRoll': ({ groupId }) => ({ entries: some(20, index => ({ unitId: `${groupId}:h${index}`, householdNo: `${index + 1}号`, name: '汪*', ...(index < 2 ? { channel: 'paper' as const } : {}) })) }),
    'ballot/draftPoll': { pollId: 'c1:poll9' },
    'ballot/submitPaperSheet': { sheets: 1 },
    'ballot/countPoll': { outcome: samplePoll().outcome as never },
    'consultation/listMeetings': { items: some(10, index => sampleMeetingCard({ meetingId: `c1:meeting${index}` })) },
    'consultation/readMeeting': { ...sampleMeeting({ may: ['signInByList', 'callSpeaker', 'close'] }), attendees: some(15, index => ({ personId: `c1:q${index}`, householdId: 'c1:h1', name: '程大山', householdLabel: '3组12号', by: 'code' as const, at: instant(NOW_MS) })) },
    'consultation/signInCode': { code: '250430', validUntil: instant(NOW_MS + 30_000), present: 38 },
    'disclosure/listNotices': { items: some(10, index => sampleNoticeCard({ noticeId: `c1:notice${index}` })) },
    'disclosure/readNotice': sampleNotice(),
    'disclosure/publishResult': { noticeId: 'c1:notice9' }
  })

export interface CommitteePage {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
}
const at = (page: string): string => `packages/committee/${page}`

export const COMMITTEE_PAGES: readonly CommitteePage[] = [
  { name: '工作台', url: at('desk/index'), says: deskText.todo(9) },
  { name: '新建表决', url: at('poll-draft/index'), says: draftText.needs },
  { name: '办理表决', url: at('poll-desk/index?pollId=c1%3Apoll1'), says: pollDeskText.handOut },
  { name: '登记票数', url: at('sheets/index?pollId=c1%3Apoll1'), says: sheetsText.notTeller },
  { name: '公开的结果', url: at('publish/index'), says: publishText.listHint },
  { name: '办理公告', url: at('publish/index?noticeId=c1%3Anotice1'), says: publishText.manage },
  { name: '导入名册', url: at('roll-import/index'), says: rollImportText.mustList },
  { name: '名册和邀请', url: at('households/index'), says: householdsText.invite },
  { name: '绑定申请', url: at('bindings/index'), says: bindingsText.itIs },
  { name: '开会签到', url: at('meetings/index'), says: meetingsText.create },
  { name: '一次会', url: at('meetings/index?meetingId=c1%3Ameeting1'), says: meetingsText.byList },
  { name: '签到屏', url: at('sign-in-board/index?meetingId=c1%3Ameeting1'), says: '250 430' },
  { name: '打印公告', url: at('print/index?noticeId=c1%3Anotice1'), says: printText.weappHint }
]
