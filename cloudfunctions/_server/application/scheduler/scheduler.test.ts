import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/domain/shared/instant'
import type { IssueId } from '@/domain/shared/ids'
import type { InboxRhythm } from '@/domain/followup/inbox'
import { firstChange, nextChange, type SubjectChange } from '@/domain/followup/subject'
import { FILES, PICTURE_CHECKS, type FileDocument } from '@server/application/files/documents'
import { followIdOf, FOLLOWS, INBOX_SETTINGS, OUTBOX, outboxIdOf, type FollowDocument, type InboxSettingsDocument, type OutboxDocument } from '@server/application/followup/documents'
import { MESSAGE_DELIVERIES, MESSAGE_GRANTS, type MessageGrantDocument } from '@server/application/messages/documents'
import { samplePng } from '@server/testing/pictures'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour, type Village } from '@server/testing/village'
import type { SchedulerParts } from './parts'
import { runJobs } from './run-jobs'
import { settlePicture } from './settle-picture'

let bed: TestBed
let yunxi: Village
let parts: SchedulerParts
beforeEach(async () => {
  bed = testBed()
  yunxi = await village(bed)
  parts = { store: bed.store, clock: bed.clock, files: bed.files, messenger: bed.messenger, digest: bed.dependencies.digest, chance: bed.dependencies.chance, ledgerSigner: bed.ports.ledgerSigner }
})

const ISSUE = { kind: 'issue', id: 'issue-1' as IssueId } as const
const put = (collection: string, document: OutboxDocument | FollowDocument | MessageGrantDocument | InboxSettingsDocument) => bed.store.transact((tx) => tx.put(collection, document))
const own = { communityId: 'yunxi', schemaVersion: 1 }

const announced = (change: SubjectChange = firstChange('issueAccepted', bed.clock.now()), id: string = ISSUE.id) =>
  put(OUTBOX, { ...own, _id: outboxIdOf({ kind: 'issue', id }, change.no), subjectKind: 'issue', subjectId: id, headline: '古桥头路灯不亮', change, dueAt: bed.clock.now(), attempts: 0 })

interface FollowerOptions {
  readonly left?: MessageGrantDocument['left']
  readonly rhythm?: InboxRhythm
  readonly seenNo?: number
  readonly subjects?: readonly string[]
}

/** Somebody who follows the issue and lets messages come. */
async function follower({ left = { change: 1, digest: 0 }, rhythm, seenNo = 0, subjects = [ISSUE.id] }: FollowerOptions = {}): Promise<Neighbour> {
  const who = await yunxi.neighbour()
  for (const subjectId of subjects) {
    await put(FOLLOWS, { ...own, _id: followIdOf(who.memberId, { kind: 'issue', id: subjectId }), memberId: who.memberId, subjectKind: 'issue', subjectId, reason: 'reporter', seenNo, followedAt: bed.clock.now() })
  }
  await put(MESSAGE_GRANTS, { ...own, _id: who.memberId, memberId: who.memberId, address: `sealed:${who.memberId}`, left, digestCount: 0 })
  if (rhythm !== undefined) await put(INBOX_SETTINGS, { ...own, _id: who.memberId, rhythm })
  return who
}
const grantOf = (who: Neighbour) => bed.store.get<MessageGrantDocument>(MESSAGE_GRANTS, who.memberId)

