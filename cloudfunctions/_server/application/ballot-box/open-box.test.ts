import type { PhoneRow } from '@/domain/ballot/secret/board'
import { addMs, MINUTE_MS } from '@/domain/shared/instant'
import { BOX_ROWS, MANIFESTS, type ManifestDocument } from '@server/application/ballot/secret-documents'
import type { CommitFault, MemoryOperation } from '@server/adapters/memory/memory-store'
import { boxBed, input, type BoxBed } from '@server/testing/box-bed'
import { BOX_BLOCKS } from './documents'

const numbersOf = (rows: readonly PhoneRow[], { bed }: BoxBed): readonly string[] => rows.map(({ key }) => bed.dependencies.digest.sha256(key))
const open = ({ anybody, poll }: BoxBed) => anybody.call('ballot-box/open', { pollId: poll.pollId })

describe('the box is opened', () => {
  test('not before the close, nor before what came in time has settled', async () => {
    const box = await boxBed()
    const { closesAt } = box.poll.manifest
    expect(await open(box)).toMatchObject({ error: { code: 'VOTING_NOT_CLOSED', closesAt } })
    box.bed.clock.set(closesAt)
    expect(await open(box)).toMatchObject({ error: { code: 'NOT_SETTLED', settledAt: addMs(closesAt, MINUTE_MS) } })
    box.bed.clock.set(addMs(closesAt, MINUTE_MS))
    expect(await open(box)).toMatchObject({ ok: true, value: { ballots: 0 } })
  })

  test('by anybody, once: a second opening finds the same', async () => {
    const box = await boxBed()
    for (let voter = 0; voter < 20; voter += 1) await box.cast(box.poll.ballot(voter, 'yes'))
    const rows = await box.opened()
    expect(await open(box)).toMatchObject({ ok: true, value: { ballots: 20 } })
    expect(await box.bed.ports.shelf.phoneRows(box.poll.pollId)).toEqual(rows)
  })

  test('and its ballots lie in order of their numbers, 256 in a part', async () => {
    const box = await boxBed({ units: 600 })
    for (let voter = 0; voter < 300; voter += 1) await box.cast(box.poll.ballot(voter, voter % 3 === 0 ? 'no' : 'yes'))
    const rows = await box.opened()
    const numbers = numbersOf(rows, box)
    expect(numbers).toEqual([...numbers].sort())
    expect(new Set(numbers).size).toBe(300)
    expect((await box.bed.store.all<{ _id: string; communityId: string; schemaVersion: number; rows: unknown[] }>(BOX_ROWS)).map(({ rows: part }) => part.length)).toEqual([256, 44])
  })

  test('also if nobody ever cast a ballot: then nobody can any more', async () => {
    const box = await boxBed()
    expect(await box.opened()).toEqual([])
    box.bed.clock.set(box.poll.manifest.opensAt)
    expect(await box.code(box.poll.ballot(1, 'yes'))).toBe('BOX_NOT_READY')
  })

  test('not of a poll that was voided, and not of one that is not there', async () => {
    const box = await boxBed()
    await box.bed.store.transact(async (tx) => {
      const document = await tx.get<ManifestDocument>(MANIFESTS, box.poll.pollId)
      if (document) await tx.put(MANIFESTS, { ...document, voided: true })
    })
    box.afterClose()
    expect(await open(box)).toMatchObject({ error: { code: 'POLL_VOIDED' } })
    expect(await box.anybody.code('ballot-box/open', { pollId: 'nothing' })).toBe('NOT_FOUND')
  })
})

/** Holds operations that `when` picks until told to go on. */
function hold(when: (operation: MemoryOperation) => boolean) {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  let reached: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => (reached = resolve))
  const onOperation = (operation: MemoryOperation): Promise<void> | undefined => {
    if (!when(operation)) return undefined
    reached()
    return held
  }
  return { onOperation, release: () => release(), waiting }
}

