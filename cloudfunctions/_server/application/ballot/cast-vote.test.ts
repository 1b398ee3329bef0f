import { addMs, DAY_MS } from '@/domain/shared/instant'
import { pollBed } from '@server/testing/poll-bed'
import { VOTES, votesByPoll, voteIdOf, type VoteDocument } from './documents'

const PARALLEL = 200

test('two hundred votes of one household at once are one vote', async () => {
  const { bed, home, open } = await pollBed()
  const voter = await home.neighbour()
  const pollId = await open()
  const replies = await Promise.all(
    Array.from({ length: PARALLEL }, (_, index) => voter.call('ballot/castVote', { pollId, choice: index % 2 === 0 ? 'yes' : 'no' }))
  )
  const codes = new Set(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)))
  expect([...codes].filter((code) => code !== 'ok' && code !== 'BUSY_TRY_AGAIN')).toEqual([])
  expect(replies.filter((reply) => reply.ok && !reply.value.changed)).toHaveLength(1)
  expect((await bed.store.list(votesByPoll, [home.communityId, pollId])).items).toHaveLength(1)
})

test('two hundred households voting at once are two hundred votes, none turned away', async () => {
  const { bed, home, open } = await pollBed()
  const voters = await home.neighbours(PARALLEL)
  const pollId = await open()
  const replies = await Promise.all(voters.map((voter) => voter.call('ballot/castVote', { pollId, choice: 'yes' })))
  expect(replies.filter((reply) => !reply.ok)).toEqual([])
  expect(await bed.store.countBy(votesByPoll, [home.communityId, pollId])).toEqual({ [home.groupIds[0]]: PARALLEL })
})

test('a retry with the same request id is the same vote, and its answer the same', async () => {
  const { bed, home, open } = await pollBed()
  const voter = await home.neighbour()
  const pollId = await open()
  const requestId = bed.requestId()
  const first = await voter.call('ballot/castVote', { pollId, choice: 'yes' }, requestId)
  expect(await voter.call('ballot/castVote', { pollId, choice: 'yes' }, requestId)).toEqual(first)
  expect(await voter.code('ballot/castVote', { pollId, choice: 'no' }, requestId)).toBe('REQUEST_ID_REUSED')
})

test('until the close a vote can be changed, and the last one counts', async () => {
  const { bed, home, open, closesAt } = await pollBed()
  const voter = await home.neighbour()
  const pollId = await open()
  await voter.value('ballot/castVote', { pollId, choice: 'no' })
  bed.clock.set(addMs(closesAt, -1))
  expect(await voter.value('ballot/castVote', { pollId, choice: 'abstain' })).toMatchObject({ changed: true })
  bed.clock.set(closesAt)
  expect(await voter.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('VOTING_CLOSED')
  expect(await bed.store.get<VoteDocument>(VOTES, voteIdOf(pollId, voter.householdId))).toMatchObject({ choice: 'abstain' })
})

test('only the 户代表 casts the household\'s vote', async () => {
  const { home, open } = await pollBed()
  const rep = await home.neighbour()
  const daughter = await home.neighbour({ livesWith: rep })
  const pollId = await open()
  expect(await daughter.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('NOT_HOUSEHOLD_REP')
})

test('who came to the village after the roll was frozen is not on it', async () => {
  const { home, announce, bed, opensAt, openNow } = await pollBed()
  const pollId = await announce()
  const late = await home.neighbour()
  bed.clock.set(opensAt)
  await openNow(pollId)
  expect(await late.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('NOT_ON_ROLL')
})

test('before the opening and after a void nobody votes', async () => {
  const { bed, home, chair, announce, opensAt, openNow } = await pollBed()
  const voter = await home.neighbour()
  const pollId = await announce()
  expect(await voter.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('VOTING_NOT_OPEN')
  bed.clock.set(opensAt)
  await openNow(pollId)
  await chair.value('ballot/voidPoll', { pollId, reason: '方案写错了，重新公告' })
  expect(await voter.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('POLL_VOIDED')
})

test('a group\'s vote is for the group alone', async () => {
  const { home, open } = await pollBed()
  const inside = await home.neighbour({ group: 2 })
  const outside = await home.neighbour({ group: 1 })
  const pollId = await open({ presetId: 'villagersGroupMeeting', groupId: home.groupIds[1] })
  expect(await inside.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('ok')
  expect(await outside.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('NOT_ON_ROLL')
})

test('the 18th birthday on the day of the opening counts, the day after does not', async () => {
  const { home, open, opensAt } = await pollBed()
  const day = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
  const born = (at: number) => ({ person: { adultOn: day(at) as never } })
  const today = await home.neighbour(born(opensAt))
  const tomorrow = await home.neighbour(born(opensAt + DAY_MS))
  const pollId = await open({ modeId: 'persons' })
  expect(await today.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('ok')
  expect(await tomorrow.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('NOT_ON_ROLL')
})

test('nobody reads another household\'s choice or the split before the count', async () => {
  const { home, chair, open } = await pollBed()
  const rep = await home.neighbour()
  const daughter = await home.neighbour({ livesWith: rep })
  const pollId = await open()
  await rep.value('ballot/castVote', { pollId, choice: 'no' })
  expect(await rep.value('ballot/readPoll', { pollId })).toMatchObject({ myChoice: 'no', mine: 'voted', participated: 1 })
  for (const other of [daughter, chair]) {
    const read = JSON.stringify(await other.value('ballot/readPoll', { pollId }))
    expect(read).not.toContain('myChoice')
    expect(read).not.toContain('outcome')
  }
})
