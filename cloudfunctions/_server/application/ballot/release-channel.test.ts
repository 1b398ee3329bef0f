import { pollBed, type PollBed } from '@server/testing/poll-bed'
import type { Neighbour } from '@server/testing/village'
import { voter } from '@server/testing/voter'
import { CHANNEL_RELEASES, type ChannelReleaseDocument } from './documents'

interface Room extends PollBed {
  readonly pollId: string
  /** Marked as paper by mistake. */
  readonly owner: Neighbour
  readonly release: (unitId?: string) => Promise<string>
}

async function room(ballotMode: 'named' | 'secret'): Promise<Room> {
  const bed = await pollBed()
  const owner = await bed.home.neighbour({ name: '程大山' })
  const pollId = await bed.open({ ballotMode, channels: ['phone', 'paper'] })
  await bed.chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [owner.householdId] })
  const release = (unitId: string = owner.householdId) => bed.supervisor.code('ballot/releaseChannel', { pollId, unitId, reason: 'wrongUnit' })
  return { ...bed, pollId, owner, release }
}
const sheet = (pollId: string, unitIds: readonly string[]) => ({ pollId, sheet: 1, votes: unitIds.map((unitId) => ({ unitId, choice: 'yes' as const })) })

test('a unit that was marked as paper by mistake votes by phone after a supervisor took the mark back', async () => {
  const { pollId, owner, supervisor } = await room('named')
  expect(await owner.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('CHANNEL_TAKEN')
  expect(await supervisor.value('ballot/releaseChannel', { pollId, unitId: owner.householdId, reason: 'wrongUnit' })).toEqual({ released: 1 })
  expect(await owner.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('ok')
})

test('a unit whose mark of hands was taken back is not among those that stand there', async () => {
  const { home, chair, tellers, supervisor, open, afterClose } = await pollBed()
  const [here, gone] = await home.neighbours(2)
  const pollId = await open({ ballotMode: 'showOfHands', channels: ['hands'] })
  await chair.value('ballot/takeChannel', { pollId, channel: 'hands', unitIds: [here?.householdId ?? '', gone?.householdId ?? ''] })
  await supervisor.value('ballot/releaseChannel', { pollId, unitId: gone?.householdId ?? '', reason: 'nothingTaken' })
  for (const teller of tellers) await teller.value('ballot/submitHandCount', { pollId, yes: 2, no: 0, abstain: 0 })
  afterClose()
  expect(await chair.call('ballot/countPoll', { pollId })).toMatchObject({ error: { code: 'MORE_HANDS_THAN_PRESENT', hands: 2, present: 1 } })
})

test('in a secret vote the unit takes a token again; everybody reads how many marks were taken back, and no closer time than the day is kept', async () => {
  const { bed, pollId, owner, release } = await room('secret')
  expect((await owner.value('ballot/readPoll', { pollId })).released).toBeUndefined()
  expect(await release()).toBe('ok')
  expect(await owner.value('ballot/readPoll', { pollId })).toMatchObject({ released: 1, secret: { token: 'none' } })
  await voter(bed, owner, pollId).cast('yes')
  const [kept] = await bed.store.all<ChannelReleaseDocument>(CHANNEL_RELEASES)
  expect(kept).toMatchObject({ unitId: owner.householdId, channel: 'paper', reason: 'wrongUnit', releasedOn: '2026-12-05' })
  expect(Object.values(kept ?? {}).filter((value) => typeof value === 'number')).toEqual([1])
})

test('a unit that is marked and released twice counts twice', async () => {
  const { chair, pollId, owner, release } = await room('named')
  await release()
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [owner.householdId] })
  await release()
  expect((await owner.value('ballot/readPoll', { pollId })).released).toBe(2)
})

test('only supervisors take a mark back, not of their own unit and not while they sit in the committee', async () => {
  const { home, chair, tellers, supervisor, pollId, owner } = await room('secret')
  const input = { pollId, unitId: owner.householdId, reason: 'wrongUnit' } as const
  for (const who of [chair, tellers[0], owner]) expect(await who.code('ballot/releaseChannel', input)).toBe('NOT_PERMITTED')
  const both = await home.neighbour({ offices: ['supervisor', 'committeeMember'] })
  expect(await both.code('ballot/releaseChannel', input)).toBe('SUPERVISOR_IN_COMMITTEE')
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [supervisor.householdId] })
  expect(await supervisor.code('ballot/releaseChannel', { ...input, unitId: supervisor.householdId })).toBe('RELEASE_OWN_UNIT')
})

test('a slip for which a phone ballot was given up stays, as does one that a neighbour wrote', async () => {
  const { bed, home, chair, pollId, owner, release } = await room('secret')
  const byPhone = voter(bed, chair, pollId)
  await byPhone.cast('yes')
  const ballot = await byPhone.ballot('void')
  const { promise } = await bed.phone(undefined).value('ballot-box/cast', { pollId, ballot })
  await chair.value('ballot/exchangeForPaper', { pollId, ballot, promise })
  expect(await release(chair.householdId)).toBe('PHONE_BALLOT_VOID')
  const [helper, witness] = await home.neighbours(2)
  await chair.value('ballot/recordAssistance', { pollId, unitId: owner.householdId, helperPersonId: helper?.personId ?? '', witnessPersonId: witness?.personId ?? '', reason: 'cannotSee' })
  expect(await release()).toBe('SLIP_WAS_WRITTEN')
})

test('a unit whose slip a teller has entered keeps its mark until the sheet is put right', async () => {
  const { chair, tellers, pollId, owner, supervisor, release } = await room('named')
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [tellers[1].householdId] })
  await tellers[0].value('ballot/submitPaperSheet', sheet(pollId, [owner.householdId, tellers[1].householdId]))
  expect(await release()).toBe('SHEET_NAMES_UNIT')
  await tellers[0].value('ballot/submitPaperSheet', sheet(pollId, [tellers[1].householdId]))
  expect(await release()).toBe('ok')
  expect(await supervisor.code('ballot/releaseChannel', { pollId, unitId: tellers[0].householdId, reason: 'wrongUnit' })).toBe('CHANNEL_NOT_MARKED')
})

test('of a release and a sheet that names the unit at the same time one is refused, or the count stops', async () => {
  const { chair, tellers, pollId, owner, afterClose, release } = await room('named')
  const [released, entered] = await Promise.all([release(), tellers[0].code('ballot/submitPaperSheet', sheet(pollId, [owner.householdId]))])
  expect(entered).toBe('ok')
  await tellers[1].value('ballot/submitPaperSheet', sheet(pollId, [owner.householdId]))
  afterClose()
  expect([released, await chair.code('ballot/countPoll', { pollId })]).toEqual(released === 'ok' ? ['ok', 'SLIP_WITHOUT_PAPER_CHANNEL'] : ['SHEET_NAMES_UNIT', 'ok'])
})

test('two who release the same unit at once take one mark back', async () => {
  const { owner, pollId, release } = await room('secret')
  expect((await Promise.all([release(), release()])).sort()).toEqual(['CHANNEL_NOT_MARKED', 'ok'])
  expect((await owner.value('ballot/readPoll', { pollId })).released).toBe(1)
})

test('marks stay from the close on, and what does not exist is not found', async () => {
  const { owner, supervisor, afterClose, release } = await room('named')
  expect(await release('nobody')).toBe('NOT_ON_ROLL')
  expect(await supervisor.code('ballot/releaseChannel', { pollId: 'none', unitId: owner.householdId, reason: 'wrongUnit' })).toBe('NOT_FOUND')
  afterClose()
  expect(await release()).toBe('NOT_VOTING_NOW')
})
