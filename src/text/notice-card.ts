import type { NoticeCard } from '@/contract/disclosure'
import { unitCount } from './numbers'
import { verdictText } from './outcome-text'

/** `河滨路装太阳能路灯，通过` */
export const noticeTitleText = (card: Pick<NoticeCard, 'topic' | 'outcomeKind' | 'standing' | 'chosen'>): string =>
  `${card.topic}，${verdictText({ kind: card.outcomeKind, standing: card.standing }, card.chosen !== undefined)}`

/** `实到 39 人，33 票赞成`; without the split where it is withheld. Of several options those that passed: `实到 39 人，定了新修卫生室`. */
export function noticeFactsText({ present, unit, yes, chosen = [] }: Pick<NoticeCard, 'present' | 'unit' | 'yes' | 'chosen'>): string {
  const came = `实到 ${unitCount(present, unit)}`
  if (chosen.length > 0) return `${came}，定了${chosen.join('、')}`
  return yes === undefined ? came : `${came}，${yes} 票赞成`
}
