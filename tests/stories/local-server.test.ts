import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BODY_BYTES_MAX } from '@local/host/api'
import { createLocalServer, type LocalServer } from '@local/host/local-server'
import type { LogLine } from '@server/pipeline/log'
import { ask, callAction, cookieOf, fakePages } from './local-host'

const folder = mkdtempSync(path.join(tmpdir(), 'host-'))
const dataDir = path.join(folder, 'data')
const h5Dir = fakePages(folder)
const logged: LogLine[] = []
const HOME = { input: {} }
let server: LocalServer
let port: number

const start = (): Promise<LocalServer> => createLocalServer({ dataDir, port: 0, h5Dir, log: (line) => logged.push(line) })
const json = (text: string) => JSON.parse(text) as { ok: boolean; value?: unknown; error?: { code: string }; serverTime: number }

beforeAll(async () => {
  server = await start()
  port = server.port
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

describe('who somebody is', () => {
  test('is asked before anything else', async () => {
    for (const page of ['/', '/index.html', '/frame']) expect(await ask(port, { path: page })).toMatchObject({ status: 303, headers: { location: '/who' } })
  })

  test('can be chosen on a page that says what each can do', async () => {
    const { status, body, headers } = await ask(port, { path: '/who' })
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/html; charset=utf-8', 'no-store'])
    for (const text of ['刚来的人', ...server.choices.flatMap(({ name, can }) => [name, can])]) expect(body).toContain(text)
  })

  test('is kept in a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await ask(port, { method: 'POST', path: '/who', body: 'who=cheng-dashan' })
    expect(answer).toMatchObject({ status: 303, headers: { location: '/#/pages/home/index' } })
    // Another person is another phone: what the last one's pages kept in the browser goes.
    expect(answer.headers['clear-site-data']).toBe('"storage"')
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^yslb_session=[\w-]+\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  })

  test('is what the commands are told', async () => {
    const { body } = await callAction(port, await cookieOf(port, 'wu-xiuying'), 'community/home', HOME)
    expect(json(body)).toMatchObject({ ok: true, value: { current: { personName: '吴秀英' } } })
  })

  test('can be a resident whom nobody knows, another one each time', async () => {
    const [first, second] = [await cookieOf(port, 'newcomer'), await cookieOf(port, 'newcomer')]
    expect(first).not.toBe(second)
    expect(json((await callAction(port, first, 'community/home', HOME)).body)).toMatchObject({ ok: true, value: { session: { memberships: [] } } })
  })

  test('cannot be somebody who is not on the page', async () => {
    for (const who of ['', 'nobody', 'yunxi:h:1-1.1', '__proto__']) {
      expect(await ask(port, { method: 'POST', path: '/who', body: `who=${who}` })).toMatchObject({ status: 303, headers: { location: '/who' } })
      expect(await cookieOf(port, who)).toBe('')
    }
  })

  test.each<[string, (cookie: string) => string]>([
    ['without a cookie', () => ''],
    ['with another subject', (cookie) => `yslb_session=${Buffer.from('wang-jianguo').toString('base64url')}.${cookie.split('.')[1] ?? ''}`],
    ['with another signature', (cookie) => `${cookie.slice(0, -4)}AAAA`],
    ['with a cut signature', (cookie) => cookie.slice(0, -1)],
    ['with no signature', (cookie) => cookie.split('.')[0] ?? ''],
    ['with something behind it', (cookie) => `${cookie}.x`],
    ['with another name', (cookie) => cookie.replace('yslb_session', 'yslb')]
  ])('is nobody %s', async (_why, change) => {
    const cookie = change(await cookieOf(port, 'cheng-dashan'))
    expect(json((await callAction(port, cookie, 'community/home', HOME)).body)).toMatchObject({ ok: false, error: { code: 'NO_IDENTITY' } })
  })
})

describe('pages and files', () => {
  const files = async (urlPath: string) => ask(port, { path: urlPath, headers: { cookie: await cookieOf(port, 'cheng-dashan') } })

  test('the app is served fresh, with the way to the frame and a policy that allows its own inline scripts only', async () => {
    const { status, headers, body } = await files('/')
    expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([200, 'no-store', 'nosniff'])
    expect(body).toContain("matchMedia('(min-width:521px)').matches)location.replace('/frame'")
    const scripts = [...body.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => createHash('sha256').update(code).digest('base64'))
    expect(scripts).toHaveLength(2)
    for (const digest of scripts) expect(headers['content-security-policy']).toContain(`'sha256-${digest}'`)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
  })

  test('the frame says whose phone it is and leads to the others', async () => {
    const { body } = await files('/frame')
    expect(body).toContain('现在是：程大山 · <a href="/who">换人</a>')
    expect(body).toContain('<iframe')
  })

  test('a file whose name changes with its content is kept for a year', async () => {
    const { status, headers } = await files('/js/app.c3ca3191.js')
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'])
  })

  test('HEAD tells the same without the body', async () => {
    const { status, headers, body } = await ask(port, { method: 'HEAD', path: '/js/app.c3ca3191.js' })
    expect([status, headers['content-length'], body]).toEqual([200, '12', ''])
  })

  test.each([
    '/../outside.json', '/js/../../outside.json', '/%2e%2e/outside.json', '/..%2foutside.json', '/js/..%5c..%5coutside.json', '//etc/passwd',
    '/.secret.json', '/%00/index.html', '/%zz', '/linked.json', '/data/session.key', '/js', '/nothing.js'
  ])('%s is not there', async (urlPath) => {
    if (urlPath === '/linked.json') symlinkSync(path.join(folder, 'outside.json'), path.join(h5Dir, 'linked.json'))
    const { status, body } = await files(urlPath)
    expect([status, body.includes('outside')]).toEqual([404, false])
  })
})

describe('what is refused', () => {
  test.each(['evil.example', 'evil.example:80', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example:PORT'])('a request for the host %s', async (host) => {
    const headers = { host: host.replace('PORT', String(port)) }
    for (const urlPath of ['/', '/who', '/js/app.c3ca3191.js']) expect((await ask(port, { path: urlPath, headers })).status).toBe(403)
  })

  test.each(['127.0.0.1', 'localhost', '[::1]'])('not a request for this machine as %s', async (name) => {
    expect((await ask(port, { path: '/who', headers: { host: `${name}:${port}` } })).status).toBe(200)
  })

  test.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a browser that hides its origin', { 'sec-fetch-site': 'cross-site' }]
  ])('a change that comes from %s', async (_from, headers) => {
    expect((await ask(port, { method: 'POST', path: '/who', headers, body: 'who=cheng-dashan' })).status).toBe(403)
    expect((await ask(port, { method: 'POST', path: '/api/community/home', headers: { ...headers, 'content-type': 'application/json' }, body: '{"input":{}}' })).status).toBe(403)
  })

  test('not a change from our own page', async () => {
    const headers = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' }
    expect((await ask(port, { method: 'POST', path: '/who', headers, body: 'who=cheng-dashan' })).status).toBe(303)
  })

  test.each([['GET', '/api/community/home', 'POST'], ['DELETE', '/', 'GET, HEAD'], ['PUT', '/who', 'GET, HEAD'], ['POST', '/', 'GET, HEAD'], ['OPTIONS', '/api/ballot/castVote', 'POST']])(
    '%s %s',
    async (method, urlPath, allow) => expect(await ask(port, { method, path: urlPath })).toMatchObject({ status: 405, headers: { allow } })
  )

  test('a call that is too large, as a value', async () => {
    const { status, body } = await ask(port, { method: 'POST', path: '/api/community/home', headers: { 'content-type': 'application/json' }, body: Buffer.alloc(BODY_BYTES_MAX + 1, 32) })
    expect([status, json(body).error]).toEqual([413, { code: 'INVALID_INPUT', issues: [{ path: '', code: 'max_bytes' }] }])
  })

  test.each([['not JSON', '{', 'application/json', 400], ['not said to be JSON', '{"input":{}}', 'text/plain', 415]])('a call that is %s, as a value', async (_what, body, type, status) => {
    const answer = await ask(port, { method: 'POST', path: '/api/community/home', headers: { 'content-type': type }, body })
    expect([answer.status, json(answer.body).error?.code]).toEqual([status, 'INVALID_INPUT'])
  })

  test.each(['community/nothing', 'nothing/home', '__proto__/home', 'constructor', '', 'ballot/castVote/x'])('the unknown action "%s"', async (action) => {
    const cookie = await cookieOf(port, 'cheng-dashan')
    expect(json((await callAction(port, cookie, action, { action: 'community/home', input: {} })).body)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_ACTION' } })
  })

  test.each(['null', '[]', '"text"', '7'])('an event that is %s', async (body) => {
    const answer = await ask(port, { method: 'POST', path: '/api/community/home', headers: { 'content-type': 'application/json' }, body })
    expect([answer.status, json(answer.body).error?.code]).toEqual([200, 'INVALID_INPUT'])
  })
})

