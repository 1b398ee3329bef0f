import type { CommunityId, UnitId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import type { Community, Unit } from './community'
import { diffRoll, rollChanges } from './roll-diff'
import type { BadRow } from './roll-import'
import { planRollImport, ROLL_ROWS_MAX } from './roll-import'
import { unitKey } from './roll-lexicon'
import type { Roll, RollPlan } from './roll-plan'

const TODAY = '2026-11-24' as Day
const yunxi: Community = { id: asId<CommunityId>('yunxi'), kind: 'village', name: '云溪村' }
const unit = (kind: 'group' | 'grid', name: string): Unit => ({
  id: asId<UnitId>(`yunxi:${kind}:${name}`), communityId: yunxi.id, kind, name
})
const units = [unit('group', '3组'), unit('group', '4组'), unit('grid', '第1网格'), unit('grid', '第2网格')]
const EMPTY: Roll = { households: [], persons: [] }

const HEADER = ['组', '网格', '户号', '姓名', '出生日期', '是否成年', '与户主关系', '户代表', '村民代表', '党员', '性别', '建筑面积']
type Cells = Partial<Record<(typeof HEADER)[number], string>>
const GOOD: Cells = { 组: '3组', 户号: '12', 姓名: '程大山', 出生日期: '1970-05-01', 与户主关系: '户主' }
const cells = (change: Cells = {}): string[] => HEADER.map(header => ({ ...GOOD, ...change })[header] ?? '')
const CHILD: Cells = { 姓名: '程小溪', 出生日期: '2015-06-01', 与户主关系: '长女' }

const plan = (rows: readonly (readonly string[])[], present = EMPTY, community = yunxi) =>
  planRollImport({ community, units, rows, present, today: TODAY })
function planned(rows: readonly (readonly string[])[], present = EMPTY, community = yunxi): RollPlan {
  const result = plan(rows, present, community)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
function badRows(rows: readonly (readonly string[])[]): readonly BadRow[] {
  const result = plan([HEADER, ...rows])
  return result.ok ? [] : result.error.badRows
}

test.each<[string, Cells, object]>([
  ['no group', { 组: '' }, { column: 'group', code: 'MISSING', value: '' }],
  ['an unknown group', { 组: '9组' }, { column: 'group', code: 'UNKNOWN_GROUP', value: '9组' }],
  ['an unknown grid', { 网格: '7' }, { column: 'grid', code: 'UNKNOWN_GRID', value: '7' }],
  ['no household number', { 户号: ' ' }, { column: 'householdNo', code: 'MISSING', value: '' }],
  ['a household number that is too long', { 户号: '1'.repeat(50) }, { column: 'householdNo', code: 'TOO_LONG', value: '1'.repeat(40) }],
  ['a household number that is none', { 户号: '村口' }, { column: 'householdNo', code: 'BAD_HOUSEHOLD_NO', value: '村口' }],
  ['no name', { 姓名: '' }, { column: 'name', code: 'MISSING', value: '' }],
  ['a name that is too long', { 姓名: '程'.repeat(21) }, { column: 'name', code: 'TOO_LONG', value: '程'.repeat(21) }],
  ['a name with digits', { 姓名: '程大山2' }, { column: 'name', code: 'BAD_NAME', value: '程大山2' }],
  ['neither birth date nor full age', { 出生日期: '' }, { column: 'bornOn', code: 'MISSING', value: '' }],
  ['a day that is not in the calendar', { 出生日期: '2026-02-30' }, { column: 'bornOn', code: 'BAD_DATE', value: '2026-02-30' }],
  ['a date in words', { 出生日期: '七零年' }, { column: 'bornOn', code: 'BAD_DATE', value: '七零年' }],
  ['a date ahead', { 出生日期: '2026-11-25' }, { column: 'bornOn', code: 'DATE_IN_FUTURE', value: '2026-11-25' }],
  ['a date of long ago', { 出生日期: '1870-05-01' }, { column: 'bornOn', code: 'DATE_TOO_OLD', value: '1870-05-01' }],
  ['a minor without birth date', { 出生日期: '', 是否成年: '否' }, { column: 'bornOn', code: 'MINOR_WITHOUT_BIRTH_DATE', value: '' }],
  ['full age against the birth date', { 出生日期: '2010-01-01', 是否成年: '是' }, { column: 'adult', code: 'ADULT_CONTRADICTS_BIRTH_DATE', value: '是' }],
  ['a mark that is neither yes nor no', { 党员: '大概' }, { column: 'partyMember', code: 'BAD_YES_NO', value: '大概' }],
  ['a relation that is a story', { 与户主关系: '户主'.repeat(11) }, { column: 'relation', code: 'TOO_LONG', value: '户主'.repeat(11) }],
  ['a sex that is none', { 性别: '未知' }, { column: 'sex', code: 'BAD_SEX', value: '未知' }],
  ['an area in words', { 建筑面积: '约九十' }, { column: 'area', code: 'BAD_AREA', value: '约九十' }],
  ['no area at all', { 建筑面积: '0' }, { column: 'area', code: 'BAD_AREA', value: '0' }],
  ['an area beyond any house', { 建筑面积: '1000001' }, { column: 'area', code: 'BAD_AREA', value: '1000001' }]
])('a row with %s is listed', (_what, change, bad) =>
  expect(badRows([cells(change)]).filter(({ code }) => code !== 'NO_HEAD')).toEqual([{ row: 2, ...bad }]))

test.each<[string, readonly Cells[], readonly object[]]>([
  ['no head', [CHILD], [{ row: 2, column: 'relation', code: 'NO_HEAD', value: '12' }]],
  ['two heads', [{}, { 姓名: '吴秀英' }], [{ row: 3, column: 'relation', code: 'TWO_HEADS', value: '吴秀英' }]],
  ['two 户代表', [{ 户代表: '是' }, { 姓名: '吴秀英', 与户主关系: '妻', 户代表: '√' }], [{ row: 3, column: 'householdRep', code: 'TWO_HOUSEHOLD_REPS', value: '吴秀英' }]],
  ['a row twice', [{}, { 与户主关系: '子' }], [{ row: 3, column: 'name', code: 'DUPLICATE_PERSON', value: '程大山' }]],
  ['a minor in three offices', [{}, { ...CHILD, 户代表: '1', 村民代表: 'Y', 党员: '党员' }], [
    { row: 3, column: 'householdRep', code: 'MINOR_AS_HOUSEHOLD_REP', value: '程小溪' },
    { row: 3, column: 'villagerRep', code: 'MINOR_AS_VILLAGER_REP', value: '程小溪' },
    { row: 3, column: 'partyMember', code: 'MINOR_AS_PARTY_MEMBER', value: '程小溪' }
  ]],
  ['two grids', [{ 网格: '1' }, { ...CHILD, 网格: '2' }], [{ row: 3, column: 'grid', code: 'GRIDS_DIFFER', value: '12' }]],
  ['two areas', [{ 建筑面积: '90' }, { ...CHILD, 建筑面积: '91' }], [{ row: 3, column: 'area', code: 'AREAS_DIFFER', value: '12' }]],
  ['fifty-one persons', [{}, ...Array.from({ length: 50 }, (_, index) => ({ 姓名: `程${String.fromCodePoint(0x4e00 + index)}`, 与户主关系: '亲属' }))],
    [{ row: 52, column: 'householdNo', code: 'TOO_MANY_PERSONS', value: '12' }]],
  ['two names missing', [{}, { 姓名: '', 与户主关系: '妻' }, { 姓名: '', 与户主关系: '子' }], [
    { row: 3, column: 'name', code: 'MISSING', value: '' },
    { row: 4, column: 'name', code: 'MISSING', value: '' }
  ]]
])('a household with %s is listed', (_what, rows, bad) => expect(badRows(rows.map(cells))).toEqual(bad))

test('every fault of every row is listed at once and in sheet order', () => {
  const rows = [cells({ 户号: '1', 与户主关系: '妻' }), cells({ 户号: '2', 姓名: '', 出生日期: 'x' }), cells({ 组: '8' }), []]
  expect(badRows(rows).map(({ row, code }) => `${row} ${code}`)).toEqual([
    '2 NO_HEAD', '3 MISSING', '3 BAD_DATE', '4 UNKNOWN_GROUP'
  ])
})

test.each<[string, readonly (readonly string[])[], readonly object[]]>([
  ['nothing', [], [{ code: 'EMPTY_FILE' }]],
  ['a header only', [HEADER, ['', ' ']], [{ code: 'EMPTY_FILE' }]],
  ['too many rows', [HEADER, ...Array.from({ length: ROLL_ROWS_MAX + 1 }, () => ['3'])], [{ code: 'TOO_MANY_ROWS', rows: 20_001, max: 20_000 }]],
  ['columns that are missing', [['网格', '备注'], ['1', '']], [
    { code: 'MISSING_COLUMN', column: 'group' }, { code: 'MISSING_COLUMN', column: 'householdNo' },
    { code: 'MISSING_COLUMN', column: 'name' }, { code: 'MISSING_COLUMN', column: 'relation' },
    { code: 'MISSING_COLUMN', column: 'bornOn' }
  ]],
  ['an id number and a column twice', [[...HEADER, '身份证号', '村民小组'], cells()], [
    { code: 'FORBIDDEN_COLUMN', header: '身份证号' }, { code: 'DUPLICATE_COLUMN', column: 'group', header: '村民小组' }
  ]]
])('a file with %s is refused as a whole', (_what, rows, badHeaders) =>
  expect(plan(rows)).toEqual({ ok: false, error: { code: 'ROLL_NOT_CLEAN', badHeaders, badRows: [] } }))

test('a clean household becomes one household with its persons', () => {
  const roll = planned([
    HEADER,
    cells({ 网格: '1', 户代表: '是', 村民代表: '是', 党员: '是', 性别: '男', 建筑面积: '88.5㎡' }),
    cells({ 姓名: '吴 秀英', 与户主关系: '妻', 出生日期: '', 是否成年: '成年', 性别: '女' }),
    [],
    cells({ ...CHILD, 出生日期: '2008年11月25日', 是否成年: '否' })
  ])
  expect(roll.households).toEqual([{
    id: 'yunxi:h:3-12', communityId: 'yunxi', no: '3组12号', groupId: 'yunxi:group:3组', gridId: 'yunxi:grid:第1网格',
    headPersonId: 'yunxi:h:3-12.1', repPersonId: 'yunxi:h:3-12.1', area: 8850
  }])
  const base = { communityId: 'yunxi', householdId: 'yunxi:h:3-12' }
  expect(roll.persons).toEqual([
    { ...base, id: 'yunxi:h:3-12.1', name: '程大山', partyMember: true, offices: ['villagerRep'] },
    { ...base, id: 'yunxi:h:3-12.2', name: '吴秀英', offices: [] },
    { ...base, id: 'yunxi:h:3-12.3', name: '程小溪', adultOn: '2026-11-25', offices: [] }
  ])
  expect([roll.adults, roll.withoutRep, roll.ignoredHeaders]).toEqual([2, [], []])
})

test('the largest area that a house can have is read', () =>
  expect(planned([HEADER, cells({ 建筑面积: '1000000' })]).households[0]?.area).toBe(100_000_000))

test('who turns 18 today is an adult and no birthday is kept', () =>
  expect(planned([HEADER, cells({ 出生日期: '20081124' })]).persons[0]).not.toHaveProperty('adultOn'))

test('a household without 户代表 is named, and unknown headers are named and not read', () => {
  const roll = planned([['小组', '门牌号', '名字', '生日', '户主', '备注', '', '党员'], ['４', '0１２号', '汪明', '1980/1/2', '是', '闲话']])
  expect([roll.withoutRep, roll.ignoredHeaders]).toEqual([['4组12号'], ['备注']])
})

test('an urban community has flats, residents\' representatives and women counted among them only', () => {
  const tongyin: Community = { ...yunxi, kind: 'urban' }
  const roll = planned([HEADER, cells({ 户号: '3栋2单元301', 村民代表: '居民代表', 性别: '女' })], EMPTY, tongyin)
  expect(roll.households[0]?.no).toBe('3组3栋2单元301')
  expect(roll.persons[0]).toMatchObject({ offices: ['residentRep'], woman: true })
})

test('a second import keeps ids and offices, in whatever order the rows come', () => {
  const first = planned([HEADER, cells({ 户代表: '是', 村民代表: '是', 党员: '是', 性别: '女' }), cells(CHILD)])
  const again = planned([HEADER, cells(CHILD), cells({ 户代表: '是', 村民代表: '是', 党员: '是', 性别: '女' })], first)
  expect(diffRoll(first, again)).toEqual({
    households: { added: [], changed: [], removed: [], same: 1 },
    persons: { added: [], changed: [], removed: [], same: 2 }
  })
})

test('what a shorter sheet has no column for stays as it was', () => {
  const first = planned([HEADER, cells({ 户代表: '是', 村民代表: '是', 党员: '是', 性别: '女' })])
  const short = ['组', '户号', '姓名', '出生日期', '户主']
  const again = planned([short, ['3', '12', '程大山', '1970-05-01', '是']], first)
  expect(diffRoll(first, again).persons).toEqual({ added: [], changed: [], removed: [], same: 1 })
  expect(again.households[0]?.repPersonId).toBe('yunxi:h:3-12.1')
})

test('a newcomer never gets the number of somebody else, and a withdrawn office ends', () => {
  const first = planned([HEADER, cells({ 村民代表: '是' }), cells(CHILD)])
  const again = planned([HEADER, cells(), cells({ 姓名: '方小荷', 与户主关系: '媳' })], first)
  const { persons, households } = diffRoll(first, again)
  expect(persons.added).toMatchObject([{ id: 'yunxi:h:3-12.3', name: '方小荷' }])
  expect(persons.removed).toMatchObject([{ id: 'yunxi:h:3-12.2' }])
  expect(persons.changed).toMatchObject([{ before: { offices: ['villagerRep'] }, after: { offices: [] } }])
  expect(households.same).toBe(1)
})

test('each change is one line that can be checked by eye', () => {
  const first = planned([HEADER, cells({ 村民代表: '是' }), cells(CHILD)])
  const again = planned([HEADER, cells(), cells({ 姓名: '方小荷', 与户主关系: '媳' }), cells({ 户号: '13', 姓名: '胡文静' })], first)
  expect(rollChanges(first, again)).toEqual([
    { kind: 'added', householdNo: '3组12号', name: '方小荷' },
    { kind: 'added', householdNo: '3组13号', name: '胡文静' },
    { kind: 'changed', householdNo: '3组12号', name: '程大山' },
    { kind: 'removed', householdNo: '3组12号', name: '程小溪' }
  ])
})

test('a household that names another 户代表 is a change of the household', () => {
  const first = planned([HEADER, cells({ 户代表: '是' })])
  expect(rollChanges(first, planned([HEADER, cells()], first))).toEqual([{ kind: 'changed', householdNo: '3组12号' }])
})

test('who is marked as moved away leaves once, and comes back under the old id', () => {
  const first = planned([HEADER, cells(), cells(CHILD)])
  const gone: Roll = { ...first, persons: first.persons.map(person => (person.name === '程小溪' ? { ...person, movedAway: true } : person)) }
  expect(diffRoll(gone, planned([HEADER, cells()], gone)).persons.removed).toEqual([])
  const back = diffRoll(gone, planned([HEADER, cells(), cells(CHILD)], gone)).persons
  expect(back.changed).toMatchObject([{ after: { id: 'yunxi:h:3-12.2' } }])
})

test.each([
  ['3', '3'], ['３组', '3'], ['第三村民小组', '3'], ['03', '3'], ['十', '10'], ['十二组', '12'], ['二十组', '20'],
  ['二十一', '21'], ['第1网格', '1'], ['张家塘组', '张家塘']
])('the unit written %s is %s', (text, key) => expect(unitKey(text)).toBe(key))
