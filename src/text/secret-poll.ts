import type { PollCard, PollDetail } from '@/contract/ballot'
import type { ElectorateUnit } from '@/domain/ballot/preset-types'
import { unitCount } from './numbers'

export const SECRET_WALK = ['领票', '投票', '唱票', '对票'] as const

/** The four steps; those that are behind say so: `已领票`. */
export const secretWalk = (now: number): readonly string[] => SECRET_WALK.map((step, index) => (index < now ? `已${step}` : step))

const whose = (unit: ElectorateUnit): string => (unit === 'household' ? '您家' : '您')

/** What a village learns when a ballot is taken. */
export const takingTold = (unit: ElectorateUnit): string => `领了票，村里知道${whose(unit)}领过，不知道${whose(unit)}怎么投。`

/** `已领票 171 户` */
export const takenCount = ({ participated, unit }: Pick<PollCard, 'participated' | 'unit'>): string => `已领票 ${unitCount(participated, unit)}`

/** Who can still make up what is missing, and since when nobody can: of a secret vote from the close on, as a ballot is taken before it. */
type Reach = Pick<PollCard, 'participated' | 'needed' | 'unit'> & Partial<Pick<PollCard, 'mode' | 'phase'>>

/** `再有 37 户就够数`; when nothing more can come `差 37 户，没够数`. */
export function missingText(missing: number, { unit, mode, phase = 'voting' }: Pick<Reach, 'unit' | 'mode' | 'phase'>): string {
  const over = ['counted', 'confirmed', 'published'].includes(phase) || (mode === 'secret' && ['settling', 'closed'].includes(phase))
  return over ? `差 ${unitCount(missing, unit)}，没够数` : `再有 ${unitCount(missing, unit)}就够数`
}

/** `已领票 171 户，再有 37 户就够数` */
export function takenText(card: Reach): string {
  if (card.needed === undefined) return takenCount(card)
  const { needed, participated } = card
  return `${takenCount(card)}，${participated < needed ? missingText(needed - participated, { ...card, mode: 'secret' }) : '已经够数'}`
}

/** Who can know what, in the words of the way that the ballot takes. */
export const secrecyText = (anonymous: boolean, hasPaper: boolean): readonly string[] =>
  anonymous
    ? ['票上没有名字，数据库管理员也查不到。']
    : ['这台手机投票走的是微信云：微信知道是谁在投，村里查不到。', ...(hasPaper ? ['不放心，可以到村委会投纸票。'] : [])]

/** What stands on the page of a secret vote beside what every vote has. */
export const secretPollText = {
  take: '领票',
  toVote: '去投票',
  toChange: '改投这张票',
  check: '查我的票',
  seeResult: '看结果',
  mineTaken: (unit: ElectorateUnit) => `${whose(unit)}领过票了。投没投、投了什么，村里不知道。`,
  mineCast: '这台手机的票已投进票箱。',
  minePaper: (unit: ElectorateUnit) => `${whose(unit)}投纸票：到村委会领票，截止前投进票箱。`,
  interim: '没截止前，谁也看不到票数。',
  checkHint: '唱完票，用领票的那台手机查一查：票在不在公示板上，内容变没变。',
  board: '公示板',
  boardText: (rows: number) => `${rows} 行，每张票一行，没有名字`,
  boardWithheld: '投票的人少，一行一行的不公布，怕猜出是谁投的。自己的票照样能查。',
  recount: '自己数一遍',
  recountText: '从头到尾再数一次，看数目对不对。',
  dispute: '申诉',
  disputeText: '票对不上、没领到票，在这里说。',
  assisted: (count: number) => `有 ${count} 张纸票是请邻居代写的，旁边有人看着。`,
  replaced: (count: number) => `有 ${count} 张票因为手机丢了、坏了，补领过。`
} as const

/** Where a secret vote stands on the walk 领票 投票 唱票 对票; -1 before the first step, and when it ended without a count. */
export function secretStep({ phase, secret }: Pick<PollDetail, 'phase' | 'secret'>): number {
  switch (phase) {
    case 'draft':
    case 'challenge':
    case 'notice':
    case 'openingDue':
    case 'lapsed':
    case 'voided':
      return -1
    case 'voting':
      return secret?.token === 'taken' ? 1 : 0
    case 'settling':
    case 'closed':
      return 2
    case 'counted':
    case 'confirmed':
    case 'published':
      return 3
  }
}
