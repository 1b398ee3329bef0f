import type { BoardRow } from '@/domain/ballot/secret/board'
import { addMs, DAY_MS } from '@/domain/shared/instant'
import { ballotNumber } from '@/crypto/ballot-keys'
import { BOARD_PARTS, boardPartIdOf, type BoardPartDocument } from '@server/application/ballot/secret-documents'
import { pollBed, type PollBed } from '@server/testing/poll-bed'
import { voter, type Voter } from '@server/testing/voter'
import type { Neighbour } from '@server/testing/village'
import { BROKEN_PROMISES, DISPUTES, type BrokenPromiseDocument, type DisputeDocument } from './documents'

interface Counted {
  readonly poll: PollBed
  readonly pollId: string
  readonly people: readonly Neighbour[]
  readonly voters: readonly Voter[]
}

const TEXT = '公示板上找不到我的票'
const choiceOf = (index: number) => (index < 7 ? ('yes' as const) : ('no' as const))

/** Twelve households vote, seven say yes; the count is done. With the four in office sixteen stand on the roll, so eleven are enough. */
async function counted(): Promise<Counted> {
  const poll = await pollBed()
  const people = await poll.home.neighbours(12)
  const pollId = await poll.open({ ballotMode: 'secret' })
  const voters = people.map((each) => voter(poll.bed, each, pollId))
  for (const [index, each] of voters.entries()) await each.cast(choiceOf(index))
  poll.afterClose()
  await poll.bed.phone(undefined).value('ballot-box/open', { pollId })
  await poll.countAndConfirm(pollId)
  return { poll, pollId, people, voters }
}

/** An operator with a hand in the database. */
async function tamper({ poll, pollId }: Counted, change: (rows: readonly BoardRow[]) => readonly BoardRow[]): Promise<void> {
  await poll.bed.store.transact(async (tx) => {
    const part = await tx.get<BoardPartDocument>(BOARD_PARTS, boardPartIdOf(pollId, 0))
    if (part === undefined) throw new Error('a counted poll has a board')
    await tx.put<BoardPartDocument>(BOARD_PARTS, { ...part, rows: change(part.rows) })
  })
}

const first = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new Error('there is a first one')
  return item
}

/** Casts once more before the close, so that there is a later promise. */
async function withPromises(): Promise<Counted & { readonly early: Awaited<ReturnType<Voter['cast']>>; readonly late: Awaited<ReturnType<Voter['cast']>> }> {
  const poll = await pollBed()
  const people = await poll.home.neighbours(12)
  const pollId = await poll.open({ ballotMode: 'secret' })
  const voters = people.map((each) => voter(poll.bed, each, pollId))
  for (const [index, each] of voters.entries()) if (index > 0) await each.cast(choiceOf(index))
  const early = await first(voters).cast('no')
  const late = await first(voters).cast('yes')
  poll.afterClose()
  await poll.bed.phone(undefined).value('ballot-box/open', { pollId })
  await poll.countAndConfirm(pollId)
  return { poll, pollId, people, voters, early, late }
}

test('a promise that the board keeps is settled at once, and its ballot number is nowhere beside the person', async () => {
  const all = await withPromises()
  const filed = await first(all.people).value('ballot/fileDispute', { pollId: all.pollId, kind: 'notOnBoard', promise: all.late })
  expect(filed).toMatchObject({ state: 'settled', finding: 'asPromised' })
  const later = await first(all.people).value('ballot/fileDispute', { pollId: all.pollId, kind: 'differs', promise: all.early })
  expect(later).toMatchObject({ state: 'settled', finding: 'laterStands' })
  const number = await first(all.voters).number()
  for (const collection of ['requests', DISPUTES, BROKEN_PROMISES]) expect(JSON.stringify(await all.poll.bed.store.all(collection))).not.toContain(number)
  const view = await first(all.people).value('ballot/readDisputes', { pollId: all.pollId })
  expect(view.counts).toEqual({ open: 0, proven: 0, dismissed: 2, late: 0 })
})

