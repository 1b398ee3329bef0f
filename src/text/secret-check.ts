import type { PollCard } from '@/contract/ballot'
import { deadlineText } from './dates'
import { unitWord } from './numbers'

/** Words of 对票. */
export const secretCheckText = {
  title: '对票',
  inPhone: '手机里存的',
  onBoard: '公示板上的',
  same: '一样',
  differs: '不一样',
  none: '没有',
  sameTitle: '对上了',
  sameText: '您的票在公示板上，一个字没变',
  beforeChangeTitle: '对上了，是改之前的那张',
  beforeChangeText: '后来改的没等到回执，也没有送到，按改之前的算。',
  voidedTitle: '对上了，这张票已作废',
  voidedText: '公示板上写着作废，没有算进去。换了纸票的，按纸票算。',
  missingTitle: '公示板上没找到您的票',
  missingText: '票箱给过回执，答应收进去。回执在您手机里，申诉时一起交上去。',
  differsTitle: '公示板上的和您投的不一样',
  differsText: '先按住看一看。确实不对就申诉，有回执的一起交上去。',
  otherBoardTitle: '收到的不是这次的公示板',
  otherBoardText: '和表决结果上的校验码对不上。隔一会儿再对一次；还不对，就申诉。',
  notCastTitle: '您领了票，没有投',
  notCastText: '公示板上没有这张票，这是对的。',
  notArrivedTitle: '那张票没有送到',
  notArrivedText: '截止前没等到票箱的回执，公示板上也没有。没有回执，证明不了送到过；觉得不对，可以申诉。',
  earlyTitle: '还没唱票',
  early: (card: Pick<PollCard, 'closesAt'>) => `${deadlineText(card.closesAt)} 以后来对。用投票的这台手机。`,
  checking: '正在公示板上找您的票',
  pollVoidedTitle: '这次表决已作废',
  pollVoidedText: '票不算数，没有可对的。原因写在表决页上。',
  noBallot: {
    notTaken: (card: Pick<PollCard, 'unit'>) => ({ title: '没有可对的票', text: `${unitWord(card.unit) === '户' ? '您家' : '您'}这次没有领票。` }),
    elsewhere: () => ({ title: '这台手机里没有票', text: '用领票的那台手机来对。那台手机丢了，或者小程序删过，就对不了了：公示板上没有名字，谁也说不出哪张是您的。数目还能自己数一遍。' }),
    paper: () => ({ title: '您家投的是纸票', text: '票面上印的编号在公示板上。投票时记下了编号，就能去找。' }),
    tooOld: () => ({ title: '这台手机太旧，对不了票', text: '可以到村委会，看贴出来的公示板。' })
  },
  holdMine: '按住看我的选择',
  holdBoth: '按住看两边写的',
  both: (mine: string, board: string) => `手机里：${mine}；公示板：${board}`,
  line: (index: number, rows: number) => `公示板第 ${index + 1} 行，共 ${rows} 行`,
  board: '公示板',
  boardText: '所有的票，一张一行',
  recount: '自己数一遍',
  recountText: '从头到尾再数一次，看数目对不对',
  result: '看表决结果',
  poll: '看这次表决',
  dispute: '对不上，申诉',
  disputeMain: '申诉',
  again: '再对一次'
} as const
