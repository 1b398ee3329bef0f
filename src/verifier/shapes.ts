import { bytesOf } from './bytes'

/** Whether a value of JSON has the shape that the format asks for. */
export type Is<T> = (value: unknown) => value is T

/** A record with exactly these fields; a field `optional` may be missing. Foreign fields are refused: nobody checks what nobody knows. */
export function record<T extends object>(fields: { readonly [K in keyof Required<T>]: Is<Required<T>[K]> }, optional: readonly (keyof T)[] = []): Is<T> {
  const names = Object.keys(fields) as (keyof T & string)[]
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const object = value as Readonly<Record<string, unknown>>
    if (Object.keys(object).some(name => !Object.prototype.hasOwnProperty.call(fields, name))) return false
    return names.every(name => (Object.prototype.hasOwnProperty.call(object, name) ? fields[name](object[name]) : optional.includes(name)))
  }
}

/** Some of the fields, whatever else stands there. */
export function having<T extends object>(fields: { readonly [K in keyof T]: Is<T[K]> }): Is<T> {
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    const object = value as Readonly<Record<string, unknown>>
    return (Object.keys(fields) as (keyof T & string)[]).every(name => fields[name](object[name]))
  }
}

export const text: Is<string> = (value): value is string => typeof value === 'string'
export const word = <T extends string>(...words: readonly T[]): Is<T> => (value): value is T => (words as readonly unknown[]).includes(value)
export const exactly = <T extends number>(number: T): Is<T> => (value): value is T => value === number
export const count: Is<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0)
export const list = <T>(is: Is<T>): Is<readonly T[]> => (value): value is readonly T[] => Array.isArray(value) && value.every(is)
export const either = <A, B>(one: Is<A>, other: Is<B>): Is<A | B> => (value): value is A | B => one(value) || other(value)
export const anything: Is<unknown> = (value): value is unknown => value !== undefined

/** Base64url of exactly `length` bytes, or of at least `least`. */
export const bytes = (length: number): Is<string> => (value): value is string => text(value) && bytesOf(value)?.length === length
export const bytesFrom = (least: number): Is<string> => (value): value is string => text(value) && (bytesOf(value)?.length ?? 0) >= least
