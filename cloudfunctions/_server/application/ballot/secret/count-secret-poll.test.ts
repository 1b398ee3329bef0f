import { BOARD_PART_ROWS, BOARD_PARTS_MAX, type PhoneRow } from '@/domain/ballot/secret/board'
import type { BallotMethod } from '@/domain/ballot/selection'
import { DAY_MS } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { ballotHandlers } from '@server/application/ballot/handlers'
import { BOARDS, BOX_ROWS, ISSUER_KEYS, type BoardDocument, type BoxRowsDocument, type IssuerKeyDocument } from '@server/application/ballot/secret-documents'
import { createEntry } from '@server/pipeline/entry'
import { secretBed, type SecretBed } from '@server/testing/secret-bed'
import { printBatch, readBatch } from '@server/testing/slips'
import { TEST_PROVIDER } from '@server/testing/test-bed'
import { Voter } from '@server/testing/voter'

const SINGLE: BallotMethod = { kind: 'single', options: ['老年食堂', '卫生室', '路灯'] }
const MULTIPLE: BallotMethod = { kind: 'multiple', options: ['老年食堂', '卫生室', '路灯', '停车位'], atMost: 2 }

test('nothing is counted before the box was opened, and nothing twice', async () => {
  const { bed, chair, openSecret, voterOf, afterClose } = await secretBed()
  const pollId = await openSecret()
  await voterOf(chair, pollId).cast('yes')
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('VOTING_NOT_CLOSED')
  afterClose()
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('BOX_NOT_OPENED')
  expect(await bed.store.all(BOARDS)).toEqual([])
  await bed.phone(undefined).value('ballot-box/open', { pollId })
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('ok')
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('ALREADY_COUNTED')
  expect(await bed.store.all<BoardDocument>(BOARDS)).toHaveLength(1)
})

test('phones and slips are one count; who took a ballot and cast none was there', async () => {
  const { bed, home, chair, tellers, supervisor, openSecret, voterOf, count, rows } = await secretBed()
  const onPaper = await home.neighbours(3)
  const pollId = await openSecret({ channels: ['phone', 'paper'] })
  await voterOf(chair, pollId).cast('yes')
  await voterOf(tellers[0], pollId).takeToken()
  const { batch, serials } = await printBatch(chair, pollId, 5)
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: onPaper.map((each) => each.householdId) })
  bed.clock.pass(4 * DAY_MS)
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('NOT_SETTLED')
  await readBatch(tellers, { pollId, batch, serials, marks: ['yes', 'invalid'] })
  const { outcome } = await count(pollId)
  // 4 officers and 3 households; five took a ballot, three cast one.
  expect(outcome).toMatchObject({ kind: 'failed', heads: { counts: { eligible: 7, present: 5, participating: 3, yes: 2, invalid: 1 } } })
  expect((await rows(pollId))[0]).toMatchObject({ taken: { phone: 2, paper: 3, attendedOnly: 0 }, cast: { phone: 1, paper: 2 }, batches: [{ batch, printed: 5, used: 2, spoiled: 0, returned: 3 }] })
  expect(await supervisor.value('ballot/readPoll', { pollId })).toMatchObject({ secret: { board: { rows: 4, withheld: true, mayRead: true } } })
})

test('slips that nobody has read yet stop the count', async () => {
  const { bed, chair, openSecret, afterClose } = await secretBed()
  const pollId = await openSecret({ channels: ['phone', 'paper'] })
  await printBatch(chair, pollId, 2)
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [chair.householdId] })
  afterClose()
  await bed.phone(undefined).value('ballot-box/open', { pollId })
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('SLIP_BATCH_UNREAD')
})

test.each<[string, BallotMethod, readonly (readonly number[])[], object]>([
  ['one of several options', SINGLE, [[1], [1], [1], [0]], { kind: 'passed', options: { tally: { kind: 'single', votes: [1, 3, 0], leaders: [1] }, passed: [1] } }],
  ['several of several options', MULTIPLE, [[0, 1], [1, 2], [1], []], { kind: 'passed', options: { tally: { kind: 'multiple', votes: [1, 3, 1, 0], blank: 1 }, passed: [1] } }]
])('a question with %s is counted by its rule', async (_why, method, selections, expected) => {
  const { chair, tellers, supervisor, openSecret, voterOf, count } = await secretBed()
  const pollId = await openSecret({ method })
  for (const [index, each] of [chair, ...tellers, supervisor].entries()) await voterOf(each, pollId).cast([...(selections[index] ?? [])])
  expect((await count(pollId)).outcome).toMatchObject(expected)
  expect(await chair.value('ballot/readPoll', { pollId })).toMatchObject({ method, outcome: { method } })
})

