import { bindText } from './home'

export const bindPageText = {
  steps: ['邀请码', '认自己', '等确认'],
  lead: '每户都有村委会发的纸条，字母不分大小写。',
  placeholder: 'K7MD-2XPF',
  scanHint: '纸条上有方块码的，用微信扫一扫也行。',
  who: (household: string) => `${household}的`,
  masked: '名字遮住了一个字，是您就认得出。',
  wrongNames: '名字或门牌不对，别点“是我”，拿纸条去找村委会。',
  next: [
    { key: 'sent', title: bindText.pendingTitle, state: 'done' },
    { key: 'check', title: '村委会对照名册确认', state: 'now' },
    { key: 'ready', title: '您就能投票、看绿币', state: 'ahead' }
  ],
  toHome: '回首页'
} as const
