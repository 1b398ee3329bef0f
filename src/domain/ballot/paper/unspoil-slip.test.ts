import type { Poll } from '@/domain/ballot/poll'
import { pollOfEachKind } from '@/testing/poll-builder'
import { reasonCannotUnspoil, unspoilSlip, type CannotUnspoil, type SlipBatch } from './slip-batch'

const POLLS = pollOfEachKind()
const batch: SlipBatch = {
  batch: 'A',
  serials: ['1111-AAAA', '2222-BBBB', '3333-CCCC'],
  spoiled: [{ reason: 'lost' }, { reason: 'mismarked', serial: '1111-AAAA' }, { reason: 'damaged' }]
}

test.each<[Poll['kind'], boolean, CannotUnspoil['code'] | undefined]>([
  ['voided', false, 'POLL_VOIDED'],
  ['draft', false, 'SLIPS_TOO_EARLY'],
  ['announced', false, 'SLIPS_TOO_EARLY'],
  ['counted', false, 'ALREADY_COUNTED'],
  ['confirmed', true, 'ALREADY_COUNTED'],
  ['published', true, 'ALREADY_COUNTED'],
  ['open', false, 'NOT_A_TELLER'],
  ['open', true, undefined]
])('of a poll that is %s a slip is taken back by a teller (%s): %s', (kind, isTeller, code) => {
  expect(reasonCannotUnspoil(POLLS[kind], isTeller)?.code).toBe(code)
})

test('the slip of that serial is taken back; without one the last that nobody could name', () => {
  const spoiled = (serial?: string) => {
    const taken = unspoilSlip(batch, serial)
    return taken.ok ? taken.value.spoiled : taken.error
  }
  expect(spoiled('1111-AAAA')).toEqual([{ reason: 'lost' }, { reason: 'damaged' }])
  expect(spoiled()).toEqual([{ reason: 'lost' }, { reason: 'mismarked', serial: '1111-AAAA' }])
  expect(spoiled('2222-BBBB')).toEqual({ code: 'SLIP_NOT_SPOILED', batch: 'A' })
})

test('of a closed batch nothing is taken back', () => {
  const closed: SlipBatch = { ...batch, closed: { rows: [], balance: { batch: 'A', printed: 3, used: 0, spoiled: 3, returned: 0 } } }
  expect(unspoilSlip(closed, '1111-AAAA')).toEqual({ ok: false, error: { code: 'SLIP_BATCH_CLOSED', batch: 'A' } })
})
