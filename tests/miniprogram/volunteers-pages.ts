import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { sampleActivity, sampleActivityCard, sampleActivityDesk, sampleHours, sampleOrganisation } from '@/testing/volunteers-replies'
import { instant } from '@/domain/shared/instant'
import { hoursText, organisationsText, volunteersText } from '@/text/volunteers'
import { activityCodeText, activityDeskText, activityEditText, organisationDeskText } from '@/text/volunteers-desk'
import { replyCloud, type ReplyCloud } from './reply-cloud'

/** On the committee, and a volunteer like everybody. */
export const KEPT_ORGANISER = { session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'householdRep', 'committeeMember'] })) } }

const TOKEN = 'yv1.a1.z3k1c.abcdefghijklmnop'
export const ACTIVITY = 'packages/coins/activity/index?activityId=a1'
export const FROM_WALL = `${ACTIVITY}&code=${TOKEN}`
export const DESK = 'packages/coin-office/activity-desk/index?activityId=a1'
export { TOKEN }

/** Every call of the pages of volunteering. */
export const volunteersCloud = (): ReplyCloud =>
  replyCloud({
    'volunteers/activities': { items: [sampleActivityCard(), sampleActivityCard({ activityId: 'a2', title: '陪独居老人说说话', phase: 'open' })], mayPlan: true },
    'volunteers/activity': sampleActivity(),
    'volunteers/organisations': { items: [sampleOrganisation(), sampleOrganisation({ organisationId: 'o2', kind: 'socialWork', name: '镇社工站', mayPlan: false })], mayKeep: true },
    'volunteers/myHours': sampleHours(),
    'volunteers/desk': sampleActivityDesk(),
    'volunteers/code': { title: '清理古桥河道', token: TOKEN, digits: '306912', validUntil: instant(Date.now() + 30_000), signedIn: 3, signedOut: 1 },
    'volunteers/sign': { direction: 'in', at: instant(Date.now()), late: false, needsLeader: false },
    'volunteers/signUp': { place: { kind: 'placed' } },
    'volunteers/confirmHours': { confirmed: true }
  })

export interface VolunteersPageAt {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
}
export const VOLUNTEERS_PAGES: readonly VolunteersPageAt[] = [
  { name: '志愿服务', url: 'packages/coins/activities/index', says: '清理古桥河道' },
  { name: '一次活动', url: ACTIVITY, says: volunteersText.signHint },
  { name: '我的志愿时长', url: 'packages/coins/my-hours/index', says: hoursText.certificateNote },
  { name: '五社联动', url: 'packages/coins/organisations/index', says: organisationsText.lead },
  { name: '登记组织', url: 'packages/coin-office/organisation-desk/index', says: organisationDeskText.exportNote },
  { name: '发活动', url: 'packages/coin-office/activity-edit/index', says: activityEditText.riskyNote },
  { name: '签到名单', url: DESK, says: activityDeskText.confirm },
  { name: '签到码', url: 'packages/coin-office/activity-code/index?activityId=a1', says: activityCodeText.scan }
]
