import type { ActionName } from '@/contract/actions'
import type { Envelope } from '@/contract/envelope'
import type { CallAnswer, CallOptions, ClientRefusal } from './gateway'

/** Longer than a cloud function may run, so that an answer is not missed by a moment. */
export const CALL_TIMEOUT_MS = 15_000

export const envelopeOf = (action: string, input: unknown, options: CallOptions): Envelope => ({
  action,
  input,
  ...(options.communityId === undefined ? {} : { communityId: options.communityId }),
  ...(options.requestId === undefined ? {} : { requestId: options.requestId })
})

export interface NoAnswer {
  readonly ok: false
  readonly error: ClientRefusal
}
export const noAnswer = (code: ClientRefusal['code']): NoAnswer => ({ ok: false, error: { code } })

/** A gateway's error page or a cut-off body is no reply: then nothing is known about the outcome. */
export function readReply<N extends ActionName>(received: unknown): CallAnswer<N> {
  return isReply(received) ? (received as CallAnswer<N>) : noAnswer('TIMEOUT')
}

/** Whether it is what our functions answer, and not something that stood in between. */
export function isReply(received: unknown): boolean {
  if (typeof received !== 'object' || received === null) return false
  const { ok, serverTime, error } = received as Partial<Record<'ok' | 'serverTime' | 'error', unknown>>
  if (typeof serverTime !== 'number') return false
  return ok === true || (ok === false && typeof (error as { code?: unknown } | null | undefined)?.code === 'string')
}

/** The answer, or TIMEOUT after `ms`. The call itself may still arrive at the server. */
export async function within<A>(call: Promise<A>, ms: number): Promise<A | NoAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<NoAnswer>(resolve => {
    timer = setTimeout(() => resolve(noAnswer('TIMEOUT')), ms)
  })
  try {
    return await Promise.race([call, late])
  } finally {
    clearTimeout(timer)
  }
}
