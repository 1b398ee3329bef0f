import { sampleCare, sampleCareVoting, sampleDisputes, sampleParticipation } from '@/testing/ballot-care-replies'
import { samplePoll } from '@/testing/resident-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { DISPUTE_KINDS } from '@/domain/ballot/secret/dispute'
import { disputeOffText, disputeText, pollCareText, reviewText } from '@/text/ballot-care'
import { pollDeskText } from '@/text/poll-desk'
import { replyCloud, type ReplyCloud } from './reply-cloud'

/** Of the committee and of the supervisors at once, so that every button of the desk is there. */
export const KEPT_CARE = { session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'householdRep', 'committeeMember', 'supervisor'] })) } }

const secretPoll = (phase: 'voting' | 'closed' | 'counted') =>
  samplePoll({
    phase, mode: 'secret', iAmTeller: false,
    secret: {
      token: 'none', manifestHash: 'm'.repeat(43), replaced: 1, disputes: { open: 2, proven: 1, dismissed: 0, late: 0 },
      ...(phase === 'counted' ? { board: { root: 'Q7xk2_9bTfWc'.padEnd(43, 'A'), rows: 247, withheld: false, mayRead: true }, review: { flagged: true, replaced: 1, disputed: 3, margin: 4 } } : {})
    }
  })

/** Every call of the pages around a secret ballot. */
export const careCloud = (): ReplyCloud =>
  replyCloud({
    'ballot/readDisputes': sampleDisputes(),
    'ballot/fileDispute': { disputeId: 'd9', state: 'open', answerDueAt: sampleDisputes().endsAt ?? (0 as never) },
    'ballot/readCare': sampleCare(),
    'ballot/answerDispute': { state: 'dismissed' },
    'ballot/askReplacement': { askedOn: '2026-04-16' as never },
    'ballot/approveReplacement': { replaced: 2 },
    'ballot/participation': sampleParticipation(),
    'ballot/readRoll': { entries: [{ unitId: 'c1:h1', householdNo: '1组1号', name: '汪*', channel: 'phone' }] },
    'ballot/readPoll': secretPoll('closed'),
    'ballot/turnout': { groups: [], closesAt: 0 as never, question: '', unit: 'household' },
    'ballot/countPoll': { outcome: samplePoll().outcome as never },
    'ballot-box/prepare': { made: 12, of: 12 },
    'ballot-box/open': { ballots: 189 }
  })

export const DISPUTE = 'packages/secret/dispute/index?pollId=c1:poll1'
export const CARE = 'packages/committee/poll-care/index?pollId=c1:poll1'
export const DESK = 'packages/committee/poll-desk/index?pollId=c1:poll1'

export interface CarePageAt {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  readonly prepare?: (cloud: ReplyCloud) => void
  /** Calls of the first paint; the desk of a vote asks for its turnout and its box as well. */
  readonly calls?: number
}
export const CARE_PAGES: readonly CarePageAt[] = [
  { name: '申诉', url: DISPUTE, says: disputeText.countsNote },
  { name: '申诉，已经过期', url: DISPUTE, says: disputeOffText.DISPUTE_PERIOD_OVER, prepare: cloud => void cloud.answer('ballot/readDisputes', sampleDisputes({ mine: [], kinds: DISPUTE_KINDS.map(kind => ({ kind, cannot: 'DISPUTE_PERIOD_OVER' })) })) },
  { name: '申诉和补领', url: CARE, says: pollCareText.oldCounts },
  { name: '申诉和补领，投票中', url: CARE, says: pollCareText.approve, prepare: cloud => void cloud.answer('ballot/readCare', sampleCareVoting()) },
  { name: '办无记名表决，截止', url: DESK, says: pollDeskText.call, calls: 2 },
  { name: '办无记名表决，投票中', url: DESK, says: pollDeskText.boxMade, calls: 3, prepare: cloud => void cloud.answer('ballot/readPoll', secretPoll('voting')) },
  { name: '办无记名表决，唱过票', url: DESK, says: reviewText.chip, calls: 2, prepare: cloud => void cloud.answer('ballot/readPoll', secretPoll('counted')) }
]
