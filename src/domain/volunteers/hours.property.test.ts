import fc from 'fast-check'
import { asId, type ActivityId, type HouseholdId, type PersonId } from '@/domain/shared/ids'
import { addMs, HOUR_MS, instant, MINUTE_MS } from '@/domain/shared/instant'
import { HOURS_A_DAY_MAX } from './activity'
import { marked, quantityOf, reasonCannotMark, timeOf, type Mark, type Marks } from './attendance'
import { countedHalfHours, EMPTY_DAY, engaged, reasonOverlaps } from './day-book'
import { placed, placeOf, reasonCannotSignUp, waiting, without, withSignUp, type Roster } from './roster'

const SEED = { seed: 20261124, numRuns: 400 }
const MIDNIGHT = instant(Date.parse('2026-11-24T00:00:00+08:00'))
const minute = () => fc.integer({ min: 0, max: 24 * 60 - 1 })
const at = (minutes: number) => addMs(MIDNIGHT, minutes * MINUTE_MS)
const mark = (minutes: number): Mark => ({ at: at(minutes), way: 'code', recordedAt: at(minutes) })
const END_OF_TIME = addMs(MIDNIGHT, 100 * HOUR_MS)

test('hours are whole half hours, never more than the time between coming and going nor than the activity lasts', () => {
  fc.assert(fc.property(minute(), minute(), minute(), minute(), (a, b, came, left) => {
    const window = { startsAt: at(Math.min(a, b)), endsAt: at(Math.max(a, b)) }
    const { halfHours } = timeOf({ in: mark(came), out: mark(left) }, window, END_OF_TIME)
    const naive = Array.from({ length: 24 * 60 }, (_each, index) => index).filter((each) => each >= came && each < left && at(each) >= window.startsAt && at(each) < window.endsAt).length
    expect(halfHours).toBe(Math.floor(naive / 30))
  }), SEED)
})

test('nobody has more than twelve hours in a day, however his activities follow each other', () => {
  fc.assert(fc.property(fc.array(fc.tuple(minute(), fc.integer({ min: 30, max: 720 })), { maxLength: 12 }), (asked) => {
    let book = EMPTY_DAY
    asked.forEach(([from, lasts], index) => {
      const engagement = { activityId: asId<ActivityId>(`a${index}`), title: '清扫', startsAt: at(from), endsAt: at(from + lasts) }
      if (reasonOverlaps(book, engagement) !== undefined) return
      book = engaged(book, { ...engagement, halfHours: countedHalfHours(book, engagement.activityId, Math.floor(lasts / 30)) })
    })
    const total = book.engagements.reduce((sum, each) => sum + (each.halfHours ?? 0), 0)
    expect(total).toBeLessThanOrEqual(2 * HOURS_A_DAY_MAX)
    for (const one of book.engagements) for (const other of book.engagements) if (one !== other) expect(one.startsAt >= other.endsAt || other.startsAt >= one.endsAt).toBe(true)
  }), SEED)
})

test('the first coming and the last going stand, in whatever order the phones send them', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('in' as const, 'out' as const), minute()), { maxLength: 12 }), (sent) => {
    let marks: Marks = {}
    const taken: (readonly ['in' | 'out', number])[] = []
    for (const [direction, minutes] of sent) {
      if (reasonCannotMark(marks, direction, at(minutes)) !== undefined) continue
      marks = marked(marks, direction, mark(minutes))
      taken.push([direction, minutes])
    }
    const times = (direction: 'in' | 'out') => taken.filter(([each]) => each === direction).map(([, minutes]) => minutes)
    expect(marks.in?.at).toBe(times('in').length === 0 ? undefined : at(Math.min(...times('in'))))
    expect(marks.out?.at).toBe(times('out').length === 0 ? undefined : at(Math.max(...times('out'))))
  }), SEED)
})

test('as many as there are places have one, the others wait in the order they came, and a place given back goes to the first of them', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { maxLength: 30 }), (places, moves) => {
    let roster: Roster = { places, signUps: [] }
    let naive: string[] = []
    for (const [who, comes] of moves) {
      const personId = asId<PersonId>(`p${who}`)
      if (comes && reasonCannotSignUp(roster, personId) === undefined) {
        roster = withSignUp(roster, { personId, householdId: asId<HouseholdId>('h'), name: '', householdNo: '', at: MIDNIGHT })
        naive = [...naive, personId]
      } else if (!comes) {
        roster = without(roster, personId)
        naive = naive.filter((each) => each !== personId)
      }
    }
    expect(placed(roster).map(({ personId }) => personId as string)).toEqual(naive.slice(0, places))
    expect(waiting(roster).map(({ personId }) => personId as string)).toEqual(naive.slice(places))
    naive.forEach((each, index) => expect(placeOf(roster, asId<PersonId>(each))).toEqual(index < places ? { kind: 'placed' } : { kind: 'waiting', no: index - places + 1 }))
  }), SEED)
})

test('who did not go, came too late for anybody to look, or was struck off, has no hours and a reason', () => {
  const window = { startsAt: at(480), endsAt: at(660) }
  const both = { in: mark(480), out: mark(660) }
  expect(timeOf(both, window, END_OF_TIME)).toEqual({ halfHours: 6 })
  expect(timeOf({ in: mark(480) }, window, END_OF_TIME)).toEqual({ halfHours: 0, reason: 'noSignOut' })
  expect(timeOf({}, window, END_OF_TIME)).toEqual({ halfHours: 0, reason: 'noSignIn' })
  expect(timeOf({ ...both, struck: '没来' }, window, END_OF_TIME)).toEqual({ halfHours: 0, reason: 'struck' })
  expect(timeOf({ ...both, out: { ...mark(660), needsLeader: true } }, window, END_OF_TIME)).toEqual({ halfHours: 0, reason: 'needsLeader' })
  expect(timeOf(both, window, at(600))).toEqual({ halfHours: 0, reason: 'noSignOut' })
  expect(timeOf({ in: mark(480), out: mark(509) }, window, END_OF_TIME)).toEqual({ halfHours: 0, reason: 'tooShort' })
})

test('coins are asked for whole hours; a half hour stays in the record; what counts once counts once', () => {
  expect([0, 1, 2, 5].map((halves) => quantityOf(true, halves))).toEqual([0, 0, 1, 2])
  expect([0, 1, 5].map((halves) => quantityOf(false, halves))).toEqual([0, 1, 1])
})
