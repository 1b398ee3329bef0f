import type { ActionName } from '@/contract/actions'
import type { CallAnswer, CallOptions, Gateway } from './gateway'
import { CALL_TIMEOUT_MS, envelopeOf, noAnswer, readReply, within } from './reply'

export interface HttpGatewayOptions {
  /** `fetch`, bound to its window. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Pick<Response, 'json'>>
  /** The browser's own opinion; `false` is certain, `true` is not. */
  readonly isOnline: () => boolean
  readonly timeoutMs?: number
}

/** POSTs the envelope to `/api/<action>` of the host that served the page; its session cookie is the identity. */
export function httpGateway({ fetch, isOnline, timeoutMs = CALL_TIMEOUT_MS }: HttpGatewayOptions): Gateway {
  const send = async <N extends ActionName>(name: N, input: unknown, options: CallOptions): Promise<CallAnswer<N>> => {
    if (!isOnline()) return noAnswer('OFFLINE')
    try {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(envelopeOf(name, input, options))
      })
      return await readBody<N>(response)
    } catch {
      // `fetch` rejects only when no response came at all.
      return noAnswer('OFFLINE')
    }
  }
  return { call: (name, input, options = {}) => within(send(name, input, options), timeoutMs) }
}

async function readBody<N extends ActionName>(response: Pick<Response, 'json'>): Promise<CallAnswer<N>> {
  try {
    return readReply<N>(await response.json())
  } catch {
    return noAnswer('TIMEOUT')
  }
}
