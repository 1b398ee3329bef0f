import {
  countAttempt,
  parseInvitationCode,
  reasonCannotUseInvitation,
  reasonTooManyAttempts,
  type CannotUseInvitation,
  type TooManyAttempts
} from '@/domain/community/invitation'
import type { IdentityId } from '@/domain/shared/ids'
import { ok, type Result } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import { refuseAndKeep, type KeptRefusal } from '@server/pipeline/remember'
import { findPerson, type HouseholdPerson } from './find-person'
import { INVITATION_ATTEMPTS, INVITATIONS, type AttemptsDocument, type InvitationDocument } from './documents'

export interface OpenInvitation extends HouseholdPerson {
  readonly invitation: InvitationDocument
}

type Refused = CannotUseInvitation | TooManyAttempts

/** Codes are stored only as digests; the id of a code's document is the digest itself. */
export const invitationIdOf = (context: Pick<CommandContext, 'digest'>, code: string): string => `i:${context.digest.sha256(`invitation:${code}`).slice(0, 32)}`

/** Finds what a typed code opens. Every try is counted, also a wrong one: the refusal keeps the count. */
export async function openInvitation(
  context: CommandContext,
  typed: string
): Promise<Result<OpenInvitation, never> | KeptRefusal<Refused>> {
  const tooMany = await countTry(context)
  if (tooMany !== undefined) return refuseAndKeep(tooMany)
  const code = parseInvitationCode(typed)
  const invitation = code === undefined ? undefined : await context.tx.get<InvitationDocument>(INVITATIONS, invitationIdOf(context, code))
  if (invitation === undefined) return refuseAndKeep({ code: 'INVITATION_NOT_FOUND' as const })
  const reason = reasonCannotUseInvitation(invitation, invitation.communityId, context.now)
  if (reason !== undefined) return refuseAndKeep(reason)
  const found = await findPerson(context.tx, invitation.householdId, invitation.personId)
  // The person has left the roll since the code was printed.
  if (found === undefined) return refuseAndKeep({ code: 'INVITATION_WITHDRAWN' as const })
  return ok({ invitation, ...found })
}

async function countTry({ tx, caller, now }: CommandContext): Promise<TooManyAttempts | undefined> {
  const id: string = identityOf(caller.identityId)
  const attempts = await tx.get<AttemptsDocument>(INVITATION_ATTEMPTS, id)
  const reason = reasonTooManyAttempts(attempts?.window, now)
  if (reason === undefined) {
    await tx.put<AttemptsDocument>(INVITATION_ATTEMPTS, { _id: id, communityId: '', schemaVersion: 1, window: countAttempt(attempts?.window, now) })
  }
  return reason
}

/** The rule `identified` has let the caller in, so there is an identity. */
export function identityOf(identityId: IdentityId | undefined): IdentityId {
  if (identityId === undefined) throw new Error('An identified-only handler was reached without an identity')
  return identityId
}
