import type { ClaimCard, ClaimItem, ClaimLogEntry, ObjectionKind, QueueRow } from '@/contract/claims-views'
import type { ClaimSource, ClaimStateKind, QueueLevel, EndReason } from '@/domain/claims/claim'
import type { CannotDecide } from '@/domain/claims/decide-claim'
import type { CannotRecord } from '@/domain/claims/record-claim'
import type { CapPeriod } from '@/domain/ledger/period'
import type { Dimension, PointItem } from '@/domain/ledger/point-item'
import { signedText } from './numbers'

/** A field of village life in two characters, as it stands below its icon. */
export const dimensionShort = {
  environment: '卫生', neighbourhood: '邻里', publicWelfare: '公益', customs: '风俗', covenant: '守约', deliberation: '议事', honour: '表彰', reminder: '提醒'
} as const satisfies Record<Dimension, string>

export const claimStateText = {
  submitted: '等核实', returned: '退回改', verified: '等评议', publicized: '公示中', credited: '已到账', rejected: '没通过', withdrawn: '已撤回', revoked: '已撤销'
} as const satisfies Record<ClaimStateKind, string>

export const claimSourceText = {
  own: '自己申报', grid: '网格员登记', weighing: '称重登记', volunteering: '志愿服务时长'
} as const satisfies Record<ClaimSource, string>

export const rejectText = {
  notDone: '没有做这件事', notEnoughShown: '看不出做了这件事', wrongItem: '不算这一项', duplicate: '同一件事已经算过', notOwnDeed: '不是本人做的',
  objectionUpheld: '公示时有人提异议，查实了', accountFrozen: '到账那天，账户停用着', other: '别的原因'
} as const satisfies Record<EndReason, string>

/** What somebody whose claim was turned down can do about it. */
export const afterRejectText = {
  notDone: '要是真做了，请能作证的邻居一起找网格员说明，再报一次。',
  notEnoughShown: '下回当场拍张照片，或者请一位邻居证明，再报一次。',
  wrongItem: '看看哪一项合适，选对了再报一次。',
  duplicate: '这件事已经给过绿币，不用再报。',
  notOwnDeed: '请做这件事的人自己来报，绿币记到他名下。',
  objectionUpheld: '有话要说可以找村委会，村务监督委员会也看得到这一件。',
  accountFrozen: '账户为什么停用、怎么恢复，可以问村委会。',
  other: '有不明白的，可以找网格员或村委会问清楚。'
} as const satisfies Record<EndReason, string>

export const objectionKindText = {
  notDone: '没有做这件事', tooMuch: '数量报多了', someoneElse: '是别人做的', twice: '同一件事报了两次', other: '别的'
} as const satisfies Record<ObjectionKind, string>

export const claimStepText = {
  submitted: '提交', witnessed: '邻居说属实', verified: '核实', returned: '退回改', reviewed: '评议通过，开始公示', objected: '有人提异议', answered: '答复异议',
  credited: '绿币到账', rejected: '没通过', withdrawn: '撤回', revocationProposed: '提出撤销', revoked: '撤销，绿币收回'
} as const satisfies Record<ClaimLogEntry['step'], string>

export const queueLevelText = { verify: '核实', review: '评议', objections: '异议', revocations: '撤销' } as const satisfies Record<QueueLevel, string>

export const queueHintText = {
  sameDayBefore: '同一天报过这一项', photoOld: '照片像是早先拍的', noPhoto: '没有照片', nearCap: '快到上限了', witnessSilent: '证明人还没回话'
} as const satisfies Record<QueueRow['hints'][number], string>

export const notByText = {
  OWN_HOUSEHOLD: '自家人的，请别人来办', SAME_PERSON: '上一步是您办的，请别人来办'
} as const satisfies Record<NonNullable<QueueRow['notBy']>, string>

