import fc from 'fast-check'
import type { BallotMethod, Selection, SlipMark } from '@/domain/ballot/selection'
import type { OptionsTally } from './tally-marks'
import { reasonSelectionInvalid, tallyMarks } from './tally-marks'

const RUN = { seed: 20_261_124, numRuns: 300 }
type OptionsMethod = Exclude<BallotMethod, { kind: 'yesNo' }>

const method: fc.Arbitrary<OptionsMethod> = fc.integer({ min: 2, max: 5 }).chain(size => {
  const options = Array.from({ length: size }, (_, index) => `第${index + 1}项`)
  return fc.oneof(
    fc.constant<OptionsMethod>({ kind: 'single', options }),
    fc.integer({ min: 1, max: size }).map((atMost): OptionsMethod => ({ kind: 'multiple', options, atMost })),
    fc.integer({ min: 1, max: 4 }).map((top): OptionsMethod => ({ kind: 'score', options, top })),
    fc.constant<OptionsMethod>({ kind: 'rank', options })
  )
})

/** A ballot that says something. */
function said(of: OptionsMethod): fc.Arbitrary<readonly number[]> {
  const indexes = of.options.map((_, index) => index)
  switch (of.kind) {
    case 'single':
      return fc.constantFrom(...indexes).map(option => [option])
    case 'multiple':
      return fc.subarray(indexes, { minLength: 1, maxLength: of.atMost })
    case 'score':
      return fc.tuple(...indexes.map(() => fc.integer({ min: 0, max: of.top })))
    case 'rank':
      return fc.shuffledSubarray(indexes, { minLength: indexes.length })
  }
}

/** Also what nobody should write. */
const anyMark = (of: OptionsMethod): fc.Arbitrary<SlipMark> =>
  fc.oneof({ weight: 6, arbitrary: said(of) }, fc.constantFrom<SlipMark>('blank', 'invalid', 'yes', []), fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 6 }))

const meeting = method.chain(of => fc.record({ of: fc.constant(of), marks: fc.array(anyMark(of), { maxLength: 25 }) }))
const tallyOf = (of: OptionsMethod, marks: readonly SlipMark[]): OptionsTally => {
  const tally = tallyMarks(of, marks)
  if (tally.kind === 'yesNo') throw new Error('options give options')
  return tally
}

/** What the options are measured by. */
function pointsOf(tally: OptionsTally): readonly number[] {
  switch (tally.kind) {
    case 'single':
    case 'multiple':
      return tally.votes
    case 'score':
      return tally.rows.map(row => row.sum)
    case 'rank':
      return tally.points
  }
}

/** Counting as on a blackboard: every ballot read aloud, stroke by stroke. */
function strokes(of: OptionsMethod, ballots: readonly (readonly number[])[]): readonly number[] {
  const board = of.options.map(() => 0)
  const put = (option: number, count: number): void => {
    board[option] = (board[option] ?? 0) + count
  }
  for (const ballot of ballots) {
    ballot.forEach((number, at) => {
      if (of.kind === 'score') put(at, number)
      else put(number, of.kind === 'rank' ? of.options.length - 1 - at : 1)
    })
  }
  return board
}

const filled = (of: OptionsMethod, marks: readonly SlipMark[]): readonly (readonly number[])[] =>
  marks.flatMap(mark => (typeof mark === 'object' && mark.length > 0 && !reasonSelectionInvalid(of, mark) ? [mark] : []))

test('a count equals the strokes on the blackboard', () => {
  fc.assert(fc.property(meeting, ({ of, marks }) => {
    expect(pointsOf(tallyOf(of, marks))).toEqual(strokes(of, filled(of, marks)))
  }), RUN)
})

test('the order of the ballots does not matter', () => {
  fc.assert(fc.property(meeting, fc.infiniteStream(fc.nat()), ({ of, marks }, chance) => {
    const shuffled = marks.map(mark => ({ mark, key: chance.next().value })).sort((a, b) => a.key - b.key).map(({ mark }) => mark)
    expect(tallyMarks(of, shuffled)).toEqual(tallyMarks(of, marks))
  }), RUN)
})

test('ballots that say something, blank and invalid ones make up all ballots', () => {
  fc.assert(fc.property(meeting, ({ of, marks }) => {
    const { ballots, blank, invalid } = tallyOf(of, marks)
    expect(ballots).toBe(marks.length)
    expect(filled(of, marks).length + blank + invalid).toBe(ballots)
  }), RUN)
})

