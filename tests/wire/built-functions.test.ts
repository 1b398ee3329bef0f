/** @jest-environment node */
import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import type { ActionName, ContextName, InputOf } from '@/contract/actions'
import type { Reply } from '@/contract/envelope'
import { addMs, DAY_MS, instant } from '@/domain/shared/instant'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { ALL_COLLECTIONS } from '@server/application/all-read-models'
import { memberIdOf, MEMBERS, type MemberDocument } from '@server/application/community/documents'
import { identityIdOf } from '@server/pipeline/entry'
import { pollBed, type PollBed } from '@server/testing/poll-bed'
import type { Neighbour } from '@server/testing/village'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'
import { conflict } from '@tests/wire/gateway/wire-error'
import { runFunction, type RunningFunction } from '@tests/wire/run-function'

/** The bundles as they are uploaded, each in its own process with the real SDK. */
const BUILT: readonly ContextName[] = ['community', 'ballot', 'consultation', 'disclosure', 'ledger']
const APPID = 'wx0000000000000000'

const gateway = new Gateway({ collections: ALL_COLLECTIONS })
const functions = new Map<ContextName, RunningFunction>()
let village: PollBed
let pollId: string
let voters: readonly Neighbour[]
let requests = 0

beforeAll(async () => {
  const gatewayUrl = await gateway.listen()
  Object.assign(process.env, gatewayEnvironment(gatewayUrl))
  cloud.init({ env: 'test-env' })
  // The functions run by the real clock, so the vote was announced eleven days ago and is open now.
  const store = cloudbaseStore({ cloud })
  village = await pollBed({ store, now: addMs(instant(Date.now()), -12 * DAY_MS) })
  voters = await village.home.neighbours(8)
  for (const voter of voters) await giveWechat(village, voter)
  pollId = await village.open()
  for (const name of BUILT) functions.set(name, await runFunction({ file: join(process.cwd(), `dist/functions/${name}/index.js`), gatewayUrl }))
})
afterAll(async () => {
  for (const each of functions.values()) await each.stop()
  await gateway.close()
})
beforeEach(() => {
  gateway.calls.length = 0
  gateway.fault = () => undefined
})

const openidOf = (voter: Neighbour) => `o-${voter.subject}`

/** The same member under the identity that WeChat proves. */
async function giveWechat({ bed }: PollBed, voter: Neighbour): Promise<void> {
  const identityId = identityIdOf(bed.dependencies.digest, { provider: `wx:${APPID}`, subject: openidOf(voter) })
  const id = memberIdOf(voter.communityId, identityId)
  await bed.store.transact(async (tx) => {
    const member = await tx.get<MemberDocument>(MEMBERS, voter.memberId)
    if (member !== undefined) await tx.put<MemberDocument>(MEMBERS, { ...member, _id: id, id, identityId })
  })
}

async function call<N extends ActionName>(action: N, input: InputOf<N>, openid?: string, requestId = `request-${String((requests += 1)).padStart(10, '0')}`): Promise<Reply> {
  const name = action.slice(0, action.indexOf('/')) as ContextName
  const running = functions.get(name)
  if (running === undefined) throw new Error(`${name} is not running`)
  const event = { action, input, requestId, communityId: village.home.communityId }
  return (await running.call(event, openid === undefined ? {} : { openid, appid: APPID })) as Reply
}

const votesOf = (voter: Neighbour | undefined) => gateway.base.read('votes', `${pollId}:${voter?.householdId ?? ''}`)

test('a resident votes through the uploaded bundle; the reply has no code of its own at the top', async () => {
  const [voter] = voters
  const reply = await call('ballot/castVote', { pollId, choice: 'yes' }, openidOf(voter as Neighbour))
  expect(reply).toMatchObject({ ok: true, value: { changed: false } })
  expect(reply).not.toHaveProperty('code')
  expect(votesOf(voter)).toMatchObject({ choice: 'yes', channel: 'phone' })
  console.info(`castVote on CloudBase: ${gateway.calls.length} wire calls (${gateway.calls.map((each) => each.action).join(' ')})`)
  expect(gateway.calls.length).toBeLessThanOrEqual(10)
})

