import type { ListPreview } from '@/contract/duties'
import { NATIONAL_PROOFS } from '@/domain/duties/national-proofs-catalog'
import { pickedFile, sampleMembership, testPlatform, testRoot } from '@/testing/test-platform'
import { entryText, listImportText } from '@/text/duties-desk'
import { errorText } from '@/text/error-text'
import { EntryStore } from './entry-store'
import { ListImportStore } from './list-import-store'

const head = { communityName: '云溪村', kind: 'village', version: 3 } as const
const duty = { code: '1', kind: 'own', title: '开村民会议', legalBasis: '组织法', source: '省清单', level: 'province' } as const

function desk() {
  const platform = testPlatform()
  const root = testRoot(platform, sampleMembership({ roles: ['resident', 'committeeMember'] }))
  platform.gateway.answer('duties/readDuties', { ...head, items: [duty], tasks: { items: [] } }).answer('duties/readProofs', { ...head, items: NATIONAL_PROOFS })
  return { platform, root }
}

describe('one entry', () => {
  test('an entry stands in the form as the list has it, and goes back with the version that was seen and where the change comes from', async () => {
    const { platform, root } = desk()
    platform.gateway.answer('duties/putDuty', { version: 4 })
    const store = new EntryStore({ ...root.ports, list: 'duties', entry: '1' })
    await store.load()
    expect([store.words.title, store.kind, store.level]).toEqual(['开村民会议', 'own', 'province'])
    store.write('title', '召集村民会议')
    await store.save()
    expect([platform.gateway.callsOf('duties/putDuty').length, store.shownBasisError]).toEqual([0, entryText.missing])
    store.writeBasis('省里改了名称')
    await store.save()
    expect(platform.gateway.callsOf('duties/putDuty')[0]?.input).toEqual({ key: '1', seenVersion: 3, basis: '省里改了名称', duty: { ...duty, title: '召集村民会议' } })
    expect(store.isDone).toBe(true)
  })

  test('a new entry needs its kind, and is the community\'s own unless told otherwise', async () => {
    const { platform, root } = desk()
    platform.gateway.answer('duties/putDuty', { version: 4 })
    const store = new EntryStore({ ...root.ports, list: 'duties' })
    await store.load()
    for (const [field, text] of [['code', '村9'], ['title', '巡河'], ['legalBasis', '村规民约'], ['source', '村里']] as const) store.write(field, text)
    store.writeBasis('村民会议定的')
    await store.save()
    expect(store.kindError).toBe(entryText.kindMissing)
    store.chooseKind('own')
    await store.save()
    expect(platform.gateway.callsOf('duties/putDuty')[0]?.input).toEqual({
      seenVersion: 3, basis: '村民会议定的', duty: { code: '村9', kind: 'own', title: '巡河', legalBasis: '村规民约', source: '村里', level: 'local' }
    })
  })

  test('who issues a proof is written beside what the list says of it; other words are split', async () => {
    const { platform, root } = desk()
    platform.gateway.answer('duties/putProof', { version: 4 })
    const store = new EntryStore({ ...root.ports, list: 'proofs', entry: '健在证明' })
    await store.load()
    store.write('whoIssues', '社保窗口')
    store.write('aliases', '健在、还活着 健在')
    store.writeBasis('窗口问到')
    await store.save()
    expect(platform.gateway.callsOf('duties/putProof')[0]?.input).toMatchObject({ key: '健在证明', proof: { whoIssues: '社保窗口', aliases: ['健在', '还活着'], level: 'nation' } })
  })

  test('what is too long is said before anything is sent', async () => {
    const { root } = desk()
    const store = new EntryStore({ ...root.ports, list: 'proofs', entry: '健在证明' })
    await store.load()
    store.write('aliases', '这个叫法比十二个字要长得多了')
    store.write('whoIssues', '长'.repeat(61))
    expect([store.errorOf('aliases'), store.errorOf('whoIssues')]).toEqual([entryText.aliasTooLong(12), entryText.tooLong(60)])
    expect(store.saveOff).toBe(entryText.fixFirst(3))
  })

  test('somebody else was first: nothing is lost, and the form says so', async () => {
    const { platform, root } = desk()
    platform.gateway.refuse('duties/putDuty', { code: 'LIST_CHANGED', version: 4 })
    const store = new EntryStore({ ...root.ports, list: 'duties', entry: '1' })
    await store.load()
    store.write('title', '召集村民会议')
    store.writeBasis('省里')
    await store.save()
    expect([store.problem, store.words.title, store.isDone]).toEqual([errorText.LIST_CHANGED, '召集村民会议', false])
  })

  test('an entry is taken out once it is said where that comes from; one that is gone says so', async () => {
    const { platform, root } = desk()
    platform.gateway.answer('duties/removeEntry', { version: 4 })
    const store = new EntryStore({ ...root.ports, list: 'duties', entry: '1' })
    await store.load()
    store.openRemoval(true)
    await store.confirmRemoval()
    store.writeBasis('省里取消')
    await store.confirmRemoval()
    expect(platform.gateway.callsOf('duties/removeEntry').map(({ input }) => input)).toEqual([{ list: 'duties', key: '1', seenVersion: 3, basis: '省里取消' }])
    const gone = new EntryStore({ ...root.ports, list: 'duties', entry: '77' })
    await gone.load()
    expect(gone.isGone).toBe(true)
  })
})

