import { genuineCheckpoint, genuineGrowth, genuineProof, genuineReceipt, OWN_TRANSFER, sampleEntry, sampleHealth, sampleHonours, sampleSpotChecks, sampleWatch } from '@/testing/coin-replies'
import { sampleStatement } from '@/testing/resident-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import type { Day } from '@/domain/shared/instant'
import { entryText, ledgerProofText } from '@/text/coin-proof'
import { coinWatchText } from '@/text/coin-watch'
import { honoursText } from '@/text/honours'
import { ledgerText } from '@/text/ledger'
import { replyCloud, type ReplyCloud } from './reply-cloud'

/** A supervisor, so that every page opens. */
export const KEPT_SUPERVISOR = { session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'supervisor'] })) } }

/** Every call of the pages about coins; what is proven is genuine. */
export const coinsCloud = (): ReplyCloud =>
  replyCloud({
    'ledger/statement': { ...sampleStatement(), onNotice: { claims: 1, coins: 8, until: '2026-04-18' as Day }, refused: [{ claimId: 'k9', itemName: '邻里帮扶', on: '2026-04-02' as Day, reason: 'duplicate' }] },
    'ledger/entry': sampleEntry(),
    'ledger/receipt': genuineReceipt(),
    'ledger/prove': genuineProof(11),
    'ledger/checkpoint': genuineCheckpoint(11),
    'ledger/consistency': ({ from }) => genuineGrowth(from, 11),
    'ledger/health': sampleHealth(),
    'ledger/spotCheckSums': { month: '2026-03', drawn: 7, checked: 6, differing: 0 },
    'ledger/honours': sampleHonours(),
    'ledger/joinHonours': { honourId: 'honour:1' },
    'ledger/leaveHonours': { left: true },
    'ledger/hideHonour': { hidden: true },
    'ledger/watch': ({ month }) => sampleWatch({ month }),
    'ledger/spotChecks': ({ month }) => sampleSpotChecks({ month }),
    'ledger/recordSpotCheck': ({ transferId }) => ({ transferId })
  })

export const COINS = 'pages/coins/index'
export const ENTRY = `packages/coins/entry/index?transferId=${encodeURIComponent(OWN_TRANSFER)}`
export const ENTRIES = 'packages/coins/entries/index'
export const PROOF = 'packages/coins/proof/index'
export const HONOURS = 'packages/coins/honours/index'
export const WATCH = 'packages/coin-office/coin-watch/index'
export const HEALTH = 'packages/coin-office/ledger-health/index'

export interface CoinPageAt {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  readonly prepare?: (cloud: ReplyCloud) => void
  /** One, and what follows once the page stands. */
  readonly calls?: number
}
export const COIN_PAGES: readonly CoinPageAt[] = [
  { name: '绿币', url: COINS, says: '公示中 1 笔 +8，4月18日后到账', calls: 2 },
  { name: '还没有绿币', url: COINS, says: ledgerText.emptyTitle, calls: 2, prepare: cloud => cloud.answer('ledger/statement', { ...sampleStatement(0), redeemable: 0, honour: 0, expiries: [] }) },
  { name: '明细', url: ENTRIES, says: '出席议事会、村民小组会' },
  { name: '一笔绿币', url: ENTRY, says: entryText.ruleOf('ENV02', 1) },
  { name: '一笔兑换', url: ENTRY, says: '兑换洗衣液 1 瓶', prepare: cloud => cloud.answer('ledger/entry', { transferId: OWN_TRANSFER, at: sampleEntry().at, kind: 'hold', track: 'redeemable', points: -20, balanceAfter: 66, rule: { id: 'g', version: 1 }, good: { name: '洗衣液', quantity: 1, unit: '瓶' }, approvedBy: [], correctedBy: [] }) },
  { name: '账本健康', url: PROOF, says: ledgerProofText.sound, calls: 3 },
  { name: '还没自查', url: PROOF, says: ledgerProofText.notYet, calls: 3, prepare: cloud => { const { checkedAt: _never, checkpoint: _none, ...health } = sampleHealth(); cloud.answer('ledger/health', health); cloud.refuse('ledger/checkpoint', { code: 'NOTHING_SEALED' }) } },
  { name: '光荣榜', url: HONOURS, says: honoursText.intro },
  { name: '还没人上榜', url: HONOURS, says: honoursText.emptyTitle, prepare: cloud => cloud.answer('ledger/honours', { rows: [], deeds: [], mayHide: false }) },
  { name: '异常线索', url: WATCH, says: coinWatchText.intro },
  { name: '没有线索', url: WATCH, says: coinWatchText.none(132), prepare: cloud => cloud.answer('ledger/watch', sampleWatch({ clues: [], relations: [] })) },
  { name: '查了什么', url: HEALTH, says: '发出 1260 − 收回 10 − 兑换 320 = 大家手里 930' }
]
