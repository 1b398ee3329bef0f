import type { Person } from '@/domain/community/person'
import type { Transaction } from '@server/ports/document-store'
import { HOUSEHOLDS, type HouseholdDocument } from './documents'

/** A person with the household that holds the record. */
export interface HouseholdPerson {
  readonly household: HouseholdDocument
  readonly person: Person
}

/** Reads the household protected, so a change of the person meanwhile runs the command again. */
export async function findPerson(tx: Pick<Transaction, 'get'>, householdId: string, personId: string): Promise<HouseholdPerson | undefined> {
  const household = await tx.get<HouseholdDocument>(HOUSEHOLDS, householdId)
  const person = household?.people.find((each) => each.id === personId)
  return household === undefined || person === undefined ? undefined : { household, person }
}

/** The household with one person replaced. */
export const withPerson = (household: HouseholdDocument, person: Person): HouseholdDocument => ({
  ...household,
  people: household.people.map((each) => (each.id === person.id ? person : each))
})
