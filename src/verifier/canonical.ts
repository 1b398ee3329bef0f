/** The one text of a JSON value: names sorted by UTF-16 code units, no spaces (RFC 8785). `value` comes from JSON.parse. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const object = value as Readonly<Record<string, unknown>>
  const names = Object.keys(object).sort()
  return `{${names.map(name => `${JSON.stringify(name)}:${canonical(object[name])}`).join(',')}}`
}
