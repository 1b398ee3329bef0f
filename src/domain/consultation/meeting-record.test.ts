import { asId, type PersonId, type PollId } from '@/domain/shared/ids'
import { instant } from '@/domain/shared/instant'
import { agendaWith, isSignedForPublication, reasonCannotRefer, reasonCannotSignRecord, reasonRecordIncomplete, type MeetingRecord, type RecordSignature, type SigningRole } from './meeting-record'

const agenda = [{ no: 1, title: '路灯' }, { no: 3, title: '电费' }]
const record = (change: Partial<MeetingRecord> = {}): MeetingRecord => ({
  minutes: '说了路灯', items: [{ no: 1, outcome: 'consensus', statement: '装36盏' }, { no: 3, outcome: 'postponed' }], outside: [], ...change
})
const THERE = { present: 12, scans: 0 }

test.each<[string, MeetingRecord, { present: number; scans: number }, string | undefined]>([
  ['minutes and attendance and every item', record(), THERE, undefined],
  ['no minutes', withoutMinutes(), THERE, 'MINUTES_MISSING'],
  ['a scan instead of minutes', withoutMinutes(), { ...THERE, scans: 1 }, undefined],
  ['nobody there', record(), { present: 0, scans: 0 }, 'ATTENDANCE_MISSING'],
  ['an item left out', record({ items: [{ no: 1, outcome: 'postponed' }] }), THERE, 'ITEMS_NOT_THE_AGENDA'],
  ['an item that is not on the agenda', record({ items: [{ no: 1, outcome: 'postponed' }, { no: 2, outcome: 'postponed' }] }), THERE, 'ITEMS_NOT_THE_AGENDA'],
  ['a consensus without words', record({ items: [{ no: 1, outcome: 'consensus' }, { no: 3, outcome: 'postponed' }] }), THERE, 'STATEMENT_MISSING'],
  ['an open point without words', record({ items: [{ no: 1, outcome: 'postponed' }, { no: 3, outcome: 'unresolved' }] }), THERE, 'UNRESOLVED_MISSING']
])('a meeting closes with %s', (_what, given, proof, code) => expect(reasonRecordIncomplete(agenda, given, proof)?.code).toBe(code))

function withoutMinutes(): MeetingRecord {
  const { minutes: _minutes, ...rest } = record()
  return rest
}

const sign = (role: SigningRole, by: string): RecordSignature => ({ role, by: asId<PersonId>(by), at: instant(0) })

test.each<[string, readonly RecordSignature[], boolean]>([
  ['nobody', [], false],
  ['the chair alone', [sign('chair', 'a')], false],
  ['recorder and supervisor without the chair', [sign('recorder', 'b'), sign('supervisor', 'c')], false],
  ['the chair twice in two roles', [sign('chair', 'a'), sign('recorder', 'a')], false],
  ['chair and recorder', [sign('chair', 'a'), sign('recorder', 'b')], true],
  ['chair and supervisor', [sign('supervisor', 'c'), sign('chair', 'a')], true]
])('signed by %s', (_who, signatures, published) => expect(isSignedForPublication(signatures)).toBe(published))

test.each<[string, { role: SigningRole; by: string; seen: number }, string | undefined]>([
  ['a role that is signed', { role: 'chair', by: 'z', seen: 1 }, 'ROLE_SIGNED'],
  ['a second role by the same person', { role: 'recorder', by: 'a', seen: 1 }, 'SIGNED_ALREADY'],
  ['a wording that was changed since', { role: 'recorder', by: 'b', seen: 0 }, 'RECORD_CHANGED'],
  ['the wording that was read', { role: 'recorder', by: 'b', seen: 1 }, undefined]
])('%s', (_what, { role, by, seen }, code) => {
  expect(reasonCannotSignRecord({ signatures: [sign('chair', 'a')], revisions: 1 }, { role, by: asId<PersonId>(by), seen })?.code).toBe(code)
})

test.each<[number, string | undefined]>([[9, 'ITEM_NOT_FOUND'], [1, 'ITEM_POSTPONED'], [2, 'ITEM_REFERRED'], [3, undefined], [4, undefined]])('item %i is referred: %s', (no, code) => {
  const items = [
    { no: 1, title: '甲', outcome: 'postponed' as const },
    { no: 2, title: '乙', outcome: 'unresolved' as const, pollId: asId<PollId>('p') },
    { no: 3, title: '丙', outcome: 'unresolved' as const },
    { no: 4, title: '丁', outcome: 'consensus' as const }
  ]
  expect(reasonCannotRefer(items, no)?.code).toBe(code)
})

test('a corrected outcome leaves nothing of the earlier one, and the vote stays', () => {
  const before = [{ no: 1, title: '甲', outcome: 'consensus' as const, statement: '装', pollId: asId<PollId>('p') }]
  expect(agendaWith(before, [{ no: 1, outcome: 'postponed' }])).toEqual([{ no: 1, title: '甲', pollId: 'p', outcome: 'postponed' }])
})
