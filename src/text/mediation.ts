import type { CaseCard, CaseDetail, EntryView, ReaderStanding } from '@/contract/mediation-views'
import type { OtherWay } from '@/domain/mediation/law-articles'
import type { CourtConfirmation, DisputeKind, EndReason, Kept, PhaseKind, Side, Signature } from '@/domain/mediation/mediation-case'
import { daysBetween, type Day } from '@/domain/shared/instant'
import { dayText } from './dates'

/** How the two sides are called where their names have no place. */
export const sideWords: Readonly<Record<Side, string>> = { applicant: '申请的一方', other: '另一方' }

export const disputeText: Readonly<Record<DisputeKind, string>> = {
  neighbour: '邻里之间',
  land: '田地宅基',
  family: '家里的事',
  money: '借钱欠账',
  work: '干活工钱',
  damage: '碰坏撞伤',
  other: '别的事'
}

export const phaseText: Readonly<Record<PhaseKind, string>> = {
  consenting: '等双方同意',
  running: '正在调解',
  agreed: '说定了',
  settled: '说定并做到了',
  ended: '已经结束'
}

const KEPT_TEXT: Readonly<Record<Kept, string>> = { kept: '都做到了', partly: '做到一部分', notKept: '没做到' }

const WAYS: Readonly<Record<OtherWay, { readonly title: string; readonly text: string }>> = {
  arbitration: { title: '仲裁', text: '合同、承包地、劳动上的事，可以去对口的仲裁机构申请仲裁。' },
  administrative: { title: '找行政机关', text: '归政府管的事，可以请乡镇或者主管部门处理。' },
  court: { title: '打官司', text: '可以到法院起诉。请不起律师，能到司法所申请法律援助。' }
}

/** A side as the reader calls it: 您, or the name. */
const who = (side: Side, standing: ReaderStanding, sides: Readonly<Record<Side, string>>): string => (side === standing ? '您' : sides[side] || sideWords[side])

/** What a case waits for, for whoever reads it. */
function turnText({ turn, standing, sides }: Pick<CaseCard, 'turn' | 'standing' | 'sides'>, today: Day): string {
  switch (turn.kind) {
    case 'nothing':
      return '不用再做什么'
    case 'mediator':
      return '等调解员来接'
    case 'naming':
      return standing === 'mediator' ? `要先确定${sideWords[turn.side]}是谁` : '等调解员去找对方'
    case 'consent':
      return turn.sides.includes(standing as Side) ? '等您说愿不愿意' : `等${turn.sides.map((side) => who(side, standing, sides)).join('和')}说愿不愿意`
    case 'mediating':
      return standing === 'mediator' ? '等您去调解' : '等调解员安排'
    case 'visit':
      return daysBetween(today, turn.on) > 0 ? `${dayText(turn.on)}回访` : '该回访了'
  }
}

/** One line of the record. `extra` is what was written beside it. */
function entryText(entry: EntryView, standing: ReaderStanding, sides: Readonly<Record<Side, string>>): { readonly title: string; readonly text?: string } {
  const name = (side: Side) => who(side, standing, sides)
  const withText = (title: string, text: string) => (text === '' ? { title } : { title, text })
  switch (entry.kind) {
    case 'applied':
      return { title: entry.helped ? '有人帮忙提了申请' : `${name('applicant')}申请调解` }
    case 'taken':
      return { title: '调解员接下了' }
    case 'steppedBack':
      return { title: '调解员退出，等别人来接' }
    case 'askedAnother':
      return { title: `${name(entry.side)}请求换调解员` }
    case 'named':
      return { title: entry.outside ? `${sideWords[entry.side]}不是本村的人` : `${sideWords[entry.side]}是${name(entry.side)}` }
    case 'consented':
      return { title: `${name(entry.side)}同意调解`, text: entry.how === 'paper' ? '签在纸上，由调解员登记。' : '在手机上点的。' }
    case 'sessionChosen':
      return { title: entry.open ? `${name(entry.side)}愿意让别人旁听` : `${name(entry.side)}不愿让别人旁听` }
    case 'step':
      return withText(entry.name, entry.text)
    case 'agreed':
      return { title: entry.form === 'written' ? '签了调解协议' : '口头说定了' }
    case 'visited':
      return withText(`回访：${KEPT_TEXT[entry.kept]}`, entry.text)
    case 'courtConfirmed':
      return { title: entry.result === 'confirmed' ? '法院确认了协议' : '法院没有确认协议' }
    case 'refused':
      return { title: `${name(entry.side)}不愿再调解`, ...(entry.told ? { text: '当面对调解员说的。' } : {}) }
    case 'ended':
      return withText(ENDED[entry.reason], entry.text)
  }
}

const ENDED: Readonly<Record<Exclude<EndReason['kind'], 'refused'>, string>> = { failed: '没有调成', unsuitable: '这件事不能调解', notKept: '说定的没有做到' }
export const endReasonText = ENDED

export const signatureText: Readonly<Record<Signature, string>> = { applicant: '申请的一方签字', other: '另一方签字', mediator: '调解员签字', stamp: '调委会盖章' }
export const courtResultText: Readonly<Record<CourtConfirmation['result'], string>> = { confirmed: '确认了', rejected: '没有确认' }
export const keptText = KEPT_TEXT

