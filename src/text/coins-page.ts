import type { RefusedClaim, Statement, StatementEntry } from '@/contract/ledger'
import type { EndReason } from '@/domain/claims/claim'
import { dayOf, type Day } from '@/domain/shared/instant'
import { dayText } from './dates'
import { ledgerText, transferText } from './ledger'
import { signedText } from './numbers'

export const coinsPageText = {
  how: '怎么得绿币',
  howText: '做了好事就申报，到会议事就签到。投票不得绿币：怎么投、投不投，都不影响。',
  noExpiry: '现在没有要到期的',
  meetings: '看最近的会议',
  honourTrack: '荣誉',
  claim: '申报善行',
  shop: '去兑换',
  all: '全部',
  more: '还有这些',
  myClaims: '我的申报',
  myOrders: '我的兑换',
  activities: '志愿活动',
  notice: '公示',
  scheme: '积分怎么算',
  fund: '资金台账',
  honours: '光荣榜',
  ledger: '账本健康',
  moreText: {
    myClaims: '报到哪一步了', myOrders: '取货码和记录', activities: '报名、签到、时长', notice: '谁报了什么，可提异议',
    scheme: '每一项多少、上限几次', fund: '兑换的钱从哪来', honours: '自愿上榜，不排名次', ledger: '这本账改没改过'
  },
  own: (coins: number) => `我名下还有 ${coins} 绿币`,
  ownText: '归到户里，家里人就能拿去换东西',
  refusedTitle: '没算上的',
  refused: ({ itemName, on }: RefusedClaim) => `${dayText(on)} ${itemName}，没算上`,
  why: (claim: RefusedClaim) => `${refusedBecause[claim.reason]}${claim.words === undefined ? '' : `：${claim.words}`}。点开看怎么办`,
  broken: '总账和上次看到的对不上',
  brokenText: '点开看是什么情况，找谁问。绿币还在账上，照常用。',
  onNotice: ({ claims, coins, until }: NonNullable<Statement['onNotice']>) => `公示中 ${claims} 笔 ${signedText(coins)}，${dayText(until)}后到账`
} as const

/** Why a claim was turned down, in the fewest words; its own page says more. */
const refusedBecause: Readonly<Record<EndReason, string>> = {
  notDone: '没有做这件事', notEnoughShown: '看不出做了这件事', wrongItem: '不算这一项', duplicate: '同一件事已经算过', notOwnDeed: '不是本人做的', objectionUpheld: '有人提异议，查实了', accountFrozen: '账户停用着', other: '没有通过'
}

/** `4月14日`, what it was, and the reason of a correction. */
export const entryFacts = ({ at, track, itemName, kind, reason, balanceAfter, approvedBy = [], good }: StatementEntry): readonly string[] => [
  dayText(dayOf(at)),
  ...((itemName === undefined && good === undefined) || kind === 'award' ? [] : [transferText(kind)]),
  ...(reason ? [reason] : []),
  ...(approvedBy.length === 0 ? [] : [`${approvedBy.join('、')}核准`]),
  track === 'honour' ? coinsPageText.honourTrack : ledgerText.balanceAfter(balanceAfter)
]

/** `洗衣液 1 瓶` */
export const goodText = ({ name, quantity, unit }: NonNullable<StatementEntry['good']>): string => `${name} ${quantity} ${unit}`

/** The day on which a notice ends, with what comes after. */
export const afterDay = (day: Day): string => `${dayText(day)}后`
