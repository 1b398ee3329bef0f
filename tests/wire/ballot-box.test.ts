/** @jest-environment node */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import cloud from 'wx-server-sdk'
import { addMs, DAY_MS, instant, MINUTE_MS } from '@/domain/shared/instant'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { boxPublicKeyOf } from '@server/adapters/node/ballot-crypto'
import { ALL_COLLECTIONS } from '@server/application/all-read-models'
import { BOX_BLOCKS } from '@server/application/ballot-box/documents'
import { input } from '@server/testing/box-bed'
import { mintedPoll, type MintedPoll } from '@server/testing/minted-ballots'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'
import { unmodelled } from '@tests/wire/gateway/wire-error'
import { runFunction, type RunningFunction } from '@tests/wire/run-function'

/** The ballot box as it is uploaded, in a process of its own with the real SDK. */
const folder = mkdtempSync(path.join(tmpdir(), 'box-function-'))
const file = path.join(folder, 'index.js')
const gateway = new Gateway({ collections: ALL_COLLECTIONS })
const BOX_KEY = Buffer.alloc(32, 'cloud box')
const SOMEBODY = { openid: 'o-somebody-of-the-village', appid: 'wx0000000000000000', unionid: 'u-somebody-of-the-village' }
let gatewayUrl: string
let box: RunningFunction
let poll: MintedPoll
let printed = ''
let requests = 0

beforeAll(async () => {
  buildSync({ entryPoints: ['cloudfunctions/ballot-box/index.ts'], outfile: file, bundle: true, platform: 'node', format: 'cjs', target: 'node18', keepNames: true, minify: true, logLevel: 'error', tsconfig: 'tsconfig.json' })
  gatewayUrl = await gateway.listen()
  Object.assign(process.env, gatewayEnvironment(gatewayUrl))
  cloud.init({ env: 'test-env' })
  const now = instant(Date.now())
  poll = await mintedPoll(cloudbaseStore({ cloud }), { opensAt: addMs(now, -MINUTE_MS), closesAt: addMs(now, DAY_MS), boxPublicKey: boxPublicKeyOf(BOX_KEY) })
  box = await start({ BOX_KEY: BOX_KEY.toString('base64url') })
})
afterAll(async () => {
  await box.stop()
  await gateway.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  gateway.calls.length = 0
  printed = ''
})

const start = (environment: Readonly<Record<string, string>>): Promise<RunningFunction> =>
  runFunction({ file, gatewayUrl, environment, onOutput: (text) => (printed += text) })
const requestId = (): string => `box-request-${String((requests += 1)).padStart(8, '0')}`
const castEvent = (voter: number) => ({ action: 'ballot-box/cast', requestId: requestId(), input: { pollId: poll.pollId, ballot: input(poll.ballot(voter, 'yes')) } })
const web = (name: string, body: unknown, change: Readonly<Record<string, unknown>> = {}) => ({
  path: `/box/${name}`, httpMethod: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': '10.20.30.40', cookie: 'session=somebody' },
  queryStringParameters: {}, requestContext: {}, body: JSON.stringify(body), isBase64Encoded: false, ...change
})

test('a ballot goes in by callFunction, and who the platform says calls is nowhere', async () => {
  expect(await box.call(castEvent(1), SOMEBODY)).toMatchObject({ ok: true, value: { promise: { version: 1 } } })
  expect(gateway.base.read(BOX_BLOCKS, `${poll.pollId}:0`)).toBeDefined()
  const everything = JSON.stringify([...ALL_COLLECTIONS].map((collection) => ids(collection).map((id) => gateway.base.read(collection, id))))
  for (const word of Object.values(SOMEBODY)) expect(everything).not.toContain(word)
  expect(printed).toBe('')
})

/** What the box may have written, by id. */
const ids = (collection: string): readonly string[] => [poll.pollId, ...[0, 1, 2, 3].map((block) => `${poll.pollId}:${block}`), `anyone:${collection}`]

test('a further ballot touches its block and the shelf, and nothing else', async () => {
  await box.call(castEvent(2), SOMEBODY)
  const text = JSON.stringify(gateway.calls)
  const touched = ALL_COLLECTIONS.filter((collection) => text.includes(`"${collection}"`))
  expect(touched.sort()).toEqual(['boxBlocks', 'manifests'])
})

test('a ballot goes in over HTTP; of the headers only the kind of the body is read', async () => {
  const { input: cast } = castEvent(3)
  const answer = (await box.call(web('cast', { requestId: requestId(), input: cast }))) as { statusCode: number; body: string; headers: Record<string, string> }
  expect(answer).toMatchObject({ statusCode: 200, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } })
  expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { promise: { version: 1 } } })
  const encoded = { body: Buffer.from(JSON.stringify({ requestId: requestId(), input: cast })).toString('base64'), isBase64Encoded: true }
  expect(await box.call(web('cast', {}, encoded))).toMatchObject({ statusCode: 200, body: expect.stringContaining('"ok":true') })
  expect(printed).toBe('')
})

test.each<[string, Readonly<Record<string, unknown>>, number]>([
  ['looks only', { httpMethod: 'GET' }, 405],
  ['sends no JSON', { headers: { 'content-type': 'text/plain' } }, 415],
  ['sends broken JSON', { body: '{' }, 400],
  ['sends a list', { body: '[]' }, 400]
])('who %s is told so', async (_what, change, status) => {
  expect(await box.call(web('readManifest', { input: { pollId: 'none' } }, change))).toMatchObject({ statusCode: status, body: expect.stringContaining('INVALID_INPUT') })
})

test.each([['missing', undefined], ['malformed', 'not-a-key'], ['another', Buffer.alloc(32, 9).toString('base64url')]])('with a key that is %s it refuses, and says nothing more', async (_why, key) => {
  const other = await start(key === undefined ? {} : { BOX_KEY: key })
  expect(await other.call(castEvent(4), SOMEBODY)).toMatchObject({ ok: false, error: { code: 'BOX_NOT_SET_UP' } })
  expect(await other.call({ action: 'ballot-box/readManifest', input: { pollId: poll.pollId } })).toMatchObject({ ok: true })
  await other.stop()
  expect(printed).toBe('')
})

test('a bug is printed without when and with what', async () => {
  gateway.fault = () => unmodelled('anything')
  const reply = (await box.call(castEvent(5), SOMEBODY)) as { ok: boolean; error: { code: string } }
  gateway.fault = () => undefined
  expect(reply.error.code).toBe('INTERNAL')
  expect(printed).not.toMatch(/\d{13}|box-request|o-somebody/)
  expect(JSON.parse(printed)).toEqual({ action: 'ballot-box/cast', bug: { name: expect.any(String), frames: expect.any(Array) } })
})