test('a line that an operator took away is proven by the promise, and nobody dismisses it', async () => {
  const all = await withPromises()
  const { poll, pollId, late } = all
  const filer = first(all.people)
  await tamper(all, (rows) => rows.filter((row) => row.kind !== 'phone' || ballotNumber(row.key) !== late.number))
  const filed = await filer.value('ballot/fileDispute', { pollId, kind: 'notOnBoard', promise: late })
  expect(filed).toMatchObject({ state: 'proven', finding: 'missing' })
  expect(await poll.chair.code('ballot/answerDispute', { disputeId: filed.disputeId, upheld: false, text: '没有这回事' })).toBe('DISPUTE_PROVEN')
  const desk = await poll.supervisor.value('ballot/readCare', { pollId })
  expect(desk).toMatchObject({ counts: { open: 0, proven: 1 }, brokenPromises: [{ promise: late, finding: 'missing' }], disputes: [{ state: 'proven', text: '' }], mayAnswer: false })
  expect(await poll.chair.value('ballot/answerDispute', { disputeId: filed.disputeId, upheld: true, text: '票少了一张，请镇里来查' })).toEqual({ state: 'upheld' })
  expect(await first(all.people.slice(1)).code('ballot/fileDispute', { pollId, kind: 'notOnBoard', promise: late })).toBe('PROMISE_SHOWN_BEFORE')
})

test('evidence against the box holds no person, no unit and no time', async () => {
  const all = await withPromises()
  await tamper(all, (rows) => rows.map((row) => (row.kind === 'phone' && ballotNumber(row.key) === all.late.number ? { ...row, version: all.late.version - 1 } : row)))
  await first(all.people).value('ballot/fileDispute', { pollId: all.pollId, kind: 'differs', promise: all.late })
  const [evidence] = await all.poll.bed.store.all<BrokenPromiseDocument>(BROKEN_PROMISES)
  expect(evidence).toMatchObject({ finding: 'olderStands' })
  const text = JSON.stringify(evidence)
  expect(text).not.toContain(first(all.people).personId)
  expect(text).not.toContain(first(all.people).householdId)
  expect(text).not.toMatch(/\d{13}/)
  const [dispute] = await all.poll.bed.store.all<DisputeDocument>(DISPUTES)
  expect(JSON.stringify(dispute)).not.toContain(all.late.number)
})

test('a promise that the box never signed is refused', async () => {
  const all = await withPromises()
  const forged = { ...all.late, version: all.late.version + 1 }
  expect(await first(all.people).code('ballot/fileDispute', { pollId: all.pollId, kind: 'notOnBoard', promise: forged })).toBe('PROMISE_FORGED')
  expect(await all.poll.bed.store.all(DISPUTES)).toEqual([])
})

test('a dispute without a promise waits for the committee; the same request is one dispute, another is refused until it is answered', async () => {
  const { poll, pollId, people } = await counted()
  const filer = first(people)
  const requestId = poll.bed.requestId()
  const input = { pollId, kind: 'notOnBoard' as const, text: TEXT }
  const filed = await filer.value('ballot/fileDispute', input, requestId)
  expect(await filer.value('ballot/fileDispute', input, requestId)).toEqual(filed)
  expect(await filer.code('ballot/fileDispute', input)).toBe('DISPUTE_OPEN')
  expect(await poll.chair.value('ballot/answerDispute', { disputeId: filed.disputeId, upheld: false, text: '您的票在第 3 行' })).toEqual({ state: 'dismissed' })
  expect(await filer.code('ballot/fileDispute', input)).toBe('ok')
})

test('who filed it, who answers and who watches read it; everybody else reads how many there are', async () => {
  const { poll, pollId, people } = await counted()
  const [filer, other] = [first(people), first(people.slice(1))]
  const { disputeId } = await filer.value('ballot/fileDispute', { pollId, kind: 'other', text: '箱子没有当众打开' })
  expect((await filer.value('ballot/readDisputes', { pollId })).mine).toMatchObject([{ disputeId, mine: true, text: '箱子没有当众打开', state: 'open' }])
  const seen = await other.value('ballot/readDisputes', { pollId })
  expect(seen).toMatchObject({ mine: [], counts: { open: 1 } })
  expect(JSON.stringify(seen)).not.toContain('箱子')
  expect(await other.code('ballot/readCare', { pollId })).toBe('NOT_PERMITTED')
  expect((await first(poll.tellers).value('ballot/readCare', { pollId })).disputes).toEqual([])
  expect((await poll.supervisor.value('ballot/readCare', { pollId })).disputes).toMatchObject([{ by: filer.name, text: '箱子没有当众打开' }])
  expect((await first(people).value('ballot/readPoll', { pollId })).secret?.disputes).toEqual({ open: 1, proven: 0, dismissed: 0, late: 0 })
})

