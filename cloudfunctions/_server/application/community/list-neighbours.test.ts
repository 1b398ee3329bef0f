import { testBed } from '@server/testing/test-bed'
import { village } from '@server/testing/village'

test('a grid worker finds the adults of the own group by door and name, and nobody of another', async () => {
  const home = await village(testBed())
  const [first, second] = home.groupIds
  const worker = await home.neighbour({ offices: ['gridWorker'], group: 1 })
  await home.neighbour({ name: '汪明', group: 1 })
  await home.neighbour({ name: '程红', group: 2 })
  const people = (await worker.value('community/listNeighbours', { groupId: first })).items.flatMap((row) => row.people)
  expect(people.map(({ name }) => name)).toContain('汪明')
  expect(Object.keys(people[0] ?? {})).toEqual(['personId', 'name'])
  expect(await worker.value('community/listNeighbours', { groupId: second })).toEqual({ items: [] })
})

test('the committee finds people of every group, a resident of none', async () => {
  const home = await village(testBed())
  const [, second] = home.groupIds
  const clerk = await home.neighbour({ offices: ['committeeMember'], group: 1 })
  const resident = await home.neighbour({ name: '程红', group: 2 })
  expect((await clerk.value('community/listNeighbours', { groupId: second })).items.flatMap((row) => row.people).map(({ name }) => name)).toEqual(['程红'])
  expect(await resident.code('community/listNeighbours', { groupId: second })).toBe('NOT_PERMITTED')
})
