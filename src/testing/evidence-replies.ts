import type { BodyCard, BodyDetail, QuarterView, SeatView } from '@/contract/evidence'
import { ROLL_PARTIES } from '@/domain/evidence/party'
import { asId, type UnitId } from '@/domain/shared/ids'
import { instant, type Day } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import { NOW_MS } from './test-platform'

const day = (text: string): Day => text as Day

export const sampleBodyCard = (change: Partial<BodyCard> = {}): BodyCard => ({
  bodyId: 'c1:body:moralCouncil:1', kind: 'moralCouncil', name: '道德评议会', nameIsProposed: true, phase: 'running',
  termFrom: day('2025-01-01'), termTo: day('2027-12-31'), inOffice: 7, head: '吴秀英', ...change
})

export const sampleSeat = (change: Partial<SeatView> = {}): SeatView => ({ no: 1, name: '吴秀英', outside: false, position: 'head', title: '会长', from: day('2025-02-01'), ...change })

/** A council with a guest, somebody who left, a session and the term before. */
export const sampleBody = (change: Partial<BodyDetail> = {}): BodyDetail => ({
  ...sampleBodyCard(),
  seenNo: 3,
  purpose: '评身边的好人好事，劝导不文明的事',
  seats: [sampleSeat(), ...Array.from({ length: 5 }, (_, index) => sampleSeat({ no: index + 2, name: '程大山', position: 'member', title: '成员' })), sampleSeat({ no: 8, name: '镇司法所驻村律师', outside: true, position: 'member', title: '顾问' })],
  otherSeats: [sampleSeat({ no: 7, name: '胡守义', position: 'member', title: '成员', to: day('2025-12-31') })],
  pastTerms: [{ name: '道德评议会', from: day('2022-01-01'), to: day('2024-12-31'), seats: [sampleSeat({ from: day('2022-01-01'), to: day('2024-12-31') })] }],
  sessionsHeld: 2,
  sessions: [{ meetingId: 'c1:meeting1', title: '腊月里的喜事怎么办', heldAt: instant(NOW_MS) }],
  mayEdit: false,
  ...change
})

/** A quarter of a lively village: as many units and parties as there are. */
export const sampleQuarter = (change: Partial<QuarterView> = {}): QuarterView => ({
  quarter: '2026Q2' as Quarter,
  communityName: '云溪村',
  madeAt: instant(NOW_MS),
  counts: { raised: 128, accepted: 120, handled: 84, consulted: 31, agreed: 25, voted: 6, carriedOut: 40 },
  byUnit: Array.from({ length: 10 }, (_, index) => ({
    unitId: asId<UnitId>(`c1:grid:${index}`), unitName: index === 0 ? '云溪村' : `第${index}网格`,
    counts: { raised: 12, accepted: 12, handled: index, consulted: 3, agreed: 2, voted: 0, carriedOut: 4 }, medianDays: { lower: 6, upper: 7, twice: 13, of: 8 }
  })),
  medianDays: { lower: 7, upper: 8, twice: 15, of: 84 },
  meetings: { held: 9, consensus: 12, unresolved: 4, attendance: 262 },
  parties: [...ROLL_PARTIES, 'experts', 'organisations', 'guests'].map((party, index) => ({ party, people: 10 + index * 7 })),
  satisfaction: [{ kind: 'issue', shown: true, rated: 94, satisfied: 90 }, { kind: 'meeting', shown: true, rated: 40, satisfied: 38 }, { kind: 'notice', shown: false }],
  undertakings: { opened: 12, done: 8, overdue: 1 },
  decisions: 3,
  digest: '_TG8VXbgR860E0h8KGY7lp8gLTTLbA2Hj31M3GM6D4M',
  ...change
})
