import type { PersonId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'

/** Raised hands, counted in the room. A hand cannot be invalid; who raises none has not voted. */
export interface HandsCount {
  readonly yes: number
  readonly no: number
  readonly abstain: number
}

export interface TellerCount extends HandsCount {
  readonly teller: PersonId
}

export type CannotReconcile =
  | { readonly code: 'SAME_TELLER' }
  | { readonly code: 'COUNT_INVALID'; readonly field: keyof HandsCount }
  | { readonly code: 'TELLERS_DIFFER'; readonly field: keyof HandsCount; readonly first: number; readonly second: number }
  | { readonly code: 'MORE_HANDS_THAN_PRESENT'; readonly hands: number; readonly present: number }

const FIELDS = ['yes', 'no', 'abstain'] as const satisfies readonly (keyof HandsCount)[]

/** Two tellers count apart and must agree; `handsPresent` units are in the room without another channel. */
export function reconcileTellers(first: TellerCount, second: TellerCount, handsPresent: number): Result<HandsCount, CannotReconcile> {
  if (first.teller === second.teller) return err({ code: 'SAME_TELLER' })
  const broken = FIELDS.find(field => !isCount(first[field]) || !isCount(second[field]))
  if (broken) return err({ code: 'COUNT_INVALID', field: broken })
  const field = FIELDS.find(each => first[each] !== second[each])
  if (field) return err({ code: 'TELLERS_DIFFER', field, first: first[field], second: second[field] })
  const { yes, no, abstain } = first
  const hands = yes + no + abstain
  return hands > handsPresent ? err({ code: 'MORE_HANDS_THAN_PRESENT', hands, present: handsPresent }) : ok({ yes, no, abstain })
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
