import type { Membership } from '@/contract/community'

export const mePageText = {
  door: '门牌',
  rep: '投票',
  offices: '职务',
  pending: '等村委会确认',
  bindAnother: '再绑定一个身份',
  meetings: '会议',
  meetingsHint: '开会时间、地点，到会签到',
  mediation: '我的调解',
  mediationHint: '请人说和，只有双方和调解员看得到',
  calculator: '算一算',
  calculatorHint: '要来多少人，多少票能过',
  desk: (kind: Membership['kind']) => (kind === 'village' ? '村委工作台' : '居委工作台'),
  deskHint: '表决、计票、公开、名册',
  board: '公开栏',
  bodies: '议事组织',
  bodiesHint: '谁在里面，任期到哪天',
  tools: '常用',
  bindWhy: '拿到村委会发的邀请码，绑定以后就能投票、看绿币。',
  privacy: '这一页只给您自己看，别人看到的名字会遮住。'
} as const
