/** A call over CloudBase's HTTP access. Of its headers nothing is read but the kind of the body: they say from where somebody comes. */
export interface WebCall {
  /** The last part of the path. */
  readonly name: string
  readonly method: string
  readonly isJson: boolean
  /** Parsed; undefined if it is no JSON. */
  readonly body: unknown
}

export interface WebAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The call in an event of HTTP access, or undefined for an event of `callFunction`. */
export function webCallOf(event: unknown): WebCall | undefined {
  if (typeof event !== 'object' || event === null) return undefined
  const { path, httpMethod, headers, body, isBase64Encoded } = event as Readonly<Record<string, unknown>>
  if (typeof path !== 'string' || typeof httpMethod !== 'string') return undefined
  return { name: path.split('/').pop() ?? '', method: httpMethod.toUpperCase(), isJson: /^application\/json(;|$)/i.test(contentTypeOf(headers)), body: parsed(body, isBase64Encoded === true) }
}

function contentTypeOf(headers: unknown): string {
  if (typeof headers !== 'object' || headers === null) return ''
  const [, value] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type') ?? []
  return typeof value === 'string' ? value : ''
}

function parsed(body: unknown, encoded: boolean): unknown {
  if (typeof body !== 'string') return undefined
  try {
    return JSON.parse(encoded ? Buffer.from(body, 'base64').toString('utf8') : body) as unknown
  } catch {
    return undefined
  }
}

export const webAnswer = (statusCode: number, value: unknown): WebAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value)
})
