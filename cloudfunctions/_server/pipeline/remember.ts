import { err, type Err, type Refusal, type Result } from '@/domain/shared/result'
import { AlreadyExists, type DocumentStore, type Json, type StoredDocument, type Transaction } from '@server/ports/document-store'

export const REQUESTS = 'requests'

/** A remembered answer. Its id is the caller's request id, so a retry finds it; it never expires. */
export interface RequestDocument extends StoredDocument {
  readonly inputHash: string
  readonly answer: Json
  readonly at: number
}

/** Scoped by caller: nobody can read another's answer by guessing a request id. */
export const requestKeyOf = (identityId: string | undefined, requestId: string | undefined): string => `${identityId ?? 'anyone'}:${requestId ?? ''}`

export interface RequestKey {
  readonly id: string
  readonly communityId: string
  readonly inputHash: string
  readonly at: number
}

export type Reused = { readonly code: 'REQUEST_ID_REUSED' }

/** A refusal that leaves something behind all the same, such as a counted attempt. */
export type KeptRefusal<R extends Refusal> = Err<R> & { readonly keepWrites: true }
export const refuseAndKeep = <R extends Refusal>(error: R): KeptRefusal<R> => ({ ok: false, error, keepWrites: true })

export type CommandResult<T, R extends Refusal> = Result<T, R> | KeptRefusal<R>

/** `ok` tells the store whether to commit; the answer itself may be a refusal. */
interface Settled<T, R extends Refusal> {
  readonly ok: boolean
  readonly answer: Result<T, R | Reused>
}

/**
 * Runs a command so that the same request id gets the same answer for ever, refusals included.
 * The answer is written in the command's own transaction; a refusal rolls the command back and is then written alone.
 */
export async function rememberAnswer<T, R extends Refusal>(
  store: DocumentStore,
  key: RequestKey,
  work: (tx: Transaction) => Promise<CommandResult<T, R>>
): Promise<Result<T, R | Reused>> {
  const settled = await store.transact(async (tx): Promise<Settled<T, R>> => {
    const earlier = await tx.get<RequestDocument>(REQUESTS, key.id)
    if (earlier !== undefined) return { ok: true, answer: recall<T, R>(earlier, key) }
    const { answer, commit } = plain(await work(tx))
    if (commit) await tx.insert(REQUESTS, requestDocument(key, answer))
    return { ok: commit, answer }
  })
  return settled.ok ? settled.answer : rememberRefusal(store, key, settled.answer as Result<T, R>)
}

/** Splits a command's result into the answer for the caller and whether its writes stay. */
export function plain<T, R extends Refusal>(result: CommandResult<T, R>): { answer: Result<T, R>; commit: boolean } {
  if (result.ok) return { answer: result, commit: true }
  return { answer: err(result.error), commit: 'keepWrites' in result }
}

async function rememberRefusal<T, R extends Refusal>(store: DocumentStore, key: RequestKey, refusal: Result<T, R>): Promise<Result<T, R | Reused>> {
  try {
    await store.transact((tx) => tx.insert(REQUESTS, requestDocument(key, refusal)))
    return refusal
  } catch (problem) {
    if (!(problem instanceof AlreadyExists)) throw problem
    // The same request ran twice at once and the other run was answered first: its answer stands.
    const earlier = await store.get<RequestDocument>(REQUESTS, key.id)
    return earlier === undefined ? refusal : recall(earlier, key)
  }
}

function recall<T, R extends Refusal>(earlier: RequestDocument, key: RequestKey): Result<T, R | Reused> {
  if (earlier.inputHash !== key.inputHash) return err({ code: 'REQUEST_ID_REUSED' })
  return earlier.answer as unknown as Result<T, R>
}

const requestDocument = (key: RequestKey, answer: unknown): RequestDocument => ({
  _id: key.id,
  communityId: key.communityId,
  schemaVersion: 1,
  inputHash: key.inputHash,
  answer: answer as Json,
  at: key.at
})
