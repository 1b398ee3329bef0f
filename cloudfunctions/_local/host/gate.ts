import type { IncomingHttpHeaders } from 'node:http'

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether a request is meant for this machine. A page of another site can point its own name at 127.0.0.1
 * (DNS rebinding), but its requests then carry that name as Host.
 */
export const isForThisMachine = (host: string | undefined, port: number): boolean =>
  LOOPBACK_NAMES.some((name) => host === `${name}:${port}` || (port === 80 && host === name))

/**
 * Whether a request that changes something comes from our own page. Browsers send `Origin` with every POST;
 * programs on this machine send neither it nor `Sec-Fetch-Site`.
 */
export function isFromOurPage({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (origin !== undefined) return origin === `http://${host ?? ''}`
  return site === undefined || site === 'same-origin' || site === 'none'
}