const UNIT_WORD = { time: '次', hour: '小时', kilogram: '公斤' } as const satisfies Record<PointItem['unit'], string>
const PERIOD_WORD = { day: '每天', month: '每月', quarter: '每季度', year: '每年', ever: '一共' } as const satisfies Record<CapPeriod, string>
const NOW_WORD = { day: '今天', month: '本月', quarter: '本季度', year: '今年', ever: '' } as const satisfies Record<CapPeriod, string>
const NOT_HERE = {
  byMeeting: '开会签到，绿币自动到账', byHours: '志愿服务的时长确认后到账', byWeighing: '拿到回收点称重，当场登记', byGrid: '由网格员登记'
} as const satisfies Record<NonNullable<ClaimItem['notHere']>, string>

/** `2 次`, `3 小时`, `6 公斤`. */
export const quantityText = (quantity: number, unit: PointItem['unit']): string => `${quantity} ${UNIT_WORD[unit]}`
export const unitWordOf = (unit: PointItem['unit']): string => UNIT_WORD[unit]

/** `每月 2 次，本月还能报 1 次`; a household's cap says so. */
export function capText({ cap, left, unit }: Pick<ClaimItem, 'cap' | 'left' | 'unit'>): string | undefined {
  if (cap === undefined) return undefined
  const rule = `${cap.per === 'household' ? '全家' : ''}${PERIOD_WORD[cap.period]} ${cap.times} ${UNIT_WORD[unit]}`
  return left === undefined ? rule : `${rule}，${NOW_WORD[cap.period]}还能报 ${left} ${UNIT_WORD[unit]}`
}

/** `本月已报满`. */
export const fullText = ({ cap }: Pick<ClaimItem, 'cap'>): string => `${cap === undefined ? '' : NOW_WORD[cap.period]}已报满`

/** Where the coins of an item come from that nobody claims. */
export const notHereText = (why: NonNullable<ClaimItem['notHere']>): string => NOT_HERE[why]

/** `+2 / 公斤`; for a whole time only `+10`. */
export const pointsText = ({ points, unit }: Pick<PointItem, 'points' | 'unit'>): string => (unit === 'time' ? signedText(points) : `${signedText(points)}/${UNIT_WORD[unit]}`)

type OneOfMany = CannotDecide['code'] | CannotRecord['code'] | 'NOT_FOUND'
const ONE_OF_MANY = {
  OWN_HOUSEHOLD: '自家人的，请别人来办',
  SAME_PERSON: '上一步是您或您家人办的，请别人来办',
  CLAIM_MOVED_ON: '刚刚有了变化，点开看看',
  NOT_FOUND: '没有找到，可能已经撤回或者迁出',
  SCHEME_NOT_ADOPTED: '积分方案还没有公布',
  ITEM_NOT_FOUND: '方案里没有这一项',
  NOT_CLAIMED_HERE: '这一项不在这里登记',
  BAD_QUANTITY: '数量不对',
  DEED_IN_FUTURE: '日子还没到',
  DEED_TOO_OLD: '日子太早了，过了能报的天数',
  CAP_REACHED: '这一项已经报满',
  MONTH_CAP_REACHED: '他家这个月已经满了',
  WITNESS_NEEDED: '这一项要有邻居证明，请本人来报',
  WITNESS_NOT_ON_ROLL: '证明人不在名册上',
  WITNESS_OWN_HOUSEHOLD: '证明人是他自家人',
  PHOTO_NEEDED: '这一项要有照片，请本人来报',
  PHOTO_USED: '照片用过了',
  SAME_OCCASION: '这一天的这一项已经报过',
  CHILD_WITHOUT_ACCOUNT: '没满 18 岁，还没有账户',
  WORDS_REFUSED: '说明里有不合适的话',
  HOLDS_PERSONAL_DATA: '说明里有电话或证件号'
} as const satisfies Record<OneOfMany, string>

/** Why one of many could not be decided or entered; the code stands alone there. A newer server's code asks to look at it alone. */
export const codeText = (code: string): string => (ONE_OF_MANY as Readonly<Partial<Record<string, string>>>)[code] ?? '没办成，请点开单独办'

/** `网格员登记`, unless a person reported for himself. */
export const sourceNote = ({ source }: Pick<ClaimCard, 'source'>): readonly string[] => (source === 'own' ? [] : [claimSourceText[source]])
