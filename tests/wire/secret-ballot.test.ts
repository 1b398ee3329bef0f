/** @jest-environment node */
import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import type { ActionName, InputOf, OutputOf, RefusalOf } from '@/contract/actions'
import type { Reply } from '@/contract/envelope'
import { addMs, dayOf, DAY_MS, instant } from '@/domain/shared/instant'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { boxPublicKeyOf } from '@server/adapters/node/ballot-crypto'
import { ALL_COLLECTIONS } from '@server/application/all-read-models'
import { memberIdOf, MEMBERS, type MemberDocument } from '@server/application/community/documents'
import { identityIdOf } from '@server/pipeline/entry'
import { pollBed, type PollBed } from '@server/testing/poll-bed'
import type { Neighbour } from '@server/testing/village'
import { BOX_KEY, ISSUER_KEY } from '@server/testing/test-bed'
import { voter as voterInTime, Voter, type Call } from '@server/testing/voter'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'
import { runFunction, type RunningFunction } from '@tests/wire/run-function'

const APPID = 'wx0000000000000000'

/** Issuer and Box as they are uploaded, each in its own process with the real SDK and its own key. */
const gateway = new Gateway({ collections: ALL_COLLECTIONS })
let gatewayUrl: string
let issuer: RunningFunction
let box: RunningFunction
let village: PollBed
/** Opened by the uploaded issuer, now. */
let pollId: string
/** Opened nine days ago, in the process of the test, and closed since. */
let closedPollId: string
let past: readonly Voter[]
let voters: readonly Neighbour[]
let requests = 0

beforeAll(async () => {
  gatewayUrl = await gateway.listen()
  Object.assign(process.env, gatewayEnvironment(gatewayUrl))
  cloud.init({ env: 'test-env' })
  const store = cloudbaseStore({ cloud })
  const today = instant(Date.now())
  village = await pollBed({ store, box: store, now: addMs(today, -20 * DAY_MS) })
  voters = await village.home.neighbours(3)
  closedPollId = await village.open({ ballotMode: 'secret' })
  past = voters.map((each) => voterInTime(village.bed, each, closedPollId))
  for (const [index, each] of past.entries()) await each.cast(index === 0 ? 'no' : 'yes')
  // The functions run by the real clock, so this one was announced twelve days ago and can be opened now.
  village.bed.clock.set(addMs(today, -12 * DAY_MS))
  pollId = await village.announce({ ballotMode: 'secret', opensAt: addMs(today, -DAY_MS), closesAt: addMs(today, 3 * DAY_MS) })
  for (const each of [village.chair, ...voters]) await giveWechat(village, each)
  const built = (name: string) => join(process.cwd(), `dist/functions/${name}/index.js`)
  const environment = { ISSUER_KEY: ISSUER_KEY.toString('base64url'), BOX_PUBLIC_KEY: boxPublicKeyOf(BOX_KEY) }
  issuer = await runFunction({ file: built('ballot'), gatewayUrl, environment })
  box = await runFunction({ file: built('ballot-box'), gatewayUrl, environment: { BOX_KEY: BOX_KEY.toString('base64url') } })
}, 60_000)
afterAll(async () => {
  for (const each of [issuer, box]) await each.stop()
  await gateway.close()
})

const openidOf = (neighbour: Neighbour) => `o-${neighbour.subject}`

/** The same member under the identity that WeChat proves. */
async function giveWechat({ bed }: PollBed, neighbour: Neighbour): Promise<void> {
  const identityId = identityIdOf(bed.dependencies.digest, { provider: `wx:${APPID}`, subject: openidOf(neighbour) })
  const id = memberIdOf(neighbour.communityId, identityId)
  await bed.store.transact(async (tx) => {
    const member = await tx.get<MemberDocument>(MEMBERS, neighbour.memberId)
    if (member !== undefined) await tx.put<MemberDocument>(MEMBERS, { ...member, _id: id, id, identityId })
  })
}

