import type { CannotTakeToken } from '@/domain/ballot/secret/issue-token'
import { addMs } from '@/domain/shared/instant'
import type { CommitFault } from '@server/adapters/memory/memory-store'
import { VOTES, voteIdOf, type VoteDocument } from '@server/application/ballot/documents'
import { REQUESTS } from '@server/pipeline/remember'
import { secretBed } from '@server/testing/secret-bed'
import { voter } from '@server/testing/voter'

/** A secret poll with one household; the bed's four officers are on the roll too. */
async function polling(channels: ('phone' | 'paper')[] = ['phone', 'paper'], faults: (CommitFault | undefined)[] = []) {
  const bed = await secretBed({ memory: { failCommit: () => faults.shift() } })
  const rep = await bed.home.neighbour()
  const kin = await bed.home.neighbour({ livesWith: rep })
  const pollId = await bed.openSecret({ channels })
  return { ...bed, rep, kin, pollId, faults, slots: () => bed.bed.store.all<VoteDocument>(VOTES) }
}
type Polling = Awaited<ReturnType<typeof polling>>

/** Blinded messages of other phones of the same unit: each one's keys are another's. */
const otherPhone = ({ bed, rep, pollId }: Polling, number: number) => voter(bed, { ...rep, subject: `${rep.subject}, phone ${number}` }, pollId)

test('the same question gets the same answer, asked ten times at once and once more an hour later', async () => {
  const at = await polling()
  const blinded = await otherPhone(at, 0).blinded()
  const ask = () => at.rep.value('ballot/issueToken', { pollId: at.pollId, blinded })
  const answers = await Promise.all(Array.from({ length: 10 }, ask))
  at.bed.clock.pass(3_600_000)
  expect(new Set([...answers, await ask()].map((each) => each.blindSignature)).size).toBe(1)
  expect(await at.slots()).toHaveLength(1)
})

test('two hundred phones of one unit ask at once and one of them gets a token', async () => {
  const at = await polling()
  const blinded = await Promise.all(Array.from({ length: 200 }, (_, number) => otherPhone(at, number).blinded()))
  const codes = await Promise.all(blinded.map((each) => at.rep.code('ballot/issueToken', { pollId: at.pollId, blinded: each })))
  expect([codes.filter((code) => code === 'ok').length, codes.filter((code) => code === 'TOKEN_TAKEN').length]).toEqual([1, 199])
  const [slot, ...others] = await at.slots()
  expect(others).toEqual([])
  expect(slot?.token?.blinded).toBe(blinded[codes.indexOf('ok')])
}, 60_000)

test.each<CommitFault>(['reply-lost', 'lost'])('a token whose answer is lost (%s) is the same token when asked for again', async (fault) => {
  const at = await polling()
  at.faults.push(fault)
  const mine = otherPhone(at, 0)
  const blinded = await mine.blinded()
  const first = await at.rep.code('ballot/issueToken', { pollId: at.pollId, blinded })
  expect(['ok', 'INTERNAL']).toContain(first)
  await mine.cast('yes')
  expect((await at.slots()).map((slot) => slot.token?.blinded)).toEqual([blinded])
})

test('nothing of it is remembered under a request', async () => {
  const at = await polling()
  const before = (await at.bed.store.all(REQUESTS)).length
  await otherPhone(at, 0).cast('yes')
  expect(await at.kin.code('ballot/issueToken', { pollId: at.pollId, blinded: await otherPhone(at, 1).blinded() })).toBe('NOT_HOUSEHOLD_REP')
  expect(await at.bed.store.all(REQUESTS)).toHaveLength(before)
})

