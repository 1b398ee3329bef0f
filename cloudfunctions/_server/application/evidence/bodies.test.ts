import { ROLES, type Role } from '@/domain/community/roles'
import type { Position } from '@/domain/evidence/body'
import { at } from '@server/testing/fixed-platform'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'

const TERM = { termFrom: '2026-01-01', termTo: '2028-12-31' } as const
const COUNCIL = { kind: 'moralCouncil', name: '道德评议会', purpose: '评好人好事', ...TERM } as const

interface Hall {
  readonly bed: TestBed
  readonly home: Village
  readonly chair: Neighbour
  readonly bodyId: string
}

async function hall(): Promise<Hall> {
  const bed = testBed()
  const home = await village(bed)
  const chair = await home.neighbour({ name: '汪建国', offices: ['committeeMember'] })
  const { bodyId } = await chair.value('evidence/setUpBody', COUNCIL)
  return { bed, home, chair, bodyId }
}

const seatOf = (bodyId: string, seenNo: number, { householdId, personId }: Neighbour, position: Position = 'member') =>
  ({ bodyId, seenNo, who: { householdId, personId }, position, title: position === 'head' ? '会长' : '委员', from: '2026-02-01' }) as const

test('who sits in a body is public, by the whole name; no phone and no household comes along', async () => {
  const { bed, home, chair, bodyId } = await hall()
  const head = await home.neighbour({ name: '吴秀英' })
  await chair.value('evidence/seatMember', seatOf(bodyId, 1, head, 'head'))
  await chair.value('evidence/seatMember', { bodyId, seenNo: 2, who: { outside: '镇司法所驻村律师' }, position: 'member', title: '顾问', from: '2026-02-01' })
  const visitor = bed.phone(undefined, home.communityId)
  const detail = await visitor.value('evidence/readBody', { bodyId })
  expect(detail).toMatchObject({
    name: '道德评议会', nameIsProposed: true, phase: 'running', inOffice: 2, head: '吴秀英', sessionsHeld: 0, sessions: [], mayEdit: false,
    seats: [{ name: '吴秀英', position: 'head', title: '会长', outside: false }, { name: '镇司法所驻村律师', outside: true }]
  })
  expect(JSON.stringify(detail)).not.toContain(head.householdId)
  expect(await visitor.value('evidence/listBodies', {})).toMatchObject({ mayEdit: false, items: [{ bodyId, head: '吴秀英', inOffice: 2 }] })
})

test('the list stands in the order of the catalogue, whatever was set up first', async () => {
  const { chair } = await hall()
  for (const [kind, name] of [['elderMediators', '东片五老调解队'], ['consultationCommittee', '协商委员会'], ['elderMediators', '西片五老调解队']] as const) await chair.value('evidence/setUpBody', { kind, name, ...TERM })
  expect((await chair.value('evidence/listBodies', {})).items.map(({ name }) => name)).toEqual(['协商委员会', '道德评议会', '东片五老调解队', '西片五老调解队'])
})

test('a village writes the name that it has', async () => {
  const { chair, bodyId } = await hall()
  await chair.value('evidence/editBody', { bodyId, seenNo: 1, name: '文明新风会', ...TERM })
  const detail = await chair.value('evidence/readBody', { bodyId })
  expect(detail).toMatchObject({ name: '文明新风会', nameIsProposed: false, seenNo: 2 })
  expect(detail).not.toHaveProperty('purpose')
})

test('a term ends by the calendar: nothing has to be run for it', async () => {
  const { bed, chair, bodyId } = await hall()
  await chair.value('evidence/seatMember', seatOf(bodyId, 1, chair, 'head'))
  bed.clock.set(at('2028-12-31 23:59'))
  expect(await chair.value('evidence/readBody', { bodyId })).toMatchObject({ phase: 'running' })
  bed.clock.set(at('2029-01-01 00:00'))
  expect(await chair.value('evidence/readBody', { bodyId })).toMatchObject({ phase: 'termOver', inOffice: 1 })
})

test('a new term keeps the one before, with whoever sat in it', async () => {
  const { chair, bodyId, home } = await hall()
  const other = await home.neighbour({ name: '程大山' })
  await chair.value('evidence/seatMember', seatOf(bodyId, 1, chair, 'head'))
  await chair.value('evidence/seatMember', seatOf(bodyId, 2, other))
  await chair.value('evidence/endSeat', { bodyId, seenNo: 3, no: 2, to: '2026-06-30' })
  await chair.value('evidence/startTerm', { bodyId, seenNo: 4, termFrom: '2026-11-01', termTo: '2029-10-31', stay: [1] })
  expect(await chair.value('evidence/readBody', { bodyId })).toMatchObject({
    seats: [{ name: '汪建国', from: '2026-11-01' }],
    pastTerms: [{ from: '2026-01-01', to: '2026-10-31', seats: [{ name: '汪建国', to: '2026-10-31' }, { name: '程大山', to: '2026-06-30' }] }]
  })
})

