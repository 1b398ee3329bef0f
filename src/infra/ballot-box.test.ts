import type { BallotBox } from './ballot-box'
import { browserBallotBox } from './ballot-box-http'
import { wechatBallotBox, type WechatRequest } from './ballot-box-wechat'
import type { Chance } from './chance'

const REPLY = { ok: true, value: { made: 3, of: 7 }, serverTime: 1 }

/** Counts upwards, so that two draws differ. */
function counting(): Chance {
  let drawn = 0
  return { bytes: async count => new Uint8Array(count).fill(++drawn) }
}

function browser(answer: () => Promise<unknown>, online = true) {
  const sent: { readonly url: string; readonly init: RequestInit }[] = []
  const box = browserBallotBox({
    fetch: async (url, init) => {
      sent.push({ url, init })
      return { json: answer }
    },
    isOnline: () => online
  }, counting(), 20)
  return { box, sent }
}

function wechat(address: string, request: WechatRequest = async () => ({ data: REPLY }), call = async (): Promise<{ result?: unknown }> => ({ result: REPLY })) {
  const sent: object[] = []
  const box = wechatBallotBox({
    address, env: 'yunxi', chance: counting(), timeoutMs: 20,
    request: async one => {
      sent.push(one)
      return request(one)
    },
    cloud: () => ({
      init: config => sent.push({ init: config }),
      callFunction: async one => {
        sent.push(one)
        return call()
      }
    })
  })
  return { box, sent }
}

const prepare = (box: BallotBox) => box.call('ballot-box/prepare', { pollId: 'p1' })

test('a browser reaches the box without cookie and without saying where it comes from', async () => {
  const { box, sent } = browser(async () => REPLY)
  expect(await prepare(box)).toEqual(REPLY)
  expect(box.anonymous).toBe(true)
  expect(sent.map(({ url }) => url)).toEqual(['/box/prepare'])
  expect(sent[0]?.init).toMatchObject({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' })
})

test('the envelope names no community, and no id comes twice', async () => {
  const { box, sent } = browser(async () => REPLY)
  await prepare(box)
  await prepare(box)
  const [first, second] = sent.map(({ init }) => JSON.parse(String(init.body)) as Record<string, unknown>)
  expect(Object.keys(first ?? {}).sort()).toEqual(['action', 'input', 'requestId'])
  expect(first?.requestId).not.toBe(second?.requestId)
})

test.each<[string, BallotBox, string]>([
  ['no network', browser(async () => REPLY, false).box, 'OFFLINE'],
  ['an error page', browser(async () => { throw new Error('<html>') }).box, 'TIMEOUT'],
  ['silence', browser(() => new Promise(() => undefined)).box, 'TIMEOUT'],
  ['something that is no reply', wechat('https://box.example', async () => ({ data: '<html>' })).box, 'TIMEOUT'],
  ['a phone without network', wechat('https://box.example', () => Promise.reject({ errMsg: 'request:fail ERR_NAME_NOT_RESOLVED' })).box, 'OFFLINE'],
  ['a slow network', wechat('https://box.example', () => Promise.reject({ errMsg: 'request:fail timeout' })).box, 'TIMEOUT'],
  ['a cloud that fails', wechat('', undefined, () => Promise.reject({ errMsg: 'cloud.callFunction:fail internet' })).box, 'OFFLINE']
])('after %s nothing is claimed to be known', async (_why, box, code) => {
  expect(await prepare(box)).toEqual({ ok: false, error: { code } })
})

test('a mini-program with the address of a box does not go through WeChat’s cloud', async () => {
  const { box, sent } = wechat('https://box.example/')
  expect(await prepare(box)).toEqual(REPLY)
  expect(box.anonymous).toBe(true)
  expect(sent).toEqual([expect.objectContaining({ url: 'https://box.example/prepare', method: 'POST' })])
})

test('without such an address it calls the cloud function and does not pretend to be nameless', async () => {
  const { box, sent } = wechat('')
  expect(await prepare(box)).toEqual(REPLY)
  expect(box.anonymous).toBe(false)
  expect(sent).toEqual([{ init: { traceUser: false, env: 'yunxi' } }, { name: 'ballot-box', data: expect.objectContaining({ action: 'ballot-box/prepare' }) }])
})

test('a phone that draws no random bytes gets an answer all the same: a call never rejects', async () => {
  const chance: Chance = { bytes: () => Promise.reject(new Error('no bytes')) }
  const box = browserBallotBox({ fetch: async () => ({ json: async () => REPLY }), isOnline: () => true }, chance, 20)
  expect(await box.call('ballot-box/prepare', { pollId: 'c1:s1' })).toMatchObject({ ok: false })
  const cloud = wechatBallotBox({ address: '', env: 'yunxi', chance, timeoutMs: 20, request: async () => ({}), cloud: () => ({ init: () => undefined, callFunction: async () => ({ result: REPLY }) }) })
  expect(await cloud.call('ballot-box/prepare', { pollId: 'c1:s1' })).toMatchObject({ ok: false })
})
