import type { CannotDispute, DisputeKind, DisputeState, PromiseFinding } from '@/domain/ballot/secret/dispute'
import type { ReplacementReason } from '@/domain/ballot/secret/replacement'
import type { Review } from '@/domain/ballot/secret/review'
import type { Day, Instant } from '@/domain/shared/instant'
import { dayText, deadlineText, momentText } from './dates'

export const disputeKindText: Readonly<Record<DisputeKind, string>> = {
  notOnBoard: '公示板上没有我的票',
  differs: '公示板上的和我投的不一样',
  tokenTakenByOther: '我家没领过票，却显示领了',
  paperRefused: '要纸票，没给我',
  other: '别的不对的地方'
}
export const disputeKindNote: Readonly<Partial<Record<DisputeKind, string>>> = {
  notOnBoard: '按票号找不到',
  differs: '票号有，选的不对',
  tokenTakenByOther: '可能有人冒领'
}

/** Why a kind cannot be chosen now, in place of its note. */
export const disputeOffText: Readonly<Record<CannotDispute['code'], string>> = {
  BALLOT_NOT_SECRET: '这次不是无记名投票',
  POLL_VOIDED: '这次表决已经作废',
  DISPUTE_TOO_EARLY: '投票开始以后才能提',
  NOT_COUNTED_YET: '唱票以后才能提',
  DISPUTE_PERIOD_OVER: '申诉的时间已经过了',
  NOT_ON_ROLL: '这次的名册上没有您家',
  NOTHING_TAKEN: '名单上您家没有领过票',
  DISPUTE_OPEN: '已经提了，等答复',
  DISPUTES_TOO_MANY: '已经提过三次，请找监督委员会',
  PROMISE_NOT_ASKED: '',
  TEXT_EMPTY: '',
  TEXT_TOO_LONG: ''
}

export const disputeStateText: Readonly<Record<DisputeState, string>> = {
  open: '等答复',
  proven: '证实了，等答复',
  settled: '核对过，票没问题',
  upheld: '成立',
  dismissed: '不成立'
}

/** What comparing the promise with the board gave. */
export const findingText: Readonly<Record<PromiseFinding, string>> = {
  missing: '票箱签收过这张票，公示板上找不到。',
  olderStands: '票箱签收过后来改的票，公示板上还是改之前的。',
  otherStands: '公示板上的这张票，和票箱签收的不是同一张。',
  asPromised: '这张票在公示板上，和投的时候一样。',
  laterStands: '公示板上是同一部手机后来改投的票，以后一张为准。'
}

export const disputeText = {
  title: '申诉',
  lead: '票不对，就在这里说',
  answered: '村委会 5 天内答复，监督委员会看得到每一条。',
  until: (endsAt: Instant) => `${deadlineText(endsAt)} 前都能提。`,
  what: '哪里不对',
  words: '说清楚一点',
  wordsHint: '例如 我4月16日在家投的，公示板上找不到',
  wordsOptional: '可以不写',
  attach: '附上投票回执',
  attachNote: '系统当场和公示板核对',
  reveals: '核对下来票没问题，票号不留下。真不对，票号就作为证据公开，旁边不写名字；申诉的人少，别人可能猜到那张票是您的。',
  withoutPromise: '不附回执也能提，由村委会去查。',
  noPromise: '这部手机上没有这次的投票回执，由村委会去查。',
  send: '提交申诉',
  sendAgain: '再送一次',
  off: { kind: '先选哪里不对', words: '先说清楚哪里不对' },
  sent: { open: '收到了', proven: '证实了，申诉成立', settled: '核对过了，票没问题' } as Readonly<Partial<Record<DisputeState, string>>>,
  sentText: (dueAt: Instant) => `村委会 ${deadlineText(dueAt)} 前答复，答复写在这一页。`,
  provenText: (dueAt: Instant) => `村委会不能驳回，${deadlineText(dueAt)} 前要答复怎么办。`,
  mine: '我家提过的',
  filed: (by: string, moment: string) => `${by}，${moment}提`,
  answerBy: (at: Instant) => `${deadlineText(at)} 前答复`,
  overdue: (text: string) => `${text}，还没答复`,
  answer: (by: string, moment: string) => `${by}，${moment}答复`,
  everybody: '大家提的',
  open: '等答复',
  proven: '成立',
  dismissed: '不成立',
  late: (count: number) => `有 ${count} 件过了 5 天还没答复。`,
  countsNote: '谁提的不公开，有几件、了结没有都公开。',
  replaced: (count: number) => (count === 0 ? '没有人补领过票。' : `手机丢了、换了，补领过 ${count} 张票。`),
  broken: '对不上的票号',
  brokenNote: '票箱签收过这些票，公示板上对不上。签名谁都能验。'
} as const

