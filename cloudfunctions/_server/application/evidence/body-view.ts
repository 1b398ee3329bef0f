import type { BodyCard, PastTermView, SeatView } from '@/contract/evidence'
import { bodyPresetOf } from '@/domain/evidence/body-catalog'
import { bodyPhase, inOffice, type PastTerm, type Seat } from '@/domain/evidence/body'
import type { Day } from '@/domain/shared/instant'
import type { BodyDocument } from './documents'

/** A seat as everybody may read it: who holds an office is public. */
export const seatView = ({ no, who, position, title, from, to }: Seat): SeatView => ({
  no,
  name: who.kind === 'person' ? who.name : who.words,
  outside: who.kind === 'outside',
  position,
  title,
  from,
  ...(to === undefined ? {} : { to })
})

/** A body as one line of the list, as it stands on a day. */
export function bodyCard(document: BodyDocument, today: Day): BodyCard {
  const seats = inOffice(document, today)
  const head = seats.find((seat) => seat.position === 'head')
  return {
    bodyId: document._id,
    kind: document.kind,
    name: document.name,
    nameIsProposed: document.name === bodyPresetOf(document.kind).name,
    phase: bodyPhase(document, today),
    termFrom: document.term.from,
    termTo: document.term.to,
    inOffice: seats.length,
    ...(head === undefined ? {} : { head: seatView(head).name })
  }
}

export const pastTermView = ({ name, term, seats }: PastTerm): PastTermView => ({ name, ...term, seats: seats.map(seatView) })
