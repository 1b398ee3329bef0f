import type { ServerResponse } from 'node:http'

/** Headers of every answer. The microphone is for dictating a report. `same-origin` (not `no-referrer`): otherwise browsers send `Origin: null` with our own form. */
const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(self), geolocation=()'
}

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

export function respond(response: ServerResponse, { status, type, body, headers = {} }: Answer, headOnly = false): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body
  response.writeHead(status, { ...ALWAYS, 'Cache-Control': 'no-store', 'Content-Type': type, 'Content-Length': String(bytes.length), ...headers })
  response.end(headOnly ? undefined : bytes)
}

export const JSON_TYPE = 'application/json; charset=utf-8'
export const HTML_TYPE = 'text/html; charset=utf-8'
export const TEXT_TYPE = 'text/plain; charset=utf-8'

export const redirect = (location: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 303,
  type: TEXT_TYPE,
  body: '',
  headers: { Location: location, ...headers }
})

/** What the pages may load: their own files only. `scripts` are the digests of the inline ones. */
export const contentSecurity = (scripts: readonly string[]): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'self'",
    `script-src 'self'${scripts.map((digest) => ` 'sha256-${digest}'`).join('')}`,
    // Taro writes styles into elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'"
  ].join('; ')
})
