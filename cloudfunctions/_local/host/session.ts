import { createHmac, timingSafeEqual } from 'node:crypto'

export const SESSION_COOKIE = 'yslb_session'
const DAYS = 180
const SUBJECT_LENGTH_MAX = 120

/** `subject.mac`, both base64url: whom the browser says to be, and the host's word that it may. */
export function signSession(key: Buffer, subject: string): string {
  const text = Buffer.from(subject, 'utf8').toString('base64url')
  return `${text}.${macOf(key, text)}`
}

/** The subject of a session that this host has signed, or undefined. */
export function subjectOfSession(key: Buffer, cookieHeader: string | undefined): string | undefined {
  const [text, mac, ...rest] = (cookieNamed(cookieHeader, SESSION_COOKIE) ?? '').split('.')
  if (!text || !mac || rest.length > 0 || text.length > SUBJECT_LENGTH_MAX) return undefined
  const expected = Buffer.from(macOf(key, text))
  const given = Buffer.from(mac)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return Buffer.from(text, 'base64url').toString('utf8')
}

/** Not readable by scripts, and not sent with another site's requests. No `Secure`: the host speaks plain HTTP to this machine only. */
export const sessionCookie = (key: Buffer, subject: string): string =>
  `${SESSION_COOKIE}=${signSession(key, subject)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${DAYS * 86_400}`

const macOf = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url')

function cookieNamed(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}
