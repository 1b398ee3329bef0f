import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { actions } from '@/contract/actions'
import { DEED_KINDS, reasonNotRewardable } from '@/domain/ledger/deed'
import { STARTER_CATALOG } from '@/domain/ledger/point-item-catalog'
import { ATTENDANCE, type AttendanceDocument } from '@server/application/consultation/documents'
import { expectSoundLedger, transfersIn } from '@server/testing/ledger-audit'
import { codeOnWall, meetingNow } from '@server/testing/meeting-room'
import { pollBed } from '@server/testing/poll-bed'
import { ACTION_NAMES, SAMPLE_INPUTS } from '@server/testing/sample-inputs'

test('a vote from notice to publication, by phone and on paper, moves not one coin', async () => {
  const { bed, home, tellers, open, afterClose, countAndConfirm } = await pollBed()
  const voters = await home.neighbours(6)
  const onPaper = await home.neighbours(2)
  const pollId = await open({ channels: ['phone', 'paper'] })
  for (const voter of voters) await voter.value('ballot/castVote', { pollId, choice: 'yes' })
  const unitIds = onPaper.map(({ householdId }) => householdId)
  await tellers[0].value('ballot/takeChannel', { pollId, channel: 'paper', unitIds })
  afterClose()
  for (const teller of tellers) await teller.value('ballot/submitPaperSheet', { pollId, sheet: 1, votes: unitIds.map((unitId) => ({ unitId, choice: 'no' as const })) })
  await countAndConfirm(pollId)
  expect(await bed.store.all('votes')).toHaveLength(8)
  expect(await transfersIn(bed)).toEqual([])
  expect(await bed.store.all('accounts')).toEqual([])
})

test('at a meeting with a vote coins are for coming: who votes and who does not get the same', async () => {
  const { bed, home, chair, open, closesAt } = await pollBed()
  const [votes, abstains, silent, absent] = await home.neighbours(4)
  if (votes === undefined || abstains === undefined || silent === undefined || absent === undefined) throw new Error('four neighbours')
  const pollId = await open()
  expect(bed.clock.now()).toBeLessThan(closesAt)
  const meetingId = await meetingNow(bed, chair, pollId)
  const code = await codeOnWall(chair, meetingId)
  for (const person of [votes, abstains, silent]) await person.value('consultation/signIn', { meetingId, code })
  for (const [person, choice] of [[votes, 'yes'], [abstains, 'abstain'], [absent, 'yes']] as const) await person.value('ballot/castVote', { pollId, choice })
  const credited = (await transfersIn(bed)).map(({ deed, points }) => [deed, points]).sort()
  const came = (await bed.store.all<AttendanceDocument>(ATTENDANCE)).map(({ personId }) => [`meetingAttendance:${meetingId}:${personId}`, 5]).sort()
  expect(credited).toEqual(came)
  expect(credited).toHaveLength(3)
  for (const person of [votes, abstains, silent]) expect(await person.value('ledger/statement', {})).toMatchObject({ redeemable: 5 })
  expect(await absent.value('ledger/statement', {})).toMatchObject({ redeemable: 0 })
  await expectSoundLedger(bed)
})

test('no action but signing in can move coins, whatever it is sent', async () => {
  const { bed, home, chair, open } = await pollBed()
  const everybody = [chair, await home.neighbour({ offices: ['supervisor'] }), await home.neighbour()]
  const pollId = await open()
  const meetingId = await meetingNow(bed, chair, pollId)
  const names = { pollId, meetingId, householdId: chair.householdId, personId: chair.personId, unitIds: [chair.householdId], choice: 'yes' }
  for (const action of ACTION_NAMES.filter((each) => !each.startsWith('consultation/signIn'))) {
    const sample: Readonly<Record<string, unknown>> = SAMPLE_INPUTS[action]
    const real = Object.fromEntries(Object.keys(sample).map((key) => [key, (names as Readonly<Record<string, unknown>>)[key] ?? sample[key]]))
    for (const person of everybody) await person.call(action, real as never)
    expect([action, await transfersIn(bed)]).toEqual([action, []])
  }
})

test('nothing that can be rewarded is a ballot: neither a kind of deed nor an item', () => {
  for (const kind of ['ballot', 'vote', 'choice', 'poll', ...Object.keys(actions).filter((each) => each.startsWith('ballot/'))]) {
    expect(reasonNotRewardable({ kind, source: 'x' })).toMatchObject({ code: 'NOT_REWARDABLE' })
  }
  expect(STARTER_CATALOG.items.filter(({ earnedBy }) => !DEED_KINDS.includes(earnedBy))).toEqual([])
})

test('two files ask for a credit, the one that writes attendance and the one that settles claims; the shop only moves what a household has', () => {
  const application = resolve(__dirname, '..')
  const sources = readdirSync(application, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const crediting = sources.filter((file) => /creditDeed\(|(insert|put)(<\w+>)?\((TRANSFERS|ACCOUNTS)/.test(readFileSync(resolve(application, file), 'utf8')))
  expect(crediting.sort()).toEqual(['claims/credit-claims.ts', 'consultation/attend.ts', 'ledger/credit.ts', 'ledger/post-transfers.ts'])
})
