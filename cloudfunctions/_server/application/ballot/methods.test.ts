import type { BallotMethod, Selection } from '@/domain/ballot/selection'
import { pollBed } from '@server/testing/poll-bed'
import { VOTES, voteIdOf, type VoteDocument } from './documents'

const OPTIONS = ['新修卫生室', '办老年食堂', '修水口桥'] as const
const SINGLE: BallotMethod = { kind: 'single', options: OPTIONS }
const MULTIPLE: BallotMethod = { kind: 'multiple', options: OPTIONS, atMost: 2 }
const SCORE: BallotMethod = { kind: 'score', options: OPTIONS, top: 5 }
const RANK: BallotMethod = { kind: 'rank', options: OPTIONS }
const VIEW = { presetId: 'opinionPoll', partyStudy: undefined } as const

/** A village whose households each cast one of these. */
async function votedVillage(method: BallotMethod, selections: readonly Selection[], formal: boolean) {
  const village = await pollBed()
  const voters = await village.home.neighbours(selections.length)
  const pollId = await village.open({ method, ...(formal ? {} : VIEW) })
  for (const [index, choice] of selections.entries()) await voters[index]?.value('ballot/castVote', { pollId, choice })
  village.afterClose()
  return { ...village, voters, pollId }
}

const times = (count: number, selection: Selection): readonly Selection[] => Array.from({ length: count }, () => selection)

test('a choice of one is cast, counted by its rule and published with its options', async () => {
  const { bed, chair, voters, pollId, countAndConfirm } = await votedVillage(SINGLE, [...times(7, [0]), ...times(3, [2]), []], true)
  await countAndConfirm(pollId)
  const { noticeId } = await chair.value('disclosure/publishResult', {
    pollId, content: { topic: '村集体12万元先办哪一件', proposer: '村民委员会', place: '祠堂', chair: '汪建国', decision: '先修卫生室。', personInCharge: '方志远', plan: '5月动工。' }
  })
  const { result } = await (voters[0] ?? chair).value('disclosure/readNotice', { noticeId })
  expect(result).toMatchObject({
    splits: 'shown',
    outcome: { kind: 'passed', method: SINGLE, options: { passed: [0], tally: { votes: [7, 0, 3], ballots: 11, blank: 1 } }, heads: { blank: 1, pass: { count: 7, needed: 6 }, counts: { present: 11, yes: 0 } } }
  })
  const { items } = await chair.value('disclosure/listNotices', {})
  expect(items[0]).toMatchObject({ chosen: ['新修卫生室'] })
  expect(items[0]).not.toHaveProperty('yes')
  expect((await bed.store.all(VOTES)).length).toBe(11)
})

test('a tie stays a tie', async () => {
  const { chair, pollId } = await votedVillage(SINGLE, [...times(4, [0]), ...times(4, [1])], true)
  const { outcome } = await chair.value('ballot/countPoll', { pollId })
  expect(outcome).toMatchObject({ kind: 'failed', options: { passed: [], tally: { leaders: [0, 1] } } })
})

test.each<[BallotMethod, readonly Selection[], object]>([
  [MULTIPLE, [[0, 1], [1], [1, 2]], { kind: 'multiple', votes: [1, 3, 1], leaders: [1] }],
  [SCORE, [[5, 0, 3], [4, 1, 3]], { kind: 'score', leaders: [0] }],
  [RANK, [[1, 0, 2], [1, 2, 0], [0, 1, 2]], { kind: 'rank', by: 'everyPair', leaders: [1] }]
])('a view is taken by %j', async (method, selections, tally) => {
  const { chair, pollId } = await votedVillage(method, selections, false)
  const { outcome } = await chair.value('ballot/countPoll', { pollId })
  expect(outcome).toMatchObject({ kind: 'reportOnly', standing: 'indicative', options: { tally } })
})

