import type { InputOf } from '@/contract/actions'
import type { CannotExchange } from '@/domain/ballot/secret/exchange'
import { DAY_MS } from '@/domain/shared/instant'
import { voteIdOf, VOTES, type VoteDocument } from '@server/application/ballot/documents'
import { VOID_RECEIPTS } from '@server/application/ballot/secret-documents'
import { REQUESTS } from '@server/pipeline/remember'
import { secretBed } from '@server/testing/secret-bed'
import { printBatch, readBatch } from '@server/testing/slips'

type Receipt = Pick<InputOf<'ballot/exchangeForPaper'>, 'ballot' | 'promise'>

/** A secret poll with slips and two households, the first of which has cast 赞成 by phone. */
async function polling() {
  const bed = await secretBed()
  const [wang, li] = [await bed.home.neighbour(), await bed.home.neighbour()]
  const pollId = await bed.openSecret({ channels: ['phone', 'paper'] })
  const voter = bed.voterOf(wang, pollId)
  await voter.cast('yes')
  const voided = async (): Promise<Receipt> => {
    const ballot = await voter.ballot('void')
    return { ballot, promise: (await bed.bed.phone(undefined).value('ballot-box/cast', { pollId, ballot })).promise }
  }
  const exchange = (receipt: Receipt, who = wang) => who.code('ballot/exchangeForPaper', { pollId, ...receipt })
  const slotOf = (unitId: string) => bed.bed.store.get<VoteDocument>(VOTES, voteIdOf(pollId, unitId))
  return { ...bed, wang, li, pollId, voter, voided, exchange, slotOf }
}

test('a ballot that was given up becomes a slip: the unit votes once, on paper', async () => {
  const { bed, chair, tellers, wang, pollId, voided, exchange, slotOf, count, rows } = await polling()
  const receipt = await voided()
  expect(await exchange(receipt)).toBe('ok')
  expect(await slotOf(wang.householdId)).toEqual({
    _id: `${pollId}:${wang.householdId}`, communityId: 'yunxi', schemaVersion: 1, pollId, unitId: wang.householdId, groupId: wang.groupId, channel: 'paper', day: '2026-12-05', exchanged: true
  })
  expect(await wang.value('ballot/readPoll', { pollId })).toMatchObject({ mine: 'voted', myChannel: 'paper', secret: { token: 'paper' } })
  const { batch, serials } = await printBatch(chair, pollId, 2)
  bed.clock.pass(4 * DAY_MS)
  await readBatch(tellers, { pollId, batch, serials, marks: ['no'] })
  expect((await count(pollId)).outcome).toMatchObject({ heads: { counts: { present: 1, participating: 1, yes: 0, no: 1 } } })
  const [header, ...lines] = await rows(pollId)
  expect(header).toMatchObject({ taken: { phone: 0, paper: 1 }, exchanged: 1, cast: { phone: 0, paper: 1 }, voided: 1, batches: [{ batch, printed: 2, used: 1, returned: 1 }] })
  expect(lines).toMatchObject([{ kind: 'phone', selection: 'void' }, { kind: 'paper', serial: serials[0], mark: 'no' }])
})

test('the receipt is used up by its number alone, and nothing of it is kept beside the person', async () => {
  const { bed, wang, voter, voided, exchange, pollId } = await polling()
  const before = (await bed.store.all(REQUESTS)).length
  await exchange(await voided())
  expect(await bed.store.all(VOID_RECEIPTS)).toEqual([{ _id: `${pollId}:${await voter.number()}`, communityId: 'yunxi', schemaVersion: 1 }])
  expect(await bed.store.all(REQUESTS)).toHaveLength(before)
  expect(JSON.stringify(await bed.store.get(VOTES, voteIdOf(pollId, wang.householdId)))).not.toContain(await voter.number())
})

test('sent again it is the same exchange; four times at once too', async () => {
  const { bed, voided, exchange } = await polling()
  const receipt = await voided()
  expect(await Promise.all([1, 2, 3, 4].map(() => exchange(receipt)))).toEqual(['ok', 'ok', 'ok', 'ok'])
  expect(await exchange(receipt)).toBe('ok')
  expect(await bed.store.all(VOID_RECEIPTS)).toHaveLength(1)
})

test('one receipt is one slip: a neighbour who shows it again gets none, also at the same moment', async () => {
  const { voterOf, li, pollId, voided, exchange, slotOf } = await polling()
  await voterOf(li, pollId).cast('no')
  const receipt = await voided()
  const codes = await Promise.all([exchange(receipt), exchange(receipt, li)])
  expect([...codes].sort()).toEqual(['RECEIPT_USED', 'ok'])
  expect((await slotOf(li.householdId))?.channel).toBe(codes[1] === 'ok' ? 'paper' : 'phone')
})

const flipped = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`
test.each<[string, CannotExchange['code'], (receipt: Receipt, at: Awaited<ReturnType<typeof polling>>) => Receipt | Promise<Receipt>]>([
  ['of a ballot that still counts', 'BALLOT_NOT_VOID', async (_receipt, { voterOf, li, pollId, bed }) => {
    const ballot = await voterOf(li, pollId).ballot('yes')
    return { ballot, promise: (await bed.phone(undefined).value('ballot-box/cast', { pollId, ballot })).promise }
  }],
  ['with a token that the issuer never signed', 'TOKEN_INVALID', ({ ballot, promise }) => ({ ballot: { ...ballot, token: flipped(ballot.token) }, promise })],
  ['that its voter did not sign', 'SIGNATURE_INVALID', ({ ballot, promise }) => ({ ballot: { ...ballot, signature: flipped(ballot.signature) }, promise })],
  ['that never reached the box', 'PROMISE_INVALID', ({ ballot, promise }) => ({ ballot, promise: { ...promise, signature: flipped(promise.signature) } })],
  ['with the promise for another version', 'PROMISE_INVALID', ({ ballot, promise }) => ({ ballot, promise: { ...promise, version: promise.version + 1 } })]
])('a receipt %s gives no slip', async (_why, code, forge) => {
  const at = await polling()
  const receipt = await forge(await at.voided(), at)
  await at.voterOf(at.li, at.pollId).takeToken()
  expect(await at.exchange(receipt, at.li)).toBe(code)
  expect(await at.bed.store.all(VOID_RECEIPTS)).toEqual([])
})

test('nothing is exchanged without a token, after the close, or where there are no slips', async () => {
  const { bed, li, voided, exchange, closesAt } = await polling()
  const receipt = await voided()
  expect(await exchange(receipt, li)).toBe('NO_TOKEN_TAKEN')
  bed.clock.set(closesAt)
  expect(await exchange(receipt)).toBe('VOTING_CLOSED')
  const other = await secretBed()
  const phoneOnly = await other.openSecret()
  await other.voterOf(other.chair, phoneOnly).takeToken()
  expect(await other.chair.code('ballot/exchangeForPaper', { pollId: phoneOnly, ...receipt })).toBe('CHANNEL_NOT_OFFERED')
})
