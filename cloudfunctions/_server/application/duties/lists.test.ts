import type { InputOf } from '@/contract/actions'
import { DAY_MS } from '@/domain/shared/instant'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import { DUTY_LIST_VERSIONS, DUTY_LISTS } from './documents'

let bed: TestBed
let home: Village
let chair: Neighbour
let secretary: Neighbour
let resident: Neighbour

beforeEach(async () => {
  bed = testBed()
  home = await village(bed)
  chair = await home.neighbour({ offices: ['committeeMember'], name: '汪志强' })
  secretary = await home.neighbour({ offices: ['partySecretary'], name: '胡文静' })
  resident = await home.neighbour({ name: '程大山' })
})

const visitor = () => bed.phone(undefined, home.communityId)
const duty = (code: string, title = '开村民会议'): InputOf<'duties/putDuty'>['duty'] => ({ code, kind: 'own', title, legalBasis: '组织法', source: '省清单', level: 'province' })
const put = (code: string, seenVersion: number): InputOf<'duties/putDuty'> => ({ basis: '皖民〔2025〕1号', seenVersion, duty: duty(code) })
const csv = (...rows: readonly string[]) => ({ fileName: 'list.csv', base64: Buffer.from(rows.join('\n')).toString('base64') })
const HEAD = '编号,类别,事项,依据,来源'
const file = (...rows: readonly string[]) => ({ list: 'duties' as const, level: 'province' as const, ...csv(HEAD, ...rows) })

test('as it ships everybody reads twenty proofs and an empty duty list', async () => {
  expect(await visitor().value('duties/readProofs', {})).toMatchObject({ communityName: '云溪村', kind: 'village', version: 0, items: { length: 20 } })
  expect(await resident.value('duties/readDuties', {})).toMatchObject({ version: 0, items: [], tasks: { items: [] } })
})

test('an entry is added, changed and taken out; each change is a version with who, when and where from', async () => {
  await chair.value('duties/putDuty', put('1', 0))
  bed.clock.pass(DAY_MS)
  await secretary.value('duties/putDuty', { ...put('1', 1), key: '1', duty: duty('1', '召集村民会议'), basis: '省里改了名称' })
  await chair.value('duties/removeEntry', { list: 'duties', key: '1', seenVersion: 2, basis: '省里取消' })
  expect(await visitor().value('duties/readDuties', {})).toMatchObject({ version: 3, items: [], changedAt: bed.clock.now() })
  expect((await resident.value('duties/listVersions', { list: 'duties' })).items).toMatchObject([
    { version: 3, by: '汪志强', basis: '省里取消', added: [], changed: [], removed: ['1 召集村民会议'] },
    { version: 2, by: '胡文静', basis: '省里改了名称', changed: ['1 召集村民会议'] },
    { version: 1, added: ['1 开村民会议'], at: bed.clock.now() - DAY_MS }
  ])
  expect((await chair.value('duties/listVersions', { list: 'duties' })).items[0]?.by).toBe('汪志强')
  expect((await chair.value('duties/listVersions', { list: 'proofs' })).items).toEqual([])
})

test('what an entry said before stays readable in its version', async () => {
  await chair.value('duties/putDuty', put('1', 0))
  await chair.value('duties/putDuty', { ...put('1', 1), key: '1', duty: duty('1', '召集村民会议') })
  const versions = await bed.store.all(DUTY_LIST_VERSIONS)
  expect(versions.find((each) => each._id.endsWith(':v:2'))).toMatchObject({ change: { changed: [{ before: { title: '开村民会议' }, after: { title: '召集村民会议' } }] } })
})

test('two people who change the list at once leave one outcome, also the very first time', async () => {
  const first = await Promise.all([chair.code('duties/putDuty', put('1', 0)), secretary.code('duties/putDuty', put('2', 0))])
  expect([...first].sort()).toEqual(['LIST_CHANGED', 'ok'])
  expect(await visitor().value('duties/readDuties', {})).toMatchObject({ version: 1, items: { length: 1 } })
  const second = await Promise.all([chair.code('duties/putDuty', put('3', 1)), secretary.code('duties/removeEntry', { list: 'duties', key: (await firstCode()) ?? '', seenVersion: 1, basis: '取消' })])
  expect([...second].sort()).toEqual(['LIST_CHANGED', 'ok'])
  expect(await bed.store.all(DUTY_LIST_VERSIONS)).toHaveLength(2)
})

const firstCode = async () => (await visitor().value('duties/readDuties', {})).items[0]?.code

