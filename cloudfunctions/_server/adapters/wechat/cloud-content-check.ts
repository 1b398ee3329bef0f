import type { ContentCheck, PictureCheck, Verdict } from '@server/ports/content-check'
import type { FileStore } from '@server/ports/file-store'
import { inTime } from './in-time'

/** What of WeChat's interfaces is used, as the SDK gives it (names in camel case; it rejects when `errcode` is not 0). */
export interface SecurityInterfaces {
  msgSecCheck(input: { readonly content: string; readonly version: 2; readonly scene: number; readonly openid: string }): Promise<{ readonly result?: { readonly suggest?: unknown } }>
  mediaCheckAsync(input: { readonly mediaUrl: string; readonly mediaType: 2; readonly version: 2; readonly scene: number; readonly openid: string }): Promise<{ readonly traceId?: unknown }>
}

export interface CloudContentCheckOptions {
  readonly security: SecurityInterfaces
  readonly files: Pick<FileStore, 'addresses'>
  /** Of who calls now. Both interfaces want somebody who was in the app within two hours. */
  readonly openid: () => string | undefined
  readonly waitMs?: number
}

/** 3 = a forum: what residents write for others to read. */
const SCENE = 3
const CHARACTERS_MAX = 2500
const WAIT_MS = 4000
const UNAVAILABLE: Verdict = 'unavailable'

/**
 * WeChat's 内容安全 (security.msgSecCheck and security.mediaCheckAsync, second version). Every failure, unknown answer and delay is
 * `unavailable`; nothing of what was checked or answered is logged.
 */
export function cloudContentCheck({ security, files, openid, waitMs = WAIT_MS }: CloudContentCheckOptions): ContentCheck {
  const askText = async (content: string): Promise<Verdict> => {
    const caller = openid()
    if (caller === undefined || content.length > CHARACTERS_MAX) return UNAVAILABLE
    const { result } = await security.msgSecCheck({ content, version: 2, scene: SCENE, openid: caller })
    return verdictOf(result?.suggest)
  }
  const askPicture = async (path: string): Promise<PictureCheck> => {
    const caller = openid()
    const mediaUrl = (await files.addresses([path]))[path]
    if (caller === undefined || mediaUrl === undefined) return { verdict: UNAVAILABLE }
    const { traceId } = await security.mediaCheckAsync({ mediaUrl, mediaType: 2, version: 2, scene: SCENE, openid: caller })
    return isTicket(traceId) ? { ticket: traceId } : { verdict: UNAVAILABLE }
  }
  return {
    checkText: (text) => inTime(askText(text), waitMs, UNAVAILABLE),
    checkPicture: (path) => inTime<PictureCheck, PictureCheck>(askPicture(path), waitMs, { verdict: UNAVAILABLE })
  }
}

/** `suggest` of both interfaces; whatever else comes is no answer. */
export const verdictOf = (suggest: unknown): Verdict => (suggest === 'pass' || suggest === 'review' || suggest === 'risky' ? suggest : UNAVAILABLE)

/** It becomes the id of a document. */
export const isTicket = (ticket: unknown): ticket is string => typeof ticket === 'string' && /^[A-Za-z0-9_-]{8,100}$/.test(ticket)