describe('the ballot box', () => {
  const box = (name: string, input: unknown, headers: Readonly<Record<string, string>> = {}) =>
    ask(port, { method: 'POST', path: `/box/${name}`, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ requestId: 'request-of-nobody-1', input }) })

  test('answers whoever asks, with whatever cookie, and leaves no line in the log', async () => {
    const before = logged.length
    for (const headers of [{}, { cookie: await cookieOf(port, 'cheng-dashan') }, { cookie: 'yslb_session=broken' }] as Record<string, string>[]) {
      const { status, body } = await box('readManifest', { pollId: 'nothing' }, headers)
      expect([status, json(body)]).toEqual([200, { ok: false, error: { code: 'NOT_FOUND' }, serverTime: expect.any(Number) }])
    }
    expect((await box('nothing', {})).body).toContain('UNKNOWN_ACTION')
    expect((await box('cast', { pollId: 'nothing' })).body).toContain('INVALID_INPUT')
    expect(logged).toHaveLength(before)
  })

  test('cannot be reached where people have names', async () => {
    const cookie = await cookieOf(port, 'cheng-dashan')
    expect(json((await callAction(port, cookie, 'ballot-box/readManifest', { input: { pollId: 'nothing' } })).body).error?.code).toBe('UNKNOWN_ACTION')
    expect(json((await box('community/home', {})).body).error?.code).toBe('UNKNOWN_ACTION')
  })

  test('takes nothing from other pages, and says so to who only looks', async () => {
    expect((await box('readManifest', { pollId: 'nothing' }, { origin: 'https://evil.example' })).status).toBe(403)
    expect(await ask(port, { path: '/box/readManifest' })).toMatchObject({ status: 405, headers: { allow: 'POST' } })
  })
})

