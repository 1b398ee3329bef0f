import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { BODY_KINDS, type BodyKind } from '@/domain/evidence/body'
import { bodyPresetOf } from '@/domain/evidence/body-catalog'
import { reasonCannotSetUpBody } from '@/domain/evidence/body-rules'
import { err, ok } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { BODIES, type BodyDocument } from './documents'

/** Kinds in the order of the catalogue, then by name: `2:道德评议会`. */
export const orderOf = (kind: BodyKind, name: string): string => `${BODY_KINDS.indexOf(kind)}:${name}`

/** The single body of a kind has the id of its kind and a number that grows when one before was dissolved. */
export const setUpBody: CommandHandler<'evidence/setUpBody'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { kind, name, purpose, termFrom, termTo }) {
    const { tx, communityId } = context
    const place = await placeOf(context, kind)
    const term = { from: termFrom, to: termTo }
    const reason = reasonCannotSetUpBody(kind, term, place.standing)
    if (reason !== undefined) return err(reason)
    const body = { kind, name, term, seats: [], pastTerms: [], ...(purpose === undefined || purpose === '' ? {} : { purpose }) }
    await tx.insert<BodyDocument>(BODIES, { ...body, _id: place.id, communityId, schemaVersion: 1, seenNo: 1, order: orderOf(kind, name) })
    return ok({ bodyId: place.id })
  }
}

/** Reads along the numbers inside the transaction, so that two who set up at once leave one body. */
async function placeOf({ tx, communityId, chance }: CommandContext, kind: BodyKind): Promise<{ readonly id: string; readonly standing: readonly BodyKind[] }> {
  if (bodyPresetOf(kind).several) return { id: chance.id(), standing: [] }
  for (let number = 1; ; number += 1) {
    const id = `${communityId}:body:${kind}:${number}`
    const body = await tx.get<BodyDocument>(BODIES, id)
    if (body === undefined) return { id, standing: [] }
    if (body.dissolved === undefined) return { id, standing: [kind] }
  }
}
