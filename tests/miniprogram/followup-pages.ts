import type { Role } from '@/domain/community/roles'
import { sampleFollowThrough, sampleInbox, sampleShownRating, sampleUndertaking, sampleUndertakings, sampleVisits } from '@/testing/followup-replies'
import { sampleNotice } from '@/testing/resident-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { changeText } from '@/text/inbox'
import { followThroughText, undertakingText } from '@/text/undertaking'
import { replyCloud, type ReplyCloud } from './reply-cloud'

/** What was decided, as it is carried out, graded and followed. */
export const followupCloud = (): ReplyCloud =>
  replyCloud({
    'followup/readUndertaking': sampleUndertaking(),
    'followup/listUndertakings': sampleUndertakings(),
    'followup/inbox': sampleInbox(),
    'followup/listVisits': sampleVisits(),
    'followup/follow': { following: true },
    'followup/see': { left: 0 },
    'followup/rate': {},
    'followup/judgeMilestone': { version: 4, done: false },
    'followup/recordVisit': { recorded: true },
    'disclosure/readNotice': sampleNotice({ followThrough: sampleFollowThrough(), rating: sampleShownRating() })
  })

/** One phone belongs to one person, and one test file to one phone. */
export const keptSession = (...roles: readonly Role[]) => ({ session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'householdRep', ...roles] })) } })

export interface FollowupPage {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
}
export const FOLLOWUP_PAGES: readonly FollowupPage[] = [
  { name: '落实', url: 'packages/matters/undertaking/index?undertakingId=c1%3Au1', says: '监督委员会江*验收通过' },
  { name: '落实列表', url: 'packages/matters/undertakings/index', says: undertakingText.visitsNote },
  { name: '我关注的事', url: 'packages/matters/inbox/index', says: changeText.milestoneAccepted },
  { name: '结果带落实', url: 'pages/result/index?noticeId=c1%3Anotice1', says: '请了 47 人打分，打了 12 人' }
]
export const OFFICE_PAGES: readonly FollowupPage[] = [
  { name: '回访', url: 'packages/committee/visits/index', says: '许桂兰，2组18号' },
  { name: '写落实方案', url: 'packages/committee/undertaking-open/index?kind=notice&id=n1&title=%E8%A3%85%E8%B7%AF%E7%81%AF', says: followThroughText.openNote }
]
