import type { NoticeCard } from '@/contract/disclosure'
import { unitCount } from './numbers'
import { verdictText } from './outcome-text'

/** `河滨路装太阳能路灯，通过` */
export const noticeTitleText = (card: Pick<NoticeCard, 'topic' | 'outcomeKind' | 'standing'>): string =>
  `${card.topic}，${verdictText({ kind: card.outcomeKind, standing: card.standing })}`

/** `实到 39 人，33 票赞成`; without the split where it is withheld. */
export const noticeFactsText = ({ present, unit, yes }: Pick<NoticeCard, 'present' | 'unit' | 'yes'>): string =>
  yes === undefined ? `实到 ${unitCount(present, unit)}` : `实到 ${unitCount(present, unit)}，${yes} 票赞成`
