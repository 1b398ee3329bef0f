import type { RollChallenge } from '@/domain/ballot/roll-challenge'
import { deadlineText } from './dates'
import type { Instant } from '@/domain/shared/instant'
import { challengeText } from './poll'

export const rollPageText = {
  title: '名册',
  groups: '按组看',
  lead: '名字已遮住。自家漏了、错了，截止前提出来。',
  count: (entries: string) => `这一组 ${entries}`,
  noName: '没定户代表',
  none: '这一组没有人在这次名册上',
  more: (count: number) => `再看 ${count} 行`,
  challenge: '名册有误',
  aboutLabel: '哪里有误',
  textLabel: '写清楚是谁、哪里不对',
  textHint: '例如：3组12号漏了，户代表是程建国',
  which: '先点上面名册里有问题的那一行。',
  chosen: (label: string) => `选的是 ${label}`,
  send: '提交给村委会',
  writeFirst: '先写清哪里不对',
  sent: '已经收到，3 天内答复。答复写在这一页。',
  challenges: '大家提的',
  by: (name: string, moment: string) => `${name} · ${moment}`,
  waiting: (answerBy: Instant) => `${deadlineText(answerBy)}前答复`,
  upheld: '提得对，名册已改',
  notUpheld: '没有采纳',
  about: (about: RollChallenge['about']) => challengeText[about]
} as const
