/** @jest-environment node */
import { join } from 'node:path'
import { Gateway } from '@tests/wire/gateway/gateway'
import { runFunction, type RunningFunction } from '@tests/wire/run-function'

const gateway = new Gateway({ collections: ['visits'] })
let sample: RunningFunction

beforeAll(async () => {
  sample = await runFunction({ file: join(process.cwd(), 'tests/wire/fixtures/sample-function/index.js'), gatewayUrl: await gateway.listen() })
})
afterAll(async () => {
  await sample.stop()
  await gateway.close()
})

test('a function knows its caller from the platform and reaches the database through the real SDK', async () => {
  expect(await sample.call({}, { openid: 'o-wang' })).toEqual({ openid: 'o-wang', sameAfterwards: true, visits: 1, together: 1, requestId: 'request-1' })
  expect(gateway.base.read('visits', 'count')).toEqual({ _id: 'count', visits: 1 })
})

test('calls are handled one after another, each with its own identity', async () => {
  const replies = await Promise.all(Array.from({ length: 8 }, (_, index) => sample.call({}, { openid: `o-${index}` })))
  expect(replies.map(reply => (reply as { openid: string }).openid)).toEqual(Array.from({ length: 8 }, (_, index) => `o-${index}`))
  expect(replies.every(reply => (reply as { together: number; sameAfterwards: boolean }).together === 1 && (reply as { sameAfterwards: boolean }).sameAfterwards)).toBe(true)
})

test('a timer has no identity', async () => {
  expect(await sample.call({})).not.toHaveProperty('openid')
})

test('what the function throws reaches the caller of the test', async () => {
  await expect(sample.call({ fail: 'broken' }, { openid: 'o-li' })).rejects.toThrow(/broken/)
})

test('a function that cannot be loaded says so', async () => {
  await expect(runFunction({ file: '/nowhere/index.js', gatewayUrl: 'http://127.0.0.1:1/admin' })).rejects.toThrow(/Cannot find module '\/nowhere/)
})
