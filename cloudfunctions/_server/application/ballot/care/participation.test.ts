import { pollBed } from '@server/testing/poll-bed'
import { voter } from '@server/testing/voter'

/** So many households vote by phone, half of them in the second group. */
async function closedPoll(households: number) {
  const poll = await pollBed()
  const one = await poll.home.neighbours(Math.ceil(households / 2))
  const two = await poll.home.neighbours(Math.floor(households / 2), { group: 2 })
  const pollId = await poll.open({ ballotMode: 'secret' })
  for (const each of [...one, ...two]) await voter(poll.bed, each, pollId).takeToken()
  return { poll, pollId, one, two }
}

test('after the close anybody of the village reads which doors took a ballot, group by group, without names and times', async () => {
  const { poll, pollId, one, two } = await closedPoll(10)
  const reader = two[0]
  expect(await reader?.code('ballot/participation', { pollId })).toBe('PARTICIPATION_TOO_EARLY')
  poll.afterClose()
  const own = await reader?.value('ballot/participation', { pollId })
  expect(own?.groups).toMatchObject([{ name: '1组', eligible: 9, taken: 5 }, { name: '2组', eligible: 5, taken: 5 }])
  expect(own?.doors).toEqual(two.map(({ householdNo }) => ({ householdNo, units: 1 })))
  const other = await reader?.value('ballot/participation', { pollId, groupId: poll.home.groupIds[0] })
  expect(other?.doors).toEqual(one.map(({ householdNo }) => ({ householdNo, units: 1 })))
  expect(JSON.stringify([own, other])).not.toMatch(/程\d|\d{13}/)
})

test('fewer than ten keep their doors to themselves', async () => {
  const { poll, pollId, one } = await closedPoll(9)
  poll.afterClose()
  expect(await one[0]?.call('ballot/participation', { pollId })).toMatchObject({ ok: false, error: { code: 'PARTICIPATION_WITHHELD', floor: 10 } })
})

test('only a secret vote has such a list, and only once it was opened', async () => {
  const poll = await pollBed()
  const announced = await poll.announce({ ballotMode: 'secret' })
  expect(await poll.chair.code('ballot/participation', { pollId: announced })).toBe('NOT_FOUND')
  const named = await poll.open()
  poll.afterClose()
  expect(await poll.chair.code('ballot/participation', { pollId: named })).toBe('BALLOT_NOT_SECRET')
  expect(await poll.chair.code('ballot/readDisputes', { pollId: named })).toBe('NOT_FOUND')
})