test('until the close a ballot can be changed; only who cast it reads it back', async () => {
  const { bed, home, open } = await pollBed()
  const rep = await home.neighbour()
  const son = await home.neighbour({ livesWith: rep })
  const pollId = await open({ method: RANK, ...VIEW })
  await rep.value('ballot/castVote', { pollId, choice: [2, 0, 1] })
  expect(await rep.value('ballot/castVote', { pollId, choice: [0, 2, 1] })).toMatchObject({ changed: true })
  expect(await bed.store.get<VoteDocument>(VOTES, voteIdOf(pollId, rep.householdId))).toMatchObject({ choice: [0, 2, 1] })
  expect(await rep.value('ballot/readPoll', { pollId })).toMatchObject({ method: RANK, myChoice: [0, 2, 1] })
  expect(await son.value('ballot/readPoll', { pollId })).not.toHaveProperty('myChoice')
})

test.each<[BallotMethod, Selection, string]>([
  [SINGLE, 'yes', 'SELECTION_OTHER_METHOD'],
  [SINGLE, [3], 'SELECTION_NOT_AN_OPTION'],
  [MULTIPLE, [0, 1, 2], 'SELECTION_TOO_MANY'],
  [SCORE, [6, 0, 0], 'SELECTION_MARK_OUT_OF_RANGE'],
  [RANK, [0, 1], 'SELECTION_INCOMPLETE']
])('what a ballot of %j cannot say is not kept: %j', async (method, choice, code) => {
  const { bed, home, open } = await pollBed()
  const voter = await home.neighbour()
  const pollId = await open({ method, ...VIEW })
  expect(await voter.code('ballot/castVote', { pollId, choice })).toBe(code)
  expect(await bed.store.all(VOTES)).toEqual([])
})

test('yes and no stay a word', async () => {
  const { home, open } = await pollBed()
  const voter = await home.neighbour()
  const pollId = await open()
  expect(await voter.code('ballot/castVote', { pollId, choice: [0] })).toBe('SELECTION_OTHER_METHOD')
  await voter.value('ballot/castVote', { pollId, choice: 'yes' })
})

test.each<[Partial<Parameters<Awaited<ReturnType<typeof pollBed>>['draft']>[0]> & object, string]>([
  [{ method: SCORE }, 'METHOD_NOT_FOR_RULE'],
  [{ method: { kind: 'single', options: ['修桥'] } }, 'OPTIONS_TOO_FEW'],
  [{ method: { kind: 'single', options: ['修桥', '修 桥'] } }, 'OPTIONS_ALIKE'],
  [{ method: SINGLE, ballotMode: 'showOfHands', channels: ['hands'] }, 'HANDS_NEED_YES_NO']
])('a draft is kept as it is, and its notice does not go out: %j', async (change, code) => {
  const { chair, draft } = await pollBed()
  const { pollId } = await chair.value('ballot/draftPoll', draft(change))
  expect(await chair.code('ballot/announcePoll', { pollId })).toBe(code)
})

test('slips of any method count when both tellers read the same', async () => {
  const { home, chair, tellers, open, afterClose } = await pollBed()
  const voters = await home.neighbours(4)
  const units = voters.map((voter) => voter.householdId)
  const pollId = await open({ method: RANK, ...VIEW, channels: ['phone', 'paper'] })
  await chair.value('ballot/takeChannel', { pollId, channel: 'paper', unitIds: units.slice(0, 3) })
  await voters[3]?.value('ballot/castVote', { pollId, choice: [1, 0, 2] })
  const sheet = (second: Selection | 'blank') => ({
    pollId, sheet: 1,
    votes: [{ unitId: units[0] ?? '', choice: [1, 2, 0] }, { unitId: units[1] ?? '', choice: second }, { unitId: units[2] ?? '', choice: 'invalid' as const }]
  })
  expect(await tellers[0].code('ballot/submitPaperSheet', sheet([1, 2]))).toBe('SHEET_MARK_INVALID')
  await tellers[0].value('ballot/submitPaperSheet', sheet('blank'))
  await tellers[1].value('ballot/submitPaperSheet', sheet([0, 1, 2]))
  afterClose()
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('SHEETS_DIFFER')
  await tellers[1].value('ballot/submitPaperSheet', sheet('blank'))
  const { outcome } = await chair.value('ballot/countPoll', { pollId })
  expect(outcome).toMatchObject({ heads: { blank: 1, counts: { participating: 4, invalid: 1 } }, options: { tally: { ballots: 4, blank: 1, invalid: 1, leaders: [1] } } })
})
