import { periodKey } from '@/domain/ledger/period'
import type { PointItem } from '@/domain/ledger/point-item'
import type { ClaimId, HouseholdId, MemberId, PersonId, TransferId } from '@/domain/shared/ids'
import { HOUR_MS, MINUTE_MS, startOfDay, dayOf, type Day, type Instant } from '@/domain/shared/instant'
import type { ClueKind, WatchThresholds } from './thresholds'

/** Who decided a claim on one of its two levels. */
export interface WatchedStep {
  readonly at: Instant
  readonly personId: PersonId
  readonly householdId: HouseholdId
}

/** A claim that brought coins in the period. */
export interface WatchedClaim {
  readonly id: ClaimId
  readonly item: Pick<PointItem, 'code' | 'unit' | 'cap'>
  readonly householdId: HouseholdId
  readonly personId: PersonId
  readonly on: Day
  readonly quantity: number
  readonly verified?: WatchedStep
  readonly reviewed?: WatchedStep
}

export interface WatchedWriteOff {
  readonly id: TransferId
  readonly approvers: readonly MemberId[]
}

/** What a supervisor noted; the roll knows only who lives in one household, kinship is not stored (PIPL art. 6). */
export interface KnownRelation {
  readonly personId: PersonId
  readonly householdId: HouseholdId
}

export interface WatchedPeriod {
  readonly claims: readonly WatchedClaim[]
  readonly writeOffs: readonly WatchedWriteOff[]
  readonly relations: readonly KnownRelation[]
}

/** Something to look at first. Never a finding: whoever reads it looks at the cases. */
export interface Clue {
  readonly kind: ClueKind
  /** Who decided. */
  readonly people: readonly PersonId[]
  readonly householdId?: HouseholdId
  readonly on?: Day
  /** Claims, or the transfer of a write-off. */
  readonly cases: readonly string[]
  /** Of how many the cases are a part, where the share is what is unusual. */
  readonly of?: number
}

/** Every clue of a period, the kinds in the order of `CLUE_KINDS`. The order of what comes in does not matter. */
export function cluesOf({ claims, writeOffs, relations }: WatchedPeriod, thresholds: WatchThresholds): readonly Clue[] {
  const inOrder = [...claims].sort((one, other) => (one.id < other.id ? -1 : 1))
  return [
    ...insideOneHousehold(inOrder),
    ...betweenRelations(inOrder, relations),
    ...oneToOne(inOrder, thresholds.oneToOne),
    ...samePair(inOrder, thresholds.samePair),
    ...bursts(inOrder, thresholds.burst),
    ...manyInADay(inOrder, thresholds.householdDay),
    ...atNight(inOrder, thresholds.night),
    ...roundQuantities(inOrder, thresholds.round),
    ...fullCaps(inOrder, thresholds.fullCaps),
    ...writeOffs.map(({ id }): Clue => ({ kind: 'writeOff', people: [], cases: [id] }))
  ]
}

const stepsOf = ({ verified, reviewed }: WatchedClaim): readonly WatchedStep[] => [verified, reviewed].flatMap(step => step ?? [])
const idsOf = (claims: readonly WatchedClaim[]): readonly string[] => claims.map(({ id }) => id)

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

interface Decision {
  readonly claim: WatchedClaim
  readonly step: WatchedStep
}
const decisionsOf = (claims: readonly WatchedClaim[]): readonly Decision[] => claims.flatMap(claim => stepsOf(claim).map(step => ({ claim, step })))

/** One clue for each person who decided and household that gained, of the decisions that `isOdd`. */
function cluesBetween(kind: ClueKind, claims: readonly WatchedClaim[], isOdd: (decision: Decision) => boolean): readonly Clue[] {
  const odd = decisionsOf(claims).filter(isOdd)
  return [...groupedBy(odd, ({ step, claim }) => `${step.personId} ${claim.householdId}`).values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    return [{ kind, people: [first.step.personId], householdId: first.claim.householdId, cases: [...new Set(group.map(({ claim }) => claim.id))] }]
  })
}

const insideOneHousehold = (claims: readonly WatchedClaim[]): readonly Clue[] =>
  cluesBetween('ownHousehold', claims, ({ claim, step }) => step.householdId === claim.householdId)

const betweenRelations = (claims: readonly WatchedClaim[], relations: readonly KnownRelation[]): readonly Clue[] =>
  cluesBetween('relation', claims, ({ claim, step }) => relations.some(known => known.personId === step.personId && known.householdId === claim.householdId))

const isShare = (part: number, of: number, percent: number): boolean => part * 100 >= of * percent

