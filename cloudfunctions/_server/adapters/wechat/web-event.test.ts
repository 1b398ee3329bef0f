import { webAnswer, webCallOf } from './web-event'

const event = (change: Readonly<Record<string, unknown>> = {}) => ({
  path: '/box/cast',
  httpMethod: 'POST',
  headers: { 'Content-Type': 'application/json', cookie: 'a=b', 'x-forwarded-for': '10.0.0.1', 'x-wx-openid': 'o-somebody' },
  queryStringParameters: {},
  requestContext: { appId: 'wx1' },
  body: '{"input":{}}',
  isBase64Encoded: false,
  ...change
})

test('of a call over HTTP only path, method and body are left', () => {
  expect(webCallOf(event())).toEqual({ name: 'cast', method: 'POST', isJson: true, body: { input: {} } })
  expect(JSON.stringify(webCallOf(event()))).not.toMatch(/o-somebody|10\.0|a=b|wx1/)
})

test('the body may come in base64, and may be broken', () => {
  expect(webCallOf(event({ body: Buffer.from('{"a":"票"}').toString('base64'), isBase64Encoded: true }))?.body).toEqual({ a: '票' })
  for (const body of ['{', undefined, null, 7, {}]) expect(webCallOf(event({ body }))?.body).toBeUndefined()
})

test('the kind of the body is read whatever its header’s letters', () => {
  expect(webCallOf(event({ headers: { 'CONTENT-TYPE': 'application/json; charset=utf-8' } }))?.isJson).toBe(true)
  for (const headers of [{}, undefined, 'x', { 'content-type': 'text/plain' }, { 'content-type': 7 }]) expect(webCallOf(event({ headers }))?.isJson).toBe(false)
})

test('what callFunction sends is none', () => {
  for (const other of [{ action: 'ballot-box/cast', input: {} }, undefined, null, 'text', 7, []]) expect(webCallOf(other)).toBeUndefined()
})

test('an answer is kept by nobody on the way', () => {
  expect(webAnswer(200, { ok: true })).toEqual({ statusCode: 200, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }, body: '{"ok":true}' })
})
