import { RATED_KINDS, RATINGS_SHOWN_FROM, type RatedKind } from '@/domain/followup/rating'
import type { UnitId } from '@/domain/shared/ids'
import { dayOf, daysBetween, type Instant } from '@/domain/shared/instant'

/** What is counted of one 诉求 or 议题 that was raised in the quarter, as it stands when the count is made. */
export interface MatterFact {
  readonly id: string
  readonly kind: 'issue' | 'topic'
  readonly unitId: UnitId
  readonly raisedAt: Instant
  readonly accepted: boolean
  /** Solved or answered with a reason; the days from raising to here are what the median is of. */
  readonly handledAt?: Instant
  /** It stood on the agenda of a meeting that is closed. */
  readonly consulted: boolean
  /** Of these, a meeting that ended in a consensus. */
  readonly agreed: boolean
  readonly voted: boolean
  readonly carriedOut: boolean
}

/** One closed consultation of the quarter. Parties are kinds, never people. */
export interface MeetingFact {
  readonly id: string
  /** People who were there, by kind of party; they add up to the attendance. */
  readonly attendance: Readonly<Record<string, number>>
  readonly consensus: number
  readonly unresolved: number
}

/** One grade that was given in the quarter; `satisfied` are the upper three of five (domain facts §1.6). */
export interface RatingFact {
  readonly id: string
  readonly kind: RatedKind
  readonly satisfied: boolean
}

/** One follow-through that was opened in the quarter. */
export interface UndertakingFact {
  readonly id: string
  readonly done: boolean
  readonly overdue: boolean
}

/** The counts of the evidence, in the order of the way. */
export const COUNT_NAMES = ['raised', 'accepted', 'handled', 'consulted', 'agreed', 'voted', 'carriedOut'] as const
export type CountName = (typeof COUNT_NAMES)[number]
export type Counts = Readonly<Record<CountName, number>>

/**
 * The middle of the days from raising to handling. An odd number of matters has one in the middle (`lower` = `upper`), an even
 * number two; their mean is `twice` / 2 exactly, so that nothing is rounded.
 */
export interface Median {
  readonly lower: number
  readonly upper: number
  readonly twice: number
  /** How many matters it is the middle of. */
  readonly of: number
}

/** Fewer grades than RATINGS_SHOWN_FROM are not shown: in a village a handful of them has names. */
export type Satisfaction =
  | { readonly kind: RatedKind; readonly shown: true; readonly rated: number; readonly satisfied: number }
  | { readonly kind: RatedKind; readonly shown: false }

export interface UnitFigures {
  readonly unitId: UnitId
  readonly counts: Counts
  readonly medianDays?: Median
}

/** Everything that is counted of one quarter. */
export interface QuarterFigures {
  readonly counts: Counts
  /** Units in which something was raised, by id; their counts add up to `counts`. */
  readonly byUnit: readonly UnitFigures[]
  readonly medianDays?: Median
  readonly meetings: { readonly held: number; readonly consensus: number; readonly unresolved: number; readonly attendance: number }
  /** By kind of party; the numbers add up to `meetings.attendance`. */
  readonly parties: readonly { readonly party: string; readonly people: number }[]
  readonly satisfaction: readonly Satisfaction[]
  readonly undertakings: { readonly opened: number; readonly done: number; readonly overdue: number }
}

/** What is kept while the facts go by, page after page; sums of parts are parts of the sum. */
export interface QuarterSums {
  readonly units: ReadonlyMap<UnitId, UnitSums>
  readonly meetings: QuarterFigures['meetings']
  readonly parties: ReadonlyMap<string, number>
  readonly ratings: ReadonlyMap<RatedKind, { readonly rated: number; readonly satisfied: number }>
  readonly undertakings: QuarterFigures['undertakings']
}
interface UnitSums {
  readonly counts: Counts
  readonly days: readonly number[]
}

export interface QuarterPage {
  readonly matters?: readonly MatterFact[]
  readonly meetings?: readonly MeetingFact[]
  readonly ratings?: readonly RatingFact[]
  readonly undertakings?: readonly UndertakingFact[]
}

const NOTHING: Counts = { raised: 0, accepted: 0, handled: 0, consulted: 0, agreed: 0, voted: 0, carriedOut: 0 }
export const NO_SUMS: QuarterSums = {
  units: new Map(),
  meetings: { held: 0, consensus: 0, unresolved: 0, attendance: 0 },
  parties: new Map(),
  ratings: new Map(),
  undertakings: { opened: 0, done: 0, overdue: 0 }
}

