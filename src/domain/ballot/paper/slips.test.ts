import { YES_NO, type BallotMethod } from '@/domain/ballot/selection'
import type { Poll } from '@/domain/ballot/poll'
import { asId, type PersonId, type UnitId } from '@/domain/shared/ids'
import type { RollUnitId } from '@/domain/ballot/electoral-roll'
import { announcedPoll, CLOSES_AT, countedPoll, draftPoll, openedPoll, OPENS_AT, voidedPoll } from '@/testing/poll-builder'
import { addMs } from '@/domain/shared/instant'
import { reasonCannotAssist, UNITS_HELPED_MAX, type AssistanceRequest } from './assistance'
import { BATCH_LETTERS, reasonCannotPrint, spoilSlip, type SlipBatch } from './slip-batch'
import { differingSerials, reasonCannotRead, type SlipEntry } from './slip-reading'

const secretPoll = (channels: readonly ('phone' | 'paper')[] = ['phone', 'paper']): Poll => {
  const poll = openedPoll()
  return { ...poll, manifest: { ...poll.manifest, ballotMode: 'secret', channels } }
}
const during = addMs(OPENS_AT, 1)
const a: SlipBatch = { batch: 'A', serials: ['1111-AAAA', '2222-BBBB', '3333-CCCC'], spoiled: [] }
const b: SlipBatch = { batch: 'B', serials: ['4444-DDDD'], spoiled: [] }

test.each<[string, Poll, ReturnType<typeof reasonCannotPrint>]>([
  ['a draft', draftPoll(), { code: 'SLIPS_TOO_EARLY' }],
  ['an announced poll, whose manifest is not frozen', announcedPoll(), { code: 'SLIPS_TOO_EARLY' }],
  ['a named poll', openedPoll({ channels: ['paper'] }), { code: 'SLIPS_ONLY_IN_SECRET' }],
  ['a secret poll without paper', secretPoll(['phone']), { code: 'POLL_WITHOUT_PAPER' }],
  ['a secret poll with paper', secretPoll(), undefined],
  ['a counted poll', countedPoll(), { code: 'SLIPS_TOO_LATE' }],
  ['a voided poll', voidedPoll(), { code: 'POLL_VOIDED' }]
])('slips of %s', (_, poll, reason) => expect(reasonCannotPrint(poll, 0, during)).toEqual(reason))

test('at the close itself no slip is printed any more, and there are as many batches as letters', () => {
  expect(reasonCannotPrint(secretPoll(), 0, addMs(CLOSES_AT, -1))).toBeUndefined()
  expect(reasonCannotPrint(secretPoll(), 0, CLOSES_AT)).toEqual({ code: 'SLIPS_TOO_LATE' })
  expect(reasonCannotPrint(secretPoll(), BATCH_LETTERS.length, during)).toEqual({ code: 'SLIP_BATCHES_FULL', max: 26 })
})

test('a slip is spoiled once, and a batch has no more spoiled slips than slips', () => {
  const spoil = (batch: SlipBatch, serial?: string) => spoilSlip(batch, { reason: 'mismarked', ...(serial === undefined ? {} : { serial }) })
  expect(spoil(a, '9999-ZZZZ')).toEqual({ ok: false, error: { code: 'SLIP_UNKNOWN', serial: '9999-ZZZZ' } })
  const once = spoil(a, '1111-AAAA')
  if (!once.ok) throw new Error(once.error.code)
  expect(spoil(once.value, '1111-AAAA')).toEqual({ ok: false, error: { code: 'SLIP_SPOILED', serial: '1111-AAAA' } })
  expect(spoil({ ...b, spoiled: [{ reason: 'lost' }] })).toEqual({ ok: false, error: { code: 'SLIPS_ALL_SPOILED', printed: 1 } })
  const balance = { batch: 'A', printed: 3, used: 0, spoiled: 0, returned: 3 }
  expect(spoil({ ...a, closed: { rows: [], balance } })).toEqual({ ok: false, error: { code: 'SLIP_BATCH_CLOSED', batch: 'A' } })
})

const MULTIPLE: BallotMethod = { kind: 'multiple', options: ['修路', '装灯', '挖井'], atMost: 2 }
const yes = (serial: string): SlipEntry => ({ serial, mark: 'yes' })
const read = (entries: readonly SlipEntry[], method: BallotMethod = YES_NO, batch = a) => reasonCannotRead({ batch, batches: [a, b], entries, method })

