import { pollBed } from '@server/testing/poll-bed'

test('a unit that took a slip cannot vote by phone, one that voted by phone gets no slip', async () => {
  const { home, chair, open } = await pollBed()
  const [onPaper, byPhone] = await home.neighbours(2)
  const pollId = await open({ channels: ['phone', 'paper'] })
  await byPhone?.value('ballot/castVote', { pollId, choice: 'yes' })
  const unitIds = [onPaper?.householdId ?? '', byPhone?.householdId ?? '']
  expect(await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds })).toEqual({ taken: 1, alreadyByPhone: [byPhone?.householdId] })
  expect(await onPaper?.code('ballot/castVote', { pollId, choice: 'yes' })).toBe('CHANNEL_TAKEN')
})

test('slips count when both tellers read the same, slip by slip', async () => {
  const { home, chair, tellers, open, afterClose } = await pollBed()
  const voters = await home.neighbours(4)
  const pollId = await open({ channels: ['phone', 'paper'] })
  const units = voters.map((voter) => voter.householdId)
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: units })
  const reading = (third: 'no' | 'invalid') => ({
    pollId,
    sheet: 1,
    votes: [{ unitId: units[0] ?? '', choice: 'yes' as const }, { unitId: units[1] ?? '', choice: 'yes' as const }, { unitId: units[2] ?? '', choice: third }]
  })
  expect(await chair.code('ballot/submitPaperSheet', reading('no'))).toBe('NOT_A_TELLER')
  expect(await tellers[0].value('ballot/submitPaperSheet', reading('no'))).toEqual({ sheets: 1 })
  afterClose()
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('SHEET_MISSING')
  expect(await tellers[1].value('ballot/submitPaperSheet', reading('invalid'))).toEqual({ sheets: 2 })
  expect(await chair.call('ballot/countPoll', { pollId })).toMatchObject({ error: { code: 'SHEETS_DIFFER', count: 1, householdNos: [voters[2]?.householdNo] } })
  await tellers[1].value('ballot/submitPaperSheet', reading('no'))
  const { outcome } = await chair.value('ballot/countPoll', { pollId })
  // The fourth took a slip and gave none back: present, not voted.
  expect(outcome.heads.counts).toMatchObject({ eligible: 8, present: 4, participating: 3, yes: 2, no: 1 })
})

test('a slip of a unit that took none stops the count', async () => {
  const { home, chair, tellers, open, afterClose } = await pollBed()
  const [known, stray] = await home.neighbours(2)
  const pollId = await open({ channels: ['phone', 'paper'] })
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: [known?.householdId ?? ''] })
  for (const teller of tellers) await teller.value('ballot/submitPaperSheet', { pollId, sheet: 1, votes: [{ unitId: stray?.householdId ?? '', choice: 'yes' }] })
  afterClose()
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('SLIP_WITHOUT_PAPER_CHANNEL')
})

test('raised hands count when both tellers counted the same and not more than stood there', async () => {
  const { home, chair, tellers, open, afterClose } = await pollBed()
  const voters = await home.neighbours(5)
  const pollId = await open({ ballotMode: 'showOfHands', channels: ['hands'] })
  await chair.value('ballot/takeChannel', { pollId, channel: 'hands', unitIds: voters.map((voter) => voter.householdId) })
  await tellers[0].value('ballot/submitHandCount', { pollId, yes: 4, no: 1, abstain: 1 })
  await tellers[1].value('ballot/submitHandCount', { pollId, yes: 4, no: 0, abstain: 1 })
  afterClose()
  expect(await chair.call('ballot/countPoll', { pollId })).toMatchObject({ error: { code: 'TELLERS_DIFFER', field: 'no' } })
  await tellers[1].value('ballot/submitHandCount', { pollId, yes: 4, no: 1, abstain: 1 })
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('MORE_HANDS_THAN_PRESENT')
  for (const teller of tellers) await teller.value('ballot/submitHandCount', { pollId, yes: 4, no: 0, abstain: 0 })
  const { outcome } = await chair.value('ballot/countPoll', { pollId })
  expect(outcome.heads).toMatchObject({ counts: { present: 5, participating: 4, yes: 4 }, notVoted: 1 })
  expect(await tellers[0].code('ballot/submitHandCount', { pollId, yes: 5, no: 0, abstain: 0 })).toBe('ALREADY_COUNTED')
})

test('who signed in at the meeting is present, voted or not', async () => {
  const { bed, home, chair, open, opensAt, afterClose } = await pollBed()
  const [voter, listener] = await home.neighbours(2)
  const pollId = await open()
  const { meetingId } = await chair.value('consultation/createMeeting', { title: '村民会议', place: '祠堂', startsAt: opensAt, endsAt: opensAt + 7_200_000, pollId })
  const { code } = await chair.value('consultation/signInCode', { meetingId })
  for (const person of [voter, listener]) await person?.value('consultation/signIn', { meetingId, code })
  await voter?.value('ballot/castVote', { pollId, choice: 'yes' })
  afterClose()
  const { outcome } = await chair.value('ballot/countPoll', { pollId })
  expect(outcome.heads.counts).toMatchObject({ eligible: 6, present: 2, participating: 1 })
  expect(await bed.store.all('votes')).toHaveLength(1)
})