/** In the order of the reasons: each case also has what the later ones would refuse. */
const REFUSED: readonly [string, CannotTakeToken['code'], (at: Polling) => Promise<{ readonly as?: 'kin' | 'stranger'; readonly pollId?: string; readonly blinded?: string } | undefined | void>][] = [
  ['after the poll was voided', 'POLL_VOIDED', async ({ bed, chair, pollId, closesAt }) => {
    await chair.value('ballot/voidPoll', { pollId, reason: '票样写错了' })
    bed.clock.set(closesAt)
  }],
  ['before it is open', 'VOTING_NOT_OPEN', async ({ bed, announce, draft }) => {
    const { opensAt, closesAt } = draft()
    const move = bed.clock.now() - (opensAt as number) + 20 * 86_400_000
    return { pollId: await announce({ ballotMode: 'named', opensAt: (opensAt as number) + move, closesAt: (closesAt as number) + move, partyStudy: { day: '2026-11-20', minutesNo: '支〔2026〕12号' } }), as: 'stranger' }
  }],
  ['at the close', 'VOTING_CLOSED', async ({ bed, closesAt }) => {
    bed.clock.set(closesAt)
    return { as: 'stranger' }
  }],
  ['in a vote with names', 'BALLOT_NOT_SECRET', async ({ bed, announce, openNow, closesAt }) => {
    const pollId = await announce({ ballotMode: 'named', channels: ['paper'], opensAt: addMs(bed.clock.now(), 11 * 86_400_000), closesAt: addMs(closesAt, 20 * 86_400_000) })
    bed.clock.pass(11 * 86_400_000)
    await openNow(pollId)
    return { pollId, as: 'stranger' }
  }],
  ['without a place on the roll', 'NOT_ON_ROLL', async () => ({ as: 'stranger' })],
  ['for the household without being its representative', 'NOT_HOUSEHOLD_REP', async ({ tellers, pollId, rep }) => {
    await tellers[0].code('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [rep.householdId] })
    return { as: 'kin' }
  }],
  ['once the unit has a slip of paper', 'CHANNEL_TAKEN', async ({ chair, pollId, rep }) => {
    await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [rep.householdId] })
    return { blinded: 'A'.repeat(342) }
  }],
  ['once another phone of the unit has it', 'TOKEN_TAKEN', async (at) => {
    await otherPhone(at, 1).takeToken()
    return { blinded: 'A'.repeat(342) }
  }],
  ['for what is no message of this key', 'BLINDED_INVALID', async () => ({ blinded: '_'.repeat(342) })]
]
test.each(REFUSED)('no token is signed %s', async (_why, code, prepare) => {
  const at = await polling()
  const mine = await otherPhone(at, 0).blinded()
  const stranger = await at.home.neighbour()
  const { as, pollId = at.pollId, blinded = mine } = (await prepare(at)) ?? {}
  const caller = as === 'kin' ? at.kin : as === 'stranger' ? stranger : at.rep
  expect(await caller.code('ballot/issueToken', { pollId, blinded })).toBe(code)
})

test('a vote on paper only gives no tokens', async () => {
  const at = await polling(['paper'])
  expect(await at.rep.code('ballot/issueToken', { pollId: at.pollId, blinded: await otherPhone(at, 0).blinded() })).toBe('CHANNEL_NOT_OFFERED')
})

test('a unit that took a token by phone is named when it is marked for paper, and keeps its token', async () => {
  const at = await polling()
  await otherPhone(at, 0).takeToken()
  expect(await at.chair.value('ballot/takeChannel', { pollId: at.pollId, channel: 'paper', unitIds: [at.rep.householdId, at.chair.householdId] })).toEqual({ taken: 1, alreadyByPhone: [at.rep.householdId] })
  expect((await at.slots()).find(({ _id }) => _id === voteIdOf(at.pollId, at.chair.householdId))).toEqual({
    _id: voteIdOf(at.pollId, at.chair.householdId), communityId: 'yunxi', schemaVersion: 1, pollId: at.pollId, unitId: at.chair.householdId, groupId: at.chair.groupId, channel: 'paper', day: '2026-12-05'
  })
})

test('taking a token and taking a slip at the same moment leaves the unit with one of them', async () => {
  for (const round of [0, 1, 2, 3, 4]) {
    const at = await polling()
    const blinded = await otherPhone(at, round).blinded()
    const token = () => at.rep.code('ballot/issueToken', { pollId: at.pollId, blinded })
    const slip = () => at.chair.value('ballot/takeChannel', { pollId: at.pollId, channel: 'paper', unitIds: [at.rep.householdId] })
    const [code, { taken }] = round % 2 === 0 ? await Promise.all([token(), slip()]) : await Promise.all([slip(), token()]).then(([a, b]) => [b, a] as const)
    const [slot] = await at.slots()
    expect([code, taken, slot?.channel, slot?.token === undefined]).toEqual(slot?.channel === 'phone' ? ['ok', 0, 'phone', false] : ['CHANNEL_TAKEN', 1, 'paper', true])
  }
})