test('a ballot that somebody else took is disputed only where one was taken', async () => {
  const { poll, pollId, people } = await counted()
  expect(await first(people).code('ballot/fileDispute', { pollId, kind: 'tokenTakenByOther', text: '我家没有人领过票' })).toBe('ok')
  expect(await poll.chair.code('ballot/fileDispute', { pollId, kind: 'tokenTakenByOther', text: '我家没有人领过票' })).toBe('NOTHING_TAKEN')
})

test('a result is flagged while disputes reach its margin, also on the notice; an answer takes the flag away', async () => {
  const { poll, pollId, people } = await counted()
  // 12 of 16 took part, 11 were needed: two households less turn it; seven yes of twelve: one vote less turns it.
  const review = async () => (await first(people).value('ballot/readPoll', { pollId })).secret?.review
  expect(await review()).toBeUndefined()
  const content = { topic: '12万元怎么用', proposer: '村委会', place: '二楼', chair: '汪建国', decision: '同意', personInCharge: '汪建国', plan: '年内办' }
  const { disputeId } = await first(people).value('ballot/fileDispute', { pollId, kind: 'notOnBoard', text: TEXT })
  const { noticeId } = await poll.chair.value('disclosure/publishResult', { pollId, content })
  expect(await review()).toEqual({ flagged: true, replaced: 0, disputed: 1, margin: 1 })
  expect((await poll.bed.phone(undefined, poll.home.communityId).value('disclosure/readNotice', { noticeId })).review).toEqual({ flagged: true, replaced: 0, disputed: 1, margin: 1 })
  await poll.chair.value('ballot/answerDispute', { disputeId, upheld: false, text: '您的票在第 3 行' })
  expect(await review()).toEqual({ flagged: false, replaced: 0, disputed: 0, margin: 1 })
})

test('where the split is withheld the flag does not tell how close it was: any dispute flags, for whoever does not watch the count', async () => {
  const poll = await pollBed()
  const people = await poll.home.neighbours(5)
  const pollId = await poll.open({ ballotMode: 'secret' })
  for (const each of [...people, poll.chair, ...poll.tellers]) await voter(poll.bed, each, pollId).cast('yes')
  poll.afterClose()
  await poll.bed.phone(undefined).value('ballot-box/open', { pollId })
  await poll.countAndConfirm(pollId)
  const content = { topic: '12万元怎么用', proposer: '村委会', place: '二楼', chair: '汪建国', decision: '同意', personInCharge: '汪建国', plan: '年内办' }
  const { noticeId } = await poll.chair.value('disclosure/publishResult', { pollId, content })
  const reviewSeenBy = async (who: Neighbour) => (await who.value('ballot/readPoll', { pollId })).secret?.review
  expect(await reviewSeenBy(first(people))).toEqual({ flagged: false, replaced: 0, disputed: 0 })
  await first(people).value('ballot/fileDispute', { pollId, kind: 'notOnBoard', text: TEXT })
  // One is not enough to turn it, as those see who watch over the count.
  const { margin, flagged } = (await reviewSeenBy(poll.supervisor)) ?? {}
  expect([(margin ?? 0) > 1, flagged]).toEqual([true, false])
  expect(await reviewSeenBy(first(people))).toEqual({ flagged: true, replaced: 0, disputed: 1 })
  expect((await poll.bed.phone(undefined, poll.home.communityId).value('disclosure/readNotice', { noticeId })).review).toEqual({ flagged: true, replaced: 0, disputed: 1 })
})

test('after the fifth day nobody disputes any more, and what was not answered by its day is late', async () => {
  const { poll, pollId, people } = await counted()
  const content = { topic: '12万元怎么用', proposer: '村委会', place: '二楼', chair: '汪建国', decision: '同意', personInCharge: '汪建国', plan: '年内办' }
  await first(people).value('ballot/fileDispute', { pollId, kind: 'notOnBoard', text: TEXT })
  await poll.chair.value('disclosure/publishResult', { pollId, content })
  poll.bed.clock.set(addMs(poll.bed.clock.now(), 6 * DAY_MS))
  expect(await first(people).code('ballot/fileDispute', { pollId, kind: 'differs', text: TEXT })).toBe('DISPUTE_PERIOD_OVER')
  expect((await poll.supervisor.value('ballot/readDisputes', { pollId })).counts).toEqual({ open: 1, proven: 0, dismissed: 0, late: 1 })
  expect((await poll.chair.value('community/home', {})).matters).toMatchObject([{ kind: 'dispute', id: pollId }])
})
