import { addMs, DAY_MS, MINUTE_MS } from '@/domain/shared/instant'
import { pollBed, type PollBed } from '@server/testing/poll-bed'

const CONTENT = {
  topic: '村集体12万元收入怎么用', proposer: '村委会', place: '村委会二楼', chair: '汪建国',
  decision: '7万元修村卫生室，5万元办老年食堂', personInCharge: '汪建国', plan: '12月比价，明年1月开工'
}

/** Four officers of the bed have a household each; `more` households vote besides. */
async function votedPoll(more: number, yes: number): Promise<PollBed & { readonly pollId: string }> {
  const bed = await pollBed()
  const voters = await bed.home.neighbours(more)
  const pollId = await bed.open()
  for (const [index, voter] of voters.entries()) await voter.value('ballot/castVote', { pollId, choice: index < yes ? 'yes' : 'no' })
  bed.afterClose()
  return { ...bed, pollId }
}

test('a village decides: notice, roll, votes, count by the law, three confirmations, the board', async () => {
  // 4 + 8 = 12 households; two thirds are 8, of which more than half said yes.
  const { chair, tellers, supervisor, pollId } = await votedPoll(8, 5)
  const { outcome } = await chair.value('ballot/countPoll', { pollId })
  expect(outcome).toMatchObject({
    kind: 'passed',
    heads: { counts: { eligible: 12, present: 8, yes: 5, no: 3 }, quorum: { needed: 8, met: true }, pass: { base: 8, needed: 5, met: true } }
  })
  expect(await chair.value('ballot/confirmCount', { pollId, as: 'chair' })).toEqual({ confirmations: 1, complete: false })
  expect(await chair.code('disclosure/publishResult', { pollId, content: CONTENT })).toBe('NOT_CONFIRMED')
  await tellers[1].value('ballot/confirmCount', { pollId, as: 'teller' })
  expect(await supervisor.value('ballot/confirmCount', { pollId, as: 'supervisor' })).toEqual({ confirmations: 3, complete: true })
  const { noticeId } = await chair.value('disclosure/publishResult', { pollId, content: CONTENT })
  expect(await chair.value('disclosure/readNotice', { noticeId })).toMatchObject({ outcomeKind: 'passed', present: 8, ballots: { phone: 8, paper: 0, hands: 0 } })
})

test('one household too few and nothing was decided, whatever they said', async () => {
  const { chair, pollId } = await votedPoll(7, 7)
  // 11 households need 8 (3×8 = 24 ≥ 22); 7 came.
  expect((await chair.value('ballot/countPoll', { pollId })).outcome).toMatchObject({ kind: 'quorumNotMet', heads: { quorum: { count: 7, base: 11, needed: 8 } } })
})

test('exactly half is not more than half', async () => {
  const { chair, pollId } = await votedPoll(8, 4)
  expect((await chair.value('ballot/countPoll', { pollId })).outcome).toMatchObject({ kind: 'failed', heads: { pass: { count: 4, base: 8, needed: 5 } } })
})

test.each<[string, Parameters<PollBed['draft']>[0], string]>([
  ['without the party branch\'s study', {}, 'PARTY_STUDY_MISSING'],
  ['with nine days\' notice', {}, 'NOTICE_TOO_SHORT'],
  ['by a rule of urban communities', { presetId: 'residentsAssembly' }, 'WRONG_COMMUNITY_KIND'],
  ['by raised hands in a named vote', { channels: ['hands'] }, 'CHANNEL_NOT_IN_MODE'],
  ['of a body that this register does not hold', { presetId: 'collectiveMembers', modeId: 'members' }, 'ROLL_EMPTY'],
  ['by representatives, of whom there are none', { presetId: 'villagerRepsAssembly', modeId: 'representatives' }, 'COMPOSITION_UNLAWFUL']
])('the notice of a vote %s is refused and the draft stays', async (_why, change, code) => {
  const { bed, chair, draft, opensAt, closesAt } = await pollBed()
  const input = { ...draft(), ...change }
  if (code === 'NOTICE_TOO_SHORT') Object.assign(input, { opensAt: addMs(opensAt, -2 * DAY_MS), closesAt })
  if (code === 'PARTY_STUDY_MISSING') delete (input as { partyStudy?: unknown }).partyStudy
  const { pollId } = await chair.value('ballot/draftPoll', input)
  expect(await chair.code('ballot/announcePoll', { pollId })).toBe(code)
  expect(await chair.value('ballot/readPoll', { pollId })).toMatchObject({ phase: 'draft', eligible: 0 })
  expect(await bed.store.all('pollRolls')).toEqual([])
})

