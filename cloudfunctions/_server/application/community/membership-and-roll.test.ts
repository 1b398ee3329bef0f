import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { MEMBERS, type HouseholdDocument, type MemberDocument } from './documents'

const HEADER = '组,户号,姓名,出生日期,与户主关系,户代表,村民代表,性别'
const CLERK = '1组,1,胡文静,1980-01-01,户主,是,,女'
const file = (rows: readonly string[]) => ({ fileName: '名册.csv', base64: Buffer.from([HEADER, ...rows].join('\n')).toString('base64') })

interface Office {
  readonly bed: TestBed
  readonly home: Village
  readonly clerk: Neighbour
  readonly colleague: Neighbour
}

async function office(): Promise<Office> {
  const bed = testBed()
  const home = await village(bed)
  const clerk = await home.neighbour({ offices: ['committeeMember'], name: '胡文静' })
  return { bed, home, clerk, colleague: await home.neighbour({ offices: ['committeeMember'], name: '方志远' }) }
}

async function stage(clerk: Neighbour, rows: readonly string[]) {
  const upload = file(rows)
  const { planHash } = await clerk.value('community/checkRoll', upload)
  return clerk.value('community/stageRoll', { ...upload, planHash })
}

async function take(clerk: Neighbour, { importId, steps }: { readonly importId: string; readonly steps: number }): Promise<void> {
  for (let step = 0; step < steps; step += 1) await clerk.value('community/applyRollStep', { importId, step })
}

const rolesOf = async ({ bed }: Office, { memberId }: Neighbour) => (await bed.store.all<MemberDocument>(MEMBERS)).find((each) => each._id === memberId)?.roles

test('who moved away by an import acts here no more, and may be bound anew after coming back', async () => {
  const { bed, clerk, colleague } = await office()
  expect(await colleague.code('community/listBindings', {})).toBe('ok')
  await take(clerk, await stage(clerk, [CLERK]))
  expect(await colleague.code('community/listBindings', {})).toBe('NOT_A_MEMBER')
  expect((await colleague.value('community/session', {})).memberships).toEqual([])
  await take(clerk, await stage(clerk, [CLERK, '1组,2,方志远,1970-01-01,户主,是,,男']))
  const { invitations } = await clerk.value('community/issueInvitations', { householdIds: [colleague.householdId] })
  const { bindingId } = await bed.phone('a-new-phone').value('community/requestBinding', { code: invitations[0]?.code ?? '' })
  expect(await clerk.code('community/decideBinding', { bindingId, decision: 'confirm' })).toBe('ok')
})

test('who imports does not put himself out: the steps that are left could be taken by nobody', async () => {
  const { clerk } = await office()
  await take(clerk, await stage(clerk, ['1组,2,方志远,1970-01-01,户主,是,,男']))
  expect(await clerk.code('community/listBindings', {})).toBe('ok')
})

test('roles follow the imported roll: representatives and 户代表', async () => {
  const all = await office()
  const { clerk, colleague, home } = all
  const son = await home.neighbour({ livesWith: colleague, name: '方小远' })
  await take(clerk, await stage(clerk, [CLERK, '1组,2,方志远,1970-01-01,户主,,,男', '1组,2,方小远,1995-01-01,子,是,是,男']))
  expect(await rolesOf(all, colleague)).toEqual(['resident', 'committeeMember'])
  expect(await rolesOf(all, son)).toEqual(['resident', 'householdRep', 'villagerRep'])
})

test('an office given or taken while an import is on its way stays as the committee left it', async () => {
  const { bed, clerk, colleague, home } = await office()
  const neighbour = await home.neighbour({ name: '程大山' })
  const staged = await stage(clerk, [CLERK, '1组,2,方志远,1970-01-01,户主,是,,男', '1组,3,程大山,1970-01-01,户主,是,是,男'])
  await clerk.value('community/takeOffice', { householdId: colleague.householdId, personId: colleague.personId, office: 'committeeMember' })
  await clerk.value('community/giveOffice', { householdId: neighbour.householdId, personId: neighbour.personId, office: 'teller', nearKinOfCommittee: false })
  await take(clerk, staged)
  const offices = (await bed.store.all<HouseholdDocument>('households')).flatMap(({ people }) => people.map((person) => [person.name, person.offices]))
  expect(offices).toEqual([['胡文静', ['committeeMember']], ['方志远', []], ['程大山', ['teller', 'villagerRep']]])
  expect(await colleague.code('community/listBindings', {})).toBe('NOT_PERMITTED')
})

