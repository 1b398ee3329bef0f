import type { OrganisationView } from '@/contract/volunteers-views'
import { maskName } from '@/domain/community/masked-name'
import { isAdultOn } from '@/domain/community/person'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { asId, type OrganisationId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { ORGANISATION_KINDS, ORGANISATIONS_MAX, reasonCannotKeepOrganisation, type NamedPerson, type Organisation } from '@/domain/volunteers/organisation'
import { findPerson } from '@server/application/community/find-person'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import { organisationsByOrder, VOLUNTEER_ORGANISATIONS, type OrganisationDocument } from './documents'

const COMMITTEE = ['committeeMember', 'partySecretary']

const documentOf = (organisation: Organisation, communityId: string, seenNo: number): OrganisationDocument => ({
  _id: organisation.id,
  communityId,
  schemaVersion: 1,
  organisation,
  ...(organisation.leader === undefined ? {} : { leaderPersonId: organisation.leader.personId }),
  order: `${organisation.ended ? 1 : 0}:${ORGANISATION_KINDS.indexOf(organisation.kind)}:${organisation.name}`,
  seenNo
})

/** An adult of the roll who lives here; undefined for anybody else. */
export async function namedPerson({ tx, now }: CommandContext, who: { readonly householdId: string; readonly personId: string }): Promise<NamedPerson | undefined> {
  const found = await findPerson(tx, who.householdId, who.personId)
  if (found === undefined || found.person.movedAway === true || !isAdultOn(found.person, dayOf(now))) return undefined
  return { personId: found.person.id, householdId: found.household.id, name: found.person.name }
}

/** Everybody of the five who works here. */
export const organisations: QueryHandler<'volunteers/organisations'> = {
  permission: PERMISSION_RULES.member,
  async run(context) {
    const { member } = memberOf(context)
    const mayKeep = member.roles.some((role) => COMMITTEE.includes(role))
    const page = await context.reader.list<OrganisationDocument>(organisationsByOrder, [context.communityId], { limit: 2 * ORGANISATIONS_MAX })
    const items = page.items.map(({ organisation, seenNo }): OrganisationView => {
      const { id, kind, name, offers, contact, leader, ended } = organisation
      const leads = leader?.personId === member.personId
      return {
        organisationId: id, kind, name, offers, contact, ended, seenNo, mayPlan: !ended && (mayKeep || leads),
        ...(leader === undefined ? {} : { leaderName: mayKeep || leads ? leader.name : maskName(leader.name) }),
        ...(leader !== undefined && mayKeep ? { leader: { householdId: leader.householdId, personId: leader.personId } } : {})
      }
    })
    return ok({ items: mayKeep ? items : items.filter(({ ended }) => !ended), mayKeep })
  }
}

export const addOrganisation: CommandHandler<'volunteers/addOrganisation'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { leader: who, ...words }) {
    const { tx, chance, communityId, reader } = context
    const leader = who === undefined ? undefined : await namedPerson(context, who)
    // Counted outside the transaction: one more than the most harms nobody.
    const others = await reader.list<OrganisationDocument>(organisationsByOrder, [communityId], { limit: ORGANISATIONS_MAX })
    const reason = reasonCannotKeepOrganisation(who === undefined || leader !== undefined, others.items.length)
    if (reason !== undefined) return err(reason)
    const id = asId<OrganisationId>(chance.id())
    await tx.insert<OrganisationDocument>(VOLUNTEER_ORGANISATIONS, documentOf({ id, ...words, ended: false, ...(leader === undefined ? {} : { leader }) }, communityId, 1))
    return ok({ organisationId: id })
  }
}

export const editOrganisation: CommandHandler<'volunteers/editOrganisation'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { organisationId, seenNo, leader: who, ...words }) {
    const { tx, communityId } = context
    const document = await tx.get<OrganisationDocument>(VOLUNTEER_ORGANISATIONS, organisationId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    if (document.seenNo !== seenNo) return err({ code: 'ACTIVITY_CHANGED_MEANWHILE' })
    const leader = who === undefined ? undefined : await namedPerson(context, who)
    const reason = reasonCannotKeepOrganisation(who === undefined || leader !== undefined, 0)
    if (reason !== undefined) return err(reason)
    const { id } = document.organisation
    await tx.put<OrganisationDocument>(VOLUNTEER_ORGANISATIONS, documentOf({ id, ...words, ...(leader === undefined ? {} : { leader }) }, communityId, seenNo + 1))
    return ok({ seenNo: seenNo + 1 })
  }
}
