/** @jest-environment node */
import cloud from 'wx-server-sdk'
import { instant } from '@/domain/shared/instant'
import { cloudContentCheck, type SecurityInterfaces } from '@server/adapters/wechat/cloud-content-check'
import { cloudMessenger, type SubscribeMessages } from '@server/adapters/wechat/cloud-messenger'
import { messageText } from '@/text/messages'
import type { Message } from '@server/ports/messenger'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'
import { Gateway } from '@tests/wire/gateway/gateway'
import type { OpenApiCall, OpenApiReply } from '@tests/wire/gateway/open-api'

const gateway = new Gateway({ collections: [] })
const { openapi } = cloud as unknown as { readonly openapi: { readonly security: SecurityInterfaces; readonly subscribeMessage: SubscribeMessages } }
const OPENID = 'oCaller-1'
let calls: OpenApiCall[] = []

beforeAll(async () => {
  Object.assign(process.env, gatewayEnvironment(await gateway.listen()))
  cloud.init({ env: 'test-env' })
})
afterAll(() => gateway.close())
const answer = (reply: OpenApiReply | (() => OpenApiReply)): void => {
  calls = []
  gateway.openApi = (call) => {
    calls.push(call)
    return typeof reply === 'function' ? reply() : reply
  }
}

describe('the check of words', () => {
  const check = (openid: string | undefined = OPENID, waitMs = 4000) =>
    cloudContentCheck({ security: openapi.security, files: { addresses: async () => ({}) }, openid: () => openid, waitMs })
  const suggests = (suggest: unknown): OpenApiReply => ({ json: { errcode: 0, errmsg: 'ok', result: { suggest, label: 100 }, trace_id: 'trace-1' } })

  test.each(['pass', 'review', 'risky'] as const)('%s is what the platform suggests', async (suggest) => {
    answer(suggests(suggest))
    expect(await check().checkText('路灯坏了')).toBe(suggest)
    expect(calls).toEqual([{ api: 'security.msgSecCheck', data: { content: '路灯坏了', version: 2, scene: 3, openid: OPENID } }])
  })

  test.each<[string, OpenApiReply]>([
    ['an unknown suggestion', suggests('maybe')],
    ['an answer without one', { json: { errcode: 0, errmsg: 'ok' } }],
    ['a refused openid', { json: { errcode: 61010, errmsg: 'code is expired' } }],
    ['too many questions', { json: { errcode: 45009, errmsg: 'reach max api daily quota limit' } }],
    ['a function without permission', { errorCode: -604101 }]
  ])('%s is no answer', async (_what, reply) => {
    answer(reply)
    expect(await check().checkText('路灯坏了')).toBe('unavailable')
  })

  test('nobody calling, and words that are too long, are not asked about', async () => {
    answer(suggests('pass'))
    const nobody = cloudContentCheck({ security: openapi.security, files: { addresses: async () => ({}) }, openid: () => undefined })
    expect(await nobody.checkText('路灯坏了')).toBe('unavailable')
    expect(await check().checkText('路'.repeat(2501))).toBe('unavailable')
    expect(calls).toEqual([])
  })

  test('a platform that is not there, or slow, is no answer', async () => {
    answer(() => {
      throw new Error('down')
    })
    expect(await check().checkText('路灯坏了')).toBe('unavailable')
    const never = cloudContentCheck({ security: { ...openapi.security, msgSecCheck: () => new Promise(() => undefined) }, files: { addresses: async () => ({}) }, openid: () => OPENID, waitMs: 1 })
    expect(await never.checkText('路灯坏了')).toBe('unavailable')
  })
})

describe('the check of pictures', () => {
  const check = (addresses: Record<string, string> = { 'held/files/a.png': 'https://bucket/a.png' }) =>
    cloudContentCheck({ security: openapi.security, files: { addresses: async () => addresses }, openid: () => OPENID })

  test('asks about the address of the picture and keeps the ticket under which the answer comes', async () => {
    answer({ json: { errcode: 0, errmsg: 'ok', trace_id: '60ae120f-371d5872-7941a05b' } })
    expect(await check().checkPicture('held/files/a.png')).toEqual({ ticket: '60ae120f-371d5872-7941a05b' })
    expect(calls).toEqual([{ api: 'security.mediaCheckAsync', data: { media_url: 'https://bucket/a.png', media_type: 2, version: 2, scene: 3, openid: OPENID } }])
  })

  test.each<[string, OpenApiReply]>([
    ['an answer without a ticket', { json: { errcode: 0, errmsg: 'ok' } }],
    ['a ticket that cannot be an id', { json: { errcode: 0, errmsg: 'ok', trace_id: '../../x y' } }],
    ['a refusal', { json: { errcode: 40001, errmsg: 'invalid credential' } }]
  ])('%s is no answer', async (_what, reply) => {
    answer(reply)
    expect(await check().checkPicture('held/files/a.png')).toEqual({ verdict: 'unavailable' })
  })

  test('a picture that is not there is not asked about', async () => {
    answer({ json: { errcode: 0, trace_id: '60ae120f-371d5872-7941a05b' } })
    expect(await check({}).checkPicture('held/files/a.png')).toEqual({ verdict: 'unavailable' })
    expect(calls).toEqual([])
  })
})

