import type { CosignGoal, CosignWay, WayProgress } from '@/domain/consultation/cosign'
import type { TopicPhase } from '@/domain/consultation/topic'
import type { Fraction } from '@/domain/shared/fraction'
import type { Day } from '@/domain/shared/instant'
import { dayText } from './dates'

/** What the signers ask for, and what follows by rule. */
export const goalText: Readonly<Record<CosignGoal, { readonly title: string; readonly note: string }>> = {
  answer: { title: '请村委会答复', note: '十分之一的人联名，最多只要 10 人，村委会 15 天内要答复。' },
  repsAssembly: { title: '要求开代表会议', note: '五分之一的代表联名，法律规定要开。' },
  assembly: { title: '要求开村民会议', note: '十分之一的村民，或者三分之一的代表联名，法律规定要开。' }
}

export const phaseText: Readonly<Record<TopicPhase, string>> = {
  held: '等人看过再公开',
  refused: '没有公开',
  collecting: '正在联名',
  lapsed: '联名没收够',
  withdrawn: '已撤回',
  reached: '等答复',
  overdue: '超期没答复',
  accepted: '安排开会',
  meetingOverdue: '到期没开会',
  declined: '答复不开会'
}

export const wayText: Readonly<Record<CosignWay, string>> = { adults: '满 18 周岁的人', representatives: '代表', householdReps: '户代表' }

