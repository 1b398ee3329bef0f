import type { HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { BODY_KINDS, bodyPhase, inOffice, type Body, type BodyPhase, type Position, type Seat } from './body'
import { BODY_CATALOG, bodyPresetOf } from './body-catalog'
import {
  dissolveBody,
  editBody,
  endSeat,
  reasonCannotSeat,
  reasonCannotSetUpBody,
  reasonUnfitTerm,
  seat,
  SEATS_MAX,
  startTerm,
  type NewSeat
} from './body-rules'

const day = (text: string): Day => text as Day
const TERM = { from: day('2024-01-01'), to: day('2028-12-31') }
const person = (id: string, name = id) => ({ kind: 'person', personId: id as PersonId, householdId: 'h' as HouseholdId, name }) as const
const ROLL = { adult: true, movedAway: false, offices: [] } as const
const sits = (no: number, position: Position, from = '2024-01-01', to?: string): Seat => ({ no, who: person(`p${no}`), position, title: '委员', from: day(from), ...(to === undefined ? {} : { to: day(to) }) })
const body = (seats: readonly Seat[] = [], change: Partial<Body> = {}): Body => ({ kind: 'moralCouncil', name: '道德评议会', term: TERM, seats, pastTerms: [], ...change })
const DISSOLVED = { dissolved: { on: day('2026-05-01'), reason: '并入村民议事会' } }

test('the catalogue has every kind once, and a name for each but the free one', () => {
  expect(BODY_CATALOG.map(({ kind }) => kind)).toEqual(BODY_KINDS)
  expect(BODY_KINDS.filter((kind) => bodyPresetOf(kind).name === '')).toEqual(['other'])
})

test('where the councils of one place are not known, the catalogue says so', () => {
  for (const kind of ['deliberationCouncil', 'moralCouncil', 'redWhiteCouncil', 'antiVicesCouncil'] as const) expect(bodyPresetOf(kind).source).toContain('没有公开材料')
})

test.each<[BodyPhase, string, Partial<Body>]>([
  ['ahead', '2023-12-31', {}],
  ['running', '2024-01-01', {}],
  ['running', '2028-12-31', {}],
  ['termOver', '2029-01-01', {}],
  ['dissolved', '2026-05-01', DISSOLVED]
])('a body is %s on %s, by the calendar alone', (phase, today, change) => expect(bodyPhase(body([], change), day(today))).toBe(phase))

test('in office are those whose seat has begun and not ended, the head first', () => {
  const seats = [sits(1, 'member', '2024-01-01', '2025-06-30'), sits(2, 'member'), sits(3, 'head'), sits(4, 'secretary', '2027-01-01')]
  expect(inOffice(body(seats), day('2025-06-30')).map(({ no }) => no)).toEqual([3, 1, 2])
  expect(inOffice(body(seats), day('2025-07-01')).map(({ no }) => no)).toEqual([3, 2])
  expect(inOffice(body(seats), day('2027-01-01')).map(({ no }) => no)).toEqual([3, 4, 2])
})

test('whoever holds office carries on after the term until a new one begins, but not in a dissolved body', () => {
  expect(inOffice(body([sits(1, 'head')]), day('2029-03-01'))).toHaveLength(1)
  expect(inOffice(body([sits(1, 'head')], DISSOLVED), day('2026-05-01'))).toEqual([])
})

test.each([
  ['TERM_ENDS_BEFORE_START', '2026-01-02', '2026-01-01'],
  [undefined, '2026-01-01', '2026-01-01'],
  [undefined, '2026-01-01', '2030-12-31'],
  ['TERM_TOO_LONG', '2026-01-01', '2031-01-01'],
  [undefined, '2024-02-29', '2029-02-28'],
  ['TERM_TOO_LONG', '2024-02-29', '2029-03-01']
])('a term is %s from %s to %s', (code, from, to) => expect(reasonUnfitTerm({ from: day(from), to: day(to) })?.code).toBe(code))

test('a village has one body of most kinds, and as many teams of elders as it likes', () => {
  expect(reasonCannotSetUpBody('moralCouncil', TERM, ['moralCouncil'])).toEqual({ code: 'BODY_EXISTS' })
  expect(reasonCannotSetUpBody('moralCouncil', TERM, ['redWhiteCouncil'])).toBeUndefined()
  expect(reasonCannotSetUpBody('elderMediators', TERM, ['elderMediators'])).toBeUndefined()
  expect(reasonCannotSetUpBody('other', { from: TERM.to, to: TERM.from }, [])).toEqual({ code: 'TERM_ENDS_BEFORE_START' })
})

const fresh = (change: Partial<NewSeat> = {}): NewSeat => ({ who: person('p9'), candidate: ROLL, position: 'member', title: '委员', from: day('2026-01-01'), ...change })

test.each<[string, Body, Partial<NewSeat>, string | undefined]>([
  ['in a dissolved body', body([], DISSOLVED), {}, 'BODY_DISSOLVED'],
  ['who moved away', body(), { candidate: { ...ROLL, movedAway: true, adult: false } }, 'PERSON_MOVED_AWAY'],
  ['below 18', body(), { candidate: { ...ROLL, adult: false } }, 'MINOR'],
  ['to lead while a supervisor', body(), { candidate: { ...ROLL, offices: ['supervisor'] }, position: 'head' }, 'SUPERVISOR_MAY_NOT_LEAD'],
  ['to keep the record while a supervisor', body(), { candidate: { ...ROLL, offices: ['supervisor'] }, position: 'secretary' }, 'SUPERVISOR_MAY_NOT_LEAD'],
  ['as an ordinary member while a supervisor', body(), { candidate: { ...ROLL, offices: ['supervisor'] } }, undefined],
  ['before the term', body(), { from: day('2023-12-31') }, 'SEAT_OUTSIDE_TERM'],
  ['after the term', body(), { from: day('2029-01-01') }, 'SEAT_OUTSIDE_TERM'],
  ['twice', body([sits(9, 'member')]), {}, 'SEATED_ALREADY'],
  ['again after the first seat ended', body([sits(9, 'member', '2024-01-01', '2025-12-31')]), {}, undefined],
  ['before a seat that is to begin', body([sits(9, 'member', '2027-01-01')]), {}, 'SEATED_ALREADY'],
  ['as a second head', body([sits(1, 'head')]), { position: 'head' }, 'HEAD_SEATED'],
  ['as head after the one before', body([sits(1, 'head', '2024-01-01', '2025-12-31')]), { position: 'head' }, undefined],
  ['as the same guest', body([{ ...sits(1, 'member'), who: { kind: 'outside', words: '镇司法所' } }]), { who: { kind: 'outside', words: '镇司法所' } }, 'SEATED_ALREADY'],
  ['as another guest', body([{ ...sits(1, 'member'), who: { kind: 'outside', words: '镇司法所' } }]), { who: { kind: 'outside', words: '县法院' } }, undefined],
  ['beyond the last seat', body(Array.from({ length: SEATS_MAX }, (_, index) => sits(index + 100, 'member', '2024-01-01', '2025-12-31'))), {}, 'SEATS_FULL']
])('somebody is seated %s', (_how, of, change, code) => expect(reasonCannotSeat(of, fresh(change))?.code).toBe(code))

test('a seat gets the next number, and nobody ever gets it again', () => {
  const first = seat(body([sits(4, 'member', '2024-01-01', '2025-01-01')]), fresh())
  expect(first).toMatchObject({ ok: true, value: { seats: [{ no: 4 }, { no: 5, who: { personId: 'p9' } }] } })
})

test('a seat ends on its last day and stays in the record', () => {
  const one = body([sits(1, 'head')])
  expect(endSeat(body([sits(1, 'head'), sits(2, 'member')]), 1, day('2026-06-30'))).toMatchObject({ ok: true, value: { seats: [{ no: 1, to: '2026-06-30' }, sits(2, 'member')] } })
  expect(endSeat(one, 2, day('2026-06-30'))).toMatchObject({ error: { code: 'SEAT_NOT_FOUND' } })
  expect(endSeat(body([sits(1, 'head', '2024-01-01', '2025-01-01')]), 1, day('2026-06-30'))).toMatchObject({ error: { code: 'SEAT_ENDED' } })
  expect(endSeat(body([sits(1, 'head', '2026-01-01')]), 1, day('2025-12-31'))).toMatchObject({ error: { code: 'SEAT_OUTSIDE_TERM' } })
  expect(endSeat(one, 1, day('2029-01-01'))).toMatchObject({ error: { code: 'SEAT_OUTSIDE_TERM' } })
})

test('a term cannot be cut so that somebody sat outside it', () => {
  const one = body([sits(1, 'head', '2024-03-01', '2027-01-01')])
  expect(editBody(one, { name: one.name, term: { ...TERM, to: day('2026-12-31') } })).toMatchObject({ error: { code: 'SEAT_OUTSIDE_TERM' } })
  expect(editBody(one, { name: '文明评议会', term: TERM })).toMatchObject({ ok: true, value: { name: '文明评议会' } })
  expect(editBody(one, { name: one.name, term: TERM })).toMatchObject({ error: { code: 'NOTHING_CHANGED' } })
  expect(editBody(one, { name: one.name, purpose: '评好人好事', term: TERM })).toMatchObject({ ok: true, value: { purpose: '评好人好事' } })
  expect(editBody(one, { name: one.name, term: { from: TERM.to, to: TERM.from } })).toMatchObject({ error: { code: 'TERM_ENDS_BEFORE_START' } })
})

test('a new term keeps the old one whole, ends its seats on the eve and carries over who stays', () => {
  const old = body([sits(1, 'head'), sits(2, 'member', '2024-01-01', '2025-06-30'), sits(3, 'member')])
  const next = { from: day('2027-01-01'), to: day('2031-12-31') }
  expect(startTerm(old, next, [3, 2])).toMatchObject({
    ok: true,
    value: {
      term: next,
      seats: [{ no: 1, who: { personId: 'p3' }, from: '2027-01-01' }],
      pastTerms: [{ name: '道德评议会', term: { from: '2024-01-01', to: '2026-12-31' }, seats: [{ no: 1, to: '2026-12-31' }, { no: 2, to: '2025-06-30' }, { no: 3, to: '2026-12-31' }] }]
    }
  })
})

test('a term that was over ends on its own last day when the next begins later', () => {
  expect(startTerm(body([sits(1, 'head')]), { from: day('2029-06-01'), to: day('2033-12-31') }, [1])).toMatchObject({
    ok: true,
    value: { pastTerms: [{ term: { to: '2028-12-31' }, seats: [{ to: '2028-12-31' }] }], seats: [{ no: 1, from: '2029-06-01' }] }
  })
})

test('a seat that was to end after the eve ends on the eve', () => {
  const old = body([sits(1, 'head', '2024-01-01', '2027-06-30')])
  expect(startTerm(old, { from: day('2027-01-01'), to: day('2031-12-31') }, [])).toMatchObject({ ok: true, value: { pastTerms: [{ seats: [{ to: '2026-12-31' }] }], seats: [] } })
})

test('a new term begins after everything that has begun in the old one', () => {
  const old = body([sits(1, 'head', '2027-05-01')])
  expect(startTerm(old, { from: day('2027-05-01'), to: day('2030-01-01') }, [])).toMatchObject({ error: { code: 'TERM_OVERLAPS', after: '2027-05-01' } })
  expect(startTerm(body(), { from: day('2024-01-01'), to: day('2026-01-01') }, [])).toMatchObject({ error: { code: 'TERM_OVERLAPS', after: '2024-01-01' } })
  expect(startTerm(old, { from: day('2030-01-01'), to: day('2029-01-01') }, [])).toMatchObject({ error: { code: 'TERM_ENDS_BEFORE_START' } })
})

/** Every phase × every action; what the committee decides depends on nothing but whether the body still stands. */
test.each<[BodyPhase, Body]>([
  ['ahead', body([sits(1, 'head', '2024-02-01')])],
  ['running', body([sits(1, 'head')])],
  ['termOver', body([sits(1, 'head')])],
  ['dissolved', body([sits(1, 'head')], DISSOLVED)]
])('a body that is %s: each action has its answer', (phase, of) => {
  const codes = {
    edit: editBody(of, { name: '新名字', term: TERM }),
    seat: seat(of, fresh()),
    endSeat: endSeat(of, 1, day('2026-01-01')),
    startTerm: startTerm(of, { from: day('2029-01-01'), to: day('2030-01-01') }, []),
    dissolve: dissolveBody(of, day('2026-06-01'), '并入别的')
  }
  for (const [action, result] of Object.entries(codes)) expect([action, result.ok ? 'ok' : result.error.code]).toEqual([action, phase === 'dissolved' ? 'BODY_DISSOLVED' : 'ok'])
})