test('who issues a proof is filled in by the committee, and the phone gets it with the list', async () => {
  const dog = (await chair.value('duties/readProofs', {})).items[3]
  expect([dog?.name, dog?.whoIssues]).toEqual(['居民养犬证明', undefined])
  const proof = { name: '居民养犬证明', aliases: ['狗证'], source: '民发〔2020〕20号', level: 'nation' as const, whoIssues: '镇派出所', whoSource: '窗口问到' }
  await chair.value('duties/putProof', { basis: '镇便民服务中心窗口', seenVersion: 0, key: '居民养犬证明', proof })
  expect((await visitor().value('duties/readProofs', {})).items[3]).toEqual({ ...proof, issuable: false })
  expect(await chair.code('duties/putProof', { basis: '窗口', seenVersion: 1, key: '居民养犬证明', proof: { ...proof, how: '找张三 341000198001011234' } })).toBe('HOLDS_PERSONAL_DATA')
})

test('what was previewed is what is imported, and nothing else', async () => {
  const sheet = file('1,依法履职,开村民会议,组织法,省清单', '2,协助,统计用电,统计法,省清单')
  const preview = await chair.value('duties/checkList', sheet)
  expect(preview).toMatchObject({ added: ['1 开村民会议', '2 统计用电'], changed: [], removed: [], same: 0, ignoredHeaders: [] })
  const other = file('1,依法履职,开村民会议,组织法,省清单')
  expect(await chair.code('duties/importList', { ...other, basis: '省清单', planHash: preview.planHash })).toBe('LIST_PLAN_CHANGED')
  expect(await chair.code('duties/importList', { ...sheet, level: 'local', basis: '省清单', planHash: preview.planHash })).toBe('LIST_PLAN_CHANGED')
  expect(await bed.store.all(DUTY_LISTS)).toEqual([])
  expect(await chair.value('duties/importList', { ...sheet, basis: '皖民〔2025〕1号', planHash: preview.planHash })).toEqual({ version: 1 })
  expect(await visitor().value('duties/readDuties', {})).toMatchObject({ items: [{ code: '1', kind: 'own', level: 'province' }, { code: '2', kind: 'assist' }] })
  expect((await visitor().value('duties/listVersions', { list: 'duties' })).items).toMatchObject([{ imported: 'province', basis: '皖民〔2025〕1号', added: { length: 2 } }])
})

test('a list that somebody changed after the preview is previewed again', async () => {
  const sheet = file('1,依法履职,开村民会议,组织法,省清单')
  const { planHash } = await chair.value('duties/checkList', sheet)
  await secretary.value('duties/putDuty', put('9', 0))
  expect(await chair.code('duties/importList', { ...sheet, basis: '省清单', planHash })).toBe('LIST_PLAN_CHANGED')
})

test('the same file twice changes nothing the second time', async () => {
  const sheet = file('1,依法履职,开村民会议,组织法,省清单')
  const first = await chair.value('duties/checkList', sheet)
  await chair.value('duties/importList', { ...sheet, basis: '省清单', planHash: first.planHash })
  const second = await chair.value('duties/checkList', sheet)
  expect(second).toMatchObject({ same: 1, added: [] })
  expect(await chair.code('duties/importList', { ...sheet, basis: '省清单', planHash: second.planHash })).toBe('NOTHING_CHANGED')
})

test('a file with faults is refused whole with every bad row; a file that is none is refused too', async () => {
  const reply = await chair.call('duties/checkList', file('1,收税,开村民会议,组织法,省清单', '2,协助,,统计法,省清单'))
  expect(reply).toMatchObject({ ok: false, error: { code: 'LIST_NOT_CLEAN', badRows: [{ row: 2, code: 'UNKNOWN_KIND', value: '收税' }, { row: 3, column: 'title', code: 'MISSING' }] } })
  expect(await chair.code('duties/importList', { ...file('1,收税,开会,组织法,省'), basis: '省清单', planHash: 'x' })).toBe('LIST_NOT_CLEAN')
  expect(await chair.code('duties/checkList', { ...file(), base64: Buffer.from([0, 1, 2, 3]).toString('base64') })).toBe('LIST_FILE_UNREADABLE')
  expect(await bed.store.all(DUTY_LISTS)).toEqual([])
})

test('a provincial list of proofs takes its place among the national ones', async () => {
  const sheet = { list: 'proofs' as const, level: 'province' as const, ...csv('证明名称,出具单位,来源', '贫困证明,县民政局,省清单', '健在证明,,省清单') }
  const { planHash, added, changed } = await chair.value('duties/checkList', sheet)
  expect([added, changed]).toEqual([['贫困证明'], ['健在证明']])
  await chair.value('duties/importList', { ...sheet, basis: '省清单', planHash })
  const { items } = await visitor().value('duties/readProofs', {})
  expect([items.length, items.filter(({ level }) => level === 'province').map(({ name }) => name)]).toEqual([21, ['健在证明', '贫困证明']])
})

test('lists of one community are not those of another', async () => {
  await chair.value('duties/putDuty', put('1', 0))
  const xinan = await village(bed, { id: 'xinan', name: '新安社区', kind: 'urban' })
  expect(await bed.phone(undefined, xinan.communityId).value('duties/readDuties', {})).toMatchObject({ communityName: '新安社区', kind: 'urban', version: 0, items: [] })
})
