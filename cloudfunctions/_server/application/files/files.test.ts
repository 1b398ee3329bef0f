import type { FilePurpose } from '@/domain/files/file'
import { DAY_MS } from '@/domain/shared/instant'
import { samplePng } from '@server/testing/pictures'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import type { CommandContext } from '@server/pipeline/context'
import { attachFiles } from './attach'
import { FILES, type FileDocument } from './documents'
import { fileViewLists, fileViews } from './views'

let bed: TestBed
let yunxi: Village
let reporter: Neighbour
let other: Neighbour
let chair: Neighbour

beforeEach(async () => {
  bed = testBed()
  yunxi = await village(bed)
  reporter = await yunxi.neighbour()
  other = await yunxi.neighbour()
  chair = await yunxi.neighbour({ offices: ['committeeMember'] })
})

const photo = (shade = 1, purpose: FilePurpose = 'issue') => ({ purpose, type: 'image/png' as const, base64: samplePng(shade), thumbBase64: samplePng(shade + 100) })
const attach = (who: Neighbour, fileIds: readonly string[], kind: FilePurpose = 'issue', id = 'issue-1') =>
  bed.store.transact(async (tx) => {
    const member = await bed.store.get('members', who.memberId)
    return attachFiles({ tx, now: bed.clock.now(), communityId: 'yunxi', caller: { identityId: who.memberId, member } } as unknown as CommandContext, fileIds, { kind, id })
  })