describe('messages', () => {
  const KEY = Buffer.alloc(32, 7).toString('base64')
  const TEMPLATES = JSON.stringify({ change: { id: 'template-1', fields: { headline: 'thing1', phrase: 'phrase2', at: 'time3' } } })
  const messenger = (options: { key?: string | undefined; templates?: string | undefined; openid?: string | undefined } = {}) => {
    const { key, templates, openid } = { key: KEY, templates: TEMPLATES, openid: OPENID, ...options }
    return cloudMessenger({ subscribeMessage: openapi.subscribeMessage, openid: () => openid, key, templates, words: messageText })
  }
  const message: Extract<Message, { readonly kind: 'change' }> = { kind: 'change', headline: '古桥头到水口林一段路灯晚上不亮了请来看看', code: 'issueAccepted', at: instant(Date.parse('2026-11-24T19:30:00+08:00')) }

  test('go to the sealed address, with the fields that the template has and no more letters than it takes', async () => {
    answer({ json: { errcode: 0, errmsg: 'ok', msgid: 1 } })
    const address = messenger().ownAddress() ?? ''
    expect(await messenger().send(address, message)).toBe('sent')
    expect(calls).toEqual([{
      api: 'subscribeMessage.send',
      data: {
        touser: OPENID,
        template_id: 'template-1',
        page: 'pages/home/index',
        data: { thing1: { value: '古桥头到水口林一段路灯晚上不亮了请来看看' }, phrase2: { value: '已经受理' }, time3: { value: '2026-11-24 19:30' } }
      }
    }])
    await messenger().send(address, { ...message, headline: '路'.repeat(30) })
    expect(calls[1]?.data['data']).toMatchObject({ thing1: { value: `${'路'.repeat(19)}…` } })
  })

  test('an address is sealed anew each time, says nothing of who it is, and opens only under its key', async () => {
    answer({ json: { errcode: 0 } })
    const [one, other] = [messenger().ownAddress() ?? '', messenger().ownAddress() ?? '']
    expect(one).not.toBe(other)
    expect(Buffer.from(one.slice(3), 'base64url').includes(OPENID)).toBe(false)
    expect(await messenger({ key: Buffer.alloc(32, 8).toString('base64') }).send(one, message)).toBe('notGranted')
    expect(await messenger().send(`${one.slice(0, -2)}AA`, message)).toBe('notGranted')
    expect(calls).toEqual([])
  })

  test.each([['no key', { key: undefined }], ['a short key', { key: 'c2hvcnQ=' }], ['no templates', { templates: undefined }], ['templates that are none', { templates: '{"change":{"id":7}}' }], ['no JSON', { templates: '{' }], ['nobody calling', { openid: undefined }]])(
    'with %s there are no addresses', (_what, options) => expect(messenger(options).ownAddress()).toBeUndefined()
  )

  test.each<[string, OpenApiReply, string]>([
    ['a member who lets none come', { json: { errcode: 43101, errmsg: 'user refuse to accept the msg' } }, 'notGranted'],
    ['an address that nobody has', { json: { errcode: 40003, errmsg: 'invalid openid' } }, 'notGranted'],
    ['fields that do not fit', { json: { errcode: 47003, errmsg: 'argument invalid' } }, 'unavailable'],
    ['a function without permission', { errorCode: -604101 }, 'unavailable']
  ])('%s', async (_what, reply, delivery) => {
    answer(reply)
    expect(await messenger().send(messenger().ownAddress() ?? '', message)).toBe(delivery)
  })

  test('a kind without a template is not sent', async () => {
    answer({ json: { errcode: 0 } })
    expect(await messenger().send(messenger().ownAddress() ?? '', { kind: 'digest', matters: 2, at: message.at })).toBe('unavailable')
    expect(calls).toEqual([])
  })
})
