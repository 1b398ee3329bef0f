import type { WaitingMatter } from '@/domain/community/waiting'
import { daysBetween, type Day } from '@/domain/shared/instant'
import { dayText } from './dates'

/** What a waiting matter asks for, as the head of a card and as the line of a row. */
const ASKS = {
  issueStage: '等您来办',
  issueHeld: '等您看一眼能不能登',
  topicAnswer: '等村委会答复',
  meetingSign: '等您签字',
  opinions: '有意见等您审',
  milestone: '等您报进度',
  acceptance: '等您验收',
  visit: '等您回访',
  photosHeld: '等您看一眼能不能登',
  ballotKey: '等您销毁发票的钥匙',
  mediation: '等您来看',
  dispute: '有申诉等您答复',
  replacement: '补领等您到场同意',
  priceToConfirm: '兑换新价等您点头',
  stockToConfirm: '盘点的数等您核对',
  fundToConfirm: '资金台账等您核对',
  schemeToPublish: '积分方案等您公开',
  openingsToConfirm: '期初余额等您核对',
  accountToApprove: '等您点头',
  hoursToConfirm: '志愿时长等您核对',
  claimToVerify: '善行申报等您核实',
  claimToReview: '善行申报等您评议',
  claimObjection: '对公示的异议等您答复',
  claimRevocation: '撤销绿币等您确认',
  claimWitness: '邻居请您证明一件事'
} as const satisfies Record<WaitingMatter['kind'], string>

/** `11月30日前`, `今天要办`, `超了 2 天`. */
function dueText(due: Day, today: Day): string {
  const left = daysBetween(today, due)
  if (left < 0) return `超了 ${-left} 天`
  return left === 0 ? '今天要办' : `${dayText(due)}前`
}

export const mattersText = {
  asks: ASKS,
  untitled: (kind: WaitingMatter['kind']) => (kind === 'photosHeld' ? '有照片还没登出来' : kind === 'fundToConfirm' ? '有一笔资金' : kind === 'accountToApprove' ? '有一个绿币账户要变动' : '您有一件调解'),
  go: '去看看',
  more: '还有别的也等您，去议事页看',
  line: ({ kind, dueOn }: WaitingMatter, today: Day) => (dueOn === undefined ? ASKS[kind] : `${ASKS[kind]}，${dueText(dueOn, today)}`),
  isLate: ({ dueOn }: WaitingMatter, today: Day) => dueOn !== undefined && daysBetween(today, dueOn) < 0,
  due: dueText,
  report: '随手拍',
  reportNote: '看见什么不好，拍下来说一声',
  proofs: '能不能开证明',
  proofsNote: '先问一句，少跑一趟',
  follows: '我关注的事',
  unseen: (count: number, max: number) => (count > max ? `${max} 件以上有新进展` : `${count} 件有新进展`)
} as const
