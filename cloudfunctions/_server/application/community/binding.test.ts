import { addMs, DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { INVITATIONS } from './documents'

interface Door {
  readonly bed: TestBed
  readonly home: Village
  readonly clerk: Neighbour
  readonly newcomer: Neighbour
  readonly code: string
}

/** A household that got its sheet of paper; its person has a phone that belongs nowhere yet. */
async function door(): Promise<Door> {
  const bed = testBed()
  const home = await village(bed)
  const clerk = await home.neighbour({ offices: ['committeeMember'], name: '胡文静' })
  const newcomer = await home.neighbour({ name: '程大山', unbound: true })
  const { invitations } = await clerk.value('community/issueInvitations', { householdIds: [newcomer.householdId] })
  return { bed, home, clerk, newcomer, code: invitations[0]?.code ?? '' }
}

test('from the sheet of paper to a member: look up, ask, a neighbour confirms', async () => {
  const { bed, clerk, newcomer, code } = await door()
  const phone = bed.phone(newcomer.subject)
  expect(await phone.value('community/home', {})).toEqual({ session: { memberships: [] }, waiting: [], matters: [], moreMatters: false, unseen: 0 })
  expect(await phone.value('community/lookUpInvitation', { code })).toEqual({ communityName: '云溪村', householdLabel: '1组2号', maskedName: '程*' })
  const { bindingId } = await phone.value('community/requestBinding', { code })
  expect(await phone.value('community/session', {})).toMatchObject({ memberships: [], pending: { householdLabel: '1组2号', maskedName: '程*' } })
  expect(await newcomer.code('ballot/listPolls', {})).toBe('NOT_A_MEMBER')
  expect(await clerk.value('community/listBindings', {})).toMatchObject({ items: [{ bindingId, personName: '程大山', householdLabel: '1组2号' }] })
  expect((await clerk.value('community/home', {})).todo?.bindingsToDecide).toBe(1)
  await clerk.value('community/decideBinding', { bindingId, decision: 'confirm' })
  expect((await phone.value('community/home', {})).current).toMatchObject({ personName: '程大山', isHouseholdRep: true, groupName: '1组' })
  expect(await newcomer.code('ballot/listPolls', {})).toBe('ok')
})

test('what people type is understood: lower case, spaces, the dash left out', async () => {
  const { bed, newcomer, code } = await door()
  expect(await bed.phone(newcomer.subject).code('community/lookUpInvitation', { code: ` ${code.toLowerCase().replace('-', ' ')} ` })).toBe('ok')
})

test('a code works once, for fourteen days, and a new sheet makes the old one worthless', async () => {
  const { bed, clerk, newcomer, code } = await door()
  const again = await clerk.value('community/issueInvitations', { householdIds: [newcomer.householdId] })
  const fresh = again.invitations[0]?.code ?? ''
  const phone = bed.phone(newcomer.subject)
  expect(await phone.code('community/lookUpInvitation', { code })).toBe('INVITATION_NOT_FOUND')
  await phone.value('community/requestBinding', { code: fresh })
  expect(await bed.phone('another-phone').code('community/requestBinding', { code: fresh })).toBe('INVITATION_USED')
  const third = await clerk.value('community/issueInvitations', { householdIds: [newcomer.householdId] })
  bed.clock.set(addMs(bed.clock.now(), 14 * DAY_MS))
  expect(await bed.phone('late-phone').code('community/lookUpInvitation', { code: third.invitations[0]?.code ?? '' })).toBe('INVITATION_EXPIRED')
})

test('the eleventh try within an hour is turned away, also with the right code, and an hour later taken', async () => {
  const { bed, code } = await door()
  const guesser = bed.phone('guesser')
  for (let attempt = 0; attempt < 10; attempt += 1) expect(await guesser.code('community/lookUpInvitation', { code: 'AAAA-AAAA' })).toBe('INVITATION_NOT_FOUND')
  expect(await guesser.code('community/lookUpInvitation', { code })).toBe('TOO_MANY_ATTEMPTS')
  bed.clock.set(addMs(bed.clock.now(), HOUR_MS))
  expect(await guesser.code('community/lookUpInvitation', { code })).toBe('ok')
})

test('no code stands in the store in clear, not even as a remembered answer', async () => {
  const { bed, code } = await door()
  const dump = await bed.store.dump()
  expect(dump).not.toContain(code)
  expect(dump).not.toContain(code.replace('-', ''))
  expect(await bed.store.all(INVITATIONS)).toHaveLength(1)
})

test('nobody confirms the own household, and two phones never become one person', async () => {
  const { bed, home, clerk, newcomer, code } = await door()
  const wife = await home.neighbour({ livesWith: clerk, name: '胡小妹', unbound: true })
  const sheet = await clerk.value('community/issueInvitations', { householdIds: [clerk.householdId] })
  const own = await bed.phone(wife.subject).value('community/requestBinding', { code: sheet.invitations[0]?.code ?? '' })
  expect(await clerk.code('community/decideBinding', { bindingId: own.bindingId, decision: 'confirm' })).toBe('OWN_REQUEST')

  const first = await bed.phone('phone-a').value('community/requestBinding', { code })
  const second = await clerk.value('community/issueInvitations', { householdIds: [newcomer.householdId] })
  const other = await bed.phone('phone-b').value('community/requestBinding', { code: second.invitations[0]?.code ?? '' })
  const [a, b] = await Promise.all([first, other].map(({ bindingId }) => clerk.code('community/decideBinding', { bindingId, decision: 'confirm' })))
  expect([a, b].sort()).not.toEqual(['ok', 'ok'])
  expect((await bed.store.all('seats')).filter((seat) => seat._id.includes(newcomer.personId))).toHaveLength(1)
})

test('a rejected request says so and leaves no member', async () => {
  const { bed, clerk, newcomer, code } = await door()
  const { bindingId } = await bed.phone(newcomer.subject).value('community/requestBinding', { code })
  expect(await clerk.value('community/decideBinding', { bindingId, decision: 'reject', reason: 'NOT_THIS_PERSON' })).toEqual({ state: 'rejected' })
  expect(await newcomer.code('ballot/listPolls', {})).toBe('NOT_A_MEMBER')
})

test('nobody leaves the committee by the own hand, and of two who put each other off at once one stays', async () => {
  const { home, clerk } = await door()
  const colleague = await home.neighbour({ offices: ['committeeMember'] })
  const seat = (of: { householdId: string; personId: string }) => ({ householdId: of.householdId, personId: of.personId, office: 'committeeMember' as const })
  expect(await clerk.code('community/takeOffice', seat(clerk))).toBe('OWN_COMMITTEE_SEAT')
  const codes = await Promise.all([clerk.code('community/takeOffice', seat(colleague)), colleague.code('community/takeOffice', seat(clerk))])
  expect([...codes].sort()).toEqual(['NO_LONGER_ON_COMMITTEE', 'ok'])
})

test('an office given on the roll is a permission at once, and taken it is gone', async () => {
  const { home, clerk } = await door()
  const resident = await home.neighbour()
  const person = { householdId: resident.householdId, personId: resident.personId }
  expect(await resident.code('community/listBindings', {})).toBe('NOT_PERMITTED')
  await clerk.value('community/giveOffice', { ...person, office: 'committeeMember', nearKinOfCommittee: false })
  expect(await resident.code('community/listBindings', {})).toBe('ok')
  expect(await clerk.code('community/giveOffice', { ...person, office: 'supervisor', nearKinOfCommittee: false })).toBe('ROLE_CONFLICT')
  await clerk.value('community/takeOffice', { ...person, office: 'committeeMember' })
  expect(await resident.code('community/listBindings', {})).toBe('NOT_PERMITTED')
  expect(await clerk.code('community/giveOffice', { ...person, office: 'supervisor', nearKinOfCommittee: true })).toBe('KIN_OF_COMMITTEE')
})
