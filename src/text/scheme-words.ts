import type { CapPeriod } from '@/domain/ledger/period'
import type { Dimension, PointItem } from '@/domain/ledger/point-item'
import type { CoinScheme, MinusMode, SchemeCycle, SchemeUnit } from '@/domain/ledger/scheme'
import type { BarredBecause } from '@/domain/ledger/scheme/item-lexicon'
import type { BadScheme, BadSchemeItem, BadTerms, BadTogether, BoundedTerm } from '@/domain/ledger/scheme/item-rules'
import type { SettledPoint } from '@/domain/ledger/scheme/law-on-coins'

/** What the parts of a scheme are called, on the residents' page, in the editor and in refusals. */

export const dimensionText: Readonly<Record<Dimension, string>> = {
  environment: '环境卫生', neighbourhood: '邻里和睦', publicWelfare: '公益参与', customs: '移风易俗', covenant: '遵规守约', deliberation: '议事参与', honour: '表彰', reminder: '提醒'
}
export const unitText: Readonly<Record<SchemeUnit, string>> = { household: '按户记', person: '按人记', both: '记在各人名下，可以并到户里' }
export const cycleText: Readonly<Record<SchemeCycle, string>> = { month: '每月一次', quarter: '每季度一次', halfYear: '每半年一次', year: '每年一次' }
export const minusText: Readonly<Record<MinusMode, string>> = { honour: '有提醒项，只减荣誉，不减绿币', none: '没有提醒项' }
export const countedText: Readonly<Record<PointItem['unit'], string>> = { time: '次', hour: '小时', kilogram: '公斤' }
export const periodText: Readonly<Record<CapPeriod, string>> = { day: '每天', month: '每月', quarter: '每季度', year: '每年', ever: '一共' }
export const perText = { person: '每人', household: '每户' } as const
export const earnedText: Readonly<Record<PointItem['earnedBy'], string>> = { claim: '自己申报', meetingAttendance: '开会签到，不用申报' }

/** `+5 币／次`, `荣誉 −5／次` */
export function worthText({ points, unit, effect }: Pick<PointItem, 'points' | 'unit' | 'effect'>): string {
  return effect === 'earn' ? `+${points} 币／${countedText[unit]}` : `荣誉 −${points}／${countedText[unit]}`
}

/** `每户每月最多 1 次`; without a cap each case is decided by itself. */
export function capText({ cap, unit }: Pick<PointItem, 'cap' | 'unit'>): string {
  return cap === undefined ? '没有上限，一事一议' : `${perText[cap.per]}${periodText[cap.period]}最多 ${cap.times} ${countedText[unit]}`
}

const QUARTER_END = { 1: '3月31日', 2: '6月30日', 3: '9月30日', 4: '12月31日' } as const

export function expiryText(expiry: CoinScheme['expiry']): string {
  if ('resetQuarter' in expiry) return `每年${QUARTER_END[expiry.resetQuarter]}清一次；那个季度里挣的，留到下一年`
  return `挣到的那个季度过完，再用 ${expiry.quartersAlive} 个季度`
}
export const quarterEndText = QUARTER_END

/** `1 币 ≈ 1 元商品`, for a screen only: coins are never paid out. */
export const referenceText = (cents: number): string => `1 币 ≈ ${(cents / 100).toFixed(2).replace(/\.?0+$/, '')} 元商品`

export const settledText: Readonly<Record<SettledPoint, string>> = {
  notMoney: '绿币不是钱，不卖、不兑现、不转给别人换钱，只换村里列出来的商品和服务。',
  noBenefitTouched: '绿币多少，不影响低保、医保、养老、分红、承包地和宅基地。',
  noScore: '绿币不是信用分，不拿它给谁排座次，也不拿它决定谁能不能办事。',
  noBallot: '投不投票、投给谁，都不加也不减。开会签到的绿币，跟怎么表态没有关系。',
  mediationFree: '愿不愿意调解是自己的事，不加也不减。',
  remindersSpareCoins: '提醒只减荣誉，不动已经挣到的绿币，也不公布名字。'
}

const BARRED: Readonly<Record<BarredBecause, string>> = {
  BALLOT: '投票、表决、选举不能给绿币，也不能扣',
  RIGHTS: '上访、投诉、起诉、提意见是各人的权利，不能拿绿币换，也不能扣',
  BENEFITS: '低保、医保、养老、分红不能跟绿币挂钩',
  MEDIATION: '愿不愿意调解是自愿的，不能加也不能减',
  PENALTY: '村里不能罚款、停水停电，也不能列黑名单',
  MONEY: '绿币不能用钱买，也不能换钱'
}

export const termText: Readonly<Record<BoundedTerm, string>> = {
  noticeDays: '申报公示', priceNoticeDays: '新价提前公布', quartersAlive: '绿币能用', householdMonthCap: '一户一个月最多', referenceValueCents: '参考价值'
}
const TERM_UNIT: Readonly<Record<BoundedTerm, string>> = { noticeDays: '天', priceNoticeDays: '天', quartersAlive: '个季度', householdMonthCap: '币', referenceValueCents: '分钱' }

export const badTermsText = ({ term, min, max }: BadTerms): string => `${termText[term]}要在 ${min} 到 ${max} ${TERM_UNIT[term]}之间。`

/** Why an item must not stand in a scheme. */
export function badItemText(bad: BadSchemeItem): string {
  switch (bad.code) {
    case 'ITEM_BARRED': return `名称里有“${bad.word}”。${BARRED[bad.because]}。`
    case 'HOLDS_PERSONAL_DATA': return '名称或者佐证里有电话或证件号码，请去掉。'
    case 'BAD_ITEM_CODE': return '编号要写成两到五个大写字母加两三个数字，例如 ENV01。'
    case 'BAD_ITEM_WORDS': return `名称和佐证都要写，各不超过 ${bad.max} 个字。`
    case 'POINTS_OUT_OF_RANGE': return `一次要在 1 到 ${bad.max} 币之间。参加会议最多 5 币。`
    case 'REMINDER_TOUCHES_COINS': return '提醒只能减荣誉，不能减绿币。'
    case 'EARNING_HONOUR_ONLY': return '加分项都记绿币，荣誉会一起加。'
    case 'ATTENDANCE_COUNTS_TIMES': return '开会签到只能按次加分。'
    case 'ATTENDANCE_CODE': return `开会签到只有一项，编号固定是 ${bad.item}；别的项目不能用这个编号。`
    case 'CAP_OUT_OF_RANGE': return `上限要在 1 到 ${bad.max} 之间。`
  }
}

export function badTogetherText(bad: BadTogether): string {
  switch (bad.code) {
    case 'TOO_MANY_ITEMS': return `一份方案最多 ${bad.max} 项。请先删掉不用的。`
    case 'ITEM_CODE_TAKEN': return `编号 ${bad.item} 已经有了，请换一个。`
    case 'REMINDERS_NOT_USED': return `方案里写的是没有提醒项，可是 ${bad.item} 是减分的。请改一处。`
  }
}

/** What keeps a draft from being adopted. */
export function badSchemeText(bad: BadScheme): string {
  switch (bad.code) {
    case 'NO_EARNING_ITEM': return '还没有一项能挣绿币，先加上积分项。'
    case 'BAD_ITEM': return `${bad.item}：${badItemText(bad.reason)}`
    case 'TERM_OUT_OF_RANGE': return badTermsText(bad)
    default: return badTogetherText(bad)
  }
}