const preview = (change: Partial<ListPreview> = {}): ListPreview => ({ added: ['1 开村民会议'], changed: [], removed: [], same: 0, ignoredHeaders: [], planHash: 'h1', ...change })

describe('导入清单', () => {
  function importing() {
    const { platform, root } = desk()
    platform.picked = pickedFile('省清单.xlsx')
    const store = new ListImportStore({ ...root.ports, list: 'duties', filePicker: platform.filePicker, links: platform.links, fromDisk: true })
    return { platform, store }
  }

  test('what was previewed is imported, once it is said where the list comes from', async () => {
    const { platform, store } = importing()
    platform.gateway.answer('duties/checkList', preview()).answer('duties/importList', { version: 4 })
    await store.choose()
    expect([store.step.kind, store.confirmOff]).toEqual(['preview', listImportText.basisOff])
    await store.confirm()
    store.writeBasis('皖民〔2025〕1号')
    await store.confirm()
    expect(platform.gateway.callsOf('duties/importList').map(({ input }) => input)).toEqual([
      { list: 'duties', level: 'province', fileName: '省清单.xlsx', base64: 'AAAA', basis: '皖民〔2025〕1号', planHash: 'h1' }
    ])
    expect(store.step.kind).toBe('done')
  })

  test('every fault is a line, and nothing is offered to import', async () => {
    const { platform, store } = importing()
    platform.gateway.refuse('duties/checkList', { code: 'LIST_NOT_CLEAN', badHeaders: [{ code: 'MISSING_COLUMN', column: 'title' }], badRows: [{ row: 3, column: 'kind', code: 'UNKNOWN_KIND', value: '收税' }] })
    await store.choose()
    expect(store.step).toMatchObject({ kind: 'badRows', lines: ['缺“事项”这一列。', '第 3 行，类别：请填依法履职、协助或者不应承担（收税）'] })
    await store.confirm()
    expect(platform.gateway.callsOf('duties/importList')).toHaveLength(0)
  })

  test('another level is checked anew with the same file', async () => {
    const { platform, store } = importing()
    platform.gateway.answer('duties/checkList', preview())
    await store.choose()
    await store.chooseLevel('local')
    expect(platform.gateway.callsOf('duties/checkList').map(({ input }) => (input as { level: string }).level)).toEqual(['province', 'local'])
  })

  test('a list that changed after the preview is checked again, and a list that is the same needs no import', async () => {
    const { platform, store } = importing()
    platform.gateway.answer('duties/checkList', preview()).refuse('duties/importList', { code: 'LIST_PLAN_CHANGED' })
    await store.choose()
    store.writeBasis('省清单')
    await store.confirm()
    expect([store.import.text, store.canCheckAgain]).toEqual([errorText.LIST_PLAN_CHANGED, true])
    platform.gateway.answer('duties/checkList', preview({ added: [], same: 1 }))
    await store.check()
    expect([store.canCheckAgain, store.confirmOff]).toEqual([false, listImportText.nothing])
  })

  test('no network: the file stays and can be checked again; no file changes nothing', async () => {
    const { platform, store } = importing()
    platform.gateway.refuse('duties/checkList', { code: 'OFFLINE' })
    await store.choose()
    expect([store.step.kind, store.canCheckAgain]).toEqual(['choosing', true])
    const other = importing()
    other.platform.picked = { ok: false, error: { code: 'PICK_CANCELLED' } }
    await other.store.choose()
    expect([other.store.step, other.store.canCheckAgain]).toEqual([{ kind: 'choosing' }, false])
  })
})