test('a request that is cut off in its middle disturbs nobody', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST /api/community/home HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"input"`)
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.destroy()
  expect((await ask(port, { path: '/who' })).status).toBe(200)
})

test('a restart keeps votes and sessions', async () => {
  const cookie = await cookieOf(port, 'cheng-dashan')
  const { value } = json((await callAction(port, cookie, 'community/home', HOME)).body) as { value: { waiting: { pollId: string }[] } }
  const vote = { communityId: 'yunxi', requestId: 'restart-vote-000001', input: { pollId: value.waiting[0]?.pollId, choice: 'yes' } }
  const first = json((await callAction(port, cookie, 'ballot/castVote', vote)).body)
  expect(first).toMatchObject({ ok: true, value: { changed: false } })
  await server.close()
  server = await start()
  port = server.port
  expect(json((await callAction(port, cookie, 'community/home', HOME)).body)).toMatchObject({ value: { waiting: [{ question: '3组老仓库租不租出去' }], current: { personName: '程大山' } } })
  expect(json((await callAction(port, cookie, 'ballot/castVote', vote)).body)).toMatchObject({ ok: true, value: { changed: false } })
})

test('the log has a line for every call and no name, choice or cookie in it', () => {
  expect(logged.length).toBeGreaterThan(20)
  expect(logged.some((line) => line.action === 'ballot/castVote' && line.outcome === 'ok')).toBe(true)
  expect(JSON.stringify(logged)).not.toMatch(/程大山|cheng-dashan|yslb_session|"yes"/)
})
