import type { Membership, Session } from '@/contract/community'
import { maskName } from '@/domain/community/masked-name'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { IdentityId } from '@/domain/shared/ids'
import { ok } from '@/domain/shared/result'
import type { Reader } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import {
  bindingsByIdentity,
  COMMUNITIES,
  HOUSEHOLDS,
  membersByIdentity,
  UNITS,
  type BindingDocument,
  type CommunityDocument,
  type HouseholdDocument,
  type MemberDocument,
  type UnitDocument
} from './documents'
import { identityOf } from './open-invitation'

/** Nobody belongs to more communities than this; a longer list would be a mistake. */
const MEMBERSHIPS_MAX = 10

/** Who the caller is, in every community; read by identity, so the reader is not confined to one. */
export async function loadSession(reader: Reader, identityId: IdentityId): Promise<Session> {
  const members = await reader.list<MemberDocument>(membersByIdentity, [identityId], { limit: MEMBERSHIPS_MAX })
  const active = members.items.filter((member) => member.state === 'active')
  const memberships = await Promise.all(active.map((member) => membershipOf(reader, member)))
  const pending = await pendingBinding(reader, identityId)
  return { memberships, ...(pending === undefined ? {} : { pending }) }
}

export async function membershipOf(reader: Reader, member: MemberDocument): Promise<Membership> {
  const [community, household, group] = await Promise.all([
    reader.get<CommunityDocument>(COMMUNITIES, member.communityId),
    reader.get<HouseholdDocument>(HOUSEHOLDS, member.householdId),
    reader.get<UnitDocument>(UNITS, member.groupId)
  ])
  return {
    communityId: member.communityId,
    communityName: community?.name ?? '',
    kind: community?.kind ?? 'village',
    personId: member.personId,
    personName: household?.people.find((person) => person.id === member.personId)?.name ?? '',
    householdId: member.householdId,
    householdLabel: household?.no ?? '',
    groupName: group?.name ?? '',
    isHouseholdRep: household?.repPersonId === member.personId,
    ...(community?.helpPhone === undefined ? {} : { helpPhone: community.helpPhone }),
    roles: member.roles
  }
}

async function pendingBinding(reader: Reader, identityId: IdentityId): Promise<Session['pending']> {
  const latest = (await reader.list<BindingDocument>(bindingsByIdentity, [identityId], { limit: 1 })).items[0]
  if (latest?.state.kind !== 'pending') return undefined
  const [community, household] = await Promise.all([
    reader.get<CommunityDocument>(COMMUNITIES, latest.communityId),
    reader.get<HouseholdDocument>(HOUSEHOLDS, latest.householdId)
  ])
  const person = household?.people.find((each) => each.id === latest.personId)
  if (community === undefined || household === undefined || person === undefined) return undefined
  return { communityName: community.name, householdLabel: household.no, maskedName: maskName(person.name), since: latest.requestedAt }
}

export const session: QueryHandler<'community/session'> = {
  permission: PERMISSION_RULES.identified,
  run: async ({ reader, caller }) => ok(await loadSession(reader, identityOf(caller.identityId)))
}
