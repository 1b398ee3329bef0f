/** @jest-environment node */
import cloud from 'wx-server-sdk'
import type { Reply } from '@/contract/envelope'
import { FILES, type FileDocument } from '@server/application/files/documents'
import { filesHandlers } from '@server/application/files/handlers'
import { ALL_COLLECTIONS } from '@server/application/all-read-models'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { memberIdOf, MEMBERS, type MemberDocument } from '@server/application/community/documents'
import { nodeDigest } from '@server/adapters/node/digest'
import { cloudMain } from '@server/compose-cloudbase'
import { platformPorts } from '@server/compose-cloudbase-platform'
import { schedulerMain } from '@server/compose-cloudbase-scheduler'
import { identityIdOf } from '@server/pipeline/entry'
import { samplePng } from '@server/testing/pictures'
import { testBed } from '@server/testing/test-bed'
import { village } from '@server/testing/village'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'

const APPID = 'wx0000000000000000'
const OPENID = 'oReporter-1'
const gateway = new Gateway({ collections: ALL_COLLECTIONS })
let files: (event: unknown) => Promise<Reply>
let scheduler: (event: unknown) => Promise<unknown>

/** Who calls now, as the platform puts it into the environment; without: its timer or its push. */
function callsNow(openid: string | undefined): void {
  for (const name of ['WX_OPENID', 'WX_APPID', 'WX_CONTEXT_KEYS', 'TCB_SOURCE']) Reflect.deleteProperty(process.env, name)
  if (openid !== undefined) Object.assign(process.env, { WX_OPENID: openid, WX_APPID: APPID, WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', TCB_SOURCE: 'wx_client' })
}

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
  files = cloudMain('files', filesHandlers(platformPorts()))
  scheduler = schedulerMain()
  await settle()
})
afterAll(async () => {
  callsNow(undefined)
  await gateway.close()
})

/** Somebody of the village under the identity that WeChat proves. */
async function settle(): Promise<void> {
  const store = cloudbaseStore({ cloud })
  const reporter = await (await village(testBed({ store }))).neighbour()
  const identityId = identityIdOf(nodeDigest, { provider: `wx:${APPID}`, subject: OPENID })
  const id = memberIdOf(reporter.communityId, identityId)
  await store.transact(async (tx) => {
    const member = await tx.get<MemberDocument>(MEMBERS, reporter.memberId)
    if (member !== undefined) await tx.put<MemberDocument>(MEMBERS, { ...member, _id: id, id, identityId })
  })
}

let requests = 0
async function upload(): Promise<FileDocument> {
  callsNow(OPENID)
  let tickets = 0
  gateway.openApi = ({ api }) => ({ json: api === 'security.mediaCheckAsync' ? { errcode: 0, trace_id: `ticket-${requests}-${(tickets += 1)}` } : { errcode: -1 } })
  const event = { action: 'files/upload', communityId: 'yunxi', requestId: `request-of-sixteen-${(requests += 1)}`, input: { purpose: 'issue', type: 'image/png', base64: samplePng(1), thumbBase64: samplePng(2) } }
  const reply = (await files(event)) as { readonly ok: true; readonly value: { readonly fileId: string } }
  expect(reply).toMatchObject({ ok: true })
  return documentOf(reply.value.fileId)
}
async function documentOf(fileId: string): Promise<FileDocument> {
  const file = await cloudbaseStore({ cloud }).get<FileDocument>(FILES, fileId)
  if (file === undefined) throw new Error('not stored')
  return file
}
const answer = (ticket: string, suggest: string) => scheduler({ MsgType: 'event', Event: 'wxa_media_check', trace_id: ticket, errcode: 0, result: { suggest } })
const there = (path: string | undefined): boolean => path !== undefined && gateway.files.files.has(path)

test('a photo waits out of sight until the platform\'s answers have come, then lies where it may be seen', async () => {
  const file = await upload()
  expect([file.check, there(file.path), there(`held/${file.path}`)]).toEqual(['waiting', false, true])
  callsNow(undefined)
  expect(await answer(`ticket-${requests}-1`, 'pass')).toBe('success')
  expect(there(file.path)).toBe(false)
  expect(await answer(`ticket-${requests}-2`, 'pass')).toBe('success')
  expect([there(file.path), there(file.thumbPath), there(`held/${file.path}`)]).toEqual([true, true, false])
  expect((await documentOf(file._id)).check).toBe('pass')
})

test('a phone that calls the scheduler moves nothing', async () => {
  const file = await upload()
  callsNow('oSomebody')
  expect(await answer(`ticket-${requests}-1`, 'pass')).toBe('success')
  expect(await scheduler({ Type: 'Timer' })).toBe('success')
  expect((await documentOf(file._id)).parts).toEqual({ picture: 'waiting', thumb: 'waiting' })
})

test('the timer runs every job, and its line says counts only', async () => {
  callsNow(undefined)
  const written: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const report = await scheduler({ Type: 'Timer', TriggerName: 'every-ten-minutes' })
  write.mockRestore()
  expect(report).toEqual({ messages: 0, digests: 0, filesRemoved: 0, ordersExpired: 0, accountsExpired: 0, claimsCredited: 0, sealed: 0, failed: [] })
  expect(JSON.parse(written[0] ?? '')).toMatchObject({ action: 'scheduler', failed: [] })
})
