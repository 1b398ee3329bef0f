import { err, ok, type Result } from '@/domain/shared/result'
import { memoryStore, type CommitFault } from '@server/adapters/memory/memory-store'
import { AlreadyExists, CommitUnknown, type StoredDocument } from '@server/ports/document-store'
import { runKeyed, type KeyedWork } from './keyed'

interface Kept extends StoredDocument {
  readonly answer: Result<unknown>
}

const kept = (answer: Result<unknown>): Kept => ({ _id: 'request', communityId: 'yunxi', schemaVersion: 1, answer })

/** A store with one request whose command answers `answer` and takes further ids. */
function request(store = memoryStore(), alsoTakes: readonly string[] = []) {
  return (answer: Result<string>): Promise<Result<unknown>> => {
    const work: KeyedWork = {
      run: async (tx) => {
        if (!answer.ok) return answer
        await tx.insert('answers', kept(answer))
        for (const _id of alsoTakes) await tx.insert('others', { ...kept(answer), _id })
        return answer
      },
      keepRefusal: (tx, refusal) => tx.insert('answers', kept(err(refusal))),
      recall: async () => (await store.get<Kept>('answers', 'request'))?.answer
    }
    return runKeyed(store, work)
  }
}

test('the first answer stands, whether it was given or refused', async () => {
  const given = request()
  expect([await given(ok('one')), await given(ok('two')), await given(err({ code: 'GONE' }))]).toEqual([ok('one'), ok('one'), ok('one')])
  const refused = request()
  expect([await refused(err({ code: 'GONE' })), await refused(ok('two')), await refused(err({ code: 'OTHER' }))]).toEqual([err({ code: 'GONE' }), err({ code: 'GONE' }), err({ code: 'GONE' })])
})

test('at once there is one answer for all', async () => {
  const asked = request()
  const answers = await Promise.all(['a', 'b', 'c'].map((each) => asked(ok(each))))
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
})

test('another id that is taken is no answer of this request', async () => {
  const store = memoryStore()
  await store.transact((tx) => tx.insert('others', { ...kept(ok('x')), _id: 'taken' }))
  await expect(request(store, ['taken'])(ok('one'))).rejects.toBeInstanceOf(AlreadyExists)
  expect(await store.get('answers', 'request')).toBeUndefined()
})

test.each<[CommitFault, string]>([['reply-lost', 'one'], ['lost', 'two']])('a reply that does not arrive (%s) is found out by asking again', async (fault, stands) => {
  const faults: CommitFault[] = [fault]
  const asked = request(memoryStore({ failCommit: () => faults.shift() }))
  await expect(asked(ok('one'))).rejects.toBeInstanceOf(CommitUnknown)
  expect(await asked(ok('two'))).toEqual(ok(stands))
})
