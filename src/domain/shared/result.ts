/** Outcome of a rule or command as plain JSON, so that it crosses the wire untouched. */
export type Result<T, E extends Refusal = Refusal> = Ok<T> | Err<E>
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}
export interface Err<E extends Refusal> {
  readonly ok: false
  readonly error: E
}

/** A refusal: a closed code and the numbers or names that its sentence needs. Never an exception. */
export interface Refusal {
  readonly code: string
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const err = <E extends Refusal>(error: E): Err<E> => ({ ok: false, error })

/** Closes a switch: a new member of a union does not compile until it is handled. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`)
}

/** For the impossible only (a bug), never for bad input. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`)
}
