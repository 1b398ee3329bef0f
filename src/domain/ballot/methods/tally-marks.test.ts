import type { BallotMethod, Selection, SlipMark } from '@/domain/ballot/selection'
import { YES_NO } from '@/domain/ballot/selection'
import type { SelectionInvalid } from './method-rules'
import { reasonSelectionInvalid, tallyMarks } from './tally-marks'

const OPTIONS = ['新修卫生室', '办老年食堂', '修水口桥']
const SINGLE: BallotMethod = { kind: 'single', options: OPTIONS }
const MULTIPLE: BallotMethod = { kind: 'multiple', options: OPTIONS, atMost: 2 }
const SCORE: BallotMethod = { kind: 'score', options: OPTIONS, top: 5 }
const RANK: BallotMethod = { kind: 'rank', options: OPTIONS }
const ALL = [YES_NO, SINGLE, MULTIPLE, SCORE, RANK] as const

const REFUSED: readonly [string, BallotMethod, Selection, SelectionInvalid][] = [
  ['numbers where a word is asked for', YES_NO, [0], { code: 'SELECTION_OTHER_METHOD' }],
  ['a word where an option is asked for', SINGLE, 'yes', { code: 'SELECTION_OTHER_METHOD' }],
  ['a word where several are asked for', MULTIPLE, 'no', { code: 'SELECTION_OTHER_METHOD' }],
  ['a word where marks are asked for', SCORE, 'yes', { code: 'SELECTION_OTHER_METHOD' }],
  ['a word where an order is asked for', RANK, 'abstain', { code: 'SELECTION_OTHER_METHOD' }],
  ['an option that is none', SINGLE, [3], { code: 'SELECTION_NOT_AN_OPTION' }],
  ['half an option', MULTIPLE, [0.5], { code: 'SELECTION_NOT_AN_OPTION' }],
  ['an option below the first', MULTIPLE, [-1], { code: 'SELECTION_NOT_AN_OPTION' }],
  ['two where one is asked for', SINGLE, [0, 1], { code: 'SELECTION_TOO_MANY', max: 1 }],
  ['three where two are allowed', MULTIPLE, [0, 1, 2], { code: 'SELECTION_TOO_MANY', max: 2 }],
  ['one option twice', MULTIPLE, [1, 1], { code: 'SELECTION_TWICE' }],
  ['options out of order', MULTIPLE, [2, 0], { code: 'SELECTION_NOT_RISING' }],
  ['a mark missing', SCORE, [5, 0], { code: 'SELECTION_INCOMPLETE', needed: 3 }],
  ['a mark above the top', SCORE, [5, 0, 6], { code: 'SELECTION_MARK_OUT_OF_RANGE', top: 5 }],
  ['a mark below nought', SCORE, [5, -1, 0], { code: 'SELECTION_MARK_OUT_OF_RANGE', top: 5 }],
  ['half a mark', SCORE, [2.5, 1, 0], { code: 'SELECTION_MARK_OUT_OF_RANGE', top: 5 }],
  ['a place for what is no option', RANK, [0, 1, 3], { code: 'SELECTION_NOT_AN_OPTION' }],
  ['two places for one option', RANK, [0, 1, 1], { code: 'SELECTION_TWICE' }],
  ['an order of some', RANK, [2, 0], { code: 'SELECTION_INCOMPLETE', needed: 3 }]
]

test.each(REFUSED)('a ballot cannot say %s', (_why, method, selection, reason) => {
  expect(reasonSelectionInvalid(method, selection)).toEqual(reason)
})

test.each(REFUSED)('on paper it counts as invalid: %s', (_why, method, selection) => {
  expect(tallyMarks(method, [selection])).toMatchObject({ ballots: 1, blank: 0, invalid: 1 })
})

test.each<[string, BallotMethod, readonly Selection[]]>([
  ['yes, no or abstain', YES_NO, ['yes', 'no', 'abstain']],
  ['one option', SINGLE, [[0], [2]]],
  ['up to so many options, rising', MULTIPLE, [[1], [0, 2]]],
  ['a mark for each', SCORE, [[0, 5, 3]]],
  ['all in order', RANK, [[2, 0, 1]]]
])('a ballot can say %s', (_what, method, selections) => {
  for (const selection of selections) expect(reasonSelectionInvalid(method, selection)).toBeUndefined()
})

