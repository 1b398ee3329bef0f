import fc from 'fast-check'
import type { BallotMethod } from '@/domain/ballot/selection'
import { YES_NO } from '@/domain/ballot/selection'
import type { BallotTap, Filling } from './filling'
import { afterTap, isBlankBallot, leftIn, NOT_MARKED, selectionOf } from './filling'

const OPTIONS = ['新修卫生室', '办老年食堂', '修水口桥']
const SINGLE: BallotMethod = { kind: 'single', options: OPTIONS }
const MULTIPLE: BallotMethod = { kind: 'multiple', options: OPTIONS, atMost: 2 }
const SCORE: BallotMethod = { kind: 'score', options: OPTIONS, top: 5 }
const RANK: BallotMethod = { kind: 'rank', options: OPTIONS }
const ALL = [YES_NO, SINGLE, MULTIPLE, SCORE, RANK] as const

const after = (method: BallotMethod, ...taps: readonly BallotTap[]): Filling => taps.reduce<Filling>((filling, tap) => afterTap(method, filling, tap), undefined)
const on = (option: number): BallotTap => ({ option })

test.each<[string, BallotMethod, readonly BallotTap[], Filling]>([
  ['a word is a ballot, and another takes its place', YES_NO, [{ word: 'yes' }, { word: 'no' }], 'no'],
  ['an option means nothing beside yes and no', YES_NO, [{ word: 'yes' }, on(1)], 'yes'],
  ['a choice of one moves', SINGLE, [on(0), on(2)], [2]],
  ['several stand rising, whatever the order of the taps', MULTIPLE, [on(2), on(0)], [0, 2]],
  ['a full choice stays as it is', MULTIPLE, [on(2), on(0), on(1)], [0, 2]],
  ['a second tap takes back', MULTIPLE, [on(2), on(0), on(2)], [0]],
  ['the last one taken back leaves nothing', MULTIPLE, [on(2), on(2)], undefined],
  ['marks wait for one another', SCORE, [{ option: 1, mark: 5 }], [NOT_MARKED, 5, NOT_MARKED]],
  ['a mark can be given anew', SCORE, [{ option: 1, mark: 5 }, { option: 1, mark: 0 }], [NOT_MARKED, 0, NOT_MARKED]],
  ['an option without a mark has none', SCORE, [{ option: 1, mark: 5 }, on(1)], [NOT_MARKED, NOT_MARKED, NOT_MARKED]],
  ['a rank grows tap by tap', RANK, [on(2), on(0)], [2, 0]],
  ['a place taken back moves the later ones up', RANK, [on(2), on(0), on(1), on(2)], [0, 1]],
  ['a blank ballot takes the place of everything', RANK, [on(2), 'blank'], []],
  ['and gives way to a tap', RANK, ['blank', on(1)], [1]]
])('%s', (_rule, method, taps, expected) => {
  expect(after(method, ...taps)).toEqual(expected)
})

test.each(ALL)('nothing filled in is no ballot, and no blank one: %j', method => {
  expect(selectionOf(method, undefined)).toBeUndefined()
  expect(isBlankBallot(undefined)).toBe(false)
  expect(isBlankBallot(after(method, 'blank'))).toBe(true)
  expect(selectionOf(method, after(method, 'blank'))).toEqual([])
})

test('a ballot can be cast once nothing is missing on it', () => {
  expect(selectionOf(SCORE, [NOT_MARKED, 5, NOT_MARKED])).toBeUndefined()
  expect(selectionOf(SCORE, [0, 5, 0])).toEqual([0, 5, 0])
  expect(selectionOf(RANK, [2, 0])).toBeUndefined()
  expect(selectionOf(MULTIPLE, [2])).toEqual([2])
})

test.each<[BallotMethod, Filling, number]>([
  [YES_NO, undefined, 1], [YES_NO, 'no', 0], [SINGLE, undefined, 1], [SINGLE, [1], 0], [MULTIPLE, undefined, 2], [MULTIPLE, [1], 1],
  [SCORE, undefined, 3], [SCORE, [NOT_MARKED, 0, NOT_MARKED], 2], [RANK, undefined, 3], [RANK, [2], 2]
])('on %j, %j leaves %i to fill in', (method, filling, left) => {
  expect(leftIn(method, filling)).toBe(left)
})

test('whatever is tapped, a ballot is never more than its method allows', () => {
  const tap: fc.Arbitrary<BallotTap> = fc.oneof(fc.constant('blank' as const), fc.nat(2).map(option => ({ option })), fc.record({ option: fc.nat(2), mark: fc.nat(5) }))
  fc.assert(fc.property(fc.constantFrom(SINGLE, MULTIPLE, RANK, SCORE), fc.array(tap, { maxLength: 12 }), (method, taps) => {
    const filling = after(method, ...taps)
    expect(leftIn(method, filling)).toBeGreaterThanOrEqual(0)
    if (filling !== undefined && leftIn(method, filling) === 0) expect(selectionOf(method, filling)).toEqual(filling)
  }), { seed: 20_261_124, numRuns: 300 })
})
