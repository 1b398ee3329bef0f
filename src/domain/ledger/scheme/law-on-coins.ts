import type { LawReference } from '@/domain/ballot/law-articles'
import { MEDIATION_LAW } from '@/domain/mediation/law-articles'

/** What no scheme decides, because it is decided already. */
export const SETTLED_POINTS = ['notMoney', 'noBenefitTouched', 'noScore', 'noBallot', 'mediationFree', 'remindersSpareCoins'] as const
export type SettledPoint = (typeof SETTLED_POINTS)[number]

export interface Settled {
  readonly point: SettledPoint
  /** Absent where the product holds to it without an article that says so in these words. */
  readonly law?: LawReference
}

/** Shown beneath every scheme and never edited: what coins are not, with the article that says so. */
export const SETTLED_BY_LAW: readonly Settled[] = [
  { point: 'notMoney', law: { law: 'peoplesBankLaw', article: '第二十条', quote: '任何单位和个人不得印制、发售代币票券，以代替人民币在市场上流通。' } },
  {
    point: 'noBenefitTouched',
    law: { law: 'villagersCommitteeLaw', article: '第三十一条', summary: '村规民约和会议的决定不能跟法律法规抵触，不能侵犯村民的人身权利、民主权利和合法财产权利。' }
  },
  {
    point: 'noScore',
    law: { law: 'personalInformationLaw', article: '第二十四条', summary: '用个人信息自动作决定，要透明、公平、公正；对本人权益有重大影响的，本人可以要求说明，也可以拒绝只由机器作决定。' }
  },
  { point: 'noBallot' },
  { point: 'mediationFree', law: MEDIATION_LAW.refusal },
  { point: 'remindersSpareCoins' }
]