describe('a ballot that races the opening', () => {
  test('is on the board and was promised, or was refused: the opening was first', async () => {
    let armed = false
    const late = hold(({ kind, attempt }) => armed && kind === 'commit' && attempt === 1)
    const box = await boxBed({}, { boxMemory: { onOperation: (operation) => late.onOperation(operation) } })
    await box.cast(box.poll.ballot(1, 'yes'))
    armed = true
    // Came in time, and its block is about to be written when the box is opened.
    const racing = box.code(box.poll.ballot(2, 'no'))
    await late.waiting
    armed = false
    expect(await box.opened()).toHaveLength(1)
    late.release()
    expect(await racing).toBe('VOTING_CLOSED')
    expect(await box.bed.ports.shelf.phoneRows(box.poll.pollId)).toHaveLength(1)
  })

  test('is on the board and was promised, or was refused: the ballot was first', async () => {
    let armed = false
    const opening = hold(({ kind, attempt }) => armed && kind === 'commit' && attempt === 1)
    const box = await boxBed({}, { boxMemory: { onOperation: (operation) => opening.onOperation(operation) } })
    await box.cast(box.poll.ballot(1, 'yes'))
    const { pollId, manifest } = box.poll
    const inTime = manifest.opensAt
    box.afterClose()
    armed = true
    const opened = box.anybody.value('ballot-box/open', { pollId })
    await opening.waiting
    armed = false
    box.bed.clock.set(inTime)
    await box.cast(box.poll.ballot(2, 'no'))
    opening.release()
    const [{ ballots }, rows] = [await opened, await box.bed.ports.shelf.phoneRows(pollId)]
    expect(rows).toHaveLength(ballots)
    // Its block was closed before or after; in either case the promise and the board agree.
    expect(ballots).toBe(2)
  })

  test('together with sixty others: whoever has a promise is on the board, and nobody else', async () => {
    const box = await boxBed()
    const { pollId, manifest } = box.poll
    await box.anybody.value('ballot-box/prepare', { pollId })
    const casting = Array.from({ length: 60 }, async (_, voter) => ({ voter, code: await box.code(box.poll.ballot(voter, 'yes')) }))
    box.afterClose()
    const openings = [open(box), open(box)]
    const outcomes = await Promise.all(casting)
    expect(await Promise.all(openings)).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })])
    box.bed.clock.set(manifest.closesAt)
    const promised = outcomes.filter(({ code }) => code === 'ok').map(({ voter }) => box.poll.ballot(voter, 'yes').key)
    const rows = (await box.bed.ports.shelf.phoneRows(pollId)) ?? []
    expect(rows.map(({ key }) => key).sort()).toEqual([...promised].sort())
    expect(new Set(outcomes.map(({ code }) => code))).not.toContain('INTERNAL')
  })
})

test('the largest box is opened in several transactions side by side, so that a slow store is done in time', async () => {
  let opening = false
  const running = new Set<number>()
  let most = 0
  const onOperation = async ({ kind, transaction }: MemoryOperation): Promise<void> => {
    if (!opening) return
    running.add(transaction)
    most = Math.max(most, running.size)
    await new Promise((resolve) => setImmediate(resolve))
    if (kind === 'commit') running.delete(transaction)
  }
  const box = await boxBed({ units: 8900 }, { boxMemory: { onOperation } })
  for (let made = 0; made < 557; ) ({ made } = await box.anybody.value('ballot-box/prepare', { pollId: box.poll.pollId }))
  await box.cast(box.poll.ballot(1, 'yes'))
  opening = true
  expect(await box.opened()).toHaveLength(1)
  expect(most).toBe(6)
})