function oneToOne(claims: readonly WatchedClaim[], { claims: least, ofHousehold, ofDecider }: WatchThresholds['oneToOne']): readonly Clue[] {
  const decided = groupedBy(decisionsOf(claims), ({ step }) => step.personId)
  const gained = groupedBy(claims, ({ householdId }) => householdId)
  return cluesBetween('oneToOne', claims, () => true).filter(({ people: [person = ''], householdId = '', cases }) => {
    const own = new Set((decided.get(person) ?? []).map(({ claim }) => claim.id)).size
    const household = gained.get(householdId)?.length ?? 0
    return cases.length >= least && isShare(cases.length, household, ofHousehold) && isShare(cases.length, own, ofDecider)
  })
}

function samePair(claims: readonly WatchedClaim[], { claims: least, share, deciders }: WatchThresholds['samePair']): readonly Clue[] {
  const both = claims.flatMap(claim => (claim.verified !== undefined && claim.reviewed !== undefined ? [{ claim, pair: [claim.verified.personId, claim.reviewed.personId].sort() }] : []))
  if (new Set(both.flatMap(({ pair }) => pair)).size < deciders) return []
  return [...groupedBy(both, ({ pair }) => pair.join(' ')).values()].flatMap((group): readonly Clue[] => {
    if (group.length < least || !isShare(group.length, both.length, share)) return []
    return [{ kind: 'samePair', people: group[0]?.pair ?? [], cases: group.map(({ claim }) => claim.id), of: both.length }]
  })
}

/** The longest run within the minutes, once for each person. */
function bursts(claims: readonly WatchedClaim[], { claims: least, minutes }: WatchThresholds['burst']): readonly Clue[] {
  return [...groupedBy(decisionsOf(claims), ({ step }) => step.personId)].flatMap(([person, decisions]): readonly Clue[] => {
    const sorted = [...decisions].sort((one, other) => one.step.at - other.step.at)
    let longest: readonly Decision[] = []
    let from = 0
    sorted.forEach(({ step }, to) => {
      while ((sorted[from]?.step.at ?? step.at) < step.at - minutes * MINUTE_MS) from += 1
      if (to - from + 1 > longest.length) longest = sorted.slice(from, to + 1)
    })
    const cases = [...new Set(longest.map(({ claim }) => claim.id))]
    return cases.length < least ? [] : [{ kind: 'burst', people: [person as PersonId], cases }]
  })
}

const manyInADay = (claims: readonly WatchedClaim[], { claims: least }: WatchThresholds['householdDay']): readonly Clue[] =>
  [...groupedBy(claims, ({ householdId, on }) => `${householdId} ${on}`).values()].flatMap((group): readonly Clue[] => {
    const [first] = group
    return first === undefined || group.length < least ? [] : [{ kind: 'householdDay', people: [], householdId: first.householdId, on: first.on, cases: idsOf(group) }]
  })

function atNight(claims: readonly WatchedClaim[], { claims: least, from, to }: WatchThresholds['night']): readonly Clue[] {
  const hourOf = (at: Instant): number => Math.floor((at - startOfDay(dayOf(at))) / HOUR_MS)
  const odd = decisionsOf(claims).filter(({ step }) => hourOf(step.at) >= from || hourOf(step.at) < to)
  return [...groupedBy(odd, ({ step }) => step.personId)].flatMap(([person, decisions]): readonly Clue[] => {
    const cases = [...new Set(decisions.map(({ claim }) => claim.id))]
    return cases.length < least ? [] : [{ kind: 'night', people: [person as PersonId], cases }]
  })
}

function roundQuantities(claims: readonly WatchedClaim[], { claims: least, share, step }: WatchThresholds['round']): readonly Clue[] {
  const measured = claims.filter(({ item, verified }) => item.unit === 'kilogram' && verified !== undefined)
  return [...groupedBy(measured, ({ verified }) => verified?.personId ?? '')].flatMap(([person, own]): readonly Clue[] => {
    const round = own.filter(({ quantity }) => quantity % step === 0)
    return own.length < least || !isShare(round.length, own.length, share) ? [] : [{ kind: 'round', people: [person as PersonId], cases: idsOf(round), of: own.length }]
  })
}

/** Caps of items that may be done more than once and that a household used up, counted over all its people. */
function fullCaps(claims: readonly WatchedClaim[], { windows: least }: WatchThresholds['fullCaps']): readonly Clue[] {
  return [...groupedBy(claims, ({ householdId }) => householdId).values()].flatMap((own): readonly Clue[] => {
    const windows = [...groupedBy(own, windowOf).values()].filter(group => {
      const cap = group[0]?.item.cap
      return cap !== undefined && cap.times > 1 && group.reduce((sum, { quantity }) => sum + quantity, 0) >= cap.times
    })
    const [first] = own
    return first === undefined || windows.length < least ? [] : [{ kind: 'fullCaps', people: [], householdId: first.householdId, cases: idsOf(windows.flat()), of: own.length }]
  })
}

const windowOf = ({ item, personId, on }: WatchedClaim): string =>
  [item.code, item.cap?.per === 'person' ? personId : '', item.cap === undefined ? '' : periodKey(item.cap.period, on)].join(' ')
