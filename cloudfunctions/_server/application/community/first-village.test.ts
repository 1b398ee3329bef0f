import { testBed } from '@server/testing/test-bed'
import { firstVillage, type FirstVillageOrder } from './first-village'

const ORDER: FirstVillageOrder = { key: 'yunxi', name: '云溪村', kind: 'village', groups: 6, clerk: { name: '胡文静', group: 4, householdNo: '18' } }

async function setUp() {
  const bed = testBed()
  const { documents, code } = firstVillage(ORDER, { ...bed.dependencies, now: bed.clock.now() })
  await bed.store.transact(async (tx) => {
    for (const { collection, document } of documents) await tx.insert(collection, document)
  })
  return { bed, code, clerk: bed.phone('clerk', 'yunxi') }
}

test('the first of a community becomes its committee member with the code alone, once', async () => {
  const { bed, code, clerk } = await setUp()
  await clerk.in(undefined).value('community/requestBinding', { code })
  expect((await clerk.value('community/home', {})).current).toMatchObject({ personName: '胡文静', householdLabel: '4组18号', roles: ['resident', 'householdRep', 'committeeMember'] })
  expect(await bed.phone('other').code('community/requestBinding', { code })).toBe('INVITATION_USED')
})

test('and can then do the rest: import the roll, whose people keep their confirmation', async () => {
  const { bed, code, clerk } = await setUp()
  await clerk.in(undefined).value('community/requestBinding', { code })
  const upload = { fileName: 'a.csv', base64: Buffer.from('组,户号,姓名,出生日期,与户主关系\n4,18,胡文静,1980-01-01,户主\n1,1,程大山,1970-01-01,户主').toString('base64') }
  const { planHash, households } = await clerk.value('community/checkRoll', upload)
  expect(households).toMatchObject({ added: 1, removed: 0 })
  const { importId } = await clerk.value('community/stageRoll', { ...upload, planHash })
  await clerk.value('community/applyRollStep', { importId, step: 0 })
  const newcomer = (await clerk.value('community/listHouseholds', { groupId: 'yunxi:g:1' })).items[0]
  const sheet = await clerk.value('community/issueInvitations', { householdIds: [newcomer?.householdId ?? ''] })
  const { bindingId } = await bed.phone('cheng').value('community/requestBinding', { code: sheet.invitations[0]?.code ?? '' })
  expect((await bed.phone('cheng').value('community/home', {})).session.memberships).toEqual([])
  await clerk.value('community/decideBinding', { bindingId, decision: 'confirm' })
  expect((await bed.phone('cheng').value('community/home', {})).current?.personName).toBe('程大山')
})

test('the code is not among the documents', async () => {
  const { bed, code } = await setUp()
  expect(await bed.store.dump()).not.toContain(code.replace('-', ''))
})
