import type { ActivityCard, ActivityDesk, ActivityDetail, ActivityMay, DeskRow, MyHours, OrganisationView } from '@/contract/volunteers-views'
import { addMs, dayOf, HOUR_MS, instant } from '@/domain/shared/instant'
import { NOW_MS } from './test-platform'

const startsAt = instant(NOW_MS - HOUR_MS)

export const sampleActivityCard = (change: Partial<ActivityCard> = {}): ActivityCard => ({
  activityId: 'a1', title: '清理古桥河道', organisationName: '云溪青年志愿队', place: '古桥头', startsAt, endsAt: addMs(startsAt, 3 * HOUR_MS), phase: 'running', places: 12, ...change
})

const MAY: ActivityMay = { edit: false, open: false, cancel: false, signUp: false, withdraw: false, sign: true, desk: false, showCode: false }

/** Under way, and this person has a place. */
export const sampleActivity = (change: Partial<ActivityDetail> = {}, may: Partial<ActivityMay> = {}): ActivityDetail => ({
  ...sampleActivityCard(), what: '捡拾河滩垃圾，清走枯枝', safety: '穿防滑鞋，不下深水', risky: true, insurance: '已投保团体意外险', leaderName: '方*', item: 'PUB01',
  coins: { points: 2, perHour: true, itemName: '志愿服务' }, organisationId: 'o1', signedUp: 2, waitingCount: 0, mine: { place: { kind: 'placed' } }, seenNo: 2, ...change, may: { ...MAY, ...may }
})

export const sampleDeskRow = (change: Partial<DeskRow> = {}): DeskRow => ({
  personId: 'h1.1', householdId: 'h1', name: '程晓雨', householdNo: '3组12号', place: { kind: 'placed' }, walkIn: false,
  in: { at: startsAt, way: 'code', needsLeader: false }, out: { at: addMs(startsAt, 3 * HOUR_MS), way: 'late', needsLeader: false }, halfHours: 6, ...change
})

export const sampleActivityDesk = (change: Partial<ActivityDesk> = {}): ActivityDesk => ({
  ...sampleActivityCard({ phase: 'ended' }), rows: [sampleDeskRow(), sampleDeskRow({ personId: 'h2.1', name: '胡守义', householdNo: '6组11号', halfHours: 0, reason: 'noSignOut' })], halfHoursInAll: 6, unsettled: 2,
  may: { enter: true, strike: true, confirm: true, settle: false, showCode: false }, ...change
})

export const sampleOrganisation = (change: Partial<OrganisationView> = {}): OrganisationView => ({
  organisationId: 'o1', kind: 'volunteerTeam', name: '云溪青年志愿队', offers: '20名队员，周末出工', contact: '便民服务中心2号窗口', leaderName: '方*', ended: false, seenNo: 1, mayPlan: true, ...change
})

export const sampleHours = (change: Partial<MyHours> = {}): MyHours => ({
  year: Number(dayOf(instant(NOW_MS)).slice(0, 4)), items: [{ activityId: 'a0', title: '陪老人说说话', organisationName: '镇社工站', on: dayOf(startsAt), halfHours: 5, claimed: true }],
  yearHalfHours: 5, allHalfHours: 205, stars: 1, halfHoursToNext: 395, ...change
})
