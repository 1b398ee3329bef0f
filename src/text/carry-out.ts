import type { Day } from '@/domain/shared/instant'
import { dayText } from './dates'

/** 落实方案: who sees to it, how, until when, in which steps. */
export const carryOutText = {
  title: '落实方案',
  name: '办什么',
  nameHint: '例如 3组路灯换线',
  person: '谁负责',
  choosePerson: '选负责人',
  personHint: '只选一个人，大家看得到是谁负责。',
  plan: '怎么办',
  planHint: '先做什么、再做什么，钱从哪里出',
  dueDay: '哪天办完',
  chooseDay: '选日期',
  milestones: '分几步',
  milestonesHint: '每一步做完，负责人拍照报进度，监督委员会验收了，才做下一步。',
  step: (number: number) => `第 ${number} 步`,
  stepHint: '例如 换好 1 到 6 号灯',
  stepDay: '这一步哪天做完',
  photos: '要拍照',
  photosNote: '拍不了照的事可以关掉',
  addStep: '再加一步',
  removeStep: (number: number) => `去掉第 ${number} 步`,
  skip: '这次不用落实方案',
  skipNote: '已经办完了的，不用再列方案',
  with: '要列落实方案',
  withNote: '还有事要接着做，就写清谁负责、哪天做到哪一步',
  missing: { title: '还没写办什么', person: '还没选负责人', plan: '还没写怎么办', dueDay: '还没选哪天办完', steps: '有一步还没写全' },
  lastStepLate: (due: Day) => `最后一步不能晚过 ${dayText(due)}`
} as const
