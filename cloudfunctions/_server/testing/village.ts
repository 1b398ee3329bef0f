import { personSeatId } from '@/domain/community/binding-request'
import type { CommunityKind } from '@/domain/community/community'
import { householdIdOf, personIdOf } from '@/domain/community/household'
import { rolesOf, type MemberState } from '@/domain/community/member'
import type { Person } from '@/domain/community/person'
import type { CoinScheme } from '@/domain/ledger/scheme'
import type { SchemeAdoption } from '@/domain/ledger/scheme/scheme-book'
import { STARTER_SCHEME } from '@/domain/ledger/scheme/starter-scheme'
import type { OfficeRole, Role } from '@/domain/community/roles'
import { startOfDay, type Day } from '@/domain/shared/instant'
import { asId, type CommunityId, type HouseholdId, type MemberId, type PersonId, type UnitId } from '@/domain/shared/ids'
import {
  COMMUNITIES,
  HOUSEHOLDS,
  memberIdOf,
  MEMBERS,
  SEATS,
  UNITS,
  type HouseholdDocument,
  type MemberDocument,
  type SeatDocument,
  type UnitDocument
} from '@server/application/community/documents'
import { settledScheme } from '@server/application/scheme/settled-scheme'
import { identityIdOf } from '@server/pipeline/entry'
import type { StoredDocument } from '@server/ports/document-store'
import { TEST_PROVIDER, type Phone, type TestBed } from './test-bed'

/** Somebody of the village who has a phone; the phone is in the own community. */
export interface Neighbour extends Phone {
  readonly name: string
  readonly subject: string
  readonly communityId: CommunityId
  readonly groupId: UnitId
  readonly householdId: HouseholdId
  readonly householdNo: string
  readonly personId: PersonId
  readonly memberId: MemberId
}

export interface NeighbourOptions {
  /** Lives in the household of this neighbour instead of a new one. */
  readonly livesWith?: Neighbour
  /** 1 or 2; the first group without. */
  readonly group?: number
  readonly name?: string
  readonly offices?: readonly OfficeRole[]
  /** Exactly these roles instead of those that follow from the roll. */
  readonly roles?: readonly Role[]
  readonly state?: MemberState
  /** Further facts of the roll: `adultOn`, `movedAway`, `woman`, `partyMember`. */
  readonly person?: Partial<Person>
  /** On the roll only, nobody's phone is bound: calls are those of a stranger. */
  readonly unbound?: true
}

export interface Village {
  readonly communityId: CommunityId
  readonly groupIds: readonly [UnitId, UnitId]
  /** A new resident, 户代表 of a household of one's own unless told otherwise. */
  neighbour(options?: NeighbourOptions): Promise<Neighbour>
  /** `households` neighbours at once, each of a household of one's own. */
  neighbours(households: number, options?: NeighbourOptions): Promise<readonly Neighbour[]>
}

export interface VillageOptions {
  readonly id?: string
  readonly kind?: CommunityKind
  readonly name?: string
  /** `null`: no scheme was adopted. */
  readonly coinScheme?: Partial<CoinScheme> | null
}

const ADOPTION: SchemeAdoption = { resolution: '云溪议〔2026〕1号', day: '2026-01-10' as Day }

