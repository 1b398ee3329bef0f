import { shortCodeOf } from '@/domain/ballot/secret/board'
import { dayOf } from '@/domain/shared/instant'
import { VOTES, type VoteDocument } from '@server/application/ballot/documents'
import { BOARDS, ISSUER_KEYS, MANIFESTS, type IssuerKeyDocument, type ManifestDocument } from '@server/application/ballot/secret-documents'
import { ballotHandlers } from '@server/application/ballot/handlers'
import { createEntry } from '@server/pipeline/entry'
import { secretBed } from '@server/testing/secret-bed'
import { TEST_PROVIDER } from '@server/testing/test-bed'
import { REQUESTS } from '@server/pipeline/remember'

const CONTENT = {
  topic: '村集体12万元收入怎么用', proposer: '村委会', place: '村委会二楼', chair: '汪建国',
  decision: '7万元修村卫生室，5万元办老年食堂', personInCharge: '汪建国', plan: '12月比价，明年1月开工'
}

/** Four officers of the bed have a household each; ten more vote, `yes` of them 赞成. */
async function votedInSecret(yes: number) {
  const bed = await secretBed()
  const neighbours = await bed.home.neighbours(10)
  const pollId = await bed.openSecret()
  const voters = neighbours.map((each) => bed.voterOf(each, pollId))
  for (const [index, each] of voters.entries()) await each.cast(index < yes ? 'yes' : 'no')
  return { ...bed, pollId, neighbours, voters }
}

test('a village decides in secret: notice, key, tokens, ballots, one count, the board, confirmations, the notice', async () => {
  // 4 + 10 = 14 households; two thirds are 10, of whom more than half said yes.
  const { bed, chair, tellers, supervisor, count, rows, pollId, voters, neighbours } = await votedInSecret(6)
  const { outcome } = await count(pollId)
  expect(outcome).toMatchObject({ kind: 'passed', heads: { counts: { eligible: 14, present: 10, participating: 10, yes: 6, no: 4, invalid: 0 } } })
  for (const each of voters) expect((await each.prove()).holds).toBe(true)
  const [header, ...lines] = await rows(pollId)
  expect(header).toMatchObject({ kind: 'header', units: 14, rows: 11, taken: { phone: 10, paper: 0, attendedOnly: 0 }, replaced: 0, exchanged: 0, cast: { phone: 10, paper: 0 }, voided: 0, outcome })
  expect(lines.map((line) => line.kind)).toEqual(Array(10).fill('phone'))
  await chair.value('ballot/confirmCount', { pollId, as: 'chair' })
  await tellers[0].value('ballot/confirmCount', { pollId, as: 'teller' })
  await supervisor.value('ballot/confirmCount', { pollId, as: 'supervisor' })
  const { noticeId } = await chair.value('disclosure/publishResult', { pollId, content: CONTENT })
  const notice = await bed.phone(undefined, 'yunxi').value('disclosure/readNotice', { noticeId })
  const shown = await neighbours[0]?.value('ballot/readPoll', { pollId })
  expect(notice.board).toEqual({ root: shown?.secret?.board?.root, code: shortCodeOf(notice.board?.root ?? ''), rows: 11, withheld: false })
  expect(notice).toMatchObject({ manifestHash: shown?.manifestHash, ballots: { phone: 10, paper: 0, hands: 0 }, outcomeKind: 'passed' })
})

test('the manifest on the shelf names both keys, its hash is the poll\'s, and the private key rests sealed', async () => {
  const { bed, chair, openSecret } = await secretBed()
  const pollId = await openSecret()
  const [[key], [shelved]] = [await bed.store.all<IssuerKeyDocument>(ISSUER_KEYS), await bed.store.all<ManifestDocument>(MANIFESTS)]
  expect(shelved).toMatchObject({ _id: pollId, units: 4, voided: false, manifest: { manifestVersion: 2, ballotMode: 'secret', issuerPublicKey: key?.publicKey, boxPublicKey: bed.ports.boxPublicKey } })
  expect(shelved?.manifestHash).toBe((await chair.value('ballot/readPoll', { pollId })).manifestHash)
  expect(JSON.stringify(await bed.store.all('polls'))).not.toContain(key?.sealed)
})