test('nobody is confirmed as a person who moved away since asking', async () => {
  const { bed, clerk, home } = await office()
  const leaving = await home.neighbour({ name: '程大山', unbound: true })
  const { invitations } = await clerk.value('community/issueInvitations', { householdIds: [leaving.householdId] })
  const { bindingId } = await bed.phone(leaving.subject).value('community/requestBinding', { code: invitations[0]?.code ?? '' })
  await take(clerk, await stage(clerk, [CLERK, '1组,2,方志远,1970-01-01,户主,是,,男']))
  expect(await clerk.code('community/decideBinding', { bindingId, decision: 'confirm' })).toBe('NOT_FOUND')
  expect(await leaving.code('ballot/listPolls', {})).toBe('NOT_A_MEMBER')
  expect(await clerk.code('community/decideBinding', { bindingId, decision: 'reject', reason: 'MOVED_AWAY' })).toBe('ok')
})

test('a second request for a person already bound is refused by name, and can be rejected', async () => {
  const { bed, clerk, home } = await office()
  const person = await home.neighbour({ name: '程大山', unbound: true })
  const ask = async (subject: string) => {
    const { invitations } = await clerk.value('community/issueInvitations', { householdIds: [person.householdId] })
    return bed.phone(subject).value('community/requestBinding', { code: invitations[0]?.code ?? '' })
  }
  const [first, second] = [await ask('phone-a'), await ask('phone-b')]
  await clerk.value('community/decideBinding', { bindingId: first.bindingId, decision: 'confirm' })
  expect(await clerk.code('community/decideBinding', { bindingId: second.bindingId, decision: 'confirm' })).toBe('PERSON_ALREADY_BOUND')
  expect(await clerk.code('community/decideBinding', { bindingId: second.bindingId, decision: 'reject', reason: 'NOT_THIS_PERSON' })).toBe('ok')
})

test('names and birth dates of a refused file stand nowhere in the store', async () => {
  const { bed, clerk } = await office()
  await clerk.code('community/stageRoll', { ...file([CLERK, '1组,7,汪！明,1990-02-30,户主,是,,男']), planHash: 'x' })
  const dump = await bed.store.dump()
  expect(dump).not.toContain('汪!明')
  expect(dump).not.toContain('1990-02-30')
})

test('a whole village of 20,000 lines is staged, in documents of less than 100 KB, and every step fits one transaction', async () => {
  const { bed, clerk } = await office()
  const rows = Array.from({ length: 19_000 }, (_, index) => {
    const household = Math.floor(index / 3)
    const mark = [...String(index % 3)].map((digit) => '甲乙丙'[Number(digit)]).join('')
    return `${(household % 2) + 1}组,${Math.floor(household / 2) + 10},汪明${mark},1960-01-01,${index % 3 === 0 ? '户主' : '家人'},${index % 3 === 0 ? '是' : ''},,`
  })
  const { importId, steps } = await stage(clerk, [CLERK, ...rows])
  const parts = await bed.store.all('rollParts')
  expect(Math.max(...parts.map((part) => Buffer.byteLength(JSON.stringify(part))))).toBeLessThan(100_000)
  await clerk.value('community/applyRollStep', { importId, step: 0 })
  await clerk.value('community/applyRollStep', { importId, step: 1 })
  expect(steps).toBeGreaterThan(100)
})

test('a sheet for six large houses stays within one transaction, also when most people are bound', async () => {
  const { clerk, home } = await office()
  const households: string[] = []
  for (let house = 0; house < 6; house += 1) {
    const head = await home.neighbour({ name: `汪${'甲乙丙丁戊己'[house] ?? ''}` })
    for (let more = 0; more < 15; more += 1) await home.neighbour({ livesWith: head, name: `汪${more}` })
    for (let more = 0; more < 2; more += 1) await home.neighbour({ livesWith: head, name: `程${more}`, unbound: true })
    households.push(head.householdId)
  }
  for (let round = 0; round < 2; round += 1) expect(await clerk.code('community/issueInvitations', { householdIds: households })).toBe('ok')
})
