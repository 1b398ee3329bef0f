import { assert } from '@/domain/shared/result'
import type { ElectoralRoll, RollRow, RollUnitId } from './electoral-roll'
import type { HandsCount } from './hands'
import type { MethodTally } from './methods/tally-marks'
import type { Counts, CountSet } from './outcome'
import type { SlipMark } from './selection'

/** 赞成, 反对, 弃权, 无效 (a paper slip that says two things or none that can be read). */
export type Choice = 'yes' | 'no' | 'abstain' | 'invalid'
export const CHOICES = ['yes', 'no', 'abstain', 'invalid'] as const satisfies readonly Choice[]

/** One channel per unit: its slot is one document, so the first channel excludes the others. */
export type Channel = 'phone' | 'paper' | 'hands'

/** One choice of one unit. Raised hands are counted as totals, see `HandsCount`. */
export interface Vote {
  readonly unitId: RollUnitId
  /** A `Choice` where the question is 赞成 or 反对; else options in numbers, which are added up by their method. */
  readonly choice: SlipMark
  readonly channel: 'phone' | 'paper'
  /** Weight in hundredths of a square metre; owners only. */
  readonly area?: number
}

export type ChoiceCounts = Readonly<Record<Choice, number>>
export interface Tally {
  readonly heads: ChoiceCounts
  readonly area: ChoiceCounts
}

/** Adds up votes; their order does not matter. Two votes of one unit are a bug of the store. */
export function tally(votes: readonly Vote[]): Tally {
  assert(new Set(votes.map(vote => vote.unitId)).size === votes.length, 'one vote per unit')
  const perChoice = (weight: (vote: Vote) => number): ChoiceCounts => {
    const total = (choice: Choice): number => votes.reduce((sum, vote) => (vote.choice === choice ? sum + weight(vote) : sum), 0)
    return { yes: total('yes'), no: total('no'), abstain: total('abstain'), invalid: total('invalid') }
  }
  return {
    heads: perChoice(() => 1),
    area: perChoice(vote => vote.area ?? 0)
  }
}

/** What came together by the close of a poll. */
export interface Collected {
  readonly roll: ElectoralRoll
  /** Units that signed in; who is not on the roll (旁听) is passed over. */
  readonly attendance: readonly RollUnitId[]
  readonly votes: readonly Vote[]
  /** Show of hands: the units whose slot is `hands`, and the count both tellers agree on. */
  readonly hands?: { readonly units: readonly RollUnitId[]; readonly count: HandsCount }
}

/**
 * The counts for `decide`. Present = signed in or voted: whoever voted took part in the meeting.
 * Not voted = present − participating; it stays in the base of 到会人员. Area comes from the frozen roll, not from the vote.
 */
export function countsOf(collected: Collected): Counts {
  const { roll, attendance, votes, hands } = collected
  const rows = new Map(roll.rows.map(row => [row.unitId, row]))
  const voting = votes.map(vote => rowOf(rows, vote.unitId))
  const raising = (hands?.units ?? []).map(unitId => rowOf(rows, unitId))
  assert(!raising.some(row => voting.includes(row)), 'one channel per unit')
  const present = [...new Set([...presentRows(rows, attendance), ...voting, ...raising])]
  const raised = hands?.count ?? NO_HANDS
  const counted = tally(votes).heads
  const heads: CountSet = {
    eligible: roll.rows.length,
    present: present.length,
    participating: votes.length + raised.yes + raised.no + raised.abstain,
    yes: counted.yes + raised.yes,
    no: counted.no + raised.no,
    abstain: counted.abstain + raised.abstain,
    invalid: counted.invalid
  }
  if (roll.unit !== 'owner') return { heads }
  assert(!hands, 'raised hands have no area')
  const weighed = tally(votes.map(vote => ({ ...vote, area: areaIn(rowOf(rows, vote.unitId)) })))
  return { heads, area: { eligible: areaOf(roll.rows), present: areaOf(present), participating: areaOf(voting), ...weighed.area } }
}

/** The heads of a ballot that was counted without a roll in hand: of a secret ballot, whose marks know no unit. */
export function countSetOf(tally: MethodTally, of: Pick<CountSet, 'eligible' | 'present' | 'participating'>): CountSet {
  const said = tally.kind === 'yesNo' ? tally : NO_HANDS
  return { ...of, yes: said.yes, no: said.no, abstain: said.abstain, invalid: tally.invalid }
}

/** Ballots by the way they came: 手机票 27 张 + 纸票 12 张; raised hands as the tellers counted them. */
export type BallotsByChannel = Readonly<Record<Channel, number>>

export function ballotsOf({ votes, hands }: Pick<Collected, 'votes' | 'hands'>): BallotsByChannel {
  const phone = votes.filter(vote => vote.channel === 'phone').length
  const { yes, no, abstain } = hands?.count ?? NO_HANDS
  return { phone, paper: votes.length - phone, hands: yes + no + abstain }
}

const NO_HANDS: HandsCount = { yes: 0, no: 0, abstain: 0 }

const areaOf = (rows: readonly RollRow[]): number => rows.reduce((total, row) => total + areaIn(row), 0)

function areaIn(row: RollRow): number {
  assert(row.area !== undefined, 'every owner has an area')
  return row.area
}

const presentRows = (rows: ReadonlyMap<RollUnitId, RollRow>, attendance: readonly RollUnitId[]): RollRow[] =>
  attendance.map(unitId => rows.get(unitId)).filter((row): row is RollRow => row !== undefined)

function rowOf(rows: ReadonlyMap<RollUnitId, RollRow>, unitId: RollUnitId): RollRow {
  const row = rows.get(unitId)
  assert(row, 'a vote belongs to a unit on the roll')
  return row
}
