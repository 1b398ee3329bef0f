import { confirmBinding, personSeatId, rejectBinding, type BindingRequest } from '@/domain/community/binding-request'
import { rolesOf } from '@/domain/community/member'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { BINDINGS, memberIdOf, MEMBERS, SEATS, type BindingDocument, type MemberDocument, type SeatDocument } from './documents'
import { findPerson } from './find-person'

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
    await tx.put(BINDINGS, withState(binding, decided.value))
    if (input.decision === 'reject') return ok({ state: 'rejected' as const })
    return (await seatMember(context, binding)) ? ok({ state: 'confirmed' as const }) : err({ code: 'NOT_FOUND' })
  }
}

const withState = (binding: BindingDocument, { state }: BindingRequest): BindingDocument => ({ ...binding, state, stateKind: state.kind })

/** The seat's id is the person's, so two phones confirmed at once cannot both become one person. */
async function seatMember({ tx }: CommandContext, binding: BindingDocument): Promise<boolean> {
  const found = await findPerson(tx, binding.householdId, binding.personId)
  if (found === undefined) return false
  const { communityId, identityId, personId, householdId } = binding
  const id = memberIdOf(communityId, identityId)
  const member: MemberDocument = {
    _id: id,
    id,
    schemaVersion: 1,
    communityId,
    identityId,
    personId,
    householdId,
    groupId: found.household.groupId,
    roles: rolesOf(found.person, { ...found.household, communityId }),
    state: 'active'
  }
  await tx.insert<SeatDocument>(SEATS, { _id: personSeatId(personId), communityId, schemaVersion: 1, memberId: id })
  await tx.put(MEMBERS, member)
  return true
}