test('the same request sent again is answered from memory and is no second vote', async () => {
  const voter = voters[1] as Neighbour
  const first = await call('ballot/castVote', { pollId, choice: 'no' }, openidOf(voter), 'request-of-the-second')
  const again = await call('ballot/castVote', { pollId, choice: 'no' }, openidOf(voter), 'request-of-the-second')
  expect(again).toEqual({ ...first, serverTime: again.serverTime })
})

test('the reply to the commit is lost: the vote is there once, and the voter is told so', async () => {
  const voter = voters[2] as Neighbour
  let lost = false
  gateway.fault = ({ action }) => {
    if (action !== 'commitTransaction' || lost) return undefined
    lost = true
    return 'lost-reply'
  }
  expect(await call('ballot/castVote', { pollId, choice: 'yes' }, openidOf(voter))).toMatchObject({ ok: true })
  expect(lost).toBe(true)
  expect(votesOf(voter)).toMatchObject({ choice: 'yes' })
})

test('a conflict on the wire is tried again until it goes through', async () => {
  const voter = voters[3] as Neighbour
  let conflicts = 2
  gateway.fault = ({ action }) => (action === 'modifyDocument' && conflicts-- > 0 ? conflict() : undefined)
  expect(await call('ballot/castVote', { pollId, choice: 'abstain' }, openidOf(voter))).toMatchObject({ ok: true })
})

test('who is not known, not a member, or calls another function\'s action gets a named refusal', async () => {
  expect(await call('ballot/castVote', { pollId, choice: 'yes' })).toMatchObject({ error: { code: 'NO_IDENTITY' } })
  expect(await call('ballot/castVote', { pollId, choice: 'yes' }, 'o-stranger')).toMatchObject({ error: { code: 'NOT_A_MEMBER' } })
  const ballot = functions.get('ballot')
  expect(await ballot?.call({ action: 'ledger/statement', input: {} }, { openid: 'o-x', appid: APPID })).toMatchObject({ error: { code: 'UNKNOWN_ACTION' } })
  expect(await ballot?.call('nonsense', { openid: 'o-x', appid: APPID })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
})

test('the first page is one function call', async () => {
  const reply = await call('community/home', {}, openidOf(voters[4] as Neighbour))
  expect(reply).toMatchObject({ ok: true, value: { waiting: [{ pollId, mine: 'canVote' }], coins: { redeemable: 0 } } })
  console.info(`home on CloudBase: ${gateway.calls.length} wire calls`)
})

test('coming to a meeting is credited through the uploaded bundle', async () => {
  const { bed, chair } = village
  const startsAt = instant(Date.now())
  bed.clock.set(startsAt)
  const { meetingId } = await chair.value('consultation/createMeeting', { title: '村民会议', place: '祠堂', startsAt, endsAt: addMs(startsAt, 3_600_000) })
  const { code } = await chair.value('consultation/signInCode', { meetingId })
  gateway.calls.length = 0
  const voter = voters[5] as Neighbour
  expect(await call('consultation/signIn', { meetingId, code }, openidOf(voter))).toMatchObject({ ok: true, value: { coins: 5, balance: 5 } })
  const inTransaction = gateway.calls.filter((each) => each.body['transactionId'] !== undefined || each.action === 'startTransaction')
  console.info(`signIn on CloudBase: ${gateway.calls.length} wire calls, ${inTransaction.length} in the transaction`)
  expect(await call('ledger/statement', {}, openidOf(voter))).toMatchObject({ ok: true, value: { redeemable: 5, entries: [{ points: 5 }] } })
})

test('the board is read without an identity', async () => {
  expect(await call('disclosure/listNotices', {})).toEqual({ ok: true, value: { items: [], scheme: { version: 1, publishedOn: '2026-01-10', resolution: '云溪议〔2026〕1号' } }, serverTime: expect.any(Number) })
})

test('a collection that was never made is a bug for the log, not for the caller', async () => {
  const bare = new Gateway({ collections: ['members'] })
  const ballot = await runFunction({ file: join(process.cwd(), 'dist/functions/disclosure/index.js'), gatewayUrl: await bare.listen() })
  expect(await ballot.call({ action: 'disclosure/listNotices', communityId: 'yunxi', input: {} })).toEqual({ ok: false, error: { code: 'INTERNAL', requestId: expect.any(String) }, serverTime: expect.any(Number) })
  await ballot.stop()
  await bare.close()
})
