import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import type { HouseholdDocument } from './documents'

const HEADER = '组,户号,姓名,出生日期,与户主关系,户代表,性别'
const file = (rows: readonly string[]) => ({ fileName: '名册.csv', base64: Buffer.from([HEADER, ...rows].join('\n')).toString('base64') })

async function office(): Promise<{ bed: TestBed; home: Village; clerk: Neighbour }> {
  const bed = testBed()
  const home = await village(bed)
  return { bed, home, clerk: await home.neighbour({ offices: ['committeeMember'], name: '胡文静' }) }
}

/** The clerk's own line, so that an import does not move the clerk away. */
const CLERK = '1组,1,胡文静,1980-01-01,户主,是,女'

async function importAll(clerk: Neighbour, upload: ReturnType<typeof file>): Promise<void> {
  const { planHash } = await clerk.value('community/checkRoll', upload)
  const { importId, steps } = await clerk.value('community/stageRoll', { ...upload, planHash })
  for (let step = 0; step < steps; step += 1) await clerk.value('community/applyRollStep', { importId, step })
}

test('a file with bad rows imports nothing and lists every bad row', async () => {
  const { bed, clerk } = await office()
  const before = await bed.store.all<HouseholdDocument>('households')
  const upload = file([CLERK, '9组,3,汪明,1990-01-01,户主,是,男', '2组,4,程红,2026-02-30,户主,,女', '2组,5,,1970-05-05,户主,,男'])
  const refused = await clerk.call('community/checkRoll', upload)
  expect(refused).toMatchObject({ ok: false, error: { code: 'ROLL_NOT_CLEAN', badRows: [{ row: 3, code: 'UNKNOWN_GROUP' }, { row: 4, code: 'BAD_DATE' }, { row: 5, code: 'MISSING' }] } })
  expect(await clerk.code('community/stageRoll', { ...upload, planHash: 'x' })).toBe('ROLL_NOT_CLEAN')
  expect(await bed.store.all('households')).toEqual(before)
})

test('a clean file is previewed, staged and taken in steps; a repeated step changes nothing', async () => {
  const { bed, clerk } = await office()
  const rows = Array.from({ length: 90 }, (_, index) => `2组,${index + 1},汪明${'甲乙丙丁戊己庚辛壬癸'[index % 10]},1960-01-0${(index % 9) + 1},户主,是,男`)
  const upload = file([CLERK, ...rows])
  const preview = await clerk.value('community/checkRoll', upload)
  expect(preview).toMatchObject({ households: { added: 90 }, people: { added: 90 }, adults: 91, withoutRep: [] })
  const { importId, steps } = await clerk.value('community/stageRoll', { ...upload, planHash: preview.planHash })
  expect(steps).toBe(3)
  expect(await bed.store.all('households')).toHaveLength(1)
  expect(await clerk.code('community/applyRollStep', { importId, step: 1 })).toBe('ROLL_STEP_OUT_OF_ORDER')
  expect(await clerk.value('community/applyRollStep', { importId, step: 0 })).toEqual({ done: 1, steps: 3 })
  expect(await clerk.value('community/applyRollStep', { importId, step: 0 })).toEqual({ done: 1, steps: 3 })
  await clerk.value('community/applyRollStep', { importId, step: 1 })
  await clerk.value('community/applyRollStep', { importId, step: 2 })
  expect(await bed.store.all('households')).toHaveLength(91)
  expect(await bed.store.all('rollParts')).toEqual([])
  expect((await clerk.value('community/listUnits', {})).units).toMatchObject([{ kind: 'village', households: 91 }, { name: '1组', households: 1 }, { name: '2组', households: 90 }])
})

test('a plan that no longer fits the roll is refused, not half imported', async () => {
  const { home, clerk } = await office()
  const upload = file([CLERK, '2组,1,汪明,1960-01-01,户主,是,男'])
  const { planHash } = await clerk.value('community/checkRoll', upload)
  await home.neighbour({ group: 2 })
  expect(await clerk.code('community/stageRoll', { ...upload, planHash })).toBe('ROLL_PLAN_CHANGED')
})

test('who is missing from a later file moved away and is still known; who stays keeps the id', async () => {
  const { bed, clerk } = await office()
  await importAll(clerk, file([CLERK, '2组,1,汪明,1960-01-01,户主,是,男', '2组,1,程红,1962-01-01,妻,,女']))
  const before = (await bed.store.all<HouseholdDocument>('households')).find((each) => each.no === '2组1号')
  await importAll(clerk, file([CLERK, '2组,1,汪明,1960-01-01,户主,是,男']))
  const after = (await bed.store.all<HouseholdDocument>('households')).find((each) => each.no === '2组1号')
  expect(after?.people.map(({ id, name, movedAway }) => ({ id, name, movedAway }))).toEqual([
    { id: before?.people[0]?.id, name: '汪明', movedAway: undefined },
    { id: before?.people[1]?.id, name: '程红', movedAway: true }
  ])
  await importAll(clerk, file([CLERK, '2组,1,汪明,1960-01-01,户主,是,男', '2组,2,江红,1962-01-01,户主,是,女']))
  const later = (await bed.store.all<HouseholdDocument>('households')).find((each) => each.no === '2组1号')
  expect(later?.people.map((person) => person.name)).toEqual(['汪明', '程红'])
})

test('a column of ID numbers is refused before anything is read', async () => {
  const { clerk } = await office()
  const upload = { fileName: 'a.csv', base64: Buffer.from('组,户号,姓名,出生日期,与户主关系,身份证号\n1组,1,汪明,1960-01-01,户主,340000000000000000').toString('base64') }
  expect(await clerk.call('community/checkRoll', upload)).toMatchObject({ error: { code: 'ROLL_NOT_CLEAN', badHeaders: [{ code: 'FORBIDDEN_COLUMN' }] } })
})

test('the roll is the committee\'s: a resident can neither check nor take one', async () => {
  const { home } = await office()
  const resident = await home.neighbour()
  expect(await resident.code('community/checkRoll', file([CLERK]))).toBe('NOT_PERMITTED')
  expect(await resident.code('community/listHouseholds', { groupId: home.groupIds[0] })).toBe('NOT_PERMITTED')
})