describe('a change', () => {
  test('is told once to each follower who lets a message come, and uses the grant up with its address', async () => {
    const [one, other] = [await follower(), await follower({ left: { change: 2, digest: 0 } })]
    await announced()
    expect(await runJobs(parts)).toMatchObject({ messages: 2, failed: [] })
    expect(bed.messenger.sent.map(({ address }) => address).sort()).toEqual([`sealed:${one.memberId}`, `sealed:${other.memberId}`].sort())
    expect(bed.messenger.sent[0]?.message).toEqual({ kind: 'change', headline: '古桥头路灯不亮', code: 'issueAccepted', at: bed.clock.now() })
    expect([await grantOf(one), (await grantOf(other))?.left.change]).toEqual([undefined, 1])
    expect(await runJobs(parts)).toMatchObject({ messages: 0 })
    expect(await bed.store.all(OUTBOX)).toEqual([])
  })

  test('is not told to who has read it, let nothing come, or is a member no more', async () => {
    await follower({ seenNo: 1 })
    await follower({ left: { change: 0, digest: 1 } })
    const gone = await follower()
    await bed.store.transact(async (tx) => {
      const member = await tx.get('members', gone.memberId)
      if (member !== undefined) await tx.put('members', { ...member, state: 'left' } as typeof member)
    })
    await announced()
    expect(await runJobs(parts)).toMatchObject({ messages: 0, failed: [] })
    expect(bed.messenger.sent).toEqual([])
  })

  test('that was overtaken by another of the same subject is not told, nor one that is three days old', async () => {
    await follower({ left: { change: 5, digest: 0 }, subjects: [ISSUE.id, 'issue-2'] })
    const first = firstChange('issueAccepted', bed.clock.now())
    await announced(first)
    await announced(nextChange(first, 'issueSolved', bed.clock.now()))
    await announced(firstChange('issueAccepted', (bed.clock.now() - 3 * DAY_MS) as never), 'issue-2')
    expect(await runJobs(parts)).toMatchObject({ messages: 1 })
    expect(bed.messenger.sent.map(({ message }) => message.kind === 'change' && message.code)).toEqual(['issueSolved'])
    expect(await bed.store.all(OUTBOX)).toEqual([])
  })

  test('reaches a member once though two runs work at once', async () => {
    await follower({ left: { change: 5, digest: 0 } })
    await announced()
    await Promise.all([runJobs(parts), runJobs(parts)])
    expect(bed.messenger.sent).toHaveLength(1)
  })

  test('is not sent again when it did not arrive, and a member who lets none come any more is forgotten', async () => {
    const who = await follower({ left: { change: 3, digest: 0 } })
    bed.messenger.answer('notGranted')
    await announced()
    expect(await runJobs(parts)).toMatchObject({ messages: 0 })
    expect(await grantOf(who)).toBeUndefined()
    bed.messenger.answer('sent')
    expect(await runJobs(parts)).toMatchObject({ messages: 0 })
  })

  test('with more followers than one run takes is told to all of them, each once', async () => {
    for (let count = 0; count < 230; count += 1) await follower()
    await announced()
    expect(await runJobs(parts)).toMatchObject({ messages: 200 })
    expect(await runJobs(parts)).toMatchObject({ messages: 30 })
    expect(new Set(bed.messenger.sent.map(({ address }) => address)).size).toBe(230)
  })

  test('that cannot be told keeps no file from its removal', async () => {
    const broken: SchedulerParts = { ...parts, messenger: { ...bed.messenger, send: () => Promise.reject(new Error('down')) } }
    await follower()
    await announced()
    expect(await runJobs(broken)).toMatchObject({ failed: ['tellFollowers'], filesRemoved: 0 })
  })
})

describe('the weekly digest', () => {
  test('gathers what happened and goes once, on Monday evening', async () => {
    const who = await follower({ left: { change: 5, digest: 1 }, rhythm: 'weekly', subjects: ['a', 'b'] })
    await announced(firstChange('issueAccepted', bed.clock.now()), 'a')
    await announced(firstChange('issueAccepted', bed.clock.now()), 'b')
    expect(await runJobs(parts)).toMatchObject({ messages: 0, digests: 0 })
    expect((await grantOf(who))?.digestCount).toBe(2)
    // 2026-11-24 is a Tuesday.
    bed.clock.pass(6 * DAY_MS + 4 * HOUR_MS + MINUTE_MS)
    expect(await runJobs(parts)).toMatchObject({ digests: 1 })
    expect(bed.messenger.sent.map(({ message }) => message.kind === 'digest' && message.matters)).toEqual([2])
    expect(await runJobs(parts)).toMatchObject({ digests: 0 })
    expect((await grantOf(who))?.left).toEqual({ change: 5, digest: 0 })
  })

  test('is not gathered for who does not let one come', async () => {
    const who = await follower({ left: { change: 5, digest: 0 }, rhythm: 'weekly' })
    await announced()
    await runJobs(parts)
    expect([(await grantOf(who))?.digestCount, bed.messenger.sent]).toEqual([0, []])
  })
})

