import { err, ok } from '@/domain/shared/result'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ballotHandlers } from '@server/application/ballot/handlers'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import { testBed } from '@server/testing/test-bed'
import { createEntry } from './entry'

/** The ballot function with one of its commands prepared; which command does not matter. */
const entryWith = (handler: PreparedCommandHandler<'ballot/voidPoll'>, bed = testBed()) => ({
  bed,
  entry: createEntry('ballot', { ...ballotHandlers(bed.ports), 'ballot/voidPoll': handler }, bed.dependencies)
})
const event = { action: 'ballot/voidPoll', communityId: 'yunxi', requestId: 'request-000000000001', input: { pollId: 'none', reason: '名册有误' } }
const anybody = { provider: 'test', subject: 'anybody' }

test('what was asked outside the transaction reaches the work inside, and the answer is remembered', async () => {
  let asked = 0
  const { entry } = entryWith({
    permission: PERMISSION_RULES.identified,
    prepare: async () => {
      asked += 1
      return async () => (asked === 1 ? ok({ voided: true } as const) : err({ code: 'NOT_FOUND' }))
    }
  })
  expect(await entry(event, anybody)).toMatchObject({ ok: true })
  expect(await entry(event, anybody)).toMatchObject({ ok: true })
  expect(asked).toBe(2)
})

test('nothing is asked for somebody who may not', async () => {
  let asked = 0
  const { entry } = entryWith({
    permission: PERMISSION_RULES.committee,
    prepare: async () => {
      asked += 1
      return async () => ok({ voided: true } as const)
    }
  })
  expect(await entry(event, anybody)).toMatchObject({ ok: false, error: { code: 'NOT_A_MEMBER' } })
  expect(asked).toBe(0)
})