/** A tiny community in the store: the village, two groups, and whoever the test asks for. */
export async function village(bed: TestBed, { id = 'yunxi', kind = 'village', name = '云溪村', coinScheme = {} }: VillageOptions = {}): Promise<Village> {
  const communityId = asId<CommunityId>(id)
  const groupIds = [asId<UnitId>(`${id}:g:1`), asId<UnitId>(`${id}:g:2`)] as const
  const unit = { communityId, schemaVersion: 1 }
  await write(bed, COMMUNITIES, { _id: id, id: communityId, communityId, schemaVersion: 1, kind, name })
  if (coinScheme !== null) await adopt(bed, communityId, { ...STARTER_SCHEME, ...coinScheme })
  await write<UnitDocument>(bed, UNITS, { ...unit, _id: id, id: asId<UnitId>(id), kind: 'village', name, order: 0 })
  for (const [index, groupId] of groupIds.entries()) {
    await write<UnitDocument>(bed, UNITS, { ...unit, _id: groupId, id: groupId, kind: 'group', name: `${index + 1}组`, parent: asId<UnitId>(id), order: index + 1 })
  }
  let people = 0
  const neighbour = (options: NeighbourOptions = {}) => moveIn(bed, { communityId, groupIds, number: (people += 1) }, options)
  const neighbours = async (households: number, options: NeighbourOptions = {}) => {
    const moved: Neighbour[] = []
    for (let count = 0; count < households; count += 1) moved.push(await neighbour(options))
    return moved
  }
  return { communityId, groupIds, neighbour, neighbours }
}

/** The scheme was adopted and published on paper before the test begins. */
async function adopt(bed: TestBed, communityId: CommunityId, scheme: CoinScheme): Promise<void> {
  const documents = settledScheme({ communityId, scheme, adoption: ADOPTION, publishedAt: startOfDay(ADOPTION.day), by: personIdOf(householdIdOf(communityId, '1', '1'), 1) })
  for (const { collection, document } of documents) await write(bed, collection, document)
}

const write = <D extends StoredDocument>(bed: TestBed, collection: string, document: D): Promise<void> =>
  bed.store.transact((tx) => tx.put(collection, document))

interface Place {
  readonly communityId: CommunityId
  readonly groupIds: readonly UnitId[]
  readonly number: number
}

async function moveIn(bed: TestBed, place: Place, options: NeighbourOptions): Promise<Neighbour> {
  const { communityId, number } = place
  const household = await householdFor(bed, place, options)
  const subject = `${communityId}-${number}`
  const name = options.name ?? `程${number}`
  const personId = options.livesWith === undefined ? household.headPersonId : personIdOf(household.id, household.people.length + 1)
  const person: Person = { id: personId, communityId, householdId: household.id, name, offices: options.offices ?? [], ...options.person }
  await write<HouseholdDocument>(bed, HOUSEHOLDS, { ...household, people: [...household.people, person] })
  const identityId = identityIdOf(bed.dependencies.digest, { provider: TEST_PROVIDER, subject })
  const memberId = memberIdOf(communityId, identityId)
  const roles = options.roles ?? rolesOf(person, { ...household, communityId })
  const member: MemberDocument = { _id: memberId, id: memberId, schemaVersion: 1, communityId, identityId, personId, householdId: household.id, groupId: household.groupId, roles, state: options.state ?? 'active' }
  if (options.unbound === undefined) {
    await write(bed, MEMBERS, member)
    await write<SeatDocument>(bed, SEATS, { _id: personSeatId(personId), communityId, schemaVersion: 1, memberId })
  }
  const { id: householdId, no: householdNo, groupId } = household
  return { ...bed.phone(subject, communityId), name, subject, communityId, groupId, householdId, householdNo, personId, memberId }
}

async function householdFor(bed: TestBed, { communityId, groupIds, number }: Place, { livesWith, group = 1 }: NeighbourOptions): Promise<HouseholdDocument> {
  if (livesWith !== undefined) {
    const shared = await bed.store.get<HouseholdDocument>(HOUSEHOLDS, livesWith.householdId)
    if (shared === undefined) throw new Error(`Nobody lives in ${livesWith.householdId}`)
    return shared
  }
  const groupId = groupIds[group - 1]
  if (groupId === undefined) throw new Error(`There is no group ${group}`)
  const id = householdIdOf(communityId, String(group), String(number))
  const head = personIdOf(id, 1)
  return { _id: id, id, communityId, schemaVersion: 1, no: `${group}组${number}号`, groupId, headPersonId: head, repPersonId: head, order: group * 1_000_000 + number, people: [] }
}
