import { ENTRIES_MAX, type DutyItem, type ListNow } from './duty-list'
import { planDutyImport, planProofImport } from './import-list'
import { NATIONAL_PROOFS, NATIONAL_SOURCE } from './national-proofs-catalog'

const HEAD = ['编号', '类别', '事项', '依据', '来源', '备注']
const row = (code: string, kind = '依法履职', title = `事项${code}`) => [code, kind, title, '组织法', '皖民〔2025〕1号', '']
const NONE: ListNow<'duties'> = { version: 0, items: [] }
const plan = (rows: readonly (readonly string[])[], present = NONE) => planDutyImport({ rows: [HEAD, ...rows], level: 'province', present })
const PROOFS: ListNow<'proofs'> = { version: 0, items: NATIONAL_PROOFS }

test('a clean sheet becomes the entries of its level, whatever the header is called and however wide it is', () => {
  const rows = [['序号 ', '类型', '工作事项', '法律依据', '文号', '村主任签名'], ['1', '依法履职', '开村民会议', '组织法', '省', '汪'], ['2', '协 助', '统计', '统计法', '省', ''], ['', ' '], ['3', '不应承担', '招商', '省里规定', '省']]
  const planned = planDutyImport({ rows, level: 'province', present: NONE })
  expect(planned).toMatchObject({
    ok: true,
    value: { items: [{ code: '1', kind: 'own' }, { code: '2', kind: 'assist' }, { code: '3', kind: 'notBear', level: 'province' }], same: 0, ignoredHeaders: ['村主任签名'] }
  })
})

test('words keep the punctuation they were written with', () => {
  expect(plan([['１', '协助', '防汛值班，通知转移', '《防洪法》，县里通知', '省', '']])).toMatchObject({ value: { items: [{ title: '防汛值班，通知转移', legalBasis: '《防洪法》，县里通知' }] } })
})

test('the whole file is refused with every bad row, in the order of the sheet', () => {
  const planned = plan([row('1'), ['2', '收税', '', '组织法', ''], row('3', '协助', '长'.repeat(61)), row('4'), row(' ４'), ['', '协助', '统计', '法', '省']])
  expect(planned.ok ? [] : planned.error.badRows.map(({ row: at, column, code, value }) => [at, column, code, value.slice(0, 4)])).toEqual([
    [3, 'title', 'MISSING', ''],
    [3, 'source', 'MISSING', ''],
    [3, 'kind', 'UNKNOWN_KIND', '收税'],
    [4, 'title', 'TOO_LONG', '长长长长'],
    [6, 'code', 'TWICE', ' ４'.trim()],
    [7, 'code', 'MISSING', '']
  ])
  expect(plan([row('1'), row('4'), row(' ４')])).toMatchObject({ error: { badRows: [{ row: 4, column: 'code', code: 'TWICE', value: '４' }] } })
})

test.each<[string, readonly (readonly string[])[], string]>([
  ['empty', [], 'EMPTY_FILE'],
  ['only a header', [HEAD], 'EMPTY_FILE'],
  ['without a column that it needs', [['编号', '类别', '事项', '来源'], ['1', '协助', '统计', '省']], 'MISSING_COLUMN'],
  ['with a column twice', [[...HEAD, '序号'], row('1')], 'DUPLICATE_COLUMN'],
  ['too long for a list', [HEAD, ...Array.from({ length: ENTRIES_MAX.duties + 1 }, (_, index) => row(String(index)))], 'TOO_MANY_ROWS']
])('a file that is %s is refused by its header', (_why, rows, code) => {
  expect(planDutyImport({ rows, level: 'province', present: NONE })).toMatchObject({ ok: false, error: { code: 'LIST_NOT_CLEAN', badHeaders: [{ code }], badRows: [] } })
})

test('the number of an identity card makes a row bad', () => {
  expect(plan([['1', '协助', '统计', '法', '省', '张三 341000198001011234']])).toMatchObject({ error: { badRows: [{ column: 'note', code: 'ID_NUMBER' }] } })
})

test('the file is the whole list of its level: what it lacks goes, other levels stay', () => {
  const local: DutyItem = { code: '镇1', kind: 'assist', title: '防汛值班', legalBasis: '防洪法', source: '镇清单', level: 'local' }
  const gone: DutyItem = { ...local, code: '9', level: 'province' }
  const planned = plan([row('1')], { version: 4, items: [local, gone] })
  expect(planned).toMatchObject({ ok: true, value: { items: [{ code: '镇1' }, { code: '1' }], change: { added: [{ code: '1' }], removed: [{ code: '9' }] }, same: 1 } })
  expect(plan([row('镇1')], { version: 4, items: [local] })).toMatchObject({ error: { badRows: [{ row: 2, code: 'TAKEN_ELSEWHERE', value: '镇1' }] } })
})