test('votes of a choice of one, marks and pairs add up to the ballots that say something', () => {
  fc.assert(fc.property(meeting, ({ of, marks }) => {
    const tally = tallyOf(of, marks)
    const valid = filled(of, marks).length
    if (tally.kind === 'single') expect(tally.votes.reduce((sum, votes) => sum + votes, 0)).toBe(valid)
    if (tally.kind === 'score') for (const row of tally.rows) expect(row.counts.reduce((sum, count) => sum + count, 0)).toBe(valid)
    if (tally.kind === 'rank') tally.before.forEach((row, a) => row.forEach((count, b) => expect(a === b ? count : count + (tally.before[b]?.[a] ?? 0)).toBe(a === b ? 0 : valid)))
  }), RUN)
})

/** The same ballot, once option `i` stands at place `to[i]`. */
function relabelled(of: OptionsMethod, mark: SlipMark, to: readonly number[]): SlipMark {
  if (typeof mark !== 'object') return mark
  if (of.kind === 'score') return mark.map((_, place) => mark[to.indexOf(place)] ?? -1)
  const moved = mark.map(option => to[option] ?? option)
  return of.kind === 'multiple' ? [...moved].sort((a, b) => a - b) : moved
}

test('options in another order give the same result in that order: none has an advantage by its place', () => {
  const shuffled = method.chain(of => fc.record({
    of: fc.constant(of), marks: fc.array(said(of), { maxLength: 25 }), to: fc.shuffledSubarray(of.options.map((_, index) => index), { minLength: of.options.length })
  }))
  fc.assert(fc.property(shuffled, ({ of, marks, to }) => {
    const before = tallyOf(of, marks)
    const after = tallyOf(of, marks.map(mark => relabelled(of, mark, to)))
    expect(pointsOf(before).map((_, option) => pointsOf(after)[to[option] ?? 0])).toEqual(pointsOf(before))
    expect(before.leaders.map(option => to[option] ?? 0).sort((a, b) => a - b)).toEqual([...after.leaders])
  }), RUN)
})

test('one more ballot for an option alone never takes its lead', () => {
  const votes = method.filter(of => of.kind !== 'rank').chain(of => fc.record({ of: fc.constant(of), marks: fc.array(anyMark(of), { maxLength: 25 }), option: fc.nat(of.options.length - 1) }))
  fc.assert(fc.property(votes, ({ of, marks, option }) => {
    const mine: Selection = of.kind === 'score' ? of.options.map((_, index) => (index === option ? of.top : 0)) : [option]
    if (tallyOf(of, marks).leaders.includes(option)) expect(tallyOf(of, [...marks, mine]).leaders).toEqual([option])
  }), RUN)
})

test('an option moved up on one ballot never loses a rank that it had won', () => {
  const ranks = fc.integer({ min: 2, max: 5 }).chain(size => {
    const of: OptionsMethod = { kind: 'rank', options: Array.from({ length: size }, (_, index) => `${index}`) }
    return fc.record({ of: fc.constant(of), marks: fc.array(said(of), { minLength: 1, maxLength: 15 }), ballot: fc.nat(), option: fc.nat(size - 1), to: fc.nat(size - 1) })
  })
  fc.assert(fc.property(ranks, ({ of, marks, ballot, option, to }) => {
    const at = ballot % marks.length
    const order = marks[at] ?? []
    const up = Math.min(to, order.indexOf(option))
    const rest = order.filter(each => each !== option)
    const moved = [...rest.slice(0, up), option, ...rest.slice(up)]
    const before = tallyOf(of, marks).leaders
    const after = tallyOf(of, marks.map((mark, index) => (index === at ? moved : mark))).leaders
    if (before.includes(option)) expect(after).toContain(option)
    if (before.length === 1 && before[0] === option) expect(after).toEqual([option])
  }), { ...RUN, numRuns: 2_000 })
})

test('what is put before every other option by more than half wins the rank alone', () => {
  const ranks = fc.integer({ min: 2, max: 5 }).chain(size => {
    const of: OptionsMethod = { kind: 'rank', options: Array.from({ length: size }, (_, index) => `${index}`) }
    return fc.record({ of: fc.constant(of), marks: fc.array(said(of), { maxLength: 15 }) })
  })
  fc.assert(fc.property(ranks, ({ of, marks }) => {
    const indexes = of.options.map((_, index) => index)
    const beatsAll = indexes.filter(a => indexes.every(b => a === b || 2 * marks.filter(order => order.indexOf(a) < order.indexOf(b)).length > marks.length))
    if (beatsAll.length > 0) expect(tallyOf(of, marks).leaders).toEqual(beatsAll)
    expect(beatsAll.length).toBeLessThanOrEqual(1)
  }), RUN)
})