test('voting opens only after the roll was on show and every challenge was answered', async () => {
  const { bed, home, chair, tellers, announce, opensAt } = await pollBed()
  const resident = await home.neighbour()
  const pollId = await announce()
  const officers = { pollId, chairPersonId: chair.personId, tellerPersonIds: tellers.map((each) => each.personId) }
  expect(await chair.code('ballot/openPoll', officers)).toBe('CHALLENGE_PERIOD_NOT_OVER')
  const { challengeId } = await resident.value('ballot/challengeRoll', { pollId, about: 'missing', text: '我家刚分户，名册上没有' })
  bed.clock.set(addMs(opensAt, -DAY_MS))
  expect(await chair.code('ballot/openPoll', officers)).toBe('CHALLENGES_UNANSWERED')
  await chair.value('ballot/answerChallenge', { challengeId, upheld: false, text: '分户手续还没办完' })
  expect(await chair.code('ballot/openPoll', officers)).toBe('NOTICE_NOT_OVER')
  bed.clock.set(opensAt)
  expect(await chair.code('ballot/openPoll', { ...officers, tellerPersonIds: [chair.personId] })).toBe('CHAIR_IS_TELLER')
  expect(await chair.code('ballot/openPoll', officers)).toBe('ok')
  expect(await chair.code('ballot/draftPoll', { ...(await pollBed()).draft(), pollId })).toBe('POLL_NOT_DRAFT')
})

test('an upheld challenge gives a new version of the roll, taken from the register', async () => {
  const { bed, home, chair, announce, opensAt, openNow } = await pollBed()
  const pollId = await announce()
  const newcomer = await home.neighbour()
  const { challengeId } = await newcomer.value('ballot/challengeRoll', { pollId, about: 'missing', text: '我家漏了' })
  expect(await chair.value('ballot/answerChallenge', { challengeId, upheld: true, text: '补上了' })).toEqual({ rollVersion: 2 })
  bed.clock.set(opensAt)
  await openNow(pollId)
  expect(await newcomer.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('ok')
  expect(await chair.value('ballot/readPoll', { pollId })).toMatchObject({ eligible: 5, roll: { version: 2 } })
})

test('nothing is counted before the close has settled, and nothing twice', async () => {
  const { bed, chair, open, closesAt } = await pollBed()
  const pollId = await open()
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('VOTING_NOT_CLOSED')
  bed.clock.set(addMs(closesAt, MINUTE_MS - 1))
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('NOT_SETTLED')
  bed.clock.set(addMs(closesAt, MINUTE_MS))
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('ok')
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('ALREADY_COUNTED')
})

test('three different people confirm, each in an office that is theirs', async () => {
  const { home, chair, tellers, supervisor, pollId } = await votedPoll(8, 5)
  const stranger = await home.neighbour()
  await chair.value('ballot/countPoll', { pollId })
  expect(await stranger.code('ballot/confirmCount', { pollId, as: 'chair' })).toBe('NOT_THE_CHAIR')
  expect(await stranger.code('ballot/confirmCount', { pollId, as: 'teller' })).toBe('NOT_A_TELLER')
  expect(await chair.code('ballot/confirmCount', { pollId, as: 'supervisor' })).toBe('NOT_A_SUPERVISOR')
  expect((await tellers[0].value('ballot/readPoll', { pollId })).canConfirmAs).toBe('teller')
  await tellers[0].value('ballot/confirmCount', { pollId, as: 'teller' })
  expect(await tellers[1].code('ballot/confirmCount', { pollId, as: 'teller' })).toBe('ALREADY_CONFIRMED')
  expect((await supervisor.value('ballot/readPoll', { pollId })).outcome).toBeDefined()
  expect((await stranger.value('ballot/readPoll', { pollId })).outcome).toBeUndefined()
})

test('turnout by group is for those who run the vote', async () => {
  const { home, chair, open } = await pollBed()
  const voter = await home.neighbour({ group: 2 })
  const pollId = await open()
  await voter.value('ballot/castVote', { pollId, choice: 'yes' })
  expect(await chair.value('ballot/turnout', { pollId })).toMatchObject({
    needed: 4,
    groups: [{ name: '1组', eligible: 4, participated: 0 }, { name: '2组', eligible: 1, participated: 1 }]
  })
  expect(await voter.code('ballot/turnout', { pollId })).toBe('NOT_PERMITTED')
})

test('a draft names a rule that exists and a way of voting that the rule has', async () => {
  const { chair, draft } = await pollBed()
  expect(await chair.code('ballot/draftPoll', draft({ modeId: 'owners' }))).toBe('MODE_NOT_IN_PRESET')
  expect(await chair.code('ballot/draftPoll', draft({ presetId: 'electionVillage' }))).toBe('UNKNOWN_PRESET')
})
