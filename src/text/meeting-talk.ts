import type { MeetingState } from '@/domain/consultation/meeting-life'
import type { ItemOutcome, MeetingKind, OutsidePartyKind, PartyKind } from '@/domain/consultation/meeting-plan'
import type { SigningRole } from '@/domain/consultation/meeting-record'
import type { Stance, WordsState } from '@/domain/consultation/opinion'
import type { OwnHand } from '@/contract/meeting-room'

export const meetingKindText: Readonly<Record<MeetingKind, string>> = {
  gathering: '碰头会', consultation: '协商会', council: '理事会', repsAssembly: '代表会议', assembly: '村民（居民）会议'
}
export const meetingStateText: Readonly<Record<MeetingState, string>> = { called: '已通知', closed: '记录待签字', published: '结果已公开', cancelled: '已取消' }
export const stanceText: Readonly<Record<Stance, string>> = { agree: '赞成', concern: '有担心', alternative: '别的办法' }
export const outcomeText: Readonly<Record<ItemOutcome, string>> = { consensus: '谈拢了', unresolved: '还没谈拢', postponed: '改日再议' }
export const partyText: Readonly<Record<PartyKind, string>> = {
  unitResidents: '居民', representatives: '村民（居民）代表', elders: '五老', supervisors: '监督委员会', experts: '专家', organisations: '社会组织', guests: '外来客人', people: '这几位'
}
export const outsideText: Readonly<Record<OutsidePartyKind, string>> = { experts: '专家', organisations: '社会组织', guests: '外来客人' }
export const signingText: Readonly<Record<SigningRole, string>> = { chair: '主持人', recorder: '记录人', supervisor: '监督委员' }
export const wordsStateText: Readonly<Record<Exclude<WordsState, 'none'>, string>> = { waiting: '等主持人看过再公开', shown: '已公开', removed: '没有公开' }

export const meetingTalkText = {
  kind: '哪种会',
  agenda: '议程',
  /** `第 1 件` */
  item: (no: number) => `第 ${no} 件`,
  /** `18 条意见，7 条有担心` */
  opinions: (all: number) => (all === 0 ? '还没有人说看法' : `${all} 人说了看法`),
  say: '说说看法',
  change: '改我的看法',
  mine: '我的看法',
  sayTitle: '会前看法',
  sayNote: '赞成几个人、担心什么，会前大家先看到。写的话要等主持人看过才公开，开会前都可以改。',
  sayAction: '送出看法',
  words: '写一句，最多 100 个字',
  wordsAgree: '可以不写',
  wordsMust: '请写一句是什么担心、什么办法',
  chooseFirst: '先选一种看法',
  people: '大家怎么说',
  more: (count: number) => `再看 ${count} 条`,
  all: '看全部',
  reply: '主持人回复：',
  removedBecause: (reason: string) => `没有公开。原因：${reason}`,
  invited: '请哪些人来',
  materials: '会议材料',
  cancelled: (reason: string) => `会取消了。原因：${reason}`,
  shortNotice: (reason: string) => `这次通知得急。原因：${reason}`,
  notice: (days: number) => `这类会要提前 ${days} 天通知。`,
  hand: '举手发言',
  raise: '举手',
  lower: '放下手',
  floor: '现在轮到您说。',
  queue: ({ place, waiting }: OwnHand) => (place === undefined ? (waiting === 0 ? '还没有人举手。没说过的人排在前面。' : `有 ${waiting} 人在等。没说过的人排在前面。`) : place === 1 ? '下一位就是您。' : `您前面还有 ${place - 1} 人。`),
  result: '会议结果',
  waitsForSignatures: '记录写好了，等两个人签字后公开。',
  beingCorrected: '记录有更正，签了字就换上。下面是先前签过字的。',
  corrected: '记录更正过，等重新签字。先前的写法在下面。',
  unresolved: '还没谈拢的',
  toVote: '看这件事的表决',
  minutes: '会议记录',
  scans: '纸质记录',
  came: '到会',
  headCount: (count: number) => `${count} 人`,
  outsideCount: (kind: OutsidePartyKind, count: number) => `${outsideText[kind]} ${count} 人`,
  signed: '签字',
  revisions: '更正过的地方',
  before: '原来写的',
  amended: '通知改过',
  follow: '有变化告诉我',
  following: '有变化会告诉您',
  rate: '给这次会打分'
} as const

/** `3组居民`, `五老`, `专家：镇环卫所`. */
export function partyLine({ kind, words, names }: { readonly kind: PartyKind; readonly words?: string; readonly names?: readonly string[] }): string {
  if (kind === 'unitResidents') return `${words ?? ''}${partyText[kind]}`
  const who = names?.join('、') ?? words
  return who === undefined ? partyText[kind] : `${partyText[kind]}：${who}`
}
