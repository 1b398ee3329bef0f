import type { ClaimCard, ClaimDetail, ClaimItem, ClaimItems, FoundHousehold, NoticeRow, Queue, QueueRow } from '@/contract/claims-views'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { addDays, dayOf, instant, type Day, type Instant } from '@/domain/shared/instant'
import { NOW_MS } from './test-platform'

const later = (days: number): Instant => instant(NOW_MS + days * 86_400_000)
const day = (days: number): Day => addDays(dayOf(instant(NOW_MS)), days)

/** Items that others enter or that come by themselves. */
const NOT_HERE: Readonly<Record<string, NonNullable<ClaimItem['notHere']>>> = {
  DEL01: 'byMeeting', PUB01: 'byHours', ENV05: 'byWeighing', ENV01: 'byGrid', ENV03: 'byGrid', NEI02: 'byGrid'
}
/** What is left of a cap, where something was claimed already. */
const LEFT: Readonly<Record<string, number>> = { NEI01: 1, NEI03: 0 }

function itemOf({ code, name, dimension, points, unit, evidence, cap }: (typeof STARTER_CATALOG.items)[number]): ClaimItem {
  const notHere = NOT_HERE[code]
  return {
    code, name, dimension, points, unit, evidence, needsWitness: code === 'NEI01', needsPhoto: code === 'ENV04' || code === 'PUB04',
    ...(cap === undefined ? {} : { cap, left: LEFT[code] ?? cap.times }), ...(notHere === undefined ? {} : { notHere })
  }
}

/** The items of the sample village, in the middle of a month. */
export const sampleItems = (change: Partial<ClaimItems> = {}): ClaimItems => ({
  scheme: { version: 1, noticeDays: 5 }, items: STARTER_CATALOG.items.filter(({ effect }) => effect === 'earn').map(itemOf), ...change
})

export const sampleClaim = (change: Partial<ClaimCard> = {}): ClaimCard => ({
  claimId: 'k1', itemName: '邻里帮扶', dimension: 'neighbourhood', source: 'own', on: day(-1), coins: 10, state: 'submitted', ...change
})

/** One of each kind that a household sees. */
export const sampleClaims = (): readonly ClaimCard[] => [
  sampleClaim({ claimId: 'k9', asksMe: true }),
  sampleClaim(),
  sampleClaim({ claimId: 'k2', itemName: '植树护绿', dimension: 'environment', state: 'returned', why: { reason: 'other', words: '请补拍一张现场照片' } }),
  sampleClaim({ claimId: 'k3', itemName: '公共劳动', dimension: 'publicWelfare', coins: 8, state: 'publicized', noticeUntil: day(2) }),
  sampleClaim({ claimId: 'k4', itemName: '可回收物交投，每公斤', dimension: 'environment', source: 'weighing', coins: 12, state: 'credited', on: day(-20) }),
  sampleClaim({ claimId: 'k5', itemName: '拾金不昧', dimension: 'publicWelfare', coins: 5, state: 'rejected', on: day(-30), why: { reason: 'notEnoughShown' } })
]

const picture = (fileId: string) => ({ fileId, type: 'image/jpeg' as const, url: `https://files.example/${fileId}`, thumbUrl: `https://files.example/${fileId}-s` })

export const sampleClaimDetail = (change: Partial<ClaimDetail> = {}): ClaimDetail => ({
  ...sampleClaim(),
  who: '程建国', householdNo: '3组12号', item: 'NEI01', quantity: 1, unit: 'time', words: '帮隔壁方奶奶把 6 袋稻种扛上楼',
  photos: [{ ...picture('f1'), takenAt: later(-1) }],
  witness: { name: '方*', confirmed: false, householdId: 'c1:h9', personId: 'c1:p9' },
  log: [{ step: 'submitted', at: later(-1), by: '程建国' }],
  objections: [], may: ['withdraw'], ...change
})

/** On notice and doubted by somebody. */
export const sampleDoubted = (change: Partial<ClaimDetail> = {}): ClaimDetail => sampleClaimDetail({
  who: '程*', state: 'publicized', noticeUntil: day(2), witness: { name: '方*', confirmed: true },
  log: [
    { step: 'submitted', at: later(-4) }, { step: 'witnessed', at: later(-4), by: '方*' }, { step: 'verified', at: later(-3), by: '黄志强' },
    { step: 'reviewed', at: later(-3), by: '胡文静' }, { step: 'objected', at: later(-1) }
  ],
  objections: [{ objectionId: 'o1', kind: 'someoneElse', words: '是他儿子扛的', at: later(-1), answerBy: day(4) }],
  may: ['answerObjection'], ...change
})

export const sampleQueueRow = (number = 1, change: Partial<QueueRow> = {}): QueueRow => ({
  ...sampleClaim({ claimId: `k${number}` }),
  who: '方秀兰', householdNo: `3组${number}号`, quantity: 1, unit: 'time', words: '帮邻居把稻种扛上楼', photos: [picture(`f${number}`)],
  waitingSince: later(-1), hints: [], ...change
})

/** Rows of every look: witnessed, doubtful, weighed, and two that others must decide. */
export const sampleQueue = (change: Partial<Queue> = {}): Queue => ({
  rows: [
    sampleQueueRow(1, { witnessed: true }),
    sampleQueueRow(2, { who: '汪明', itemName: '植树护绿', dimension: 'environment', words: '村口种了两棵香樟', photos: [picture('f2'), picture('f3')] }),
    sampleQueueRow(3, { who: '吴秀英', itemName: '可回收物交投，每公斤', dimension: 'environment', source: 'weighing', coins: 12, quantity: 6, unit: 'kilogram', photos: [], hints: ['nearCap'] }),
    sampleQueueRow(4, { who: '黄小军', itemName: '公共劳动', dimension: 'publicWelfare', coins: 8, photos: [], hints: ['noPhoto', 'sameDayBefore'] }),
    sampleQueueRow(5, { who: '程建国', notBy: 'OWN_HOUSEHOLD' })
  ],
  waiting: 5, counts: { verify: 5, review: 3, objections: 1, revocations: 0 }, ...change
})

export const sampleNoticeRow = (change: Partial<NoticeRow> = {}): NoticeRow => ({
  claimId: 'k1', who: '方*', unitName: '3组', itemName: '邻里帮扶', dimension: 'neighbourhood', on: day(-4), coins: 10, noticeUntil: day(0), mine: false, objections: 0, ...change
})

export const sampleNotice = (): readonly NoticeRow[] => [
  sampleNoticeRow(),
  sampleNoticeRow({ claimId: 'k2', who: '汪*', unitName: '4组', itemName: '植树护绿', dimension: 'environment', objections: 1 }),
  sampleNoticeRow({ claimId: 'k3', who: '程*', itemName: '公共劳动', dimension: 'publicWelfare', coins: 8, noticeUntil: day(2), mine: true }),
  sampleNoticeRow({ claimId: 'k4', who: '胡*', unitName: '1组', itemName: '不放烟花爆竹、文明祭扫', dimension: 'customs', coins: 5, noticeUntil: day(3) })
]

export const sampleHousehold = (change: Partial<FoundHousehold> = {}): FoundHousehold => ({
  householdId: 'c1:h9', householdNo: '3组9号', people: [{ personId: 'c1:p9', name: '方*' }, { personId: 'c1:p10', name: '汪*' }], ...change
})