test('a named poll has no key, nothing on the shelf, and its manifest says how ballots are filled in and counted', async () => {
  const { bed, open } = await secretBed()
  await open()
  expect([await bed.store.all(ISSUER_KEYS), await bed.store.all(MANIFESTS)]).toEqual([[], []])
  expect((await bed.store.all('polls'))[0]).toMatchObject({ poll: { manifest: { manifestVersion: 2, method: { kind: 'yesNo' }, rule: { pass: { base: 'present' } } } } })
})

test('what the issuer keeps of a voter is the day, the token and nothing that has a time', async () => {
  const { bed, pollId, neighbours } = await votedInSecret(6)
  const slots = await bed.store.all<VoteDocument>(VOTES)
  expect(slots).toHaveLength(10)
  for (const slot of slots) {
    expect(Object.keys(slot).sort()).toEqual(['_id', 'channel', 'communityId', 'day', 'groupId', 'pollId', 'schemaVersion', 'token', 'unitId'])
    expect(slot.day).toBe(dayOf(bed.clock.now()))
  }
  const remembered = JSON.stringify(await bed.store.all(REQUESTS))
  for (const { personId, householdId } of neighbours) {
    expect(remembered).not.toContain(personId)
    expect(JSON.stringify(bed.log)).not.toContain(householdId)
  }
  expect((await bed.store.all(REQUESTS)).filter(({ _id }) => neighbours.some(({ subject }) => _id.includes(subject)))).toEqual([])
  expect(bed.log.filter(({ action }) => action === 'ballot/issueToken').map(({ outcome }) => outcome)).toEqual(Array(10).fill('ok'))
  expect(pollId).not.toBe('')
})

test('a secret poll shows that a unit took its ballot and how many did, never a choice', async () => {
  const { chair, neighbours, pollId, home, tellers } = await votedInSecret(6)
  const [first] = neighbours
  const mine = await first?.value('ballot/readPoll', { pollId })
  expect(mine).toMatchObject({ mode: 'secret', method: { kind: 'yesNo' }, mine: 'voted', myChannel: 'phone', participated: 10, secret: { token: 'taken', replaced: 0 } })
  expect(mine).not.toHaveProperty('myChoice')
  expect(mine?.secret).not.toHaveProperty('board')
  expect(await tellers[0].value('ballot/readPoll', { pollId })).toMatchObject({ mine: 'canVote', secret: { token: 'none' } })
  expect(await chair.value('ballot/turnout', { pollId })).toMatchObject({ groups: [{ eligible: 14, participated: 10 }] })
  expect(await (await home.neighbour()).value('ballot/readPoll', { pollId })).toMatchObject({ mine: 'cannotVote', cannotVote: 'NOT_ON_ROLL' })
})

test('the count of a public board is everybody\'s at once; a withheld one is for those who confirm it', async () => {
  const { count, neighbours, pollId } = await votedInSecret(6)
  await count(pollId)
  expect(await neighbours[0]?.value('ballot/readPoll', { pollId })).toMatchObject({ outcome: { kind: 'passed' }, secret: { board: { withheld: false, mayRead: true } } })

  const small = await secretBed()
  const [resident] = await small.home.neighbours(1)
  const smallPoll = await small.openSecret()
  for (const each of [...small.tellers, small.chair]) await small.voterOf(each, smallPoll).cast('yes')
  await small.count(smallPoll)
  expect(await resident?.code('ballot/readBoard', { pollId: smallPoll, part: 0 })).toBe('BOARD_WITHHELD')
  const seen = await resident?.value('ballot/readPoll', { pollId: smallPoll })
  expect([seen?.outcome, seen?.secret?.board]).toMatchObject([undefined, { withheld: true, mayRead: false }])
  for (const each of [small.tellers[0], small.supervisor]) expect((await each.value('ballot/readBoard', { pollId: smallPoll, part: 0 })).part).toHaveLength(4)
})

test('a secret poll that is voided takes nothing more in, by the issuer or by the box', async () => {
  const { bed, chair, pollId, voters, neighbours } = await votedInSecret(6)
  await chair.value('ballot/voidPoll', { pollId, reason: '票样写错了' })
  expect((await bed.store.all<ManifestDocument>(MANIFESTS))[0]?.voided).toBe(true)
  await expect(voters[0]?.cast('no')).rejects.toThrow('POLL_VOIDED')
  expect(await neighbours[1]?.code('ballot/issueToken', { pollId, blinded: (await voters[1]?.blinded()) ?? '' })).toBe('POLL_VOIDED')
})

