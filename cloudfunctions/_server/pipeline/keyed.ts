import type { Refusal, Result } from '@/domain/shared/result'
import { AlreadyExists, type DocumentStore, type Transaction } from '@server/ports/document-store'

/** One request of a command that is its own memory. */
export interface KeyedWork {
  run(tx: Transaction): Promise<Result<unknown>>
  keepRefusal(tx: Transaction, refusal: Refusal): Promise<void>
  recall(): Promise<Result<unknown> | undefined>
}

/** Runs it once for ever: whoever finds the id taken, also by the same request running beside it, gets the answer that stands there. */
export async function runKeyed(store: DocumentStore, { run, keepRefusal, recall }: KeyedWork): Promise<Result<unknown>> {
  try {
    const answer = await store.transact(run)
    if (!answer.ok) await store.transact((tx) => keepRefusal(tx, answer.error))
    return answer
  } catch (problem) {
    if (!(problem instanceof AlreadyExists)) throw problem
    const earlier = await recall()
    if (earlier === undefined) throw problem
    return earlier
  }
}