export const mediationText = {
  title: '我的调解',
  caseTitle: '调解',
  only: '只有双方和调解员看得到，不上公开栏，不记分。',
  free: '调解不收钱，不愿意随时可以停。',
  emptyTitle: '您没有调解',
  emptyText: '和人有了争执，自己说不拢，可以请调解员来说和。不收钱，不愿意随时可以停。',
  apply: '申请调解',
  toDesk: '去调解台',
  help: '代邻居申请',
  turn: turnText,
  entry: entryText,
  between: (sides: Readonly<Record<Side, string>>) => `${sides.applicant || sideWords.applicant}和${sides.other || sideWords.other}`,
  with: ({ standing, sides }: Pick<CaseCard, 'standing' | 'sides'>) => `和${sides[standing === 'applicant' ? 'other' : 'applicant'] || sideWords[standing === 'applicant' ? 'other' : 'applicant']}`,
  changed: (day: string) => `${day}有变化`
} as const

export const caseText = {
  plaqueConsent: '等您回话',
  consentTitle: (name: string) => `${name || '对方'}想请调解员来说和，您愿不愿意`,
  consentTitleHelped: '有人替您申请了调解，您愿不愿意',
  consentFacts: ['调解不收钱。', '说什么都只有双方和调解员知道。', '同意了也随时可以停，不影响去仲裁、打官司。'],
  agree: '同意调解',
  refuse: '不愿意',
  openTitle: '愿意让别人旁听',
  openNote: '双方都愿意，才能公开调解。不选就是关起门来谈。',
  sureAgree: '同意由调解员来说和',
  sureAgreeNote: '之后不想调了，随时可以停。',
  sureRefuse: '不愿意调解',
  sureRefuseNote: '点了以后这件调解就停了，双方和调解员都会看到。不用说原因。',
  stop: '不愿再调了',
  sureStop: '停下这件调解',
  askAnother: '换一位调解员',
  sureAnother: '请别的调解员来',
  sureAnotherNote: '不用说原因。现在这位不会再接这件，等别的调解员来接。',
  session: { closed: '不公开，关起门来谈', open: '公开，可以有人旁听' },
  wantOpen: '我愿意让人旁听',
  wantClosed: '我不愿让人旁听',
  appliedOn: (day: Day, today: Day) => `${dayText(day, today)}申请`,
  facts: { mediator: '调解员', session: '方式', way: '办法' },
  noMediator: '还没有人接',
  about: '申请时说的',
  aboutNote: '只有您和调解员看得到，对方看不到。',
  aboutMediator: '对方看不到这段话。',
  record: '办到哪一步',
  ahead: '还没做',
  provisional: '这套步骤是暂定的，可以按本地做法改。',
  agreement: '说定的事',
  written: '签了书面协议',
  oral: '口头说定',
  effective: (day: Day) => `${dayText(day)}起生效`,
  scan: (index: number) => `协议第 ${index + 1} 张`,
  courtTitle: (lastDay: Day, left: number) => (left === 0 ? '今天是去法院确认的最后一天' : `想让法院确认，最晚 ${dayText(lastDay)}，还有 ${left} 天`),
  courtText: '双方要一起去，带上协议和身份证。确认以后一方不做，另一方可以申请强制执行。不去也行，协议一样有效。',
  courtDone: (result: CourtConfirmation['result'], day: Day) => `${dayText(day)}法院${courtResultText[result]}`,
  visits: '回访',
  visit: (kept: Kept, on: Day) => `${dayText(on)}：${KEPT_TEXT[kept]}`,
  nextVisit: (day: Day) => `${dayText(day)}调解员再来问一次做到没有`,
  endedRefused: (name: string) => `${name}不愿再调解，已经停了`,
  endedTitle: ENDED,
  waysTitle: '还可以走别的路',
  ways: WAYS,
  consentDone: { phone: '手机上同意', paper: '纸上签了同意' },
  noConsent: '还没说愿不愿意',
  outside: '不是本村的',
  unnamed: '还没找到人',
  you: '您',
  sideApplicant: '申请',
  sideOther: '对方',
  sendAgain: '再送一次',
  saved: '记下了',
  moved: '情况刚刚有变化，已经换成最新的。'
} as const

export const applyText = {
  title: '申请调解',
  helpTitle: '代邻居申请调解',
  kind: '是哪一类事',
  kindFirst: '先选是哪一类事',
  about: '是什么事',
  aboutHint: '什么时候、在哪里、为了什么，照实说几句。',
  aboutNote: '只给调解员看，对方看不到您写的话。',
  aboutFirst: '写几句是什么事',
  other: '对方是谁',
  otherHint: '比如：东头老吴家',
  otherNote: '用您平时的叫法写就行，调解员会去找到人。',
  otherFirst: '写上对方是谁',
  helped: '替谁申请',
  helpedHint: '比如：3组程大山',
  helpedNote: '本人之后自己在手机上同意，或者签在纸上。申请完您就看不到这件事了。',
  helpedFirst: '写上替谁申请',
  explain: '申请就是您同意调解',
  explains: ['调解不收钱，不愿意随时可以停。', '对方也同意了才开始，有一方不愿意就不调。', '只有双方和调解员看得到，不上公开栏，不记分，不影响评什么。', '调不成不耽误您去仲裁、打官司。'],
  send: '申请调解',
  sending: '正在申请',
  doneTitle: '申请好了，等调解员来接',
  doneText: '有调解员接了，会先去问对方愿不愿意。您可以在“我的调解”里看到每一步。',
  helpedTitle: '替邻居申请好了',
  helpedText: '调解员会去找双方，各自问愿不愿意。',
  toCase: '看这件调解',
  back: '回到我的调解'
} as const

/** For reading a case aloud: where it stands and what comes next. */
export const caseAloud = (detail: CaseDetail): string =>
  [disputeText[detail.kind], phaseText[detail.phase], turnText(detail, detail.today), mediationText.free].join('。')
