import { httpGateway } from './http-gateway'
import { wechatCloudGateway, type WechatCloud } from './wechat-cloud-gateway'

const REPLY = { ok: true, value: { groups: [] }, serverTime: 5 }

function cloudThat(answer: (call: { name: string; data: object }) => Promise<{ result?: unknown }>) {
  const calls: { name: string; data: object }[] = []
  const started: object[] = []
  const cloud: WechatCloud = {
    init: (config) => started.push(config),
    callFunction(call) {
      calls.push(call)
      return answer(call)
    }
  }
  return { gateway: wechatCloudGateway(() => cloud, 'village-1a2b', 20), calls, started }
}

describe('the mini-program', () => {
  test('calls the function before the slash with the envelope, and starts the cloud once', async () => {
    const { gateway, calls, started } = cloudThat(async () => ({ result: REPLY }))
    await gateway.call('ballot/turnout', { pollId: 'p1' }, { communityId: 'c1', requestId: 'r1' })
    expect(await gateway.call('community/session', {})).toEqual(REPLY)
    expect(calls).toEqual([
      { name: 'ballot', data: { action: 'ballot/turnout', input: { pollId: 'p1' }, communityId: 'c1', requestId: 'r1' } },
      { name: 'community', data: { action: 'community/session', input: {} } }
    ])
    expect(started).toEqual([{ traceUser: false, env: 'village-1a2b' }])
  })

  test.each([
    ['the phone has no network', { errMsg: 'cloud.callFunction:fail request:fail ERR_NETWORK_CHANGED' }, 'OFFLINE'],
    ['the request timed out', { errMsg: 'request:fail timeout' }, 'TIMEOUT'],
    ['the function was cut off', { errCode: -504003, errMsg: 'cloud.callFunction:fail Invoking task timed out' }, 'TIMEOUT']
  ])('tells %s', async (_why, error, code) => {
    const { gateway } = cloudThat(() => Promise.reject(error as unknown as Error))
    expect(await gateway.call('community/session', {})).toEqual({ ok: false, error: { code } })
  })

  test('stops waiting after its time', async () => {
    const { gateway } = cloudThat(() => new Promise(() => undefined))
    expect(await gateway.call('community/session', {})).toEqual({ ok: false, error: { code: 'TIMEOUT' } })
  })

  test.each([[undefined], ['<html>'], [{ ok: false, serverTime: 1 }], [{ ok: true }]])('takes %j for no answer', async result => {
    const { gateway } = cloudThat(async () => ({ result }))
    expect(await gateway.call('community/session', {})).toEqual({ ok: false, error: { code: 'TIMEOUT' } })
  })
})

describe('the browser', () => {
  const gatewayOver = (fetch: (url: string, init: RequestInit) => Promise<Pick<Response, 'json'>>, online = true) =>
    httpGateway({ fetch, isOnline: () => online, timeoutMs: 20 })

  test('posts the envelope to the host that served the page', async () => {
    const sent: [string, RequestInit][] = []
    const gateway = gatewayOver(async (url, init) => {
      sent.push([url, init])
      return { json: async () => REPLY }
    })
    expect(await gateway.call('ballot/turnout', { pollId: 'p1' }, { communityId: 'c1' })).toEqual(REPLY)
    expect(sent[0]?.[0]).toBe('/api/ballot/turnout')
    expect(sent[0]?.[1]).toMatchObject({ method: 'POST', credentials: 'same-origin' })
    expect(JSON.parse(String(sent[0]?.[1].body))).toEqual({ action: 'ballot/turnout', input: { pollId: 'p1' }, communityId: 'c1' })
  })

  test.each<[string, () => Promise<Pick<Response, 'json'>>, boolean, string]>([
    ['offline when the browser knows it', async () => ({ json: async () => REPLY }), false, 'OFFLINE'],
    ['offline when no response came', () => Promise.reject(new TypeError('Failed to fetch')), true, 'OFFLINE'],
    ['nothing known when the body is cut off', async () => ({ json: () => Promise.reject(new SyntaxError('end')) }), true, 'TIMEOUT']
  ])('is %s', async (_why, fetch, online, code) => {
    expect(await gatewayOver(fetch, online).call('community/session', {})).toEqual({ ok: false, error: { code } })
  })
})
