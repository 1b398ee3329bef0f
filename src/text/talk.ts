import type { PollCard } from '@/contract/ballot'
import { findPreset } from '@/domain/ballot/presets'
import { momentText } from './dates'
import { unitCount } from './numbers'
import { verdictText } from './outcome-text'
import { joinedText } from './polls'

export const talkText = {
  calculator: '算一算',
  calculatorHint: '要来多少人，多少票能过'
} as const

/** One sentence for a vote in a list: what matters in its phase. */
export function pollSentence(card: PollCard): string {
  const joined = `${unitCount(card.eligible, card.unit)}里 ${unitCount(card.participated, card.unit)}参加`
  switch (card.phase) {
    case 'draft':
      return '还没发通知，只有村委会看得到'
    case 'challenge':
    case 'notice':
      return `${momentText(card.opensAt)} 开始投票`
    case 'openingDue':
      return '通知期满了，等村委会宣布开始'
    case 'lapsed':
      return '投票时间过了，没有开成'
    case 'voting':
      return joinedText(card)
    case 'settling':
    case 'closed':
      return `${joined}，等计票`
    case 'counted':
    case 'confirmed':
      return `${joined}，结果公开后能看`
    case 'published':
      return card.outcomeKind ? `${joined}，${verdictText({ kind: card.outcomeKind, standing: standingOf(card) }, card.method.kind !== 'yesNo')}` : joined
    case 'voided':
      return '原因写在里面'
  }
}

const standingOf = ({ presetId, presetVersion }: PollCard): 'formal' | 'indicative' => {
  const preset = findPreset(presetId, presetVersion)
  return preset?.formal && !preset.indicativeOnly ? 'formal' : 'indicative'
}
