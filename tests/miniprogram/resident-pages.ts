import type { OutputOf } from '@/contract/actions'
import { instant } from '@/domain/shared/instant'
import { sampleIssueCard } from '@/testing/issue-replies'
import {
  sampleHome, sampleMeeting, sampleMeetingCard, sampleNotice, sampleNoticeCard, samplePoll, samplePollCard, sampleRoll, sampleStatement
} from '@/testing/resident-replies'
import { NOW_MS, sampleMembership, sampleSession } from '@/testing/test-platform'
import { calculatorText } from '@/text/calculator'
import { coinsPageText } from '@/text/coins-page'
import { bindText, homeText } from '@/text/home'
import { meetingPageText } from '@/text/meeting-page'
import { replyCloud, type ReplyCloud } from './reply-cloud'

const units: OutputOf<'community/listUnits'> = {
  units: Array.from({ length: 6 }, (_, index) => ({ unitId: `c1:g${index + 1}`, kind: 'group' as const, name: `${index + 1}组`, households: 52 }))
}
const ten = <T>(make: (index: number) => T): T[] => Array.from({ length: 10 }, (_, index) => make(index))

/** The village of the drawings, as 程建国 of 3组12号 sees it. */
export const residentCloud = (): ReplyCloud =>
  replyCloud({
    'community/home': sampleHome(),
    'community/session': sampleSession(sampleMembership()),
    'community/listUnits': units,
    'community/lookUpInvitation': { communityName: '云溪村', householdLabel: '3组12号', maskedName: '程*' },
    'community/requestBinding': { bindingId: 'c1:b1' },
    'ballot/listPolls': { items: ten(index => samplePollCard({ pollId: `c1:poll${index}`, phase: index === 0 ? 'voting' : 'published', outcomeKind: 'passed' })), nextCursor: 'more' },
    'ballot/readPoll': samplePoll(),
    'ballot/readRoll': sampleRoll(),
    'ballot/castVote': { changed: false, closesAt: instant(NOW_MS) },
    'consultation/listIssues': { items: ten(index => sampleIssueCard({ issueId: `c1:issue${index}` })), nextCursor: 'more' },
    'disclosure/listNotices': { items: ten(index => sampleNoticeCard({ noticeId: `c1:notice${index}` })), nextCursor: 'more' },
    'disclosure/readNotice': sampleNotice(),
    'ledger/statement': sampleStatement(),
    'consultation/listMeetings': { items: ten(index => sampleMeetingCard({ meetingId: `c1:meeting${index}` })) },
    'consultation/readMeeting': sampleMeeting(),
    'consultation/signIn': { signedIn: true, coins: 5, balance: 91 }
  })

export interface ResidentPage {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  /** Cloud calls of its first showing. */
  readonly calls: number
}
export const RESIDENT_PAGES: readonly ResidentPage[] = [
  { name: '首页', url: 'pages/home/index', says: homeText.goVote, calls: 1 },
  { name: '议事', url: 'pages/talk/index', says: '3组垃圾投放点离家门口太近', calls: 1 },
  { name: '议事·表决', url: 'pages/talk/index?tab=polls', says: '再有 37 户就够数', calls: 1 },
  { name: '公开', url: 'pages/board/index', says: '河滨路装太阳能路灯，通过', calls: 1 },
  // The second call asks for the ledger's checkpoint once the page stands.
  { name: '绿币', url: 'pages/coins/index', says: coinsPageText.howText, calls: 2 },
  { name: '我的', url: 'pages/me/index', says: '程建国', calls: 1 },
  { name: '投票', url: 'pages/poll/index?pollId=c1%3Apoll1', says: '再有 37 户就够数', calls: 1 },
  { name: '名册', url: 'pages/roll/index?pollId=c1%3Apoll1', says: '3组1号', calls: 3 },
  { name: '结果', url: 'pages/result/index?noticeId=c1%3Anotice1', says: '应到 47 人，实到 39 人，需 32 人', calls: 1 },
  { name: '绑定', url: 'pages/bind/index', says: bindText.codeLabel, calls: 0 },
  { name: '会议', url: 'pages/meeting/index?meetingId=c1%3Ameeting1', says: meetingPageText.onlyThere, calls: 1 },
  { name: '会议列表', url: 'pages/meeting/index', says: '古树围栏怎么装，听听大家的', calls: 1 },
  { name: '算一算', url: 'pages/calculator/index', says: calculatorText.fill, calls: 0 }
]

/** What the phone keeps of who uses it, so that the first page knows the village. */
export const KEPT_SESSION = { session: { version: 1, value: sampleSession(sampleMembership()) } }
