import type { Household } from '@/domain/community/household'
import type { Person } from '@/domain/community/person'
import { isAdultOn } from '@/domain/community/person'
import type { Brand } from '@/domain/shared/brand'
import type { PersonId, UnitId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import { canonicalJson } from './canonical-json'
import type { AssemblyComposition } from './composition'
import type { ElectorateUnit } from './preset-types'

/** One unit of the roll, that is one vote: a household's, a person's or an owner's id. */
export type RollUnitId = Brand<string, 'RollUnitId'>

/** A row says which unit has a vote and who casts it. No name, no age, no sex, no telephone. */
export interface RollRow {
  readonly unitId: RollUnitId
  readonly groupId: UnitId
  /** The number on the door, as the participation roll prints it. */
  readonly householdNo: string
  /** Who votes for the unit. Absent while a household has named no 户代表: it counts in the base all the same. */
  readonly personId?: PersonId
  /** Exclusive area in hundredths of a square metre; owners only. */
  readonly area?: number
}

/** 表决名册: frozen when the notice goes out; an amendment is a new version, nothing changes after opening. */
export interface ElectoralRoll {
  readonly version: number
  readonly unit: ElectorateUnit
  /** The day on which one must be 18. */
  readonly day: Day
  /** Sorted by group, then by unit. */
  readonly rows: readonly RollRow[]
}

/** What the community keeps of its households and people. */
export interface Register {
  readonly households: readonly Household[]
  readonly people: readonly Person[]
}

/** One exclusive unit (专有部分). All units of one `ownerId` are one head: a buyer of several, or the developer's unsold ones. */
export interface OwnedProperty {
  readonly ownerId: string
  readonly householdNo: string
  readonly groupId: UnitId
  readonly personId?: PersonId
  /** Hundredths of a square metre. */
  readonly area: number
}

export type RollSource =
  /** `representative` takes the elected representatives and the committee, who belong to the assembly. */
  | { readonly unit: 'person' | 'household' | 'representative' | 'partyMember'; readonly register: Register }
  /** The collective's members or representatives stand on a list of its own. */
  | { readonly unit: 'member' | 'representative'; readonly register: Register; readonly listed: readonly PersonId[] }
  | { readonly unit: 'owner'; readonly properties: readonly OwnedProperty[] }

export type CannotBuildRoll =
  | { readonly code: 'ROLL_EMPTY' }
  | { readonly code: 'NOT_IN_REGISTER'; readonly personId: PersonId }
  | { readonly code: 'AREA_INVALID'; readonly householdNo: string }

/** The first version of a roll: whoever has a vote in this unit on `day` (18 that day counts, who moved away does not). */
export function buildRoll(source: RollSource, day: Day): Result<ElectoralRoll, CannotBuildRoll> {
  const rows = rowsOf(source, day)
  if (!rows.ok) return rows
  if (rows.value.length === 0) return err({ code: 'ROLL_EMPTY' })
  return ok({ version: 1, unit: source.unit, day, rows: sortedRows(rows.value) })
}

function rowsOf(source: RollSource, day: Day): Result<readonly RollRow[], CannotBuildRoll> {
  if (source.unit === 'owner') return ownerRows(source.properties)
  const { register, unit } = source
  const adults = register.people.filter(person => !person.movedAway && isAdultOn(person, day))
  if ('listed' in source) return listedRows(register, adults, source.listed)
  if (unit === 'household') return ok(householdRows(register, adults))
  return ok(personRows(register, adults.filter(person => belongs(person, unit))))
}

function belongs(person: Person, unit: 'person' | 'representative' | 'member' | 'partyMember'): boolean {
  if (unit === 'representative') return isRepresentative(person) || person.offices.includes('committeeMember')
  return unit === 'person' || person.partyMember === true
}

const isRepresentative = ({ offices }: Person): boolean => offices.includes('villagerRep') || offices.includes('residentRep')

function listedRows(register: Register, adults: readonly Person[], listed: readonly PersonId[]): Result<readonly RollRow[], CannotBuildRoll> {
  const known = new Set(register.people.map(person => person.id))
  const stranger = listed.find(id => !known.has(id))
  if (stranger) return err({ code: 'NOT_IN_REGISTER', personId: stranger })
  const wanted = new Set(listed)
  return ok(personRows(register, adults.filter(person => wanted.has(person.id))))
}

function personRows(register: Register, people: readonly Person[]): RollRow[] {
  const households = new Map(register.households.map(household => [household.id, household]))
  return people.map(({ id, householdId }) => {
    const household = households.get(householdId)
    assert(household, 'every person of the register lives in a household of the register')
    return { unitId: asId<RollUnitId>(id), groupId: household.groupId, householdNo: household.no, personId: id }
  })
}

/** One row per household with an adult; the 户代表 stands in it if named and able to vote. */
function householdRows(register: Register, adults: readonly Person[]): RollRow[] {
  const inhabited = new Set(adults.map(person => person.householdId))
  const able = new Set(adults.map(person => person.id))
  return register.households
    .filter(household => inhabited.has(household.id))
    .map(({ id, groupId, no, repPersonId }) => ({
      unitId: asId<RollUnitId>(id),
      groupId,
      householdNo: no,
      ...(repPersonId && able.has(repPersonId) && { personId: repPersonId })
    }))
}

function ownerRows(properties: readonly OwnedProperty[]): Result<readonly RollRow[], CannotBuildRoll> {
  const rows = new Map<string, RollRow & { readonly area: number }>()
  for (const { ownerId, groupId, householdNo, personId, area } of properties) {
    if (!Number.isSafeInteger(area) || area <= 0) return err({ code: 'AREA_INVALID', householdNo })
    const row = rows.get(ownerId)
    const first = { unitId: asId<RollUnitId>(ownerId), groupId, householdNo, area, ...(personId && { personId }) }
    rows.set(ownerId, row ? { ...row, area: row.area + area } : first)
  }
  return ok([...rows.values()])
}

/** An assembly's numbers for reasonCompositionUnlawful, as of the day of its roll. */
export function compositionOf(roll: ElectoralRoll, register: Register): AssemblyComposition {
  const onRoll = new Set(roll.rows.map(row => row.personId))
  const members = register.people.filter(person => onRoll.has(person.id))
  const representatives = members.filter(isRepresentative)
  return {
    members: members.length,
    representatives: representatives.length,
    womenRepresentatives: representatives.filter(person => person.woman).length
  }
}

export interface RollChunk {
  readonly groupId: UnitId
  /** From 0 within the group. */
  readonly part: number
  readonly rows: readonly RollRow[]
}
/** Rows of one stored document at most: about 45 KB, and a roll of 20,000 people in 30 groups is still written in one transaction. */
export const ROLL_CHUNK_ROWS_MAX = 400

/** The roll by group, each small enough for one document, in the order of the roll. */
export function chunkRoll(roll: ElectoralRoll, rowsMax = ROLL_CHUNK_ROWS_MAX): RollChunk[] {
  const groups = [...new Set(roll.rows.map(row => row.groupId))]
  return groups.flatMap(groupId => {
    const rows = roll.rows.filter(row => row.groupId === groupId)
    return Array.from({ length: Math.ceil(rows.length / rowsMax) }, (_, part) => ({ groupId, part, rows: rows.slice(part * rowsMax, (part + 1) * rowsMax) }))
  })
}

/** The text whose SHA-256 the manifest carries. */
export const rollText = (roll: ElectoralRoll): string => canonicalJson(roll)

/** The order of a roll: by group, then by unit. */
export const sortedRows = (rows: readonly RollRow[]): RollRow[] =>
  [...rows].sort((left, right) => compare(left.groupId, right.groupId) || compare(left.unitId, right.unitId))

const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right))
