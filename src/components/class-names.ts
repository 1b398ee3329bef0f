/** Joins class names and skips what does not apply: `classNames('btn', busy && 'is-busy')`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
