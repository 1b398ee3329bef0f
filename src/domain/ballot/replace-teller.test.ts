import { asId, type PersonId } from '@/domain/shared/ids'
import { at, CHAIR, pollOfEachKind } from '@/testing/poll-builder'
import { replaceTeller, type CannotReplaceTeller, type ReplaceTellerRequest } from './replace-teller'

const POLLS = pollOfEachKind()
const [FIRST, SECOND] = POLLS.open.officers.tellers
const NEXT = asId<PersonId>('p-next')
const REQUEST: ReplaceTellerRequest = { poll: POLLS.open, out: FIRST ?? NEXT, in: NEXT, reason: 'ill', by: CHAIR, helped: false, now: at('2026-04-11 15:00') }

test.each<[string, Partial<ReplaceTellerRequest>, CannotReplaceTeller['code']]>([
  ['of a vote that was voided', { poll: POLLS.voided, out: NEXT }, 'POLL_VOIDED'],
  ['of a draft', { poll: POLLS.draft, out: NEXT }, 'TELLERS_NOT_NAMED'],
  ['before the opening', { poll: POLLS.announced, out: NEXT }, 'TELLERS_NOT_NAMED'],
  ['after the count', { poll: POLLS.counted, out: NEXT }, 'ALREADY_COUNTED'],
  ['after the confirmation', { poll: POLLS.confirmed, out: NEXT }, 'ALREADY_COUNTED'],
  ['after the publication', { poll: POLLS.published, out: NEXT }, 'ALREADY_COUNTED'],
  ['in place of somebody who is none', { out: NEXT, in: CHAIR }, 'TELLER_NOT_OF_POLL'],
  ['who presides', { in: CHAIR, helped: true }, 'CHAIR_IS_TELLER'],
  ['who is one already', { in: FIRST ?? NEXT, helped: true }, 'TELLER_ALREADY'],
  ['who wrote a slip or looked on', { helped: true }, 'TELLER_HELPED']
])('no other teller is named %s', (_why, change, code) => {
  expect(replaceTeller({ ...REQUEST, ...change })).toEqual({ ok: false, error: { code } })
})

test('the new teller takes the place of the old one, the manifest stays, and the change stays with the poll', () => {
  const { officers } = POLLS.open
  expect(replaceTeller(REQUEST)).toEqual({
    ok: true,
    value: { ...POLLS.open, officers: { ...officers, tellers: [NEXT, ...(SECOND === undefined ? [] : [SECOND])] }, tellerChanges: [{ out: FIRST, in: NEXT, reason: 'ill', by: CHAIR, on: '2026-04-11' }] }
  })
})

test('a second change stands after the first, also when the first teller comes back', () => {
  const once = replaceTeller(REQUEST)
  const twice = once.ok ? replaceTeller({ ...REQUEST, poll: once.value, out: NEXT, in: REQUEST.out, reason: 'away' }) : once
  expect(twice).toMatchObject({ ok: true, value: { officers: POLLS.open.officers, tellerChanges: [{ reason: 'ill' }, { reason: 'away', out: NEXT }] } })
})