describe('an opening that was cut off', () => {
  /** Every commit from number `from` on fails twice in a row, so that the work is given up there. */
  const broken = (from: number) => {
    let commits = 0
    let healed = false
    const failCommit = (): CommitFault | undefined => (!healed && (commits += 1) >= from ? 'lost' : undefined)
    return { failCommit, heal: () => (healed = true) }
  }

  test.each([1, 2, 5])('at its transaction number %i goes on where it stopped', async (transaction) => {
    let opening = false
    const fault = broken(transaction)
    const box = await boxBed({ units: 1600 }, { boxMemory: { failCommit: () => (opening ? fault.failCommit() : undefined) } })
    while ((await box.anybody.value('ballot-box/prepare', { pollId: box.poll.pollId })).made < 100);
    for (let voter = 0; voter < 50; voter += 1) await box.cast(box.poll.ballot(voter, 'yes'))
    box.afterClose()
    opening = true
    expect(await open(box)).toMatchObject({ error: { code: 'INTERNAL' } })
    expect(await box.bed.ports.shelf.phoneRows(box.poll.pollId)).toBeUndefined()
    fault.heal()
    expect(await open(box)).toMatchObject({ ok: true, value: { ballots: 50 } })
    expect(await box.opened()).toHaveLength(50)
  })

  test.each([1, 2])('between the parts that it lays down (%i) is not half a board', async (part) => {
    let opening = false
    const fault = broken(part)
    const box = await boxBed({ units: 600 }, { memory: { failCommit: () => (opening ? fault.failCommit() : undefined) } })
    for (let voter = 0; voter < 260; voter += 1) await box.cast(box.poll.ballot(voter, 'yes'))
    box.afterClose()
    opening = true
    expect(await open(box)).toMatchObject({ error: { code: 'INTERNAL' } })
    expect(await box.bed.ports.shelf.phoneRows(box.poll.pollId)).toBeUndefined()
    fault.heal()
    expect(await box.opened()).toHaveLength(260)
  })
})

describe('what the box’s documents tell somebody who reads them all', () => {
  test('is how large it is: every block is equally long, before, during and after', async () => {
    const box = await boxBed({ units: 200 })
    const lengths = async () => new Set((await box.bed.box.all(BOX_BLOCKS)).map((block) => JSON.stringify(block).length - String(block._id).length))
    await box.anybody.value('ballot-box/prepare', { pollId: box.poll.pollId })
    const before = await lengths()
    for (let voter = 0; voter < 60; voter += 1) await box.cast(box.poll.ballot(voter, voter % 2 === 0 ? 'abstain' : 'no'))
    expect(await lengths()).toEqual(before)
    await box.opened()
    expect(await lengths()).toEqual(before)
    expect(before.size).toBe(1)
  })

  test('is nothing that anybody sent: no key, number, token or signature, no moment', async () => {
    const box = await boxBed()
    const ballots = Array.from({ length: 30 }, (_, voter) => box.poll.ballot(voter, 'yes'))
    for (const ballot of ballots) await box.cast(ballot)
    const dump = await box.bed.box.dump()
    for (const { key, token, signature } of ballots) for (const value of [key, box.bed.dependencies.digest.sha256(key), token, signature]) expect(dump).not.toContain(value.slice(0, 12))
    expect(dump).not.toMatch(/\d{13}/)
    expect(JSON.parse(dump)).toEqual([
      ['boxBlocks', expect.arrayContaining([expect.objectContaining({ communityId: 'yunxi', schemaVersion: 1 })])],
      ['boxes', [{ _id: 'minted', communityId: 'yunxi', schemaVersion: 1, blocks: 4, made: 4, closed: false }]]
    ])
  })

  test('nor is anything remembered or logged of a call, whoever makes it', async () => {
    const box = await boxBed()
    const village = await box.bed.store.dump()
    const request = 'request-of-somebody-1'
    const event = { action: 'ballot-box/cast', requestId: request, communityId: 'yunxi', input: { pollId: box.poll.pollId, ballot: input(box.poll.ballot(1, 'yes')) } }
    const reply = await box.bed.entry('ballot-box')(event, { provider: 'wx:app', subject: 'openid-of-somebody' })
    expect(reply).toMatchObject({ ok: true })
    expect(await box.bed.store.dump()).toBe(village)
    expect(await box.bed.box.dump()).not.toContain(request)
    expect(box.bed.log).toEqual([])
    expect(box.bed.boxBugs).toEqual([])
  })
})
