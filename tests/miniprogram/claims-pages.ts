import { sampleClaimDetail, sampleClaims, sampleDoubted, sampleHousehold, sampleItems, sampleNotice, sampleQueue, sampleQueueRow } from '@/testing/claims-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { claimNoticeText, claimsText, claimText } from '@/text/claims'
import { claimBatchText, claimQueueText, weighText } from '@/text/claims-office'
import { replyCloud, type ReplyCloud } from './reply-cloud'

/** Somebody of the committee who also keeps the shop, so that every page opens. */
export const KEPT_REVIEWER = { session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'householdRep', 'committeeMember', 'shopKeeper'] })) } }

/** Every call of the pages of claims. */
export const claimsCloud = (): ReplyCloud =>
  replyCloud({
    'claims/items': sampleItems(),
    'claims/mine': { items: sampleClaims() },
    'claims/read': sampleClaimDetail(),
    'claims/notice': { items: sampleNotice() },
    'claims/queue': sampleQueue(),
    'claims/findHousehold': sampleHousehold(),
    'claims/submit': { claimId: 'k1' },
    'claims/withdraw': { claimId: 'k1' },
    'claims/witness': { confirmed: true },
    'claims/object': { objectionId: 'o1' },
    'claims/answerObjection': { upheld: true },
    'claims/verify': ({ claimIds }) => ({ done: [...claimIds], refused: [] }),
    'claims/enterBatch': ({ people }) => ({ done: people.map(({ personId }) => personId), refused: [] }),
    'claims/weigh': { claimId: 'k1', kilograms: 6, coins: 12 },
    'community/listUnits': { units: [{ unitId: 'g3', kind: 'group', name: '3组', households: 54 }] },
    'community/listNeighbours': { items: Array.from({ length: 20 }, (_row, index) => ({ householdId: `h${index}`, label: `3组${index + 20}号`, people: [{ personId: `n${index}`, name: `方秀${index}` }] })) }
  })

export const QUEUE = 'packages/coin-office/claim-queue/index'
export const FORM = 'packages/coins/claim/index'
export const DETAIL = 'packages/coins/claim-detail/index?claimId=k1'
export const NOTICE = 'packages/coins/claim-notice/index'
export const BATCH = 'packages/coin-office/claim-batch/index'
export const WEIGH = 'packages/coin-office/weigh/index'

/** A full page of the queue, as a busy village has it. */
export const fullQueue = (cloud: ReplyCloud): void =>
  cloud.answer('claims/queue', sampleQueue({ rows: Array.from({ length: 20 }, (_row, index) => sampleQueueRow(index + 1, index % 3 === 0 ? { hints: ['noPhoto'] } : {})), waiting: 100, counts: { verify: 100, review: 3, objections: 1, revocations: 0 }, nextCursor: 'n' }))

export interface ClaimPageAt {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  readonly prepare?: (cloud: ReplyCloud) => void
  /** Calls of the first paint; one unless said. */
  readonly calls?: number
}
export const CLAIM_PAGES: readonly ClaimPageAt[] = [
  { name: '申报善行', url: FORM, says: claimText.kept },
  { name: '方案还没公布', url: FORM, says: claimText.noScheme, prepare: cloud => cloud.answer('claims/items', { items: [] }) },
  { name: '改退回的申报', url: `${FORM}?claimId=k2`, says: '请补拍一张', calls: 2, prepare: cloud => cloud.answer('claims/read', sampleClaimDetail({ state: 'returned', log: [{ step: 'returned', at: sampleClaimDetail().log[0]?.at ?? (0 as never), words: '请补拍一张' }], may: ['edit', 'withdraw'] })) },
  { name: '我的申报', url: 'packages/coins/claims/index', says: claimsText.asks },
  { name: '还没申报过', url: 'packages/coins/claims/index', says: claimsText.empty, prepare: cloud => cloud.answer('claims/mine', { items: [] }) },
  { name: '申报详情', url: DETAIL, says: claimsText.logNow.submitted },
  { name: '请您证明', url: DETAIL, says: claimsText.witnessNote, prepare: cloud => cloud.answer('claims/read', sampleClaimDetail({ asksMe: true, who: '方*', may: ['confirmTrue'] })) },
  { name: '答复异议', url: DETAIL, says: '是他儿子扛的', prepare: cloud => cloud.answer('claims/read', sampleDoubted()) },
  { name: '善行公示', url: NOTICE, says: claimNoticeText.mine },
  { name: '核实', url: QUEUE, says: claimQueueText.lead.verify },
  { name: '一百件等核实', url: QUEUE, says: '核实 100', prepare: fullQueue },
  { name: '没有等核实的', url: QUEUE, says: claimQueueText.emptyTitle.verify, prepare: cloud => cloud.answer('claims/queue', { rows: [], waiting: 0, counts: { verify: 0, review: 0 } }) },
  { name: '替邻居登记', url: BATCH, says: claimBatchText.lead, calls: 3 },
  { name: '称重登记', url: WEIGH, says: weighText.door }
]
