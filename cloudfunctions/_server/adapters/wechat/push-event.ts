import type { Verdict } from '@server/ports/content-check'
import { isTicket, verdictOf } from './cloud-content-check'

/** What makes the scheduler run: its timer, or WeChat's answer about a picture. */
export type SchedulerEvent = { readonly kind: 'timer' } | { readonly kind: 'pictureChecked'; readonly ticket: string; readonly verdict: Verdict }

/** A mini-program can call any cloud function by name; these sources are such calls. */
const CLIENT_SOURCE = /(^|,)wx_(client|devtools|trial|http)(,|$)/

/**
 * Reads what the platform delivered. Undefined for everything else, above all for a call from somebody's phone: only the timer comes
 * without an openid, and an answer about a picture is believed by its ticket, which never leaves the server.
 */
export function schedulerEvent(event: unknown, { OPENID, SOURCE }: { readonly OPENID?: unknown; readonly SOURCE?: unknown }): SchedulerEvent | undefined {
  if (typeof event !== 'object' || event === null || CLIENT_SOURCE.test(String(SOURCE ?? ''))) return undefined
  const { MsgType, Event, Type, trace_id: ticket, errcode, result } = event as Readonly<Record<string, unknown>>
  if (MsgType === 'event' && Event === 'wxa_media_check') {
    const suggest = (result as { readonly suggest?: unknown } | null | undefined)?.suggest
    return isTicket(ticket) ? { kind: 'pictureChecked', ticket, verdict: errcode === 0 || errcode === undefined ? verdictOf(suggest) : 'unavailable' } : undefined
  }
  return Type === 'Timer' && OPENID === undefined ? { kind: 'timer' } : undefined
}