test('a list that would be too long with the other levels is refused', () => {
  const items = Array.from({ length: ENTRIES_MAX.duties - 1 }, (_, index): DutyItem => ({ code: `x${index}`, kind: 'own', title: '事', legalBasis: '法', source: '镇', level: 'local' }))
  expect(plan([row('1'), row('2')], { version: 1, items })).toMatchObject({ error: { badHeaders: [{ code: 'TOO_MANY_ROWS', max: ENTRIES_MAX.duties }] } })
})

const proofs = (rows: readonly (readonly string[])[], present = PROOFS) => planProofImport({ rows: [['证明名称', '俗称', '出具单位', '来源'], ...rows], level: 'province', present })

test('a provincial list adds its proofs and takes over those that are national too, with the words the village had', () => {
  const planned = proofs([['居民养犬证明', '', '县公安局', '皖清单'], ['贫困证明', '困难证明、穷', '', '皖清单']])
  expect(planned.ok && planned.value.items.length).toBe(21)
  expect(planned.ok && planned.value.items[3]).toMatchObject({ name: '居民养犬证明', level: 'province', whoIssues: '县公安局', source: '皖清单', aliases: expect.arrayContaining(['狗证']) as unknown })
  expect(planned.ok && planned.value.items[20]).toEqual({ name: '贫困证明', aliases: ['困难证明', '穷'], issuable: false, source: '皖清单', level: 'province' })
  expect(planned.ok && [planned.value.change.added.length, planned.value.change.changed.length, planned.value.same]).toEqual([1, 1, 19])
})

test('what the village found out stays where the file says nothing, and the file wins where it speaks', () => {
  const present: ListNow<'proofs'> = { version: 2, items: NATIONAL_PROOFS.map((item) => (item.name === '健在证明' ? { ...item, whoIssues: '社保窗口', whoSource: '问过', how: '刷脸', onlineLink: '皖事通' } : item)) }
  const silent = proofs([['健在证明', '', '', '皖清单']], present)
  expect(silent.ok && silent.value.items.find(({ name }) => name === '健在证明')).toMatchObject({ whoIssues: '社保窗口', whoSource: '问过', how: '刷脸', onlineLink: '皖事通' })
  const told = proofs([['健在证明', '', '县人社局', '皖清单']], present)
  const entry = told.ok ? told.value.items.find(({ name }) => name === '健在证明') : undefined
  expect([entry?.whoIssues, entry?.whoSource]).toEqual(['县人社局', undefined])
})

test('a national proof that leaves the provincial list is national again; another one is gone', () => {
  const first = proofs([['居民养犬证明', '', '', '皖清单'], ['贫困证明', '', '', '皖清单']])
  const items = first.ok ? first.value.items : []
  const second = proofs([['收养证明', '', '', '皖清单']], { version: 1, items })
  expect(second.ok && second.value.items.map(({ name }) => name)).toEqual([...NATIONAL_PROOFS.map(({ name }) => name), '收养证明'])
  expect(second.ok && second.value.items[3]).toMatchObject({ level: 'nation', source: NATIONAL_SOURCE })
  expect(second.ok && second.value.change.removed.map(({ name }) => name)).toEqual(['贫困证明'])
})

test('a proof that stands twice in the file, or has too many or too long other words, is a bad row', () => {
  expect(proofs([['健在证明', '', '', '省'], ['健在 证明', '', '', '省']])).toMatchObject({ error: { badRows: [{ row: 3, column: 'name', code: 'TWICE' }] } })
  expect(proofs([['健在证明', Array.from({ length: 21 }, (_, index) => `词${index}`).join('、'), '', '省']])).toMatchObject({ error: { badRows: [{ code: 'TOO_MANY_ALIASES' }] } })
  expect(proofs([['健在证明', '十三个字的叫法真的太长了一点', '', '省']])).toMatchObject({ error: { badRows: [{ column: 'aliases', code: 'TOO_LONG' }] } })
})

test('the same file again changes nothing', () => {
  const first = plan([row('1'), row('2', '协助')])
  const items = first.ok ? first.value.items : []
  expect(plan([row('1'), row('2', '协助')], { version: 1, items })).toMatchObject({ ok: true, value: { same: 2, change: { added: [], changed: [], removed: [] } } })
})

test('the national list itself may be imported anew: what it lacks is gone, nothing is put back', () => {
  const planned = planProofImport({ rows: [['证明名称', '来源', '俗称'], ['健在证明', '民发〔2020〕20号']], level: 'nation', present: PROOFS })
  expect(planned.ok && [planned.value.items.map(({ name }) => name), planned.value.change.removed.length]).toEqual([['健在证明'], 19])
})

test('a file of proofs without its columns is refused by its header', () => {
  expect(planProofImport({ rows: [['证明名称'], ['健在证明']], level: 'nation', present: PROOFS })).toMatchObject({ error: { badHeaders: [{ code: 'MISSING_COLUMN', column: 'source' }] } })
})
