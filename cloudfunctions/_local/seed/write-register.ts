import { personSeatId } from '@/domain/community/binding-request'
import type { Community, Unit } from '@/domain/community/community'
import { rolesOf } from '@/domain/community/member'
import { STARTER_SCHEME } from '@/domain/ledger/scheme/starter-scheme'
import { isAdultOn, type Person } from '@/domain/community/person'
import { asId, type UnitId } from '@/domain/shared/ids'
import { addDays, dayOf, startOfDay, type Instant } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import type { SampleWorld } from '@/testing/sample-world/sample-world'
import {
  COMMUNITIES,
  HOUSEHOLDS,
  memberIdOf,
  MEMBERS,
  SEATS,
  UNITS,
  type CommunityDocument,
  type MemberDocument,
  type SeatDocument,
  type UnitDocument
} from '@server/application/community/documents'
import { documentOf } from '@server/application/community/import-roll'
import { settledScheme } from '@server/application/scheme/settled-scheme'
import { TRANSACTION_OPERATIONS_MAX, type DocumentStore, type StoredDocument } from '@server/ports/document-store'
import { identityIdOfSubject, subjectOf } from './cast'

interface Placed {
  readonly collection: string
  readonly document: StoredDocument
}

/** Writes the village as it stands on paper: community with its adopted coin scheme, units, households with their people. */
export async function writeRegister(store: DocumentStore, world: SampleWorld): Promise<void> {
  const { community, units, households, persons } = world
  const people = new Map<string, Person[]>()
  for (const person of persons) people.set(person.householdId, [...(people.get(person.householdId) ?? []), person])
  const communityDocument: CommunityDocument = { ...community, _id: community.id, communityId: community.id, schemaVersion: 1 }
  const unitDocuments = units.map((unit, order) => unitDocument(community, unit, order))
  const householdDocuments = households.map((household) => documentOf(community.id, household, people.get(household.id) ?? []))
  await writeAll(store, [
    { collection: COMMUNITIES, document: communityDocument },
    ...schemeOf(world),
    ...unitDocuments.map((document) => ({ collection: UNITS, document })),
    ...householdDocuments.map((document) => ({ collection: HOUSEHOLDS, document }))
  ])
}

/** The scheme was adopted and published before the product came to the village: it is written as it stood on the board. */
function schemeOf({ community, scheme, persons }: SampleWorld): readonly Placed[] {
  const chair = persons.find((person) => person.offices.includes('committeeMember'))
  assert(chair !== undefined, 'a village has a committee')
  const { resolution, adoptedOn: day } = scheme
  return settledScheme({ communityId: community.id, scheme: STARTER_SCHEME, adoption: { resolution, day }, publishedAt: startOfDay(addDays(day, 1)), by: chair.id })
}

/** A vote of the whole community has the community itself as its unit, so the village is stored under that id. */
function unitDocument({ id: communityId }: Community, unit: Unit, order: number): UnitDocument {
  const own = asId<UnitId>(communityId)
  const { parent, ...rest } = unit
  const id = unit.kind === 'village' ? own : unit.id
  return { ...rest, id, _id: id, schemaVersion: 1, order, ...(parent === undefined ? {} : { parent: own }) }
}

/**
 * The sample world's one shortcut: whoever acts in its stories is taken to have been bound to a phone already. In a real
 * village each of them would have typed a code and been confirmed by the committee.
 * @returns how many phones.
 */
export async function writeMembers(store: DocumentStore, world: SampleWorld, now: Instant): Promise<number> {
  const members = bound(world, now).map((person) => memberOf(world, person))
  const seats = members.map((member): SeatDocument => ({ _id: personSeatId(member.personId), communityId: member.communityId, schemaVersion: 1, memberId: member.id }))
  await writeAll(store, [
    ...members.map((document) => ({ collection: MEMBERS, document })),
    ...seats.map((document) => ({ collection: SEATS, document }))
  ])
  return members.length
}

/** 户代表, holders of an office, and everybody one can be. */
function bound({ households, persons, personas }: SampleWorld, now: Instant): readonly Person[] {
  const known = new Set<string>([...households.flatMap((household) => household.repPersonId ?? []), ...personas.map((persona) => persona.personId)])
  return persons.filter((person) => isAdultOn(person, dayOf(now)) && (known.has(person.id) || person.offices.length > 0))
}

function memberOf(world: SampleWorld, person: Person): MemberDocument {
  const household = world.households.find((each) => each.id === person.householdId)
  assert(household !== undefined, 'a person lives in a household')
  const identityId = identityIdOfSubject(subjectOf(world, person.id))
  const id = memberIdOf(person.communityId, identityId)
  const { communityId, householdId, id: personId } = person
  return { _id: id, id, schemaVersion: 1, communityId, identityId, personId, householdId, groupId: household.groupId, roles: rolesOf(person, household), state: 'active' }
}

async function writeAll(store: DocumentStore, all: readonly Placed[]): Promise<void> {
  for (let from = 0; from < all.length; from += TRANSACTION_OPERATIONS_MAX) {
    await store.transact(async (tx) => {
      for (const { collection, document } of all.slice(from, from + TRANSACTION_OPERATIONS_MAX)) await tx.insert(collection, document)
    })
  }
}