test('a dissolved body stays readable and cannot be changed; another of its kind can be set up', async () => {
  const { chair, bodyId } = await hall()
  expect(await chair.code('evidence/setUpBody', COUNCIL)).toBe('BODY_EXISTS')
  await chair.value('evidence/dissolveBody', { bodyId, seenNo: 1, reason: '并入村民议事会' })
  expect(await chair.value('evidence/readBody', { bodyId })).toMatchObject({ phase: 'dissolved', dissolved: { on: '2026-11-24', reason: '并入村民议事会' } })
  expect(await chair.code('evidence/editBody', { bodyId, seenNo: 2, name: '新会', ...TERM })).toBe('BODY_DISSOLVED')
  expect((await chair.value('evidence/setUpBody', COUNCIL)).bodyId).not.toBe(bodyId)
})

test('the roll decides who may sit, and how', async () => {
  const { chair, bodyId, home } = await hall()
  const supervisor = await home.neighbour({ offices: ['supervisor'] })
  const child = await home.neighbour({ person: { adultOn: '2030-01-01' as never } })
  const gone = await home.neighbour({ person: { movedAway: true } })
  expect(await chair.code('evidence/seatMember', seatOf(bodyId, 1, supervisor, 'head'))).toBe('SUPERVISOR_MAY_NOT_LEAD')
  expect(await chair.code('evidence/seatMember', seatOf(bodyId, 1, child))).toBe('MINOR')
  expect(await chair.code('evidence/seatMember', seatOf(bodyId, 1, gone))).toBe('PERSON_MOVED_AWAY')
  expect(await chair.code('evidence/seatMember', { ...seatOf(bodyId, 1, chair), who: { householdId: 'yunxi:h:9-9', personId: 'yunxi:h:9-9.1' } })).toBe('NOT_FOUND')
  expect(await chair.code('evidence/seatMember', seatOf(bodyId, 1, supervisor))).toBe('ok')
})

test('a person of the roll and words at once is neither', async () => {
  const { chair, bodyId } = await hall()
  const both = { householdId: chair.householdId, personId: chair.personId, outside: '律师' }
  expect(await chair.code('evidence/seatMember', { ...seatOf(bodyId, 1, chair), who: both as never })).toBe('INVALID_INPUT')
})

test('two people who change a body at once leave one change: the second is told to look again', async () => {
  const { chair, bodyId, home } = await hall()
  const secretary = await home.neighbour({ offices: ['partySecretary'] })
  const [left, right] = await home.neighbours(2)
  const codes = await Promise.all([
    chair.code('evidence/seatMember', seatOf(bodyId, 1, left as Neighbour, 'head')),
    secretary.code('evidence/seatMember', seatOf(bodyId, 1, right as Neighbour, 'head'))
  ])
  expect([...codes].sort()).toEqual(['BODY_CHANGED_MEANWHILE', 'ok'])
  expect((await chair.value('evidence/readBody', { bodyId })).seats).toHaveLength(1)
})

test('two people who set up the same council at once leave one council', async () => {
  const bed = testBed()
  const home = await village(bed)
  const [chair, secretary] = [await home.neighbour({ offices: ['committeeMember'] }), await home.neighbour({ offices: ['partySecretary'] })]
  const codes = await Promise.all([chair.code('evidence/setUpBody', COUNCIL), secretary.code('evidence/setUpBody', COUNCIL)])
  expect([...codes].sort()).toEqual(['BODY_EXISTS', 'ok'])
  expect((await chair.value('evidence/listBodies', {})).items).toHaveLength(1)
})

/** Decided by hand for every role: may it change bodies, may it read the figures and take them away. */
const DECIDED: Readonly<Record<Role, { readonly changes: boolean; readonly reads: boolean }>> = {
  resident: { changes: false, reads: false }, householdRep: { changes: false, reads: false }, villagerRep: { changes: false, reads: false },
  residentRep: { changes: false, reads: false }, groupLeader: { changes: false, reads: false }, gridWorker: { changes: false, reads: false },
  elderMediator: { changes: false, reads: false }, committeeMember: { changes: true, reads: true }, partySecretary: { changes: true, reads: true },
  supervisor: { changes: false, reads: true }, teller: { changes: false, reads: false }, pointReviewer: { changes: false, reads: false },
  shopKeeper: { changes: false, reads: false }, priceSetter: { changes: false, reads: false }, townshipReviewer: { changes: false, reads: false },
  volunteer: { changes: false, reads: false }, systemAdmin: { changes: false, reads: false }
}

test.each(ROLES)('%s reads bodies, and the rest as decided', async (role) => {
  const { home, bodyId } = await hall()
  const somebody = await home.neighbour({ roles: [role] })
  const answer = (may: boolean): string => (may ? 'ok' : 'NOT_PERMITTED')
  expect(await somebody.code('evidence/readBody', { bodyId })).toBe('ok')
  expect(await somebody.code('evidence/dissolveBody', { bodyId, seenNo: 1, reason: '试一试' })).toBe(answer(DECIDED[role].changes))
  expect(await somebody.code('evidence/readQuarter', { quarter: '2026Q4' })).toBe(answer(DECIDED[role].reads))
  expect(await somebody.code('evidence/exportQuarter', { quarter: '2026Q4', form: 'pdf' })).toBe(answer(DECIDED[role].reads))
})