test.each(ALL)('blank ballots can be cast by every method and count as blank: %j', method => {
  expect(reasonSelectionInvalid(method, [])).toBeUndefined()
  expect(tallyMarks(method, [[], 'blank', 'invalid'])).toMatchObject({ kind: method.kind, ballots: 3, blank: 2, invalid: 1 })
})

test('yes and no are counted beside abstentions', () => {
  const marks: readonly SlipMark[] = ['yes', 'no', 'yes', 'abstain', 'blank', 'invalid']
  expect(tallyMarks(YES_NO, marks)).toEqual({ kind: 'yesNo', ballots: 6, blank: 1, invalid: 1, yes: 2, no: 1, abstain: 1 })
})

test('a choice of one counts votes, and two with as many lead together', () => {
  expect(tallyMarks(SINGLE, [[0], [1], [1], [0], [2], 'blank'])).toEqual({ kind: 'single', ballots: 6, blank: 1, invalid: 0, votes: [2, 2, 1], leaders: [0, 1] })
})

test('without a vote nobody leads', () => {
  expect(tallyMarks(SINGLE, [])).toEqual({ kind: 'single', ballots: 0, blank: 0, invalid: 0, votes: [0, 0, 0], leaders: [] })
})

test('a choice of several gives each the whole vote', () => {
  expect(tallyMarks(MULTIPLE, [[0, 1], [1], [1, 2]])).toEqual({ kind: 'multiple', ballots: 3, blank: 0, invalid: 0, votes: [1, 3, 1], leaders: [1] })
})

test('marks add up; of two middle marks the lower is the median', () => {
  expect(tallyMarks({ kind: 'score', options: ['甲', '乙'], top: 2 }, [[2, 0], [1, 0], [0, 2], [2, 1]])).toEqual({
    kind: 'score', ballots: 4, blank: 0, invalid: 0, leaders: [0],
    rows: [{ sum: 5, median: 1, counts: [1, 1, 2] }, { sum: 3, median: 0, counts: [2, 1, 1] }]
  })
})

test('without a ballot the median is nought and nobody leads', () => {
  expect(tallyMarks(SCORE, [])).toMatchObject({ rows: [{ sum: 0, median: 0, counts: [0, 0, 0, 0, 0, 0] }, {}, {}], leaders: [] })
})

test('a rank is won by what most put before every other option, whatever the points say', () => {
  // Three of five put 0 first; its two last places cost it the lead in points.
  const tally = tallyMarks({ kind: 'rank', options: OPTIONS }, [[0, 1, 2], [0, 1, 2], [0, 1, 2], [1, 2, 0], [1, 2, 0]])
  expect(tally).toEqual({ kind: 'rank', ballots: 5, blank: 0, invalid: 0, before: [[0, 3, 3], [2, 0, 5], [2, 0, 0]], points: [6, 7, 2], by: 'everyPair', leaders: [0] })
})

test('in a circle of options the points settle the rank', () => {
  // 0 beats 1, 1 beats 2, 2 beats 0.
  const circle: readonly Selection[] = [[0, 1, 2], [0, 1, 2], [1, 2, 0], [1, 2, 0], [2, 0, 1]]
  expect(tallyMarks(RANK, circle)).toMatchObject({ points: [5, 6, 4], by: 'points', leaders: [1] })
})

test('a perfect circle is a tie, and it is said', () => {
  expect(tallyMarks(RANK, [[0, 1, 2], [1, 2, 0], [2, 0, 1]])).toMatchObject({ points: [3, 3, 3], by: 'points', leaders: [0, 1, 2] })
})

test('without a ballot nothing settles a rank', () => {
  expect(tallyMarks(RANK, ['blank'])).toMatchObject({ points: [0, 0, 0], by: 'none', leaders: [] })
})