async function attached(who: Neighbour, fileIds: readonly string[], kind: FilePurpose = 'issue') {
  const result = await attach(who, fileIds, kind)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const documentOf = async (fileId: string) => bed.store.get<FileDocument>(FILES, fileId)

test('an uploaded photo is stored without what the camera wrote, and can be attached once, by its uploader, for its purpose', async () => {
  const { fileId } = await reporter.value('files/upload', photo())
  const stored = bed.files.read((await documentOf(fileId))?.path ?? '')
  expect(Buffer.from(stored?.bytes ?? []).includes('29.9N')).toBe(false)
  expect(Buffer.from(stored?.bytes ?? []).includes('IDAT')).toBe(true)
  expect(await attach(other, [fileId])).toEqual({ ok: false, error: { code: 'FILE_NOT_FOUND' } })
  expect(await attach(reporter, [fileId], 'minutes')).toEqual({ ok: false, error: { code: 'FILE_NOT_FOUND' } })
  expect(await attach(reporter, [fileId, fileId])).toEqual({ ok: false, error: { code: 'FILE_IN_USE' } })
  expect((await attached(reporter, [fileId])).map((ref) => ref.fileId)).toEqual([fileId])
  expect(await attach(reporter, [fileId], 'issue', 'issue-2')).toEqual({ ok: false, error: { code: 'FILE_IN_USE' } })
})

test('a list that cannot be attached whole is not attached at all', async () => {
  const { fileId } = await reporter.value('files/upload', photo())
  expect(await attach(reporter, [fileId, 'none'])).toEqual({ ok: false, error: { code: 'FILE_NOT_FOUND' } })
  expect((await documentOf(fileId))?.usedBy).toBeUndefined()
  expect(await attach(reporter, Array.from({ length: 10 }, (_, index) => `file-${index}`))).toEqual({ ok: false, error: { code: 'FILES_TOO_MANY', max: 9 } })
})

test('the same request sent again is the same file; the same photo of another request is another', async () => {
  const first = await reporter.value('files/upload', photo(), 'upload-of-sixteen')
  expect(await reporter.value('files/upload', photo(), 'upload-of-sixteen')).toEqual(first)
  expect((await reporter.value('files/upload', photo())).fileId).not.toBe(first.fileId)
  expect(bed.files.paths).toHaveLength(4)
})

test('one request stores one content, whatever is sent under it again', async () => {
  await reporter.value('files/upload', photo(), 'upload-of-sixteen')
  expect(await reporter.code('files/upload', photo(2), 'upload-of-sixteen')).toBe('REQUEST_ID_REUSED')
  expect(bed.files.paths).toHaveLength(2)
})

test('a picture is shown to others only once its check passed; its author sees it and that it waits', async () => {
  bed.contentCheck.answerPicture({ ticket: 'ticket-1' })
  const { fileId } = await reporter.value('files/upload', { ...photo(), thumbBase64: samplePng(7) })
  const refs = await attached(reporter, [fileId])
  expect(await fileViews(bed.files, refs, { seesUnchecked: false })).toEqual([])
  expect(await fileViews(bed.files, refs, { seesUnchecked: true })).toMatchObject([{ fileId, waiting: true }])
})

test.each(['review', 'risky', 'unavailable'] as const)('a picture with the verdict %s waits for the committee, which shows it', async (verdict) => {
  bed.contentCheck.answerPicture({ verdict })
  const { fileId } = await reporter.value('files/upload', photo())
  const refs = await attached(reporter, [fileId])
  expect(await fileViews(bed.files, refs, { seesUnchecked: false })).toEqual([])
  expect(await other.code('files/decide', { fileId, decision: 'show' })).toBe('NOT_PERMITTED')
  expect(await chair.value('files/decide', { fileId, decision: 'show' })).toEqual({ shown: true })
  expect(await fileViews(bed.files, refs, { seesUnchecked: false })).toMatchObject([{ fileId, thumbUrl: expect.stringContaining('small') }])
  expect(await chair.code('files/decide', { fileId, decision: 'refuse' })).toBe('FILE_DECIDED')
})

test('a refused picture is gone, for its author too', async () => {
  bed.contentCheck.answerPicture({ verdict: 'risky' })
  const { fileId } = await reporter.value('files/upload', photo())
  const refs = await attached(reporter, [fileId])
  expect(await chair.value('files/decide', { fileId, decision: 'refuse' })).toEqual({ shown: false })
  expect(await fileViews(bed.files, refs, { seesUnchecked: true })).toEqual([])
  expect(bed.files.paths).toEqual([])
})

test('a file of a mediation is shown to no check and is not there for the committee', async () => {
  bed.contentCheck.answerPicture({ verdict: 'risky' })
  const { fileId } = await reporter.value('files/upload', photo(1, 'mediation'))
  expect(await chair.code('files/decide', { fileId, decision: 'refuse' })).toBe('NOT_FOUND')
  const refs = await attached(reporter, [fileId], 'mediation')
  expect(await fileViews(bed.files, refs, { seesUnchecked: false })).toMatchObject([{ fileId }])
})

test('a member may have only so many uploads of a day that nothing cites', async () => {
  for (let shade = 0; shade < 36; shade += 1) await reporter.value('files/upload', photo(shade))
  expect(await reporter.code('files/upload', photo(99))).toBe('UPLOADS_TOO_MANY')
  expect(await other.code('files/upload', photo(99))).toBe('ok')
  bed.clock.pass(DAY_MS)
  expect(await reporter.code('files/upload', photo(99))).toBe('ok')
})

test('what is no picture, a scan where photos belong, and a PDF called a picture are refused and not stored', async () => {
  const pdf = Buffer.from('%PDF-1.7\n').toString('base64')
  expect(await reporter.code('files/upload', { purpose: 'issue', type: 'image/png', base64: 'bm90IGEgcGhvdG8=' })).toBe('UPLOAD_UNREADABLE')
  expect(await reporter.code('files/upload', { purpose: 'issue', type: 'application/pdf', base64: pdf })).toBe('UPLOAD_TYPE_NOT_TAKEN')
  expect(await reporter.code('files/upload', { purpose: 'minutes', type: 'image/png', base64: pdf })).toBe('UPLOAD_UNREADABLE')
  expect(bed.files.paths).toEqual([])
  expect(await reporter.code('files/upload', { purpose: 'minutes', type: 'application/pdf', base64: pdf })).toBe('ok')
})

test('the cards of a list ask the store once', async () => {
  const refs = await attached(reporter, [(await reporter.value('files/upload', photo())).fileId])
  const gone = refs.map((ref) => ({ ...ref, path: 'files/gone.png' }))
  expect((await fileViewLists(bed.files, [refs, [], gone], { seesUnchecked: false })).map((views) => views.length)).toEqual([1, 0, 0])
})

test('the committee finds what waits for it on the first page and in a list, oldest first, until it has decided', async () => {
  expect(await chair.value('community/home', { communityId: 'yunxi' })).toMatchObject({ matters: [] })
  bed.contentCheck.answerPicture({ verdict: 'review' })
  const first = await reporter.value('files/upload', photo())
  const second = await other.value('files/upload', photo(2))
  expect((await chair.value('files/listHeld', {})).items).toEqual([])
  await attach(reporter, [first.fileId])
  bed.clock.pass(1000)
  await attach(other, [second.fileId], 'issue', 'issue-2')
  expect((await chair.value('files/listHeld', {})).items).toMatchObject([
    { fileId: first.fileId, why: 'review', purpose: 'issue', citedBy: 'issue-1', waiting: true },
    { fileId: second.fileId, citedBy: 'issue-2' }
  ])
  expect(await chair.value('community/home', { communityId: 'yunxi' })).toMatchObject({ matters: [{ kind: 'photosHeld' }] })
  expect(await reporter.value('community/home', { communityId: 'yunxi' })).toMatchObject({ matters: [] })
  await chair.value('files/decide', { fileId: first.fileId, decision: 'show' })
  await chair.value('files/decide', { fileId: second.fileId, decision: 'refuse' })
  expect((await chair.value('files/listHeld', {})).items).toEqual([])
})

test('a picture of a mediation is not in the committee\'s list', async () => {
  bed.contentCheck.answerPicture({ verdict: 'risky' })
  const { fileId } = await reporter.value('files/upload', photo(1, 'mediation'))
  await attach(reporter, [fileId], 'mediation')
  expect((await chair.value('files/listHeld', {})).items).toEqual([])
})

test('nobody lets his own picture pass; to take it back is his own affair', async () => {
  bed.contentCheck.answerPicture({ verdict: 'review' })
  const { fileId } = await chair.value('files/upload', photo())
  expect(await chair.code('files/decide', { fileId, decision: 'show' })).toBe('OWN_PICTURE')
  expect(bed.files.read((await documentOf(fileId))?.path ?? '')).toBeUndefined()
  expect(await chair.code('files/decide', { fileId, decision: 'refuse' })).toBe('ok')
})
