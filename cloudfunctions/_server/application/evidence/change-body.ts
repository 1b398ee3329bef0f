import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { isAdultOn } from '@/domain/community/person'
import type { Body } from '@/domain/evidence/body'
import { dissolveBody as dissolve, editBody as edit, endSeat as end, seat, startTerm as start, type CannotSeat, type NewSeat } from '@/domain/evidence/body-rules'
import { dayOf } from '@/domain/shared/instant'
import { err, ok, type Refusal, type Result } from '@/domain/shared/result'
import { findPerson } from '@server/application/community/find-person'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { BODIES, type BodyDocument } from './documents'
import { orderOf } from './set-up-body'

interface Seen {
  readonly bodyId: string
  readonly seenNo: number
}
type CannotChange = { readonly code: 'NOT_FOUND' } | { readonly code: 'BODY_CHANGED_MEANWHILE' }

/** Puts what `work` makes of a body in its place, if the body is still as the caller saw it. */
async function change<E extends Refusal>({ tx }: CommandContext, { bodyId, seenNo }: Seen, work: (body: BodyDocument) => Promise<Result<Body, E>> | Result<Body, E>): Promise<Result<{ readonly seenNo: number }, E | CannotChange>> {
  const body = await tx.get<BodyDocument>(BODIES, bodyId)
  if (body === undefined) return err({ code: 'NOT_FOUND' })
  if (body.seenNo !== seenNo) return err({ code: 'BODY_CHANGED_MEANWHILE' })
  const changed = await work(body)
  if (!changed.ok) return changed
  const { value } = changed
  // What the rules return is the whole document with some of its fields replaced.
  const next: BodyDocument = { ...(value as BodyDocument), seenNo: seenNo + 1, order: orderOf(value.kind, value.name) }
  await tx.put<BodyDocument>(BODIES, next)
  return ok({ seenNo: next.seenNo })
}

export const editBody: CommandHandler<'evidence/editBody'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { name, purpose, termFrom, termTo, ...seen }) =>
    change(context, seen, (body) => edit(body, { name, term: { from: termFrom, to: termTo }, ...(purpose === undefined || purpose === '' ? {} : { purpose }) }))
}

/** A person sits under the name on the roll of that day; whoever is not on the roll sits as words only. */
export const seatMember: CommandHandler<'evidence/seatMember'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { who, position, title, from, ...seen }) =>
    change<CannotSeat | { readonly code: 'NOT_FOUND' }>(context, seen, async (body) => {
      if ('outside' in who) return seat(body, { who: { kind: 'outside', words: who.outside }, position, title, from })
      const sitting = await candidateOf(context, who)
      return sitting.ok ? seat(body, { ...sitting.value, position, title, from }) : sitting
    })
}

async function candidateOf({ tx, now }: CommandContext, { householdId, personId }: { readonly householdId: string; readonly personId: string }): Promise<Result<Pick<NewSeat, 'who' | 'candidate'>, { readonly code: 'NOT_FOUND' }>> {
  const found = await findPerson(tx, householdId, personId)
  if (found === undefined) return err({ code: 'NOT_FOUND' })
  const { person, household } = found
  const candidate = { adult: isAdultOn(person, dayOf(now)), movedAway: person.movedAway === true, offices: person.offices }
  return ok({ who: { kind: 'person', personId: person.id, householdId: household.id, name: person.name }, candidate })
}

export const endSeat: CommandHandler<'evidence/endSeat'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { no, to, ...seen }) => change(context, seen, (body) => end(body, no, to))
}

export const startTerm: CommandHandler<'evidence/startTerm'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { termFrom, termTo, stay = [], ...seen }) => change(context, seen, (body) => start(body, { from: termFrom, to: termTo }, stay))
}

export const dissolveBody: CommandHandler<'evidence/dissolveBody'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { reason, ...seen }) => change(context, seen, (body) => dissolve(body, dayOf(context.now), reason))
}