const SHARES: Readonly<Record<string, string>> = { '1/10': '十分之一', '1/5': '五分之一', '1/3': '三分之一' }
const shareText = ({ numerator, denominator }: Fraction): string => SHARES[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`

export const topicText = {
  title: '议题',
  listTitle: '议题',
  emptyTitle: '还没有议题',
  emptyText: '有事想请大家一起商量，可以提一个。联名的人够数，村委会就要答复。',
  nothingWaits: '没有要答复的议题',
  nothingWaitsText: '联名够数的议题会出现在这里。',
  propose: '提议题',
  proposeTitle: '提一个议题',
  proposeAction: '提出来，我先签名',
  proposeOffice: '提出来',
  asks: '要求什么',
  source: '以什么身份提',
  name: '想商量什么事',
  nameHint: '例如 村口装减速带',
  words: '为什么要商量',
  wordsHint: '写清楚是什么事、在哪里。别写别人的姓名、电话。',
  firstWriteName: '先写想商量什么事',
  firstWriteWords: '再写为什么要商量',
  held: '议题送到了。村委会有人看过以后，别人才看得到。',
  sign: '联名支持',
  signed: '您已经联名',
  takeBack: '收回联名',
  withdraw: '撤回议题',
  withdrawTitle: '撤回这个议题',
  withdrawNote: '撤回以后别人不能再联名。以后可以重新提。',
  follow: '有进展告诉我',
  following: '有进展会告诉您',
  signers: '谁联了名',
  signersMore: '再看后面的人',
  asRep: '代表',
  asHousehold: '户代表',
  what: '说的是什么',
  way: '走到哪一步',
  toMeeting: '看这次会',
  toIssue: '看原来的诉求',
  own: '我提的',
  legal: '联名人数达到了法律规定的数，这个会必须开。',
  plaque: '等村委会答复',
  heldPlaque: '等人看过',
  answer: '写答复',
  answerTitle: '答复这个议题',
  accept: '开会商量',
  acceptNote: '定一个开会的日子，再去发会议通知。',
  decline: '不开会',
  declineNote: '写明原因，所有人都看得到。',
  declineOff: '联名达到法律规定的数，这个会必须开',
  day: '哪天开会',
  dayMissing: '先选哪天开会',
  answerWords: '对大家说一句',
  answerHint: '例如 腊月里开会，把几种办法都摆出来',
  reason: '原因',
  reasonHint: '例如 这条路归县里管，已经转过去了',
  wordsMissing: '先写一句',
  chooseFirst: '先选开会还是不开会',
  send: '公开答复',
  callMeeting: '发会议通知',
  show: '可以公开',
  refuse: '不公开',
  refuseTitle: '不公开这个议题',
  refuseNote: '原因只有提议题的人看得到。',
  refuseAction: '不公开，告诉本人',
  heldWhy: { review: '平台请人再看一眼，或者里面写了电话、证件号。', risky: '平台认为有风险，不能公开。', unavailable: '这会儿没能自动检查，请人看过再公开。' },
  heldOwn: '村委会有人看过以后，别人才看得到。您不用再送一次。',
  refusedOwn: (reason: string) => `没有公开。原因：${reason}`,
  open: (goal: CosignGoal, until: Day) => `联名到${dayText(until)}，够数就${goalText[goal].title}`,
  proposedOn: (day: Day) => `${dayText(day)}提出`,
  log: {
    proposed: '提出议题',
    reached: '联名够数',
    waiting: '等村委会答复',
    accepted: '答应开会商量',
    declined: '答复不开会',
    meeting: '开会商量',
    collecting: '收联名',
    lapsed: '到期没收够',
    withdrawn: '提议题的人撤回了'
  },
  until: (day: Day) => `${dayText(day)}前`,
  reachedBy: ({ signed, base, way }: WayProgress) => `${base} 位${wayText[way]}里有 ${signed} 人联名。`,
  orElse: '或者',
  loading: '正在取名单',
  enough: (needed: number) => `${needed} 人够数`,
  read: '读给我听',
  stop: '停',
  signAgain: '再签一次',
  byOffice: '由办事的人提出，不用联名。'
} as const

/** `已有 12 人联名，再有 19 人就够数` */
export const progressSentence = ({ way, signed, needed }: WayProgress): string => {
  const who = way === 'adults' ? '人' : `位${wayText[way]}`
  return signed >= needed ? `${signed} ${who}联名，够数了` : `已有 ${signed} ${who}联名，再有 ${needed - signed} ${who}就够数`
}

/** How the number came about: `305 位满 18 周岁的人的十分之一是 31 人`. */
export function progressWhy({ way, base, needed, fraction }: WayProgress): string {
  const { numerator, denominator } = fraction
  const exact = Math.ceil((base * numerator) / denominator)
  const share = `提议题那天全村 ${base} 位${wayText[way]}，${shareText(fraction)}是 ${exact} 人`
  return needed < exact ? `${share}；这一类最多只要 ${needed} 人。` : `${share}。`
}

/** One sentence about where a topic stands, for a list. */
export function topicSentence(topic: { readonly phase: TopicPhase; readonly progress: readonly WayProgress[]; readonly collectUntil?: Day; readonly answerDueDay?: Day; readonly meetingDay?: Day }): string {
  const { phase, progress, collectUntil, answerDueDay, meetingDay } = topic
  const [first] = progress
  if (phase === 'collecting' && first !== undefined) return `${progressSentence(first)}${collectUntil === undefined ? '' : `，${dayText(collectUntil)}截止`}`
  if (phase === 'reached' && answerDueDay !== undefined) return `村委会要在${dayText(answerDueDay)}前答复`
  if (phase === 'overdue' && answerDueDay !== undefined) return `${dayText(answerDueDay)}就该答复，还没有`
  if (phase === 'accepted' && meetingDay !== undefined) return `${dayText(meetingDay)}开会商量`
  if (phase === 'meetingOverdue' && meetingDay !== undefined) return `说好${dayText(meetingDay)}开会，没有开`
  return REST[phase] ?? phaseText[phase]
}

/** What a chip alone would not say. */
const REST: Readonly<Partial<Record<TopicPhase, string>>> = {
  declined: '村委会写明了原因，点开能看',
  lapsed: '到期联名不够数，没有往下走',
  withdrawn: '提议题的人撤回了',
  held: '村委会有人看过以后，别人才看得到',
  refused: '原因写在里面，只有您看得到'
}
