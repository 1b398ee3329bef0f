import { reasonCannotRequestBinding } from '@/domain/community/binding-request'
import { spendInvitation } from '@/domain/community/invitation'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { personSeatId } from '@/domain/community/binding-request'
import type { CommandHandler } from '@server/pipeline/handlers'
import { BINDINGS, bindingIdOf, INVITATIONS, memberIdOf, MEMBERS, SEATS, type BindingDocument, type MemberDocument, type SeatDocument } from './documents'
import { identityOf, openInvitation } from './open-invitation'
import { seatMember } from './seat-member'

/** Uses the code up and asks the committee to confirm: an openid is not a person until a neighbour says so. */
export const requestBinding: CommandHandler<'community/requestBinding'> = {
  permission: PERMISSION_RULES.identified,
  async run(context, { code }) {
    const { tx, now } = context
    const identityId = identityOf(context.caller.identityId)
    const opened = await openInvitation(context, code)
    if (!opened.ok) return opened
    const { invitation, person } = opened.value
    const { communityId, householdId } = invitation
    const bindingId = bindingIdOf(communityId, identityId)
    const seat = await tx.get<SeatDocument>(SEATS, personSeatId(person.id))
    const reason = reasonCannotRequestBinding(
      {
        person,
        memberOfIdentity: await memberIn(tx, communityId, memberIdOf(communityId, identityId)),
        memberOfPerson: seat === undefined ? undefined : await memberIn(tx, communityId, seat.memberId),
        earlier: await tx.get<BindingDocument>(BINDINGS, bindingId)
      },
      now
    )
    if (reason !== undefined) return err(reason)
    await tx.put(INVITATIONS, { ...invitation, ...spendInvitation(invitation, identityId, now) })
    const binding = { communityId, identityId, personId: person.id, householdId }
    // The first of a community has nobody who could confirm: who set the community up vouches for that one person.
    if (invitation.firstOfCommunity === true) await seatMember(context, binding)
    else await tx.put<BindingDocument>(BINDINGS, { ...binding, _id: bindingId, schemaVersion: 1, requestedAt: now, state: { kind: 'pending' }, stateKind: 'pending' })
    return ok({ bindingId })
  }
}

async function memberIn(tx: Parameters<typeof requestBinding.run>[0]['tx'], communityId: string, id: string): Promise<MemberDocument | undefined> {
  const member = await tx.get<MemberDocument>(MEMBERS, id)
  return member?.communityId === communityId ? member : undefined
}
