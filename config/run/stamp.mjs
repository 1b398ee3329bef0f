import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './progress.mjs'

const NOT_BUILT = /\.test\.(ts|tsx|js)$|\.contract\.ts$/
const STAMPS = path.join(ROOT, 'dist/.stamps')

function* filesUnder(entry) {
  const full = path.join(ROOT, entry)
  if (!existsSync(full)) return
  const children = readdirSync(full, { withFileTypes: true, recursive: false })
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = `${entry}/${child.name}`
    if (child.isDirectory()) yield* filesUnder(below)
    else if (!NOT_BUILT.test(child.name)) yield below
  }
}

/** A fingerprint of everything that goes into a build: folders (tests left out) and single files. */
export function fingerprint({ folders, files }) {
  const hash = createHash('sha256')
  const existing = files.filter((file) => existsSync(path.join(ROOT, file)))
  for (const file of [...existing, ...folders.flatMap((folder) => [...filesUnder(folder)])]) {
    hash.update(file).update('\0').update(readFileSync(path.join(ROOT, file))).update('\0')
  }
  return hash.digest('hex')
}

/** Whether the last build of this name saw exactly these sources. */
export function isFresh(name, mark) {
  const file = path.join(STAMPS, name)
  return existsSync(file) && readFileSync(file, 'utf8') === mark
}

/** Remembers a finished build. */
export function remember(name, mark) {
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(path.join(STAMPS, name), mark)
}
