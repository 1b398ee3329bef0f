import type { LawReference } from '@/domain/ballot/law-articles'
import { MEDIATION_LAW } from '@/domain/mediation/law-articles'
import type { PointItem } from '@/domain/ledger/point-item'

/** Why no village may reward, or hold against somebody, what an item names. */
export const BARRED_BECAUSE = ['BALLOT', 'RIGHTS', 'BENEFITS', 'MEDIATION', 'PENALTY', 'MONEY'] as const
export type BarredBecause = (typeof BARRED_BECAUSE)[number]

interface Barred {
  readonly because: BarredBecause
  readonly effect: 'any' | PointItem['effect']
  readonly words: RegExp
}

/**
 * Words that an item's name must not hold (domain facts: no coin for a ballot or for giving up a right; nothing that touches
 * lawful benefits; no fines, which only authorities may set; mediation is voluntary). Most fundamental first.
 */
const BARRED: readonly Barred[] = [
  { because: 'BALLOT', effect: 'any', words: /投票|表决|票决|选票|拉票|唱票率|参选|选举|[赞反弃][成对权]票|同意票|举手(?:同意|赞成|通过)/ },
  { because: 'RIGHTS', effect: 'earn', words: /(?:不|零|无|未|没有|停止|放弃)(?:再)?(?:越级)?(?:上访|信访|投诉|举报|起诉|诉讼|申诉|复议|提异议|提意见)|息诉|息访|罢访|撤诉|放弃|让出(?:承包|宅基|土地)|不生|少生|绝育|计划生育/ },
  { because: 'RIGHTS', effect: 'remind', words: /上访|信访|投诉|举报|起诉|诉讼|申诉|复议|异议|意见|离婚|生育|信教|宗教|不签字|不同意/ },
  { because: 'BENEFITS', effect: 'any', words: /低保|五保|特困|医保|养老金|抚恤|救助金|征地补偿|分红/ },
  { because: 'MEDIATION', effect: 'remind', words: /调解/ },
  { because: 'MEDIATION', effect: 'earn', words: /(?:接受|同意|服从)调解/ },
  { because: 'PENALTY', effect: 'any', words: /罚款|罚金|押金|扣款|没收|停水|停电|停发|取消资格|黑名单/ },
  { because: 'MONEY', effect: 'any', words: /现金|捐款|捐钱|充值|买币|购币|红包|提现|转账/ }
]

/** The article that stands behind a bar, where one says it. */
export const BAR_LAW: Readonly<Partial<Record<BarredBecause, LawReference>>> = {
  RIGHTS: { law: 'villagersCommitteeLaw', article: '第三十一条', summary: '会议的决定不能侵犯村民的人身权利、民主权利和合法财产权利。' },
  BENEFITS: { law: 'villagersCommitteeLaw', article: '第三十一条', summary: '会议的决定不能侵犯村民的人身权利、民主权利和合法财产权利。' },
  MEDIATION: MEDIATION_LAW.refusal,
  MONEY: { law: 'peoplesBankLaw', article: '第二十条', quote: '任何单位和个人不得印制、发售代币票券，以代替人民币在市场上流通。' }
}

/** A code is read on the phone and printed; it says no more than the name may. */
const BARRED_CODE = /VOTE|BALLOT|POLL|ELECT|TOUPIAO|XUANJU/

export interface BarredItem {
  readonly because: BarredBecause
  /** The words that stand in the way. */
  readonly word: string
}

/** The first bar that an item's name or code meets. */
export function barOf({ name, code, effect }: Pick<PointItem, 'name' | 'code' | 'effect'>): BarredItem | undefined {
  const inCode = BARRED_CODE.exec(code)
  if (inCode !== null) return { because: 'BALLOT', word: inCode[0] }
  const folded = name.normalize('NFKC').replace(/\s+/g, '')
  for (const bar of BARRED) {
    const found = bar.effect === 'any' || bar.effect === effect ? bar.words.exec(folded) : null
    if (found !== null) return { because: bar.because, word: found[0] }
  }
  return undefined
}

/** Coming to a meeting, however an item puts it: never worth more than attendance may be. */
const ATTENDING = /(?:出席|参加|到会|列席|参会).{0,10}(?:会议|议事会|大会|小组会|代表会|听证会|恳谈会)|^(?:参会|到会|开会)/

export const namesAttendance = (name: string): boolean => ATTENDING.test(name.normalize('NFKC').replace(/\s+/g, ''))
