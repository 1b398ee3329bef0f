import { INVITATION_PEOPLE_MAX, type IssuedInvitation } from '@/contract/community'
import { personSeatId } from '@/domain/community/binding-request'
import { INVITATION_ALPHABET, INVITATION_CODE_LENGTH, issueInvitation, printedCode, type InvitationCode } from '@/domain/community/invitation'
import { maskName } from '@/domain/community/masked-name'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { isAdultOn, type Person } from '@/domain/community/person'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { HOUSEHOLDS, INVITATIONS, SEATS, type HouseholdDocument, type InvitationDocument, type SeatDocument } from './documents'
import { invitationIdOf } from './open-invitation'

/** Makes the slips of paper: one code for each adult of the households who is not bound yet. */
export const issueInvitations: CommandHandler<'community/issueInvitations'> = {
  permission: PERMISSION_RULES.rollKeeper,
  repeatable: 'a lost answer is asked for again and new codes are made; the answer holds codes in clear and must not be kept',
  async run(context, { householdIds }) {
    const households: HouseholdDocument[] = []
    for (const householdId of new Set(householdIds)) {
      const household = await context.tx.get<HouseholdDocument>(HOUSEHOLDS, householdId)
      if (household === undefined) return err({ code: 'NOT_FOUND' })
      households.push(household)
    }
    const invited = await Promise.all(households.map(async (household) => ({ household, people: await unboundAdults(context, household) })))
    const people = invited.reduce((sum, each) => sum + each.people.length, 0)
    if (people > INVITATION_PEOPLE_MAX) return err({ code: 'TOO_MANY_PEOPLE', max: INVITATION_PEOPLE_MAX })
    const sheets: IssuedInvitation[] = []
    for (const each of invited) sheets.push(...(await issueSheet(context, each.household, each.people)))
    return ok({ invitations: sheets })
  }
}

/** Seats are looked at outside the transaction: a bound person's code opens nothing anyway, and a large house has many. */
async function unboundAdults({ reader, now }: CommandContext, household: HouseholdDocument): Promise<readonly Person[]> {
  const today = dayOf(now)
  const candidates = household.people.filter((person) => isAdultOn(person, today) && person.movedAway !== true)
  const seats = await Promise.all(candidates.map((person) => reader.get<SeatDocument>(SEATS, personSeatId(person.id))))
  return candidates.filter((_person, index) => seats[index] === undefined)
}

/** One household's sheet. Whoever finds an older one finds it worthless; slips of people bound meanwhile are so already. */
async function issueSheet(context: CommandContext, household: HouseholdDocument, people: readonly Person[]): Promise<IssuedInvitation[]> {
  const { tx } = context
  const invited = new Set<string>(people.map((person) => person.id))
  for (const { id, personId } of household.invitations ?? []) if (invited.has(personId)) await tx.delete(INVITATIONS, id)
  const issued: IssuedInvitation[] = []
  const invitations: { personId: string; id: string; expiresAt: number }[] = []
  for (const person of people) {
    const { id, invitation } = await issueOne(context, household, person)
    invitations.push({ personId: person.id, id, expiresAt: invitation.expiresAt })
    issued.push(invitation)
  }
  await tx.put<HouseholdDocument>(HOUSEHOLDS, { ...household, invitations })
  return issued
}

async function issueOne(context: CommandContext, household: HouseholdDocument, person: Person): Promise<{ id: string; invitation: IssuedInvitation }> {
  const { tx, now, chance } = context
  const code = chance.code(INVITATION_ALPHABET, INVITATION_CODE_LENGTH) as InvitationCode
  const id = invitationIdOf(context, code)
  const invitation = issueInvitation({ communityId: person.communityId, householdId: household.id, personId: person.id, by: memberOf(context).memberId, now })
  await tx.insert<InvitationDocument>(INVITATIONS, { ...invitation, _id: id, schemaVersion: 1 })
  const { _id: householdId, no: householdLabel } = household
  return { id, invitation: { householdId, householdLabel, personId: person.id, maskedName: maskName(person.name), code: printedCode(code), expiresAt: invitation.expiresAt } }
}
