import type { InputOf } from '@/contract/actions'
import { DAY_MS } from '@/domain/shared/instant'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { ADMISSION_TASKS } from './documents'

let bed: TestBed
let home: Village
let chair: Neighbour
let secretary: Neighbour

beforeEach(async () => {
  bed = testBed()
  home = await village(bed)
  chair = await home.neighbour({ offices: ['committeeMember'] })
  secretary = await home.neighbour({ offices: ['partySecretary'] })
  for (const [index, kind] of (['own', 'assist', 'notBear'] as const).entries()) {
    await chair.value('duties/putDuty', { basis: '省清单', seenVersion: index, duty: { code: `${index + 1}`, kind, title: `事项${index + 1}`, legalBasis: '组织法', source: '省清单', level: 'province' } })
  }
})

const visitor = () => bed.phone(undefined, home.communityId)
const task = (grounds: Partial<InputOf<'duties/registerTask'>> = {}): InputOf<'duties/registerTask'> => ({ title: '统计冬季用电', office: '镇经济发展办', dueDay: '2026-12-05', ...grounds })
const send = (grounds?: Partial<InputOf<'duties/registerTask'>>) => chair.value('duties/registerTask', task(grounds))

test('a task that cites an own or an assist entry is let in; everybody reads why another is not', async () => {
  for (const cites of ['1', '2', '3']) await send({ cites })
  await send({ legalBasis: '统计法第七条' })
  await send()
  const { tasks, version } = await visitor().value('duties/readDuties', {})
  expect(version).toBe(3)
  expect(tasks.items.map(({ state, admission }) => [state, admission.reason, admission.entry?.kind, admission.listVersion]).sort()).toEqual(
    [
      ['admitted', undefined, 'own', 3],
      ['admitted', undefined, 'assist', 3],
      ['notAdmitted', 'NOT_TO_BEAR', 'notBear', 3],
      ['notAdmitted', 'NOT_ON_LIST', undefined, 3],
      ['notAdmitted', 'CITES_NOTHING', undefined, 3]
    ].sort()
  )
  expect((await visitor().value('duties/listTasks', { state: 'notAdmitted' })).items).toHaveLength(3)
  expect((await visitor().value('duties/listTasks', {})).items).toHaveLength(5)
})

test('the answer stays with the list it was given by, and may be asked again of the list of today', async () => {
  const { taskId } = await send({ cites: '9' })
  await chair.value('duties/putDuty', { basis: '省里补了一条', seenVersion: 3, duty: { code: '9', kind: 'assist', title: '统计用电', legalBasis: '统计法', source: '省清单', level: 'province' } })
  expect(await visitor().value('duties/readTask', { taskId })).toMatchObject({ state: 'notAdmitted', admission: { listVersion: 3 } })
  expect(await secretary.value('duties/citeAgain', { taskId, seenNo: 1, cites: '9', funds: '镇里出 500 元' })).toMatchObject({ state: 'admitted', no: 2, asked: 2, admission: { listVersion: 4, fundsNamed: true } })
  expect((await visitor().value('duties/readTask', { taskId })).admissions.map(({ admitted }) => admitted)).toEqual([false, true])
  expect((await visitor().value('duties/listTasks', { state: 'admitted' })).items).toHaveLength(1)
})

test('an objection is public without the name of who made it, and belongs to the answer it was made to', async () => {
  const { taskId } = await send()
  await chair.value('duties/objectTask', { taskId, seenNo: 1, words: '请写明依据' })
  expect(await chair.code('duties/objectTask', { taskId, seenNo: 2 })).toBe('ALREADY_OBJECTED')
  await chair.value('duties/citeAgain', { taskId, seenNo: 2, legalBasis: '统计法' })
  const detail = await visitor().value('duties/readTask', { taskId })
  expect(detail.objections).toEqual([{ at: bed.clock.now(), words: '请写明依据', current: false }])
  expect(JSON.stringify(detail)).not.toContain(chair.personId)
})

test('two people who act on one task at once leave one outcome', async () => {
  const { taskId } = await send({ cites: '1' })
  const codes = await Promise.all([chair.code('duties/closeTask', { taskId, seenNo: 1, as: 'done' }), secretary.code('duties/closeTask', { taskId, seenNo: 1, as: 'withdrawn' })])
  expect([...codes].sort()).toEqual(['TASK_CHANGED', 'ok'])
  expect((await visitor().value('duties/readTask', { taskId })).no).toBe(2)
})

test.each<[string, () => Promise<string>, string]>([
  ['a task that is not there', () => chair.code('duties/closeTask', { taskId: 'none', seenNo: 1, as: 'done' }), 'NOT_FOUND'],
  ['a day that is over', () => chair.code('duties/registerTask', task({ dueDay: '2026-11-23' })), 'DUE_DAY_PAST'],
  ['somebody\'s telephone', () => chair.code('duties/registerTask', task({ title: '给 13800138000 回电话' })), 'HOLDS_PERSONAL_DATA'],
  ['a resident', async () => (await home.neighbour()).code('duties/registerTask', task()), 'NOT_PERMITTED'],
  ['a supervisor', async () => (await home.neighbour({ offices: ['supervisor'] })).code('duties/registerTask', task()), 'NOT_PERMITTED'],
  ['somebody of the township', async () => (await home.neighbour({ offices: ['townshipReviewer'] })).code('duties/registerTask', task()), 'NOT_PERMITTED']
])('%s is refused', async (_why, attempt, code) => {
  expect(await attempt()).toBe(code)
  expect(await bed.store.all(ADMISSION_TASKS)).toEqual([])
})

test('a task without admission cannot be done; it can be taken back; what is closed stays closed', async () => {
  const { taskId } = await send()
  expect(await chair.code('duties/closeTask', { taskId, seenNo: 1, as: 'done' })).toBe('TASK_NOT_ADMITTED')
  bed.clock.pass(DAY_MS)
  expect(await chair.value('duties/closeTask', { taskId, seenNo: 1, as: 'withdrawn' })).toMatchObject({ state: 'withdrawn', closedAt: bed.clock.now() })
  expect(await chair.code('duties/citeAgain', { taskId, seenNo: 2, cites: '1' })).toBe('TASK_CLOSED')
})

test('twenty tasks come with the page and the rest page by page, newest first', async () => {
  for (let count = 1; count <= 23; count += 1) {
    bed.clock.pass(1000)
    await send({ title: `任务${count}`, cites: '1' })
  }
  const { tasks } = await visitor().value('duties/readDuties', {})
  expect([tasks.items.length, tasks.items[0]?.title]).toEqual([20, '任务23'])
  const rest = await visitor().value('duties/listTasks', { cursor: tasks.nextCursor ?? '' })
  expect([rest.items.map(({ title }) => title), rest.nextCursor]).toEqual([['任务3', '任务2', '任务1'], undefined])
})
