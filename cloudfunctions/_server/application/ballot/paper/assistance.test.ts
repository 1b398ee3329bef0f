import { UNITS_HELPED_MAX } from '@/domain/ballot/paper/assistance'
import { addDays, dayOf } from '@/domain/shared/instant'
import { pollBed } from '@server/testing/poll-bed'
import type { TestBedOptions } from '@server/testing/test-bed'
import type { Neighbour } from '@server/testing/village'

/** A secret vote in which five households vote on paper, and two more who could help. */
async function room(options: TestBedOptions = {}) {
  const bed = await pollBed(options)
  const voters = await bed.home.neighbours(5)
  const [helper, witness] = (await bed.home.neighbours(2)) as readonly [Neighbour, Neighbour]
  const pollId = await bed.open({ ballotMode: 'secret', channels: ['phone', 'paper'] })
  await bed.chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: voters.map((voter) => voter.householdId) })
  const help = (unit: Neighbour | undefined, who = helper, seenBy = witness) =>
    bed.chair.call('ballot/recordAssistance', { pollId, unitId: unit?.householdId ?? '', helperPersonId: who.personId, witnessPersonId: seenBy.personId, reason: 'cannotRead' })
  return { ...bed, pollId, voters, helper, witness, help }
}

test('help is recorded with who wrote and who looked on, counted for everybody, and without a choice', async () => {
  const { bed, chair, pollId, voters, helper, witness, help } = await room()
  expect(await help(voters[0])).toMatchObject({ value: { assisted: 1 } })
  expect(await help(voters[0])).toMatchObject({ error: { code: 'ASSISTANCE_RECORDED' } })
  expect(await chair.value('ballot/readSlips', { pollId })).toMatchObject({ assisted: 1, unitsOnPaper: 5 })
  expect(await voters[1]?.value('ballot/readPoll', { pollId })).toMatchObject({ secret: { assisted: 1 } })
  const [record] = await bed.store.all('assistances')
  expect(Object.keys(record ?? {}).sort()).toEqual(['_id', 'communityId', 'day', 'helper', 'pollId', 'reason', 'recordedBy', 'schemaVersion', 'unitId', 'witness'])
  expect(record).toMatchObject({ helper: helper.personId, witness: witness.personId, reason: 'cannotRead' })
})

test('the committee does not write for a neighbour, nor look on', async () => {
  const { chair, voters, helper, witness, help } = await room()
  expect(await help(voters[0], chair)).toMatchObject({ error: { code: 'HELPER_IN_OFFICE' } })
  expect(await help(voters[0], helper, chair)).toMatchObject({ error: { code: 'HELPER_IN_OFFICE' } })
  expect(await help(voters[0], helper, helper)).toMatchObject({ error: { code: 'HELPER_IS_WITNESS' } })
  expect(await help(voters[0], voters[0], witness)).toMatchObject({ error: { code: 'HELPER_IS_VOTER' } })
})

test('who has moved away, is no adult or is not on the register helps nobody', async () => {
  const { bed, home, voters, help } = await room()
  expect(await help(voters[0], await home.neighbour({ person: { movedAway: true } }))).toMatchObject({ error: { code: 'NOT_FOUND' } })
  expect(await help(voters[0], await home.neighbour({ person: { adultOn: addDays(dayOf(bed.clock.now()), 1) } }))).toMatchObject({ error: { code: 'NOT_FOUND' } })
})

test('one neighbour helps only so many units, however many desks ask at once', async () => {
  const { voters, help } = await room()
  const answers = await Promise.all(voters.map((voter) => help(voter)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(UNITS_HELPED_MAX)
  expect(answers.filter((answer) => !answer.ok && answer.error.code === 'HELPER_HELPS_TOO_MANY')).toHaveLength(voters.length - UNITS_HELPED_MAX)
})

test('a household that took no slip has none to be written for it', async () => {
  const { helper, help } = await room()
  expect(await help(helper)).toMatchObject({ error: { code: 'UNIT_NOT_ON_PAPER' } })
})

test('the roll is read outside the transaction: one of a hundred groups has more parts than a transaction may read', async () => {
  const read: (string | undefined)[] = []
  const { voters, help } = await room({ memory: { onOperation: ({ collection }) => void read.push(collection) } })
  read.length = 0
  expect(await help(voters[0])).toMatchObject({ ok: true })
  expect(read).toContain('votes')
  expect(read).not.toContain('pollRolls')
})
