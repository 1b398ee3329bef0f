import * as v from 'valibot'
import { BALLOT_OPTIONS } from '@/domain/ballot/manifest'
import { OPTION_LENGTH_MAX, OPTIONS_MAX, SCORE_MAX, type BallotMethod, type Selection } from '@/domain/ballot/selection'
import { parseDay, type Day, type Instant } from '@/domain/shared/instant'

/** Ids are ours: letters (a group's name may be part of one), digits and `.:_-`. Anything else is a mistake or an attack. */
export const ID_LENGTH_MAX = 80
export const id = () => v.pipe(v.string(), v.regex(/^[\p{L}\p{N}.:_-]+$/u), v.maxLength(ID_LENGTH_MAX))

/** Visible text: trimmed, not empty, at most `max` characters, no control characters except line breaks. */
export const text = (max: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max), v.regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/))

/** The same, but may be empty. */
export const optionalText = (max: number) => v.optional(v.pipe(v.string(), v.trim(), v.maxLength(max), v.regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/)))

const YEAR_2000_MS = 946_656_000_000
const YEAR_2200_MS = 7_258_089_600_000
/** Milliseconds since the epoch, within this and the next century. */
export const instantField = () =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(YEAR_2000_MS), v.maxValue(YEAR_2200_MS), v.transform((ms) => ms as Instant))

/** A real Shanghai calendar day, `YYYY-MM-DD`. */
export const dayField = () =>
  v.pipe(v.string(), v.check((day) => parseDay(day) !== undefined, 'day'), v.transform((day) => day as Day))

/** A whole count of people, households or votes. */
export const COUNT_MAX = 1_000_000
export const count = () => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(COUNT_MAX))

export const cursor = () => v.optional(v.pipe(v.string(), v.maxLength(400)))
export const nothing = () => v.strictObject({})

/** Exactly `count` bytes as base64url without padding (RFC 4648 §5). */
export const bytes = (count: number) => v.pipe(v.string(), v.length(Math.ceil((count * 4) / 3)), v.regex(/^[A-Za-z0-9_-]+$/))

/** Much may still be wrong in a draft's options; the notice is what is checked. An emoji is two code units. */
const options = () => v.pipe(v.array(v.pipe(v.string(), v.trim(), v.maxLength(2 * OPTION_LENGTH_MAX), v.regex(/^[^\u0000-\u001f\u007f]*$/))), v.maxLength(OPTIONS_MAX))
const upTo = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(max))

/** How a question is asked; absent means 赞成, 反对, 弃权. */
export const methodField = () => v.optional(method())
const method = (): v.GenericSchema<BallotMethod> =>
  v.variant('kind', [
    v.strictObject({ kind: v.literal('yesNo') }),
    v.strictObject({ kind: v.literal('single'), options: options() }),
    v.strictObject({ kind: v.literal('multiple'), options: options(), atMost: upTo(OPTIONS_MAX) }),
    v.strictObject({ kind: v.literal('score'), options: options(), top: upTo(SCORE_MAX) }),
    v.strictObject({ kind: v.literal('rank'), options: options() })
  ])

/** What a ballot says (`Selection`); whether it fits the poll's method is the rule's business. */
export const selectionField = (): v.GenericSchema<Selection> =>
  v.union([v.picklist(BALLOT_OPTIONS), v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(99))), v.maxLength(OPTIONS_MAX))])
