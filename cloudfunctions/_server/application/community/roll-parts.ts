import { rolesOf } from '@/domain/community/member'
import { asId, type CommunityId } from '@/domain/shared/ids'
import type { HouseholdDocument, RollCut } from './documents'

/** Bytes of one stored part at most; a whole village then is a few dozen documents, which one transaction can write. */
const PART_BYTES_MAX = 96_000
/** Operations that the households of one step may cost; the rest of a transaction's is bookkeeping. */
const STEP_OPERATIONS_MAX = 80
/** A household is read and written; a membership that ends is read and written with its seat. */
const HOUSEHOLD_OPERATIONS = 2
const MEMBER_OPERATIONS = 4

export interface RollParts {
  readonly parts: readonly (readonly HouseholdDocument[])[]
  readonly cuts: readonly RollCut[]
}

/** Cuts a clean roll into documents, and each document into the steps in which it is taken. */
export function partsOf(households: readonly HouseholdDocument[], before: ReadonlyMap<string, HouseholdDocument>): RollParts {
  const parts = packed(households, (household) => Buffer.byteLength(JSON.stringify(household)) + 1, PART_BYTES_MAX)
  const cuts = parts.flatMap((part, index) => {
    let from = 0
    return packed(part, (household) => operationsOf(household, before.get(household._id)), STEP_OPERATIONS_MAX).map((step) => ({ part: index, from, to: (from += step.length) }))
  })
  return { parts, cuts }
}

function packed<T>(items: readonly T[], sizeOf: (item: T) => number, max: number): T[][] {
  const packs: T[][] = []
  let left = 0
  for (const item of items) {
    const size = sizeOf(item)
    const open = packs.at(-1)
    if (open === undefined || size > left) packs.push([item])
    else open.push(item)
    left = (open === undefined || size > left ? max : left) - size
  }
  return packs
}

function operationsOf(household: HouseholdDocument, before: HouseholdDocument | undefined): number {
  if (before === undefined) return HOUSEHOLD_OPERATIONS
  return HOUSEHOLD_OPERATIONS + MEMBER_OPERATIONS * household.people.filter((person) => standsDifferently(person.id, before, household)).length
}

/** Whether what a person of the household may do, or that the person lives here at all, changes between the two. */
export function standsDifferently(personId: string, before: HouseholdDocument, after: HouseholdDocument): boolean {
  return standing(personId, before) !== standing(personId, after)
}

function standing(personId: string, household: HouseholdDocument): string {
  const person = household.people.find((each) => each.id === personId)
  if (person === undefined) return 'unknown'
  return person.movedAway === true ? 'away' : rolesOf(person, { ...household, communityId: asId<CommunityId>(household.communityId) }).join()
}
