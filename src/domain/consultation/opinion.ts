import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { HeldBecause } from './topic'

/** 同意, 有顾虑, 另有建议. */
export const STANCES = ['agree', 'concern', 'alternative'] as const
export type Stance = (typeof STANCES)[number]
export const OPINION_WORDS_MAX = 100

/** 会前意见 of one person on one agenda item. There are no replies among residents. */
export interface Opinion {
  readonly no: number
  readonly by: PersonId
  readonly stance: Stance
  readonly words?: string
  /** Counts the wordings from 1: what a host looked at is what he decides on. */
  readonly version: number
  readonly at: Instant
  /** Absent when the check passed, or there is nothing to check. */
  readonly held?: HeldBecause
  readonly decision?: OpinionDecision
  readonly reply?: { readonly words: string; readonly by: PersonId; readonly at: Instant }
}
export type OpinionDecision =
  | { readonly kind: 'shown'; readonly by: PersonId; readonly at: Instant }
  | { readonly kind: 'removed'; readonly by: PersonId; readonly at: Instant; readonly reason: string }

export type CannotGiveOpinion = { readonly code: 'ITEM_NOT_FOUND' } | { readonly code: 'WORDS_MISSING' }

/** Why an opinion is not taken: agreement needs no reason, a concern or another way must say which. */
export function reasonCannotGiveOpinion(agenda: readonly { readonly no: number }[], opinion: { readonly no: number; readonly stance: Stance; readonly words?: string }): CannotGiveOpinion | undefined {
  if (!agenda.some(({ no }) => no === opinion.no)) return { code: 'ITEM_NOT_FOUND' }
  return opinion.stance !== 'agree' && opinion.words === undefined ? { code: 'WORDS_MISSING' } : undefined
}

export type CannotModerateOpinion =
  | { readonly code: 'OPINION_HAS_NO_WORDS' }
  | { readonly code: 'OWN_WORDS' }
  | { readonly code: 'OPINION_CHANGED' }
  | { readonly code: 'WORDS_RISKY' }
  | { readonly code: 'REVIEW_REASON_MISSING' }

/** Why the host's decision is not taken. `seen`: the version that the host read. */
export function reasonCannotModerateOpinion(opinion: Opinion, by: PersonId, decision: { readonly show: boolean; readonly reason?: string; readonly seen: number }): CannotModerateOpinion | undefined {
  if (opinion.words === undefined) return { code: 'OPINION_HAS_NO_WORDS' }
  if (opinion.by === by) return { code: 'OWN_WORDS' }
  if (opinion.version !== decision.seen) return { code: 'OPINION_CHANGED' }
  if (decision.show) return opinion.held === 'risky' ? { code: 'WORDS_RISKY' } : undefined
  return decision.reason === undefined ? { code: 'REVIEW_REASON_MISSING' } : undefined
}

/** Where an opinion's words stand: none, waiting for the host, shown to everybody, removed. */
export type WordsState = 'none' | 'waiting' | 'shown' | 'removed'
export const wordsState = ({ words, decision }: Pick<Opinion, 'words' | 'decision'>): WordsState => (words === undefined ? 'none' : (decision?.kind ?? 'waiting'))