test('a reading with a slip that does not belong there is refused, and the slip is named', () => {
  expect(read(a.serials.map(yes))).toBeUndefined()
  expect(read([])).toBeUndefined()
  expect(read([yes('1111-AAAA'), yes('1111-AAAA')])).toEqual({ code: 'SLIP_TWICE', serial: '1111-AAAA' })
  expect(read([yes('4444-DDDD')])).toEqual({ code: 'SLIP_OF_OTHER_BATCH', serial: '4444-DDDD', batch: 'B' })
  expect(read([yes('9999-ZZZZ')])).toEqual({ code: 'SLIP_UNKNOWN', serial: '9999-ZZZZ' })
  expect(read([yes('1111-AAAA')], YES_NO, { ...a, spoiled: [{ reason: 'damaged', serial: '1111-AAAA' }] })).toEqual({ code: 'SLIP_SPOILED', serial: '1111-AAAA' })
})

test.each<[SlipEntry['mark'], BallotMethod, boolean]>([
  ['yes', YES_NO, true],
  ['blank', YES_NO, true],
  ['invalid', MULTIPLE, true],
  [[0, 2], MULTIPLE, true],
  [[0, 1, 2], MULTIPLE, false],
  ['yes', MULTIPLE, false],
  [[0], YES_NO, false],
  [[], MULTIPLE, false]
])('the mark %j on a slip of %j can be entered: %s', (mark, method, can) => {
  expect(read([{ serial: '1111-AAAA', mark }], method)).toEqual(can ? undefined : { code: 'SLIP_MARK_INVALID', serial: '1111-AAAA' })
})

test('two readings differ where the mark differs and where only one has the slip; the order of reading says nothing', () => {
  expect(differingSerials([yes('2222-BBBB'), yes('1111-AAAA')], [yes('1111-AAAA'), yes('2222-BBBB')])).toEqual([])
  expect(differingSerials([yes('2222-BBBB'), yes('1111-AAAA')], [{ serial: '1111-AAAA', mark: 'no' }])).toEqual(['1111-AAAA', '2222-BBBB'])
  expect(differingSerials([{ serial: 'x', mark: [0, 1] }], [{ serial: 'x', mark: [0, 1] }])).toEqual([])
})

const person = (id: string, ...offices: AssistanceRequest['helper']['offices']): AssistanceRequest['helper'] => ({ id: asId<PersonId>(id), offices })
const row = { unitId: asId<RollUnitId>('unit'), groupId: asId<UnitId>('group'), householdNo: '3-12', personId: asId<PersonId>('voter') }
const help = (change: Partial<AssistanceRequest> = {}) =>
  reasonCannotAssist({ poll: secretPoll(), row, slot: 'paper', recorded: false, helper: person('helper'), witness: person('witness', 'groupLeader'), helped: 0, now: during, ...change })

test.each<[string, Partial<AssistanceRequest>, ReturnType<typeof help>]>([
  ['two neighbours, one writes and one looks on', {}, undefined],
  ['before the opening', { poll: announcedPoll() }, { code: 'SLIPS_TOO_EARLY' }],
  ['at the close', { now: CLOSES_AT }, { code: 'SLIPS_TOO_LATE' }],
  ['of a unit that votes by phone', { slot: 'phone' }, { code: 'UNIT_NOT_ON_PAPER' }],
  ['of a unit that is not on the roll', { row: undefined }, { code: 'UNIT_NOT_ON_PAPER' }],
  ['a second time', { recorded: true }, { code: 'ASSISTANCE_RECORDED' }],
  ['by one person alone', { witness: person('helper') }, { code: 'HELPER_IS_WITNESS' }],
  ['by the voter', { helper: person('voter') }, { code: 'HELPER_IS_VOTER' }],
  ['under the eyes of the voter alone', { witness: person('voter') }, { code: 'HELPER_IS_VOTER' }],
  ['by one of the committee', { helper: person('helper', 'committeeMember') }, { code: 'HELPER_IN_OFFICE' }],
  ['under the eyes of a teller', { witness: person('witness', 'teller') }, { code: 'HELPER_IN_OFFICE' }],
  ['by who has helped as many as one may', { helped: UNITS_HELPED_MAX }, { code: 'HELPER_HELPS_TOO_MANY', max: 3 }],
  ['by who may help one more', { helped: UNITS_HELPED_MAX - 1 }, undefined]
])('help %s', (_, change, reason) => expect(help(change)).toEqual(reason))
