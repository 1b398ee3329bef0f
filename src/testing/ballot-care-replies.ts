import type { DisputesView, DisputeView, ParticipationView, PollCareView } from '@/contract/ballot-care'
import { DISPUTE_KINDS } from '@/domain/ballot/secret/dispute'
import { addDays, dayOf, instant, type Day, type Instant } from '@/domain/shared/instant'
import { NOW_MS } from './test-platform'

const later = (days: number): Instant => instant(NOW_MS + days * 86_400_000)
const today = (days = 0): Day => addDays(dayOf(instant(NOW_MS)), days)

const HEAD = {
  pollId: 'c1:poll1', question: '村集体12万元收入怎么用', phase: 'published', unit: 'household',
  counts: { open: 2, proven: 1, dismissed: 1, late: 1 }, replaced: 1,
  brokenPromises: [{ promise: { number: 'p'.repeat(43), version: 2, ballotHash: 'h'.repeat(43), signature: 's'.repeat(86) }, finding: 'missing' }],
  review: { flagged: true, replaced: 1, disputed: 3, margin: 4 }
} as const satisfies Partial<DisputesView>

export const sampleDispute = (change: Partial<DisputeView> = {}): DisputeView => ({
  disputeId: 'd1', kind: 'notOnBoard', state: 'open', text: '我4月10日在家投的，公示板上找不到', by: '程大山', householdNo: '3组12号', mine: false,
  filedAt: later(-1), answerDueAt: later(4), ...change
})

/** What a resident sees, with everything that such a page can hold. */
export const sampleDisputes = (change: Partial<DisputesView> = {}): DisputesView => ({
  ...HEAD,
  kinds: DISPUTE_KINDS.map(kind => (kind === 'paperRefused' ? { kind, cannot: 'DISPUTE_OPEN' as const } : { kind })),
  mine: [sampleDispute({ disputeId: 'd5', kind: 'paperRefused', text: '去了两趟，没给纸票', mine: true })],
  endsAt: later(3),
  ...change
})

/** The desk of a vote with a dispute of every state. */
export const sampleCare = (change: Partial<PollCareView> = {}): PollCareView => ({
  ...HEAD,
  disputes: [
    sampleDispute({ disputeId: 'd2', state: 'proven', finding: 'missing', text: '', filedAt: later(-7), answerDueAt: later(-1.5) }),
    sampleDispute(),
    sampleDispute({ disputeId: 'd5', kind: 'paperRefused', text: '去了两趟，没给纸票' }),
    sampleDispute({ disputeId: 'd3', kind: 'differs', state: 'dismissed', answer: { upheld: false, text: '您的票在第 3 行，和投的一样', by: '汪建国', at: later(-1) } }),
    sampleDispute({ disputeId: 'd4', state: 'settled', finding: 'asPromised', text: '' })
  ],
  mayAnswer: true,
  replacements: [
    { unitId: 'c1:h1', householdNo: '3组12号', reason: 'phoneLost', askedBy: '胡文静', askedOn: today(-3), approvedBy: '江明', mayApprove: false, lapsed: false },
    { unitId: 'c1:h2', householdNo: '3组14号', reason: 'phoneChanged', askedBy: '胡文静', askedOn: today(-2), mayApprove: false, lapsed: true }
  ],
  mayAskReplacement: false,
  groups: [{ groupId: 'c1:g1', name: '1组' }, { groupId: 'c1:g2', name: '2组' }],
  key: { destroyableAt: later(6), mayDestroy: false },
  ...change
})

/** While voting runs: nothing is counted, a token waits to be taken anew. */
export const sampleCareVoting = (): PollCareView => {
  const { review: _review, ...care } = sampleCare({
    phase: 'voting', counts: { open: 0, proven: 0, dismissed: 0, late: 0 }, replaced: 0, brokenPromises: [], disputes: [], key: { mayDestroy: false }, mayAskReplacement: true,
    replacements: [{ unitId: 'c1:h1', householdNo: '3组12号', reason: 'phoneLost', askedBy: '胡文静', askedOn: today(), mayApprove: true, lapsed: false }]
  })
  return care
}

export const sampleParticipation = (): ParticipationView => ({
  question: '村集体12万元收入怎么用', unit: 'household', groupId: 'c1:g1',
  groups: [{ groupId: 'c1:g1', name: '1组', eligible: 58, taken: 38 }, { groupId: 'c1:g2', name: '2组', eligible: 49, taken: 31 }],
  doors: Array.from({ length: 38 }, (_, index) => ({ householdNo: `1组${index + 1}号`, units: 1 }))
})
