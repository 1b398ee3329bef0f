/** A nominal type over a plain JSON value: `Brand<string, 'PollId'>` is a string that only a poll id fits. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }
