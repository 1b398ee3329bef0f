import type { Role } from '@/domain/community/roles'
import { roleText } from './offices'

export const homeText = {
  things: (count: number) => (count === 0 ? '今天没有要办的事' : `今天有 ${count} 件事等您`),
  plaqueVote: '等您投票',
  plaqueSignIn: '今天开会',
  plaqueBind: '先绑定身份',
  plaquePending: '等村委会确认',
  meetingToday: (title: string) => `今天开会：${title}`,
  goVote: '去投票',
  goSignIn: '去签到',
  goBind: '输入邀请码',
  notVotedYet: '您家还没投',
  moreVotes: (count: number) => `还有 ${count} 件也等您投`,
  coins: '我家绿币',
  coinsAside: (honour: number) => `可兑 · 荣誉 ${honour}`,
  latest: (date: string) => `最新结果 · ${date}公开`,
  desk: (count: number) => (count === 0 ? '村委工作台' : `村委工作台有 ${count} 件待办`),
  elder: '大字版',
  normal: '标准版',
  bindFirst: '拿到村委会发的邀请码，绑定以后就能投票、看绿币。',
  pendingSince: (community: string, household: string, date: string) => `您在 ${date}申请绑定${community}${household}，村委会确认以后就能投票。`,
  allNotices: '公开栏',
  me: '我的'
} as const

export const meText = {
  title: '我的',
  notBound: '还没有绑定',
  bind: '输入邀请码',
  households: '我的村和户',
  householdRep: '您是户代表，一户一票的表决由您来投。',
  notHouseholdRep: '一户一票的表决由户代表来投。',
  offices: (roles: readonly Role[]) => roles.map(role => roleText[role]).join('、'),
  elder: '大字版',
  elderHint: '字大、步骤少，随时可以换回来',
  changeCommunity: '换一个村'
} as const

export const bindText = {
  title: '绑定身份',
  codeLabel: '邀请码',
  codeHint: '纸条上的 8 位字母和数字',
  codeShort: (typed: number) => `还差 ${8 - typed} 位`,
  codeWrong: '这不像邀请码。对着纸条再看一遍，一共 8 位。',
  lookUp: '看看是不是我',
  isThisYou: '这是您吗',
  itIsMe: '是我，申请绑定',
  notMe: '不是我，退回去',
  pendingTitle: '已经交给村委会',
  pendingText: '村委会确认以后，您就能投票、看绿币。不用再交一次。'
} as const
