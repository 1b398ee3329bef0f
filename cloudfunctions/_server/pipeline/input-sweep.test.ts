import { actions, specOf, type ActionName } from '@/contract/actions'
import * as v from 'valibot'
import type { Json } from '@server/ports/document-store'
import { badInputs } from '@server/testing/bad-inputs'
import { ACTION_NAMES, OPTIONAL_FIELDS, SAMPLE_INPUTS } from '@server/testing/sample-inputs'
import { contextOf, TEST_PROVIDER, testBed } from '@server/testing/test-bed'
import { village } from '@server/testing/village'

const sampleOf = (action: ActionName) => JSON.parse(JSON.stringify(SAMPLE_INPUTS[action])) as Readonly<Record<string, Json>>

test('there is a sample for every action, and its schema accepts it', () => {
  expect([...ACTION_NAMES].sort()).toEqual(Object.keys(actions).sort())
  for (const action of ACTION_NAMES) {
    const spec = specOf(action)
    expect([action, spec !== undefined && v.safeParse(spec.input, sampleOf(action)).success]).toEqual([action, true])
  }
})

test.each(ACTION_NAMES)('%s refuses every spoiled input as INVALID_INPUT and writes nothing', async (action) => {
  const bed = testBed()
  const home = await village(bed)
  const chair = await home.neighbour({ offices: ['committeeMember', 'teller'] })
  const before = await bed.store.dump()
  const entry = bed.entry(contextOf(action))
  const accepted: string[] = []
  for (const { why, input } of badInputs(sampleOf(action), OPTIONAL_FIELDS[action] ?? [])) {
    const reply = await entry({ action, communityId: home.communityId, requestId: bed.requestId(), input }, { provider: TEST_PROVIDER, subject: chair.subject })
    if (reply.ok || reply.error.code !== 'INVALID_INPUT') accepted.push(why)
  }
  expect(accepted).toEqual([])
  expect(await bed.store.dump()).toBe(before)
})
