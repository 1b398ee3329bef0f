import type { PollCard, PollDetail, RollEntryView } from '@/contract/ballot'
import type { Home, Session } from '@/contract/community'
import type { MeetingCard, MeetingDetail } from '@/contract/consultation'
import type { RatingPanel } from '@/contract/followup-views'
import type { NoticeCard, NoticeDetail } from '@/contract/disclosure'
import type { Statement } from '@/contract/ledger'
import { decide } from '@/domain/ballot/outcome'
import { findMode, findPreset } from '@/domain/ballot/presets'
import { publicOutcome } from '@/domain/disclosure/public-outcome'
import { DAY_MS, dayOf, HOUR_MS, instant, type Day } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import { NOW_MS, sampleMembership, sampleSession } from './test-platform'

const later = (days: number) => instant(NOW_MS + days * DAY_MS)

/** The vote of the drawings: 12万元, 171 of 312 households. */
export const samplePollCard = (change: Partial<PollCard> = {}): PollCard => ({
  pollId: 'c1:poll1', question: '村集体12万元收入怎么用', description: '7万元修村卫生室，5万元办老年食堂', phase: 'voting',
  presetId: 'villagersAssembly', presetVersion: 1, modeId: 'households', unit: 'household', mode: 'named', method: { kind: 'yesNo' }, unitName: '云溪村',
  eligible: 312, participated: 171, needed: 208, opensAt: later(-3), closesAt: instant(NOW_MS + 4 * DAY_MS + HOUR_MS), mine: 'canVote', ...change
})

export const samplePoll = (change: Partial<PollDetail> = {}): PollDetail => ({
  ...samplePollCard(), channels: ['phone', 'paper'], noticeAt: later(-14), roll: { version: 1, hash: 'r'.repeat(43) },
  manifestHash: 'm'.repeat(43), partyStudy: { day: dayOf(later(-20)), minutesNo: '支部会议记录第17号' }, challenges: [], confirmations: [], iAmTeller: false, ...change
})

export const sampleNoticeCard = (change: Partial<NoticeCard> = {}): NoticeCard => ({
  noticeId: 'c1:notice1', topic: '河滨路装太阳能路灯', outcomeKind: 'passed', standing: 'formal', unit: 'representative', present: 39, yes: 33,
  publishedAt: later(-4), objectionsEndAt: later(1), archived: false, ...change
})

/** 39 of 47 representatives came; `yes` of them agreed, the others did not. */
function resultOf(present: number, yes: number) {
  const preset = findPreset('villagerRepsAssembly', 1)
  const mode = preset && findMode(preset, 'representatives')
  assert(preset && mode, 'the sample rule exists')
  const outcome = decide(preset, mode, { heads: { eligible: 47, present, participating: present, yes, no: present - yes, abstain: 0, invalid: 0 } })
  assert(outcome.ok, 'sample counts are true')
  return publicOutcome(outcome.value, 10)
}

export const sampleNotice = (change: Partial<NoticeDetail> = {}): NoticeDetail => ({
  ...sampleNoticeCard(), communityId: 'c1', communityName: '云溪村', scopeName: '云溪村', pollId: 'c1:poll0', meetingName: '村民代表会议',
  presetId: 'villagerRepsAssembly', presetVersion: 1, modeId: 'representatives', noticeDay: dayOf(later(-12)), description: '装 36 盏路灯',
  result: resultOf(39, 33), ballots: { phone: 27, paper: 12, hands: 0 }, manifestHash: 'n'.repeat(43),
  content: {
    topic: '河滨路装太阳能路灯', proposer: '3组村民代表', place: '文化礼堂', chair: '汪建国', decision: '古桥头到水口林装 36 盏，总价不超过 93,600 元。',
    personInCharge: '村委会委员胡文静', plan: '先比价，再签合同。', dueDay: dayOf(later(40))
  },
  opensAt: later(-6), closesAt: later(-5),
  confirmedBy: [{ role: 'chair', name: '汪*', at: later(-4) }, { role: 'teller', name: '方*', at: later(-4) }, { role: 'supervisor', name: '江*', at: later(-4) }],
  shownUntil: dayOf(later(11)), revisions: [], objections: [], mayObject: true,
  mayOpenUndertaking: false, rating: sampleRating(), following: false, ...change
})

/** The grade of a published result that the reader was asked for and has not given. */
export const sampleRating = (change: Partial<RatingPanel> = {}): RatingPanel => ({
  subject: { kind: 'notice', id: 'c1:poll0:n' }, summary: { kind: 'withheld', asked: 47, needed: 5 }, visitDays: 7, ...change
})

/** A result of so few ballots that the split is not in the data. */
export const sampleWithheldNotice = (): NoticeDetail => {
  const { yes: _withheld, ...notice } = sampleNotice({ present: 8, result: resultOf(8, 8), outcomeKind: 'quorumNotMet' })
  return notice
}

export const sampleMeetingCard = (change: Partial<MeetingCard> = {}): MeetingCard => ({
  meetingId: 'c1:meeting1', title: '古树围栏怎么装，听听大家的', place: '水口林古樟树下', startsAt: instant(NOW_MS - HOUR_MS), endsAt: instant(NOW_MS + HOUR_MS), signedIn: false,
  kind: 'consultation', state: 'called', items: 1, ...change
})

export const sampleMeeting = (change: Partial<MeetingDetail> = {}): MeetingDetail => ({
  ...sampleMeetingCard(), present: 12, coinsForAttending: 5,
  agenda: [{ no: 1, title: '古樟树要不要装围栏', stances: { agree: 12, concern: 3, alternative: 1 } }],
  parties: [], materials: [], calledOn: dayOf(later(-5)), noticeDays: 3, amendments: [], may: ['signIn', 'raiseHand'], following: false,
  ownOpinions: [], opinions: [], moreOpinions: false, hand: { up: false, waiting: 0, hasFloor: false }, followThrough: [], mayOpenUndertaking: false, ...change
})

export const sampleStatement = (entries = 20): Statement => ({
  householdLabel: '3组12号', redeemable: 86, honour: 268, expiries: [{ on: '2026-12-31' as Day, points: 86 }],
  months: ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'].map((month, index) => ({ month, earned: 5 * index, spent: index === 1 ? 20 : 0 })),
  refused: [],
  entries: Array.from({ length: entries }, (_, index) => ({
    transferId: `t${index}`, at: later(-index), points: 5, track: 'redeemable' as const, kind: 'award', itemCode: 'DEL01', itemName: '出席议事会、村民小组会', balanceAfter: 86 - 5 * index
  }))
})

/** One group of the roll, masked. */
export const sampleRoll = (entries = 54): { readonly entries: readonly RollEntryView[] } => ({
  entries: Array.from({ length: entries }, (_, index) => ({ unitId: `c1:h${index + 1}`, householdNo: `3组${index + 1}号`, name: '程*' }))
})

export const sampleHome = (change: Partial<Home> = {}, session: Session = sampleSession(sampleMembership())): Home => {
  const [current] = session.memberships
  return {
    session, ...(current && { current }), waiting: [samplePollCard()], matters: [], moreMatters: false, unseen: 0, coins: { redeemable: 86, honour: 268 }, latestNotice: sampleNoticeCard(),
    ...change
  }
}
