import type { BallotBox, BoxActionName, BoxAnswer } from './ballot-box'
import { boxPath } from './ballot-box'
import { makeRequestId, type Chance } from './chance'
import { CALL_TIMEOUT_MS, envelopeOf, isReply, noAnswer, within, type NoAnswer } from './reply'

/** Posts a body to an address and gives back what came, parsed; rejects when nothing came. Sends nothing that knows the caller. */
export type NamelessPost = (url: string, body: object) => Promise<unknown>

export interface HttpBallotBoxOptions {
  /** Where the box stands, without a slash at the end: `/box`. */
  readonly address: string
  readonly post: NamelessPost
  readonly chance: Chance
  /** What is known about a request that failed. */
  readonly failed: (error: unknown) => NoAnswer
  readonly timeoutMs?: number
}

/** The box behind an address of its own, reached without a name. */
export function httpBallotBox({ address, post, chance, failed, timeoutMs = CALL_TIMEOUT_MS }: HttpBallotBoxOptions): BallotBox {
  const send = async <N extends BoxActionName>(name: N, input: unknown): Promise<BoxAnswer<N>> => {
    try {
      // Made for this call and forgotten with it: an id that stayed would tie two calls of one phone together.
      const requestId = await makeRequestId(chance)
      return readBoxReply<N>(await post(`${address}/${boxPath(name)}`, envelopeOf(name, input, { requestId })))
    } catch (error) {
      return failed(error)
    }
  }
  return { anonymous: true, call: (name, input) => within(send(name, input), timeoutMs) }
}

/** An error page in between is no reply. */
export const readBoxReply = <N extends BoxActionName>(received: unknown): BoxAnswer<N> =>
  (isReply(received) ? (received as BoxAnswer<N>) : noAnswer('TIMEOUT'))

export interface NamelessWindow {
  readonly fetch: (url: string, init: RequestInit) => Promise<Pick<Response, 'json'>>
  readonly isOnline: () => boolean
}

/** The browser: no cookie, no referring page, nothing from the browser's store. */
export function browserBallotBox({ fetch, isOnline }: NamelessWindow, chance: Chance, timeoutMs?: number): BallotBox {
  const post: NamelessPost = async (url, body) => {
    if (!isOnline()) throw new Error('offline')
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body)
    })
    return response.json().catch(() => undefined)
  }
  // `fetch` rejects only when no response came at all.
  const failed = (): NoAnswer => noAnswer('OFFLINE')
  return httpBallotBox({ address: '/box', post, chance, failed, ...(timeoutMs === undefined ? {} : { timeoutMs }) })
}
