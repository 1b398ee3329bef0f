import type { MemoryOperation } from '@server/adapters/memory/memory-store'
import { pollBed } from '@server/testing/poll-bed'

/** Holds the commit of the next transaction that commits until `meanwhile` is done. */
function interruption() {
  let meanwhile: (() => Promise<unknown>) | undefined
  const onOperation = async ({ kind }: MemoryOperation): Promise<void> => {
    const now = kind === 'commit' ? meanwhile : undefined
    if (now === undefined) return
    meanwhile = undefined
    await now()
  }
  return { onOperation, beforeNextCommit: (work: () => Promise<unknown>) => void (meanwhile = work) }
}

test('a sheet that a teller hands in while the count runs is counted or refused, never taken and left out', async () => {
  const { onOperation, beforeNextCommit } = interruption()
  const { home, chair, tellers, open, afterClose } = await pollBed({ memory: { onOperation } })
  const [voter] = await home.neighbours(1)
  const unitId = voter?.householdId ?? ''
  const pollId = await open({ channels: ['phone', 'paper'] })
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [unitId] })
  const sheet = (choice: 'yes' | 'no') => ({ pollId, sheet: 1, votes: [{ unitId, choice }] })
  for (const teller of tellers) await teller.value('ballot/submitPaperSheet', sheet('yes'))
  afterClose()
  let late = ''
  beforeNextCommit(async () => (late = await tellers[1].code('ballot/submitPaperSheet', sheet('no'))))
  const counted = await chair.code('ballot/countPoll', { pollId })
  expect([late, counted]).toEqual(['ok', 'SHEETS_DIFFER'])
})

test('a count of hands that is changed while the count runs makes it run again', async () => {
  const { onOperation, beforeNextCommit } = interruption()
  const { home, chair, tellers, open, afterClose } = await pollBed({ memory: { onOperation } })
  const [voter] = await home.neighbours(1)
  const pollId = await open({ ballotMode: 'showOfHands', channels: ['hands'] })
  await chair.value('ballot/takeChannel', { pollId, channel: 'hands', unitIds: [voter?.householdId ?? ''] })
  for (const teller of tellers) await teller.value('ballot/submitHandCount', { pollId, yes: 1, no: 0, abstain: 0 })
  afterClose()
  let late = ''
  beforeNextCommit(async () => (late = await tellers[1].code('ballot/submitHandCount', { pollId, yes: 0, no: 1, abstain: 0 })))
  const counted = await chair.code('ballot/countPoll', { pollId })
  expect([late, counted]).toEqual(['ok', 'TELLERS_DIFFER'])
})

test('a slip that a teller read on two sheets stops the count with the door it is about', async () => {
  const { home, chair, tellers, open, afterClose } = await pollBed()
  const [voter, other] = await home.neighbours(2)
  const [unitId, otherId] = [voter?.householdId ?? '', other?.householdId ?? '']
  const pollId = await open({ channels: ['phone', 'paper'] })
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [unitId, otherId] })
  for (const teller of tellers) {
    await teller.value('ballot/submitPaperSheet', { pollId, sheet: 1, votes: [{ unitId, choice: 'yes' }] })
    await teller.value('ballot/submitPaperSheet', { pollId, sheet: 2, votes: [{ unitId, choice: 'yes' }, { unitId: otherId, choice: 'no' }] })
  }
  afterClose()
  expect(await chair.call('ballot/countPoll', { pollId })).toMatchObject({ error: { code: 'SHEETS_DIFFER', count: 1, householdNos: [voter?.householdNo] } })
  for (const teller of tellers) await teller.value('ballot/submitPaperSheet', { pollId, sheet: 2, votes: [{ unitId: otherId, choice: 'no' }] })
  expect((await chair.value('ballot/countPoll', { pollId })).outcome.heads.counts).toMatchObject({ participating: 2, yes: 1, no: 1 })
})

test('slips that the tellers read are not passed over because nobody was noted to have taken one', async () => {
  const { home, chair, tellers, open, afterClose } = await pollBed()
  const [voter] = await home.neighbours(1)
  const pollId = await open({ channels: ['phone', 'paper'] })
  for (const teller of tellers) await teller.value('ballot/submitPaperSheet', { pollId, sheet: 1, votes: [{ unitId: voter?.householdId ?? '', choice: 'yes' }] })
  afterClose()
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('SLIP_WITHOUT_PAPER_CHANNEL')
})

test('a meeting called after the close makes nobody present who was not', async () => {
  const { bed, home, chair, open, afterClose } = await pollBed()
  const [voter, late] = await home.neighbours(2)
  const pollId = await open()
  await voter?.value('ballot/castVote', { pollId, choice: 'yes' })
  afterClose()
  const startsAt = bed.clock.now()
  const { meetingId } = await chair.value('consultation/createMeeting', { title: '补签到', place: '祠堂', startsAt, endsAt: startsAt + 3_600_000, pollId })
  await chair.value('consultation/signInByList', { meetingId, people: [{ householdId: late?.householdId ?? '', personId: late?.personId ?? '' }] })
  expect((await chair.value('ballot/countPoll', { pollId })).outcome.heads.counts).toMatchObject({ present: 1, participating: 1 })
})

test('only people of the own community preside and count', async () => {
  const { bed, home, chair, tellers, announce, opensAt } = await pollBed()
  const pollId = await announce()
  bed.clock.set(opensAt)
  const tellerPersonIds = tellers.map((each) => each.personId)
  expect(await chair.code('ballot/openPoll', { pollId, chairPersonId: 'elsewhere:h:1-1.1', tellerPersonIds })).toBe('NOT_FOUND')
  expect(await chair.code('ballot/openPoll', { pollId, chairPersonId: chair.personId, tellerPersonIds: ['elsewhere:h:1-1.1'] })).toBe('NOT_FOUND')
  const away = await home.neighbour({ person: { movedAway: true } })
  expect(await chair.code('ballot/openPoll', { pollId, chairPersonId: away.personId, tellerPersonIds })).toBe('NOT_FOUND')
  expect(await chair.code('ballot/openPoll', { pollId, chairPersonId: chair.personId, tellerPersonIds })).toBe('ok')
})

test('below ten votes a published vote shows residents whether it passed, not who may have said what', async () => {
  const { home, chair, supervisor, open, afterClose, countAndConfirm } = await pollBed()
  const voters = await home.neighbours(9)
  const pollId = await open()
  for (const voter of voters) await voter.value('ballot/castVote', { pollId, choice: 'yes' })
  afterClose()
  await countAndConfirm(pollId)
  const content = { topic: '修路', proposer: '村委会', place: '村委会', chair: '汪建国', decision: '修', personInCharge: '汪建国', plan: '明年' }
  await chair.value('disclosure/publishResult', { pollId, content })
  const seen = await voters[0]?.value('ballot/readPoll', { pollId })
  expect(seen).toMatchObject({ phase: 'published', outcomeKind: 'passed' })
  expect(seen).not.toHaveProperty('outcome')
  expect(await supervisor.value('ballot/readPoll', { pollId })).toHaveProperty('outcome')
})