/** Adds one page of facts. Only counts and the days of handled matters stay in memory. */
export function addFacts(sums: QuarterSums, page: QuarterPage): QuarterSums {
  const { matters = [], meetings = [], ratings = [], undertakings = [] } = page
  return {
    units: matters.length === 0 ? sums.units : addMatters(sums.units, matters),
    meetings: meetings.reduce(addMeeting, sums.meetings),
    parties: addParties(sums.parties, meetings),
    ratings: addRatings(sums.ratings, ratings),
    undertakings: undertakings.reduce(
      ({ opened, done, overdue }, fact) => ({ opened: opened + 1, done: done + Number(fact.done), overdue: overdue + Number(fact.overdue) }),
      sums.undertakings
    )
  }
}

function addMatters(units: QuarterSums['units'], matters: readonly MatterFact[]): QuarterSums['units'] {
  const all = new Map(units)
  const unitIds = new Set(matters.map(matter => matter.unitId))
  for (const unitId of unitIds) {
    const own = matters.filter(matter => matter.unitId === unitId)
    const before = all.get(unitId) ?? { counts: NOTHING, days: [] }
    const days = own.flatMap(({ raisedAt, handledAt }) => (handledAt === undefined ? [] : [daysBetween(dayOf(raisedAt), dayOf(handledAt))]))
    all.set(unitId, { counts: own.reduce((counts, matter) => plus(counts, countsOf(matter)), before.counts), days: [...before.days, ...days] })
  }
  return all
}

/** Which counts a matter belongs to: whoever was agreed on was consulted, and everything was raised. */
export const countsOf = (matter: MatterFact): Counts => ({
  raised: 1,
  accepted: Number(matter.accepted),
  handled: Number(matter.handledAt !== undefined),
  consulted: Number(matter.consulted),
  agreed: Number(matter.consulted && matter.agreed),
  voted: Number(matter.voted),
  carriedOut: Number(matter.carriedOut)
})

const plus = (left: Counts, right: Counts): Counts => ({
  raised: left.raised + right.raised,
  accepted: left.accepted + right.accepted,
  handled: left.handled + right.handled,
  consulted: left.consulted + right.consulted,
  agreed: left.agreed + right.agreed,
  voted: left.voted + right.voted,
  carriedOut: left.carriedOut + right.carriedOut
})

const attendanceOf = ({ attendance }: MeetingFact): number => Object.values(attendance).reduce((sum, people) => sum + people, 0)

const addMeeting = (sums: QuarterFigures['meetings'], meeting: MeetingFact): QuarterFigures['meetings'] => ({
  held: sums.held + 1,
  consensus: sums.consensus + meeting.consensus,
  unresolved: sums.unresolved + meeting.unresolved,
  attendance: sums.attendance + attendanceOf(meeting)
})

function addParties(parties: QuarterSums['parties'], meetings: readonly MeetingFact[]): QuarterSums['parties'] {
  const all = new Map(parties)
  for (const [party, people] of meetings.flatMap(({ attendance }) => Object.entries(attendance))) all.set(party, (all.get(party) ?? 0) + people)
  return all
}

function addRatings(ratings: QuarterSums['ratings'], facts: readonly RatingFact[]): QuarterSums['ratings'] {
  const all = new Map(ratings)
  for (const { kind, satisfied } of facts) {
    const before = all.get(kind) ?? { rated: 0, satisfied: 0 }
    all.set(kind, { rated: before.rated + 1, satisfied: before.satisfied + Number(satisfied) })
  }
  return all
}

/** The figures of everything that was added. */
export function figuresOf(sums: QuarterSums): QuarterFigures {
  const units = [...sums.units].sort(([left], [right]) => (left < right ? -1 : 1))
  const median = medianOf(units.flatMap(([, { days }]) => days))
  return {
    counts: units.reduce((total, [, { counts }]) => plus(total, counts), NOTHING),
    byUnit: units.map(([unitId, { counts, days }]) => withMedian({ unitId, counts }, medianOf(days))),
    ...(median === undefined ? {} : { medianDays: median }),
    meetings: sums.meetings,
    parties: [...sums.parties].filter(([, people]) => people > 0).map(([party, people]) => ({ party, people })).sort((left, right) => (left.party < right.party ? -1 : 1)),
    satisfaction: RATED_KINDS.map(kind => satisfactionOf(kind, sums.ratings.get(kind) ?? { rated: 0, satisfied: 0 })),
    undertakings: sums.undertakings
  }
}

const withMedian = (figures: UnitFigures, medianDays: Median | undefined): UnitFigures => (medianDays === undefined ? figures : { ...figures, medianDays })

const satisfactionOf = (kind: RatedKind, { rated, satisfied }: { readonly rated: number; readonly satisfied: number }): Satisfaction =>
  rated < RATINGS_SHOWN_FROM ? { kind, shown: false } : { kind, shown: true, rated, satisfied }

/** The middle of whole days; undefined of nothing. */
export function medianOf(days: readonly number[]): Median | undefined {
  const sorted = [...days].sort((left, right) => left - right)
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  const upper = sorted[Math.floor(sorted.length / 2)]
  return lower === undefined || upper === undefined ? undefined : { lower, upper, twice: lower + upper, of: sorted.length }
}
