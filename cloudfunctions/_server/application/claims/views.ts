import type { ClaimCard, ClaimDetail, ClaimLogEntry, ObjectionView } from '@/contract/claims-views'
import type { FileView } from '@/contract/files'
import { coinsOf, type Claim } from '@/domain/claims/claim'
import { maskName } from '@/domain/community/masked-name'
import type { Person } from '@/domain/community/person'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import { memberOf, type QueryContext, type Reader } from '@server/pipeline/context'

/** A claim as one line. `whole`: also what was said about it. */
export function claimCard(claim: Claim, whole: boolean): ClaimCard {
  const { id: claimId, terms, source, on, state, noticeUntil, why } = claim
  return {
    claimId, itemName: terms.name, dimension: terms.dimension, source, on, coins: coinsOf(claim), state,
    ...(state === 'publicized' && noticeUntil !== undefined ? { noticeUntil } : {}),
    ...(why === undefined || !whole ? {} : { why })
  }
}

/** Whose claim it is. */
export interface Whose {
  readonly household: HouseholdDocument | undefined
  readonly person: Person | undefined
}

/** The people of many claims, each household read once. */
export async function whoseClaims(reader: Pick<Reader, 'get'>, claims: readonly Pick<Claim, 'householdId' | 'personId'>[]): Promise<readonly Whose[]> {
  const ids = [...new Set(claims.map(({ householdId }) => householdId))]
  const found = await Promise.all(ids.map((id) => reader.get<HouseholdDocument>(HOUSEHOLDS, id)))
  const households = new Map(ids.map((id, index) => [id, found[index]]))
  return claims.map(({ householdId, personId }) => {
    const household = households.get(householdId)
    return { household, person: household?.people.find(({ id }) => id === personId) }
  })
}

/** For everybody: masked, and of a child nothing, for whose deed the household stands (PIPL art. 28, 31). */
export const publicName = (person: Person | undefined, adult: boolean): string => (person === undefined || !adult ? '' : maskName(person.name))

/** The steps of its life. Outside its household and the offices nobody reads what was written in them. */
export async function logOf(context: QueryContext, { log }: Claim, whole: boolean): Promise<readonly ClaimLogEntry[]> {
  const { member } = memberOf(context)
  const people = [...new Set(log.flatMap(({ by }) => by ?? []))]
  const names = new Map(await Promise.all(people.map(async (by) => [by, await nameInOffice(context.reader, by, member)] as const)))
  return log.map(({ step, at, by, words }) => ({ step, at, ...(by === undefined ? {} : { by: names.get(by) ?? '' }), ...(words === undefined || !whole ? {} : { words }) }))
}

/** What an objection says is for who answers it and for the household it is about. */
export const objectionViews = ({ objections }: Claim, whole: boolean): readonly ObjectionView[] =>
  objections.map(({ id: objectionId, kind, words, raised, answerBy, answer }) => ({
    objectionId, kind, at: raised.at, answerBy,
    ...(words === undefined || !whole ? {} : { words }),
    ...(answer === undefined ? {} : { answer: { upheld: answer.upheld, words: answer.words, at: answer.at } })
  }))

/** Pictures with the time that the phone's camera gave them. */
export const withTimes = (views: readonly FileView[], { photos }: Claim): ClaimDetail['photos'] =>
  views.map((view) => {
    const takenAt = photos.find(({ fileId }) => fileId === view.fileId)?.takenAt
    return { ...view, ...(takenAt === undefined ? {} : { takenAt }) }
  })
