import { confirmBinding, personSeatId, rejectBinding, type BindingRequest } from '@/domain/community/binding-request'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { BINDINGS, SEATS, type BindingDocument, type SeatDocument } from './documents'
import { seatMember } from './seat-member'

/** A committee member says whether the phone's owner is the person on the roll. */
export const decideBinding: CommandHandler<'community/decideBinding'> = {
  permission: PERMISSION_RULES.rollKeeper,
  async run(context, input) {
    const { tx, now } = context
    const binding = await tx.get<BindingDocument>(BINDINGS, input.bindingId)
    if (binding === undefined) return err({ code: 'NOT_FOUND' })
    const by = memberOf(context).member
    const decided =
      input.decision === 'confirm' ? confirmBinding(binding, { by, now }) : rejectBinding(binding, { by, now, reason: input.reason })
    if (!decided.ok) return decided
    const seat = input.decision === 'confirm' ? await tx.get<SeatDocument>(SEATS, personSeatId(binding.personId)) : undefined
    if (seat !== undefined) return err({ code: 'PERSON_ALREADY_BOUND' })
    await tx.put(BINDINGS, withState(binding, decided.value))
    if (input.decision === 'reject') return ok({ state: 'rejected' as const })
    return (await seatMember(context, binding)) ? ok({ state: 'confirmed' as const }) : err({ code: 'NOT_FOUND' })
  }
}

const withState = (binding: BindingDocument, { state }: BindingRequest): BindingDocument => ({ ...binding, state, stateKind: state.kind })
