import type { ConfirmingRole } from '@/domain/ballot/poll'
import type { BallotMode, BallotOption } from '@/domain/ballot/manifest'
import type { RollChallenge } from '@/domain/ballot/roll-challenge'
import type { Channel, Choice } from '@/domain/ballot/tally'
import { confirmingRoleText } from './offices'

export const choiceText: Readonly<Record<Choice, string>> = { yes: '赞成', no: '反对', abstain: '弃权', invalid: '废票' }
export const choiceHint: Readonly<Record<BallotOption, string>> = { yes: '同意这样办', no: '不同意这样办', abstain: '不表态，但算参加' }
export const ballotModeText: Readonly<Record<BallotMode, string>> = { named: '记名', secret: '无记名', showOfHands: '现场举手' }
export const channelText: Readonly<Record<Channel, string>> = { phone: '手机', paper: '纸票', hands: '举手' }
export const challengeText: Readonly<Record<RollChallenge['about'], string>> = {
  missing: '名册上漏了人',
  shouldNotBeOn: '这个人不该在名册上',
  wrongRepresentative: '户代表写错了'
}

export const pollText = {
  title: '投票',
  paper: '表决票',
  cast: '投出这张票',
  change: '改投这张票',
  chooseFirst: '先选一项',
  next: '下一步，再看一遍',
  back: '选错了，退回去',
  youChose: '您选的是',
  step: (step: number) => `第 ${step} 步，共 2 步`,
  sendAgain: '再送一次',
  notSent: '票没送出去',
  notSentText: '票还在您手机里，没有丢，也不会投两次。',
  done: '投好了',
  changed: '改好了',
  canChangeUntil: (deadline: string) => `投了以后还能改，${deadline}。`,
  named: '这次是记名表决，村委会能查到每户投了什么，别的住户看不到。',
  showOfHands: '这次在会上举手，来不了的用手机投。',
  mineHidden: '按住看您投的',
  votedBy: (channel: string) => `您家已用${channel}投过`,
  startsAt: (moment: string) => `${moment} 开始投票`,
  noticeAt: (moment: string) => `${moment} 发出通知`,
  challengesUntil: (deadline: string) => `对名册有意见，${deadline}前提`,
  challenge: '对名册提异议',
  challengeSent: (deadline: string) => `已经收到，${deadline}前答复`,
  voided: (reason: string) => `这次表决已作废：${reason}`,
  fingerprint: '表决内容的指纹',
  fingerprintHint: '和通知上印的一样，就说明内容没有改过。',
  roll: '看名册',
  seeResult: '看结果',
  turnoutTitle: '各组到票',
  missing: (count: string) => `没投的 ${count}`
} as const

export const countText = {
  title: '计票',
  tellerHands: '举手各数了多少',
  tellerPaper: '一张一张登记纸票',
  sheet: (sheet: number) => `第 ${sheet} 份`,
  entered: (count: number) => `已登记 ${count} 张`,
  submitHands: '报这个数',
  submitSheet: '交这份登记',
  takePaper: '登记投纸票的户',
  takeHands: '登记到会举手的户',
  alreadyByPhone: (labels: readonly string[]) => `这些户已经用手机投了：${labels.join('、')}`,
  count: '计票',
  confirmAs: (role: ConfirmingRole) => `以${confirmingRoleText[role]}身份确认`,
  confirmed: (done: number) => `3 人里已确认 ${done} 人`,
  open: '开始投票',
  chair: '主持人',
  tellers: '监票人',
  void: '作废这次表决',
  voidHint: '原因会公开，作废以后不能恢复。',
  publish: '公开结果'
} as const
