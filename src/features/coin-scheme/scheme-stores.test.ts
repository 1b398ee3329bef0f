import { instant, type Day } from '@/domain/shared/instant'
import { openingImports, schemeDesk, schemePage, schemeToPublish } from '@/testing/scheme-replies'
import { pickedFile, sampleMembership, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { schemeDeskText, tableImportText } from '@/text/scheme-pages'
import { PAPER, SchemeDeskStore } from './desk-store'
import { SchemeEditStore } from './edit-store'
import { OpeningsStore } from './openings-store'
import { SchemeStore } from './scheme-store'
import { TableImportStore } from './table-store'

function office() {
  const platform = testPlatform()
  const root = testRoot(platform, sampleMembership({ roles: ['resident', 'committeeMember'] }))
  platform.gateway.answer('scheme/read', schemePage).answer('scheme/desk', schemeDesk)
  return { platform, root }
}
const sheetPorts = ({ platform, root }: ReturnType<typeof office>) => ({ ...root.ports, filePicker: platform.filePicker, links: platform.links, fromDisk: true })

describe('residents read', () => {
  test('one field of life at a time, the first one first', async () => {
    const { root } = office()
    const store = new SchemeStore(root.ports)
    await store.load()
    expect([store.dimension, store.items.map(({ code }) => code)]).toEqual(['environment', ['ENV01', 'ENV02', 'ENV03', 'ENV04', 'ENV05']])
    store.choose('reminder')
    expect(store.items.every(({ effect }) => effect === 'remind')).toBe(true)
    expect(store.dimensions.reduce((sum, { count }) => sum + count, 0)).toBe(28)
  })

  test('an earlier edition is asked for by its number', async () => {
    const { platform, root } = office()
    const store = new SchemeStore(root.ports)
    await store.load()
    store.read(1)
    await store.load()
    expect(platform.gateway.callsOf('scheme/read').map(({ input }) => input)).toEqual([{}, { version: 1 }, { version: 1 }])
  })
})

describe('the committee', () => {
  test('adopts the draft that was seen, by a resolution with its day', async () => {
    const { platform, root } = office()
    platform.gateway.answer('disclosure/listNotices', { items: [] }).answer('scheme/adopt', { version: 2 })
    const store = new SchemeDeskStore({ ...root.ports, ticks: root.clock })
    await store.load()
    store.openAdoption()
    expect([await store.adoptDraft(), store.adoptOff]).toEqual([false, schemeDeskText.fill.decision])
    store.choose(PAPER)
    store.writeResolution(' 云溪议〔2026〕9号 ')
    expect(store.adoptOff).toBe(schemeDeskText.fill.day)
    store.chooseDay('2026-11-20')
    expect(await store.adoptDraft()).toBe(true)
    expect(platform.gateway.callsOf('scheme/adopt').map(({ input }) => input)).toEqual([{ seenNo: 5, adoption: { kind: 'resolution', resolution: '云溪议〔2026〕9号', day: '2026-11-20' } }])
  })

  test('names a decision of the board without writing its words again', async () => {
    const { platform, root } = office()
    const notice = { noticeId: 'p1:n', topic: '绿币方案', outcomeKind: 'passed', standing: 'formal', unit: 'person', present: 40, publishedAt: instant(1), objectionsEndAt: instant(2), archived: false } as const
    platform.gateway.answer('disclosure/listNotices', { items: [notice, { ...notice, noticeId: 'p2:n', outcomeKind: 'failed' }] }).answer('scheme/adopt', { version: 2 })
    const store = new SchemeDeskStore({ ...root.ports, ticks: root.clock })
    await store.load()
    store.openAdoption()
    await Promise.resolve()
    store.choose('p1:n')
    expect(await store.adoptDraft()).toBe(true)
    expect(platform.gateway.callsOf('scheme/adopt')[0]?.input).toMatchObject({ adoption: { kind: 'notice', noticeId: 'p1:n' } })
    expect(store.decisions.map(({ noticeId }) => noticeId)).toEqual(['p1:n'])
  })

  test('publishes what was adopted; a refusal stays in the sheet', async () => {
    const { platform, root } = office()
    platform.gateway.answer('scheme/desk', schemeToPublish).refuse('scheme/publish', { code: 'SCHEME_ALREADY_PUBLISHED' })
    const store = new SchemeDeskStore({ ...root.ports, ticks: root.clock })
    await store.load()
    expect([await store.publishIt(), store.publish.text]).toEqual([false, errorText.SCHEME_ALREADY_PUBLISHED])
    expect(platform.gateway.callsOf('scheme/publish')[0]?.input).toEqual({ version: 2 })
  })

  test('changes an item over the draft that was seen, and is told what no village may reward before anything is sent', async () => {
    const { platform, root } = office()
    platform.gateway.answer('scheme/putItem', { no: 6 })
    const store = new SchemeEditStore(root.ports)
    await store.load()
    store.openItem(store.items[1])
    store.item?.write('name', '参加换届投票')
    await store.keepItem()
    expect([platform.gateway.callsOf('scheme/putItem').length, store.item?.shownProblem]).toEqual([0, expect.stringContaining('投票')])
    store.item?.write('name', '参加集中大扫除')
    await store.keepItem()
    expect(platform.gateway.callsOf('scheme/putItem')[0]?.input).toMatchObject({ seenNo: 5, key: 'ENV02', item: { code: 'ENV02', name: '参加集中大扫除', points: 5, cap: { times: 4, period: 'month', per: 'person' } } })
    expect(store.item).toBeUndefined()
  })

  test('sends the terms as they stand; an empty figure is left out, and somebody else’s change loses nothing', async () => {
    const { platform, root } = office()
    platform.gateway.refuse('scheme/editTerms', { code: 'SCHEME_CHANGED', no: 7 })
    const store = new SchemeEditStore(root.ports)
    await store.load()
    store.terms?.write('householdMonthCap', '80')
    store.terms?.write('referenceValueCents', '')
    store.terms?.chooseReset(4)
    await store.keepTerms()
    const { input } = platform.gateway.callsOf('scheme/editTerms')[0] ?? {}
    expect(input).toMatchObject({ seenNo: 5, terms: { householdMonthCap: 80, expiry: { resetQuarter: 4 }, noticeDays: 5 } })
    expect(input).not.toHaveProperty('terms.referenceValueCents')
    expect([store.saveTerms.text, store.terms?.figures.householdMonthCap, store.terms?.dirty]).toEqual([errorText.SCHEME_CHANGED, '80', true])
  })
})

describe('imports', () => {
  const preview = { added: [], changed: [], removed: [], same: 28, ignoredHeaders: [], changesDraft: true, planHash: 'h1' }

  test('a table is imported exactly as it was previewed, and another way in is previewed anew', async () => {
    const bed = office()
    bed.platform.picked = pickedFile('积分表.csv', 'x')
    const [added] = schemePage.shown?.scheme.items ?? []
    bed.platform.gateway.answer('scheme/checkTable', { ...preview, added: added === undefined ? [] : [added] }).answer('scheme/importTable', { no: 6 })
    const store = new TableImportStore(sheetPorts(bed))
    await store.sheet.choose()
    await store.chooseMode('replace')
    await store.confirm()
    expect(bed.platform.gateway.callsOf('scheme/checkTable')).toMatchObject([{ input: { mode: 'merge' } }, { input: { mode: 'replace' } }])
    expect(bed.platform.gateway.callsOf('scheme/importTable')[0]?.input).toMatchObject({ mode: 'replace', planHash: 'h1', fileName: '积分表.csv' })
    expect(store.done).toBe(true)
  })

  test('bad rows are told one by one, and nothing can be confirmed', async () => {
    const bed = office()
    bed.platform.picked = pickedFile('积分表.csv', 'x')
    bed.platform.gateway.refuse('scheme/checkTable', {
      code: 'TABLE_NOT_CLEAN', badHeaders: [],
      badRows: [
        { row: 3, column: 'points', code: 'BAD_POINTS', value: '2.5' },
        { row: 4, column: 'name', code: 'BAD_ITEM', value: '参加投票', reason: { code: 'ITEM_BARRED', because: 'BALLOT', word: '投票' } }
      ]
    })
    const store = new TableImportStore(sheetPorts(bed))
    await store.sheet.choose()
    expect(store.sheet.step).toMatchObject({ kind: 'badRows', lines: ['第 3 行，分值：要写整数，例如 5（2.5）', expect.stringContaining('第 4 行，项目：名称里有“投票”')] })
    await store.confirm()
    expect(bed.platform.gateway.callsOf('scheme/importTable')).toHaveLength(0)
  })

  test('a table that changes nothing is not offered', async () => {
    const bed = office()
    bed.platform.picked = pickedFile('积分表.csv', 'x')
    bed.platform.gateway.answer('scheme/checkTable', preview)
    const store = new TableImportStore(sheetPorts(bed))
    await store.sheet.choose()
    expect(store.confirmOff).toBe(tableImportText.nothing)
  })

  test('balances are credited to their end after the second person confirmed, also from where another phone stopped', async () => {
    const bed = office()
    const { gateway } = bed.platform
    gateway.answer('scheme/listOpenings', openingImports).answer('scheme/decideOpenings', { steps: 2 })
    gateway.answer('scheme/applyOpenings', { done: 1, steps: 2 }).refuse('scheme/applyOpenings', { code: 'OPENINGS_STEP_OUT_OF_ORDER', next: 2 })
    const store = new OpeningsStore(sheetPorts(bed))
    await store.load()
    store.ask(store.imports[0])
    await store.answer('confirm')
    expect(gateway.callsOf('scheme/decideOpenings')[0]?.input).toEqual({ importId: 'c1:o:first', decision: 'confirm' })
    expect(gateway.callsOf('scheme/applyOpenings').length).toBeGreaterThan(0)
    expect([store.asked, store.isRunning]).toEqual([undefined, false])
  })

  test('a sheet goes to a second person and is not sent twice', async () => {
    const bed = office()
    bed.platform.picked = pickedFile('余额.csv', 'x')
    bed.platform.gateway.answer('scheme/listOpenings', { items: [] }).answer('scheme/stageOpenings', { importId: 'c1:o:x' })
    bed.platform.gateway.answer('scheme/checkOpenings', { holders: 1, redeemable: 5, honour: 9, examples: [{ householdNo: '3组12号', redeemable: 5, honour: 9 }], ignoredHeaders: [], planHash: 'h' })
    const store = new OpeningsStore(sheetPorts(bed))
    await store.sheet.choose()
    await Promise.all([store.send(), store.send()])
    expect([bed.platform.gateway.callsOf('scheme/stageOpenings').length, store.isStaged]).toEqual([1, true])
  })
})

test('a day of adoption is a real day', () => {
  const { root } = office()
  const store = new SchemeDeskStore({ ...root.ports, ticks: root.clock })
  store.chooseDay('2026-02-30')
  expect(store.day).toBeUndefined()
  store.chooseDay('2026-11-20')
  expect(store.day).toBe('2026-11-20' as Day)
})