export const participationText = {
  title: '哪些户领了票',
  note: '只到门牌号，不写名字和时间，也看不出投了什么。',
  show: '看领票名单',
  pickGroup: '选组',
  group: (name: string, taken: number, eligible: number, word: string) => `${name}：应到 ${eligible} ${word}，领了 ${taken} 张`,
  none: '这一组没有领票的',
  more: '再看后面的户',
  door: (householdNo: string, units: number) => (units === 1 ? householdNo : `${householdNo}（${units} 张）`)
} as const

/** `补领过 1 张票，2 件申诉没了结或已成立` */
const reasonsOf = ({ replaced, disputed }: Review): string =>
  [...(replaced > 0 ? [`补领过 ${replaced} 张票`] : []), ...(disputed > 0 ? [`${disputed} 件申诉没了结或已成立`] : [])].join('，')

/** The numbers in words; undefined where nothing happened that could matter. */
function reviewSentence(review: Review): string | undefined {
  const { flagged, replaced, disputed, margin } = review
  if (replaced + disputed === 0) return undefined
  const said = `${reasonsOf(review)}${replaced > 0 && disputed > 0 ? `，一共 ${replaced + disputed} 处` : ''}`
  // Where the split is withheld nobody is told how close it was, so anything at all flags it.
  if (margin === undefined) return flagged ? `${said}。票太少，不说差几张，有一处就须复核。` : `${said}。`
  return flagged ? `${said}。只要 ${margin} 张票变了，结果就不一样。` : `${said}。要有 ${margin} 张票变了，结果才会不一样。`
}

export const reviewText = {
  chip: '须复核',
  sentence: reviewSentence,
  /** On the printed notice; undefined where nothing is flagged. */
  printed: (review: Review | undefined): string | undefined => (review?.flagged === true ? `须复核：${reviewSentence(review) ?? ''}` : undefined),
  publishing: '法律没有说这样不能公开，所以照常公开，公告上会写明须复核；申诉答复了，这句话跟着变。'
} as const

export const replacementReasonText: Readonly<Record<ReplacementReason, string>> = {
  phoneLost: '手机丢了',
  phoneChanged: '换了手机',
  appReinstalled: '小程序删了重装'
}

export const pollCareText = {
  title: '申诉和补领',
  waiting: '等答复',
  proven: '成立',
  replacedFigure: '补领',
  disputes: '申诉',
  noDisputes: '没有人申诉',
  noDisputesText: '有人提了，这里会写明哪天前要答复。',
  notYours: '申诉的内容只有村委会和监督委员会看得到。',
  who: (householdNo: string, by: string) => `${householdNo} ${by}`,
  noWords: '没有另外写话',
  answer: '答复',
  answerTitle: '答复这条申诉',
  uphold: '成立',
  upholdNote: '写明接下来怎么办',
  dismiss: '不成立',
  dismissNote: '写明查到了什么',
  dismissOff: '回执已经证实，不能驳回',
  answerLabel: '答复的话',
  answerHint: '提的人和监督委员会会看到',
  offChoose: '先选成立不成立',
  offWrite: '先写答复的话',
  replacements: '补领',
  replacementsNote: '人在现场，一个人申请，监督委员会另一个人当天同意。',
  oldCounts: '旧手机要是已经投了，那张票照样算数，谁也看不出来。所以补领了几张，大家都看得到。',
  noReplacements: '没有人补领过',
  ask: '替一户申请补领',
  askTitle: '给哪一户补领',
  askNote: '这一户的人要在现场。',
  pickGroup: '哪个组',
  pickDoor: '哪一户',
  pick: '点这里选',
  noDoors: '这一组没有用手机领票的',
  door: (householdNo: string, name?: string) => (name === undefined ? householdNo : `${householdNo} ${name}`),
  pickReason: '为什么补领',
  offDoor: '先选是哪一户',
  offReason: '先选原因',
  asked: '申请好了，等监督委员会的人当场同意',
  askedBy: (by: string, day: Day) => `${by} ${dayText(day)}申请`,
  approvedBy: (by: string) => `${by} 同意，这户重新领一次，手机、纸票都行`,
  waitingApproval: '等监督委员会的人当场同意',
  lapsed: '当天没有同意，作罢',
  approve: '同意补领',
  approveTitle: (householdNo: string) => `${householdNo} 补领一张票`,
  approveNote: '看见本人在现场，再点同意。',
  key: '发票的钥匙',
  keyNote: '领票的签名靠它。销毁以后，谁也签不出新的票。',
  keyWaits: '公布以后，等申诉期和答复期过了（至少 10 天）才能销毁。',
  keyUntil: (at: Instant) => `${deadlineText(at)} 以后可以销毁。`,
  keyDue: '申诉和异议的时间都过了，可以销毁。',
  keyGone: (by: string, at: Instant) => `${by} ${momentText(at)} 销毁`,
  destroy: '销毁钥匙',
  destroyTitle: '销毁这次表决的钥匙',
  destroyNote: '销毁以后不能恢复，谁销毁的、什么时候，会公开。'
} as const
