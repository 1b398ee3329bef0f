import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const SRC = path.resolve(__dirname, '..')
/** 大字版 is a context in which every block adjusts. */
const SCALE = 'elder'
const sheets = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.scss'))

/** Names that a sheet gives a look of its own: one class alone at the start of a line. What stands in a context, or in print, only adjusts. */
const blocksOf = (sheet: string): readonly string[] =>
  [...readFileSync(path.join(SRC, sheet), 'utf8').matchAll(/^\.([a-z0-9]+(?:-[a-z0-9]+)*)(?=\s*[{,])/gm)].flatMap(([, name]) => (name === undefined || name === SCALE ? [] : [name]))

// Classes are global in a mini-program's pages and in a browser: a second owner turned rows into an upright, tilted mark.
test('a name is styled by one sheet', () => {
  const owners = new Map<string, Set<string>>()
  for (const sheet of sheets) for (const name of blocksOf(sheet)) owners.set(name, (owners.get(name) ?? new Set()).add(sheet))
  expect(owners.size).toBeGreaterThan(100)
  expect([...owners].filter(([, files]) => files.size > 1).map(([name, files]) => [name, ...files])).toEqual([])
})
