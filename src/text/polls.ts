import type { PollCard } from '@/contract/ballot'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import { unitCount, unitWord } from './numbers'
import { missingText, takenCount, takenText } from './secret-poll'

/** What a vote is doing, as its chip says. */
export const pollPhaseText: Readonly<Record<PollPhase, string>> = {
  draft: '草稿',
  challenge: '核对名册',
  notice: '待开始',
  openingDue: '待开始',
  lapsed: '没有开成',
  voting: '表决中',
  settling: '正在收票',
  closed: '待计票',
  counted: '已计票',
  confirmed: '待公开',
  published: '已公开',
  voided: '已作废'
}

/** What turnout is told by. Of a secret vote it is known who took a ballot, not who cast one. */
export type Turnout = Pick<PollCard, 'participated' | 'needed' | 'unit'> & Partial<Pick<PollCard, 'mode' | 'phase'>>

/** `再有 37 户就够数`, `差 37 户，没够数`, `人数已经够了`; where the rule names no number: `已有 12 人参加`. */
export function turnoutText(card: Turnout): string {
  const { participated, needed, unit, mode } = card
  if (needed === undefined) return mode === 'secret' ? takenCount({ participated, unit }) : `已有 ${unitCount(participated, unit)}参加`
  return participated >= needed ? `${unitWord(unit) === '户' ? '户数' : '人数'}已经够了` : missingText(needed - participated, card)
}

/** `已有 171 户参加，再有 37 户就够数`; of a secret vote `已领票 171 户，…`. */
export function joinedText(card: Turnout): string {
  if (card.mode === 'secret') return takenText(card)
  return card.needed === undefined ? turnoutText(card) : `已有 ${unitCount(card.participated, card.unit)}参加，${turnoutText(card)}`
}

export const pollsText = {
  title: '议事',
  filters: '按进度看',
  all: '全部',
  voting: '表决中',
  ahead: '待开始',
  counting: '待计票',
  decided: '已计票',
  voided: '已作废',
  neededMark: (needed: number, unit: PollCard['unit']) => `${unitCount(needed, unit)}够数`,
  total: (eligible: number, unit: PollCard['unit']) => `共 ${unitCount(eligible, unit)}`,
  scope: (unitName: string, eligible: number, unit: PollCard['unit']) => `${unitName} · ${unitCount(eligible, unit)}`,
  emptyTitle: '还没有要表决的事',
  emptyText: '村里有事要表决，会先在这里发通知。',
  noneInFilter: '这一类现在没有',
  more: '再看更早的',
  moreFailed: '没取到，再取一次',
  voted: '您已投',
  taken: '已领票',
  canVote: '等您投',
  draftNew: '新建表决'
} as const