/** A poll in which both tellers voted, closed and with its box open. */
async function boxOpen(more: (at: SecretBed & { readonly pollId: string }) => Promise<unknown> = async () => undefined) {
  const at = await secretBed()
  const pollId = await at.openSecret()
  for (const each of at.tellers) await at.voterOf(each, pollId).cast('yes')
  await more({ ...at, pollId })
  at.afterClose()
  await at.bed.phone(undefined).value('ballot-box/open', { pollId })
  return { ...at, pollId }
}

const flipped = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`
test.each<[string, (rows: readonly PhoneRow[]) => readonly (PhoneRow | undefined)[]]>([
  ['whose choice was changed', ([first, second]) => [first && { ...first, selection: 'no' }, second]],
  ['with a token of nobody', ([first, second]) => [first && { ...first, token: flipped(first.token) }, second]],
  ['that says what cannot be said here', ([first, second]) => [first && { ...first, selection: [3] }, second]],
  ['that stands there twice', ([first]) => [first, first]],
  ['that stands in the wrong place', ([first, second]) => [second, first]]
])('a line of the box %s stops the count: the issuer does not take the box\'s word', async (_why, tamper) => {
  const { bed, chair, pollId } = await boxOpen()
  const [part] = await bed.store.all<BoxRowsDocument>(BOX_ROWS)
  if (part === undefined) throw new Error('the box lies open')
  const rows = tamper(part.rows).flatMap((row) => (row === undefined ? [] : [row]))
  await bed.store.transact(async (tx) => ok(await tx.put<BoxRowsDocument>(BOX_ROWS, { ...part, rows })))
  expect(await chair.call('ballot/countPoll', { pollId })).toMatchObject({ error: { code: 'BALLOTS_INVALID', count: 1 } })
})

test('a token that was signed beside the roll is found by the count', async () => {
  const { chair, pollId } = await boxOpen(async ({ bed, pollId }) => {
    const [key] = await bed.store.all<IssuerKeyDocument>(ISSUER_KEYS)
    const forger = new Voter({
      pollId, seed: 'nobody',
      known: async (_action, input) => ({ ok: true, value: { blindSignature: bed.ports.issuer.blindSign({ sealed: key?.sealed ?? '', context: pollId }, (input as { readonly blinded: string }).blinded) }, serverTime: 0 }) as never,
      unknown: (action, input) => bed.phone(undefined).call(action, input)
    })
    await forger.cast('no')
  })
  expect(await chair.call('ballot/countPoll', { pollId })).toMatchObject({ error: { code: 'MORE_BALLOTS_THAN_TOKENS', ballots: 3, tokens: 2 } })
})

test('a board of several parts is read part by part and is one tree', async () => {
  const at = await secretBed()
  const neighbours = await at.home.neighbours(BOARD_PART_ROWS)
  const pollId = await at.openSecret()
  const voters = neighbours.map((each) => at.voterOf(each, pollId))
  for (const each of voters) await each.cast('yes')
  await at.count(pollId)
  const [resident] = neighbours
  const first = await resident?.value('ballot/readBoard', { pollId, part: 0 })
  const second = await resident?.value('ballot/readBoard', { pollId, part: 1 })
  expect([first?.part.length, second?.part.length, first?.rows, first?.partRoots.length]).toEqual([256, 1, 257, 2])
  expect(second?.root).toBe(first?.root)
  expect((await voters[200]?.prove())?.holds).toBe(true)
}, 60_000)

test('the largest board there can be is written in the one transaction of its count', async () => {
  const at = await secretBed()
  const { bed, chair, afterClose } = at
  const pollId = await at.openSecret()
  afterClose()
  const sealed = Array.from({ length: BOARD_PARTS_MAX * BOARD_PART_ROWS - 1 }, (_, index): PhoneRow => ({ kind: 'phone', key: `k${index}`, prefix: 'p', token: 't', version: 1, selection: 'void', signature: 's' }))
  const rows = sealed.map((row) => ({ row, number: bed.dependencies.digest.sha256(row.key) })).sort((left, right) => (left.number < right.number ? -1 : 1)).map(({ row }) => row)
  const everythingSigned = { isTokenSigned: () => true, isSigned: () => true }
  const handlers = ballotHandlers({ ...bed.ports, ballotChecks: everythingSigned, shelf: { ...bed.ports.shelf, phoneRows: async () => rows } })
  const event = { action: 'ballot/countPoll', communityId: 'yunxi', requestId: bed.requestId(), input: { pollId } }
  expect(await createEntry('ballot', handlers, bed.dependencies)(event, { provider: TEST_PROVIDER, subject: chair.subject })).toMatchObject({ ok: true })
  expect(await bed.store.all<BoardDocument>(BOARDS)).toMatchObject([{ rows: 20_480, partRoots: { length: BOARD_PARTS_MAX } }])
}, 60_000)
