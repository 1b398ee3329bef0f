/** What a deed's key names: `claim:<source>:<person>`. A source may hold colons; a person's id (`community:h:3-12.2`) ends it. */
export function sourceOfDeed(deed: string): string {
  const inner = deed.slice(deed.indexOf(':') + 1)
  const person = inner.search(/:[^:]+:h:[^:]+$/)
  return person < 0 ? inner.slice(0, Math.max(0, inner.lastIndexOf(':'))) : inner.slice(0, person)
}
