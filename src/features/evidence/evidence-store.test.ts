import type { QuarterView } from '@/contract/evidence'
import { instant } from '@/domain/shared/instant'
import type { Quarter } from '@/domain/shared/quarter'
import { NOW_MS, testPlatform, testRoot, type TestPlatform } from '@/testing/test-platform'
import { EvidenceStore } from './evidence-store'

const view = (quarter: string, raised = 12): QuarterView => ({
  quarter: quarter as Quarter,
  communityName: '云溪村',
  madeAt: instant(NOW_MS),
  counts: { raised, accepted: raised, handled: 0, consulted: 0, agreed: 0, voted: 0, carriedOut: 0 },
  byUnit: [],
  meetings: { held: 0, consensus: 0, unresolved: 0, attendance: 0 },
  parties: [],
  satisfaction: [],
  undertakings: { opened: 0, done: 0, overdue: 0 },
  decisions: 0,
  digest: 'digest'
})
const FILE = { fileName: '云溪村2026年第2季度.pdf', base64: 'JVBERi0=', digest: 'digest' }

let platform: TestPlatform
let store: EvidenceStore

beforeEach(async () => {
  platform = testPlatform()
  platform.gateway.answer('evidence/readQuarter', view('2026Q2'))
  const root = testRoot(platform)
  store = new EvidenceStore({ ...root.ports, ticks: root.clock, documents: platform.documents })
  await store.load()
})

test('it opens on the quarter of today; five earlier ones can be chosen, with the year where it is another one', () => {
  expect(store.quarter).toBe('2026Q2')
  expect(store.chips.map(({ text }) => text)).toEqual(['2季度', '1季度', '2025年4季度', '2025年3季度', '2025年2季度', '2025年1季度'])
  expect(store.view?.counts.raised).toBe(12)
})

test('another quarter is loaded anew, and the figures of the one before never stand under its name', async () => {
  platform.gateway.answer('evidence/readQuarter', view('2026Q1', 3))
  store.choose('2026Q1' as Quarter)
  expect(store.view).toBeUndefined()
  expect(store.phase.kind).toBe('loading')
  await store.load()
  expect(store.view?.counts.raised).toBe(3)
})

test('a quarter without anything is empty', async () => {
  expect(store.isEmpty).toBe(false)
  platform.gateway.answer('evidence/readQuarter', view('2025Q4', 0))
  store.choose('2025Q4' as Quarter)
  await store.load()
  expect(store.isEmpty).toBe(true)
})

test('one click gives the file to the phone’s reader, and says so', async () => {
  platform.gateway.answer('evidence/exportQuarter', FILE)
  const first = store.export('pdf')
  expect([store.isMaking('pdf'), store.isMaking('xlsx')]).toEqual([true, false])
  await store.export('xlsx')
  await first
  expect(platform.opened.map(({ fileName }) => fileName)).toEqual([FILE.fileName])
  expect(store.exporting).toMatchObject({ kind: 'opened', text: expect.stringContaining(FILE.fileName) as string })
})

test('a phone that cannot open it, and a server that does not answer, are said in words', async () => {
  platform.gateway.answer('evidence/exportQuarter', FILE)
  platform.opens = { ok: false, error: { code: 'DOCUMENT_NOT_OPENED' } }
  await store.export('xlsx')
  expect(store.exporting).toMatchObject({ kind: 'refused', text: expect.stringContaining('手机没能打开') as string })
  platform.gateway.refuse('evidence/exportQuarter', { code: 'OFFLINE' })
  await store.export('xlsx')
  expect(store.exporting).toMatchObject({ kind: 'refused', form: 'xlsx' })
  store.dismiss()
  expect(store.exporting).toEqual({ kind: 'idle' })
})

test('an export that nobody waits for any more opens nothing', async () => {
  platform.gateway.answer('evidence/exportQuarter', FILE)
  const made = store.export('pdf')
  store.choose('2026Q1' as Quarter)
  await made
  expect(platform.opened).toEqual([])
  expect(store.exporting).toEqual({ kind: 'idle' })
})