test('opened twice and counted twice at the same moment, a poll has one key, one manifest and one board', async () => {
  const at = await secretBed()
  const { bed, chair, tellers, opensAt, afterClose } = at
  const pollId = await at.announce({ ballotMode: 'secret' })
  bed.clock.set(opensAt)
  const officers = { pollId, chairPersonId: chair.personId, tellerPersonIds: tellers.map((each) => each.personId) }
  const opened = await Promise.all([1, 2, 3].map(() => chair.code('ballot/openPoll', officers)))
  expect(opened.sort()).toEqual(['ALREADY_OPENED', 'ALREADY_OPENED', 'ok'])
  const [key, ...others] = await bed.store.all<IssuerKeyDocument>(ISSUER_KEYS)
  expect([others, (await bed.store.all<ManifestDocument>(MANIFESTS)).map(({ manifest }) => manifest.issuerPublicKey)]).toEqual([[], [key?.publicKey]])
  await at.voterOf(chair, pollId).cast('yes')
  afterClose()
  await bed.phone(undefined).value('ballot-box/open', { pollId })
  const counted = await Promise.all([1, 2, 3].map(() => chair.code('ballot/countPoll', { pollId })))
  expect(counted.sort()).toEqual(['ALREADY_COUNTED', 'ALREADY_COUNTED', 'ok'])
  expect([(await bed.store.all(BOARDS)).length, (await at.rows(pollId)).length]).toEqual([1, 2])
})

test.each(['reply-lost', 'lost'] as const)('an opening and a count whose answers are lost (%s) are done once and answered', async (fault) => {
  const faults: (typeof fault)[] = []
  const at = await secretBed({ memory: { failCommit: () => faults.shift() } })
  const { bed, chair, tellers, opensAt, afterClose } = at
  const pollId = await at.announce({ ballotMode: 'secret' })
  bed.clock.set(opensAt)
  faults.push(fault)
  const { manifestHash } = await chair.value('ballot/openPoll', { pollId, chairPersonId: chair.personId, tellerPersonIds: tellers.map((each) => each.personId) })
  expect((await bed.store.all<ManifestDocument>(MANIFESTS)).map((shelved) => shelved.manifestHash)).toEqual([manifestHash])
  await at.voterOf(chair, pollId).cast('yes')
  afterClose()
  await bed.phone(undefined).value('ballot-box/open', { pollId })
  faults.push(fault)
  expect(await chair.code('ballot/countPoll', { pollId })).toBe('ok')
  expect(await bed.store.all(BOARDS)).toHaveLength(1)
})

test('where no box was set up nobody is told to vote in secret, and what was announced before is not opened', async () => {
  const { bed, chair, draft, announce, opensAt, tellers } = await secretBed()
  const entry = createEntry('ballot', ballotHandlers({ ...bed.ports, boxPublicKey: undefined }), bed.dependencies)
  const sent = async (action: string, input: object) =>
    (await entry({ action, communityId: 'yunxi', requestId: bed.requestId(), input }, { provider: TEST_PROVIDER, subject: chair.subject })) as { readonly error?: { readonly code: string } }
  const { pollId } = await chair.value('ballot/draftPoll', draft({ ballotMode: 'secret' }))
  expect(await sent('ballot/announcePoll', { pollId })).toMatchObject({ error: { code: 'BOX_NOT_SET_UP' } })
  expect(await bed.store.all('pollRolls')).toEqual([])
  const announced = await announce({ ballotMode: 'secret' })
  bed.clock.set(opensAt)
  const officers = { chairPersonId: chair.personId, tellerPersonIds: tellers.map((each) => each.personId) }
  expect(await sent('ballot/openPoll', { pollId: announced, ...officers })).toMatchObject({ error: { code: 'BOX_NOT_SET_UP' } })
  expect((await sent('ballot/openPoll', { pollId: 'none', ...officers })).error?.code).toBe('NOT_FOUND')
})

test('votes with a name and sheets by the unit are refused in a secret poll', async () => {
  const { openSecret, tellers } = await secretBed()
  const pollId = await openSecret({ channels: ['phone', 'paper'] })
  expect(await tellers[0].code('ballot/castVote', { pollId, choice: 'yes' })).toBe('BALLOT_IS_SECRET')
  expect(await tellers[0].code('ballot/submitPaperSheet', { pollId, sheet: 1, votes: [{ unitId: tellers[0].householdId, choice: 'yes' }] })).toBe('BALLOT_IS_SECRET')
})
