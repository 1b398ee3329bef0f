import { reasonCannotConfirm, type Confirmer } from '@/domain/ballot/confirm-poll'
import type { ConfirmingRole, Poll } from '@/domain/ballot/poll'
import type { MemberDocument } from '@server/application/community/documents'

const ROLES: readonly ConfirmingRole[] = ['chair', 'teller', 'supervisor']

export const confirmerOf = (member: MemberDocument): Confirmer => ({
  personId: member.personId,
  isSupervisor: member.roles.includes('supervisor'),
  isCommitteeMember: member.roles.includes('committeeMember') || member.roles.includes('partySecretary')
})

/** As what a member could confirm the count now, if at all. */
export const roleToConfirm = (poll: Poll, member: MemberDocument): ConfirmingRole | undefined =>
  ROLES.find((role) => reasonCannotConfirm(poll, role, confirmerOf(member)) === undefined)