describe('files', () => {
  const photo = { purpose: 'issue', type: 'image/png', base64: samplePng(1), thumbBase64: samplePng(2) } as const

  test('that nothing cites go after a day, and not before', async () => {
    const { fileId } = await (await yunxi.neighbour()).value('files/upload', photo)
    bed.clock.pass(DAY_MS - 1)
    expect(await runJobs(parts)).toMatchObject({ filesRemoved: 0 })
    bed.clock.pass(1)
    expect(await runJobs(parts)).toMatchObject({ filesRemoved: 1 })
    expect([await bed.store.get(FILES, fileId), bed.files.paths]).toEqual([undefined, []])
  })

  test('that are evidence go after a year, and what is a record stays', async () => {
    const who = await yunxi.neighbour()
    for (const purpose of ['issue', 'minutes'] as const) {
      const { fileId } = await who.value('files/upload', { ...photo, purpose })
      await bed.store.transact(async (tx) => {
        const file = await tx.get<FileDocument>(FILES, fileId)
        if (file === undefined) return
        const { unusedSince: _unused, ...rest } = file
        await tx.put<FileDocument>(FILES, { ...rest, usedBy: { kind: purpose, id: 'x' }, ...(purpose === 'issue' ? { expiresAt: (bed.clock.now() + 365 * DAY_MS) as never } : {}) })
      })
    }
    bed.clock.pass(365 * DAY_MS - 1)
    expect(await runJobs(parts)).toMatchObject({ filesRemoved: 0 })
    bed.clock.pass(1)
    expect(await runJobs(parts)).toMatchObject({ filesRemoved: 1 })
    expect(bed.files.paths).toHaveLength(2)
  })

  test('that could not be removed are removed by the next run', async () => {
    await (await yunxi.neighbour()).value('files/upload', photo)
    bed.clock.pass(DAY_MS)
    const broken: SchedulerParts = { ...parts, files: { ...bed.files, remove: () => Promise.reject(new Error('down')) } }
    expect(await runJobs(broken)).toMatchObject({ failed: ['removeFiles'] })
    expect(await runJobs(parts)).toMatchObject({ filesRemoved: 1 })
    expect(bed.files.paths).toEqual([])
  })

  test('what is remembered of messages and checks goes after a month', async () => {
    bed.contentCheck.answerPicture({ ticket: 'ticket-1' })
    await (await yunxi.neighbour()).value('files/upload', photo)
    await follower()
    await announced()
    await runJobs(parts)
    bed.clock.pass(31 * DAY_MS)
    await runJobs(parts)
    expect([await bed.store.all(MESSAGE_DELIVERIES), await bed.store.all(PICTURE_CHECKS)]).toEqual([[], []])
  })
})

describe('the answer about a picture', () => {
  async function waiting(): Promise<string> {
    bed.contentCheck.answerPicture({ ticket: 'ticket-of-both' })
    const { fileId } = await (await yunxi.neighbour()).value('files/upload', { purpose: 'issue', type: 'image/png', base64: samplePng(1), thumbBase64: samplePng(2) })
    return fileId
  }
  const stateOf = async (fileId: string) => (await bed.store.get<FileDocument>(FILES, fileId))?.check

  test('lets it be seen when it passed', async () => {
    const fileId = await waiting()
    expect(bed.files.paths.every((path) => path.startsWith('held/'))).toBe(true)
    await settlePicture(parts, 'ticket-of-both', 'pass')
    expect(await stateOf(fileId)).toBe('pass')
    expect(bed.files.paths.some((path) => path.startsWith('held/'))).toBe(false)
    expect(await bed.store.all(PICTURE_CHECKS)).toEqual([])
  })

  test.each(['review', 'risky', 'unavailable'] as const)('%s keeps it for a person', async (verdict) => {
    const fileId = await waiting()
    await settlePicture(parts, 'ticket-of-both', verdict)
    expect([await stateOf(fileId), bed.files.paths.every((path) => path.startsWith('held/'))]).toEqual([verdict, true])
  })

  test('of one part waits for the other, and the worse one counts', async () => {
    let asked = 0
    const ticketed = { ...bed.contentCheck, checkPicture: async () => ({ ticket: `ticket-${(asked += 1)}` }) }
    bed.contentCheck.checkPicture = ticketed.checkPicture
    const { fileId } = await (await yunxi.neighbour()).value('files/upload', { purpose: 'issue', type: 'image/png', base64: samplePng(1), thumbBase64: samplePng(2) })
    await settlePicture(parts, 'ticket-1', 'pass')
    expect(await stateOf(fileId)).toBe('waiting')
    await settlePicture(parts, 'ticket-2', 'risky')
    expect([await stateOf(fileId), bed.files.paths.every((path) => path.startsWith('held/'))]).toEqual(['risky', true])
  })

  test('that nobody asked for, comes twice, or comes after a person decided changes nothing', async () => {
    const fileId = await waiting()
    await settlePicture(parts, 'ticket-of-nobody', 'pass')
    expect(await stateOf(fileId)).toBe('waiting')
    const chair = await yunxi.neighbour({ offices: ['committeeMember'] })
    await chair.value('files/decide', { fileId, decision: 'refuse' })
    await settlePicture(parts, 'ticket-of-both', 'pass')
    await settlePicture(parts, 'ticket-of-both', 'pass')
    expect([await stateOf(fileId), bed.files.paths]).toEqual(['refused', []])
  })
})