async function send<N extends ActionName>(running: RunningFunction, action: N, input: InputOf<N>, openid?: string): Promise<Reply<OutputOf<N>, RefusalOf<N>>> {
  const requestId = `request-${String((requests += 1)).padStart(10, '0')}`
  const event = { action, input, requestId, ...(openid === undefined ? {} : { communityId: village.home.communityId }) }
  return (await running.call(event, openid === undefined ? {} : { openid, appid: APPID })) as Reply<OutputOf<N>, RefusalOf<N>>
}

function voterOf(neighbour: Neighbour): Voter {
  const known: Call = (action, input) => send(issuer, action, input, openidOf(neighbour))
  const unknown: Call = (action, input) => send(box, action, input)
  return new Voter({ known, unknown, pollId, seed: neighbour.subject })
}

/** Tells what a call costs on the wire. */
async function counted(name: string, work: () => Promise<unknown>): Promise<number> {
  gateway.calls.length = 0
  await work()
  console.info(`${name} on CloudBase: ${gateway.calls.length} wire calls (${gateway.calls.map((each) => each.action).join(' ')})`)
  return gateway.calls.length
}

test('the uploaded issuer opens a secret poll with a key of its own and gives tokens; the uploaded box takes ballots', async () => {
  const { chair, tellers } = village
  const officers = { chairPersonId: chair.personId, tellerPersonIds: tellers.map((each) => each.personId) }
  expect(await send(issuer, 'ballot/openPoll', { pollId, ...officers }, openidOf(chair))).toMatchObject({ ok: true })
  const [first, second] = voters.map(voterOf)
  await first?.blinded()
  await second?.cast('no')
  expect(await counted('issueToken', async () => first?.takeToken())).toBeLessThanOrEqual(9)
  const ballot = await first?.ballot('yes')
  if (ballot === undefined) throw new Error('a voter has a ballot')
  expect(await counted('cast', async () => expect(await send(box, 'ballot-box/cast', { pollId, ballot })).toMatchObject({ ok: true }))).toBeLessThanOrEqual(9)
})

test('what lies in the database of a token is the day, and no request of it is remembered', async () => {
  const [voter] = voters
  const slot = gateway.base.read('votes', `${pollId}:${voter?.householdId ?? ''}`)
  expect(slot).toMatchObject({ channel: 'phone', day: dayOf(instant(Date.now())), token: { blinded: expect.any(String) } })
  expect(slot).not.toHaveProperty('at')
  expect(slot).not.toHaveProperty('personId')
})

test('the box that is opened and the count that follows are one board, through both bundles', async () => {
  expect(await send(box, 'ballot-box/open', { pollId })).toMatchObject({ error: { code: 'VOTING_NOT_CLOSED' } })
  expect(await send(issuer, 'ballot/countPoll', { pollId: closedPollId }, openidOf(village.chair))).toMatchObject({ error: { code: 'BOX_NOT_OPENED' } })
  expect(await send(box, 'ballot-box/open', { pollId: closedPollId })).toMatchObject({ value: { ballots: 3 } })
  await counted('countPoll', async () =>
    expect(await send(issuer, 'ballot/countPoll', { pollId: closedPollId }, openidOf(village.chair))).toMatchObject({ value: { outcome: { heads: { counts: { yes: 2, no: 1 } } } } })
  )
  for (const each of past) expect((await each.prove()).holds).toBe(true)
})

test('an issuer without its keys lets no notice of a secret poll out', async () => {
  const { chair, draft } = village
  const bare = await runFunction({ file: join(process.cwd(), 'dist/functions/ballot/index.js'), gatewayUrl })
  const opensAt = addMs(instant(Date.now()), 20 * DAY_MS)
  const drafted = await chair.value('ballot/draftPoll', draft({ ballotMode: 'secret', opensAt, closesAt: addMs(opensAt, DAY_MS) }))
  expect(await send(bare, 'ballot/announcePoll', { pollId: drafted.pollId }, openidOf(chair))).toMatchObject({ error: { code: 'BOX_NOT_SET_UP' } })
  await bare.stop()
})
