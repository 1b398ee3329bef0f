import type { IncomingMessage } from 'node:http'
import type { PipelineRefusal } from '@/contract/envelope'
import type { LocalCall } from '@server/compose-local'
import type { PlatformIdentity } from '@server/pipeline/entry'
import type { Clock } from '@server/ports/clock'
import { readBody } from './body'
import { JSON_TYPE, type Answer } from './respond'

export const BODY_BYTES_MAX = 2 * 1024 * 1024
/** A larger request is not even read to its end. */
const DRAIN_BYTES_MAX = 32 * 1024 * 1024

export const API_PREFIX = '/api/'
/** 票箱: calls without a name. */
export const BOX_PREFIX = '/box/'
const BOX_CONTEXT = 'ballot-box/'

interface CallParts {
  readonly call: LocalCall
  readonly clock: Clock
}

/** Distinguishes this machine's people from WeChat's. */
export const LOCAL_PROVIDER = 'local'
export const identityOf = (subject: string | undefined): PlatformIdentity | undefined =>
  subject === undefined ? undefined : { provider: LOCAL_PROVIDER, subject }

/** One call of the contract over HTTP. A refusal of a command is an answer like any other: 200. No way leads from here to the ballot box. */
export const answerCall = (request: IncomingMessage, action: string, subject: string | undefined, parts: CallParts): Promise<Answer | undefined> =>
  answerAs(request, action.startsWith(BOX_CONTEXT) ? '' : action, subject, parts)

/** One call of the ballot box. Who sends it is not asked. */
export const answerBoxCall = (request: IncomingMessage, name: string, parts: CallParts): Promise<Answer | undefined> => answerAs(request, BOX_CONTEXT + name, undefined, parts)

async function answerAs(request: IncomingMessage, action: string, subject: string | undefined, { call, clock }: CallParts): Promise<Answer | undefined> {
  const refused = (status: number, error: PipelineRefusal): Answer => json(status, { ok: false, error, serverTime: clock.now() })
  const invalid = (status: number, code: string): Answer => refused(status, { code: 'INVALID_INPUT', issues: [{ path: '', code }] })
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) return invalid(415, 'content_type')
  const body = await readBody(request, BODY_BYTES_MAX, DRAIN_BYTES_MAX)
  if (body.kind === 'cutOff') return undefined
  if (body.kind === 'tooLarge') return invalid(413, 'max_bytes')
  const event = parsed(body.text)
  if (event === undefined) return invalid(400, 'json')
  return json(200, await call(action, withAction(event.value, action), identityOf(subject)))
}

const json = (status: number, value: unknown): Answer => ({ status, type: JSON_TYPE, body: JSON.stringify(value) })

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** The path says what is called, as the function's name does on the cloud. */
const withAction = (event: unknown, action: string): unknown =>
  typeof event === 'object' && event !== null && !Array.isArray(event) ? { ...event, action } : event
