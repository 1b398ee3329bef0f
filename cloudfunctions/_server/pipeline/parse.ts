import * as v from 'valibot'
import { ID_LENGTH_MAX, id } from '@/contract/fields'
import type { Envelope, FieldIssue, PipelineRefusal } from '@/contract/envelope'
import type { ActionSpec } from '@/contract/spec'
import { err, ok, type Result } from '@/domain/shared/result'

/** Requests larger than this are refused before they are parsed (a roll file of 20,000 rows is below it). */
export const INPUT_BYTES_MAX = 2_000_000
const ISSUES_MAX = 20
const REQUEST_ID_LENGTH_MIN = 16

const envelopeSchema = v.object({
  action: v.pipe(v.string(), v.maxLength(ID_LENGTH_MAX)),
  communityId: v.optional(id()),
  // Goes into the log as it is, so it holds nothing that could be a name.
  requestId: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9:_-]+$/), v.minLength(REQUEST_ID_LENGTH_MIN), v.maxLength(ID_LENGTH_MAX))),
  input: v.unknown()
})

type Refused = Extract<PipelineRefusal, { code: 'INVALID_INPUT' }>

/** Reads the envelope from whatever the platform delivered; unknown top-level keys (the platform adds some) are ignored. */
export function parseEnvelope(event: unknown): Result<Envelope, Refused> {
  const parsed = v.safeParse(envelopeSchema, event)
  if (!parsed.success) return refused(parsed.issues)
  const { action, communityId, requestId, input } = parsed.output
  return ok({ action, input, ...(communityId === undefined ? {} : { communityId }), ...(requestId === undefined ? {} : { requestId }) })
}

/** Checks the input against the action's schema, and that the envelope carries what the action's kind and scope need. */
export function parseInput(spec: ActionSpec, envelope: Envelope): Result<unknown, Refused> {
  if (spec.scope === 'community' && envelope.communityId === undefined) return missing('communityId')
  if (spec.kind === 'command' && envelope.requestId === undefined) return missing('requestId')
  if (JSON.stringify(envelope.input ?? null).length > INPUT_BYTES_MAX) return err({ code: 'INVALID_INPUT', issues: [{ path: 'input', code: 'max_bytes' }] })
  // The schema library takes a list for an object without fields.
  if (Array.isArray(envelope.input)) return err({ code: 'INVALID_INPUT', issues: [{ path: 'input', code: 'strict_object' }] })
  const parsed = v.safeParse(spec.input, envelope.input)
  return parsed.success ? ok(parsed.output) : refused(parsed.issues)
}

const missing = (path: string): Result<never, Refused> => err({ code: 'INVALID_INPUT', issues: [{ path, code: 'missing' }] })

/** Issues name the field and the rule, never the value: replies and logs stay free of personal data. */
function refused(issues: readonly v.BaseIssue<unknown>[]): Result<never, Refused> {
  const fields = issues.slice(0, ISSUES_MAX).map((issue): FieldIssue => ({ path: v.getDotPath(issue) ?? '', code: issue.type }))
  return err({ code: 'INVALID_INPUT', issues: fields })
}
