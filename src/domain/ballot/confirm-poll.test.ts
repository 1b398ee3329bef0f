import { CHAIR, COUNTED_AT, countedPoll, SECOND_TELLER, SUPERVISOR, TELLER, valueOf } from '@/testing/poll-builder'
import type { PersonId } from '@/domain/shared/ids'
import type { CannotConfirm } from './confirm-poll'
import { confirmPoll, reasonCannotConfirm } from './confirm-poll'
import type { ConfirmingRole, Poll } from './poll'

const person = (personId: PersonId, more: { isSupervisor?: boolean; isCommitteeMember?: boolean } = {}) => ({ personId, isSupervisor: false, isCommitteeMember: false, ...more })
const confirm = (poll: Poll, role: ConfirmingRole, personId: PersonId) =>
  valueOf(confirmPoll({ poll, role, confirmer: person(personId, { isSupervisor: role === 'supervisor' }), now: COUNTED_AT }))

test.each<[string, ConfirmingRole, ReturnType<typeof person>, CannotConfirm['code']]>([
  ['as chair without chairing', 'chair', person(TELLER), 'NOT_THE_CHAIR'],
  ['as teller without having counted', 'teller', person(CHAIR), 'NOT_A_TELLER'],
  ['for the supervisors without being one', 'supervisor', person(CHAIR, { isCommitteeMember: true }), 'NOT_A_SUPERVISOR'],
  ['for the supervisors as a member of the committee', 'supervisor', person(SUPERVISOR, { isSupervisor: true, isCommitteeMember: true }), 'SUPERVISOR_IN_COMMITTEE']
])('nobody confirms %s', (_why, role, confirmer, code) => {
  expect(reasonCannotConfirm(countedPoll(), role, confirmer)).toEqual({ code })
})

test('chair, teller and supervisor are three persons', () => {
  const byTeller = confirm(countedPoll(), 'teller', TELLER)
  expect(reasonCannotConfirm(byTeller, 'supervisor', person(TELLER, { isSupervisor: true }))).toEqual({ code: 'CONFIRMED_IN_OTHER_ROLE' })
  const bySupervisor = confirm(countedPoll(), 'supervisor', TELLER)
  expect(reasonCannotConfirm(bySupervisor, 'teller', person(TELLER))).toEqual({ code: 'CONFIRMED_IN_OTHER_ROLE' })
  const byChair = confirm(countedPoll(), 'chair', CHAIR)
  expect(reasonCannotConfirm(byChair, 'supervisor', person(CHAIR, { isSupervisor: true }))).toEqual({ code: 'CONFIRMED_IN_OTHER_ROLE' })
})

test('one role is confirmed once, by either teller', () => {
  const byTeller = confirm(countedPoll(), 'teller', SECOND_TELLER)
  expect(reasonCannotConfirm(byTeller, 'teller', person(TELLER))).toEqual({ code: 'ALREADY_CONFIRMED' })
})

test.each<[readonly ConfirmingRole[]]>([
  [['chair', 'teller', 'supervisor']], [['supervisor', 'teller', 'chair']], [['teller', 'chair', 'supervisor']]
])('the third confirmation makes the result confirmed, in any order (%j)', order => {
  const by = { chair: CHAIR, teller: TELLER, supervisor: SUPERVISOR }
  const kinds: string[] = []
  order.reduce<Poll>((poll, role) => {
    const next = confirm(poll, role, by[role])
    kinds.push(next.kind)
    return next
  }, countedPoll())
  expect(kinds).toEqual(['counted', 'counted', 'confirmed'])
})
