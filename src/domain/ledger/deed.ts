import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'

/** What can be rewarded. A ballot is not among them and cannot be added by data. */
export const DEED_KINDS = ['meetingAttendance', 'claim'] as const
export type DeedKind = (typeof DEED_KINDS)[number]

/** Something that one person did and that may be rewarded once. */
export interface Deed {
  readonly kind: DeedKind
  /** Id of the meeting or claim. */
  readonly source: string
  readonly personId: PersonId
  readonly householdId: HouseholdId
  /** The day it was done; caps count by it. */
  readonly on: Day
  /** Times, hours or kilograms, as the item counts. */
  readonly quantity: number
}

/** Identifies a deed for ever: one person, one occasion. */
export const deedKey = (deed: Pick<Deed, 'kind' | 'source' | 'personId'>): string =>
  `${deed.kind}:${deed.source}:${deed.personId}`

export interface NotRewardable {
  readonly code: 'NOT_REWARDABLE'
  readonly because: 'BALLOT' | 'UNKNOWN_DEED'
}

const BALLOT = /ballot|vote|poll|choice|opinion|turnout/i

/**
 * Coins never reward a ballot or a choice, not even the fact of voting: it would look like buying votes (house rule).
 * `source` is judged by what it names before its first colon; ids themselves are random.
 */
export function reasonNotRewardable(deed: { readonly kind: string; readonly source: string }): NotRewardable | undefined {
  const named = deed.source.includes(':') ? deed.source.slice(0, deed.source.indexOf(':')) : ''
  if (BALLOT.test(deed.kind) || BALLOT.test(named)) return { code: 'NOT_REWARDABLE', because: 'BALLOT' }
  const known = DEED_KINDS.some(kind => kind === deed.kind)
  return known ? undefined : { code: 'NOT_REWARDABLE', because: 'UNKNOWN_DEED' }
}
