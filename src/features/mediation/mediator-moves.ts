import type { CaseDetail } from '@/contract/mediation-views'
import type { Side } from '@/domain/mediation/mediation-case'
import { mediatorText as text } from '@/text/mediation-desk'
import { sideWords } from '@/text/mediation'
import type { FormKind } from './case-forms'

/** One thing that a mediator may do with a case now. */
export interface Move {
  readonly kind: FormKind
  readonly side?: Side
  readonly text: string
}

/** Everything the mediator may do, what the case waits for first. */
export function movesOf(detail: CaseDetail): readonly Move[] {
  const { may, turn, parties } = detail
  const unnamed = (side: Side) => parties[side].known === 'unknown'
  const naming = may.name.map((side): Move => ({ kind: 'name', side, text: unnamed(side) ? text.name(sideWords[side]) : text.rename(sideWords[side]) }))
  const moves: readonly Move[] = [
    ...naming.filter(({ side }) => side !== undefined && unnamed(side)),
    ...may.recordConsent.map((side): Move => ({ kind: 'paper', side, text: text.paper(sideWords[side]) })),
    ...(may.visit ? [move('visit', text.visit)] : []),
    ...(may.step && !may.agree ? [move('step', text.step)] : []),
    ...(may.agree ? [move('agree', text.agree), move('step', text.step)] : []),
    ...(may.court ? [move('court', text.court)] : []),
    ...(may.note ? [move('note', text.note)] : []),
    ...naming.filter(({ side }) => side !== undefined && !unnamed(side)),
    ...(may.recordRefusal ? [move('told', text.told)] : []),
    ...(may.end.length > 0 ? [move('end', text.end)] : []),
    ...(may.stepBack ? [move('back', text.back)] : [])
  ]
  // A visit that is not due, or a yes that its person can give himself, is nothing to press for.
  return turn.kind === 'visit' && turn.on > detail.today ? [...moves.filter(({ kind }) => kind !== 'visit'), ...moves.filter(({ kind }) => kind === 'visit')] : moves
}

const move = (kind: FormKind, words: string): Move => ({ kind, text: words })

/** The one that stands in the bar: only what the case waits for. */
export const firstMove = (detail: CaseDetail): Move | undefined => (detail.standing === 'mediator' && detail.mine ? movesOf(detail)[0] : undefined)
