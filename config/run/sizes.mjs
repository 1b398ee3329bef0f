// node config/run/sizes.mjs [weapp] [functions]   prints sizes and fails when one is over its budget
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './progress.mjs'

const KB = 1024
/** WeChat allows 2 MB a package; the first open on a village's network allows less. */
const PACKAGE_MAX = 900 * KB
const FUNCTION_MAX = 1.5 * KB * KB

function bytesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size, 0)
}

function weappSizes() {
  const dist = path.join(ROOT, 'dist/weapp')
  const manifest = path.join(dist, 'app.json')
  if (!existsSync(manifest)) return [['weapp (its build failed)', Infinity, PACKAGE_MAX]]
  const app = JSON.parse(readFileSync(manifest, 'utf8'))
  const roots = (app.subPackages ?? app.subpackages ?? []).map((one) => one.root.replace(/\/$/, ''))
  const subs = roots.map((root) => [`weapp ${root}`, bytesUnder(path.join(dist, root)), PACKAGE_MAX])
  const main = bytesUnder(dist) - subs.reduce((sum, [, bytes]) => sum + bytes, 0)
  return [['weapp main', main, PACKAGE_MAX], ...subs]
}

function functionSizes() {
  const dist = path.join(ROOT, 'dist/functions')
  return readdirSync(dist).map((name) => [`function ${name}`, bytesUnder(path.join(dist, name)), FUNCTION_MAX])
}

const READERS = { weapp: weappSizes, functions: functionSizes }
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(READERS)
const built = wanted.filter((one) => existsSync(path.join(ROOT, 'dist', one)))

for (const one of wanted.filter((name) => !built.includes(name))) {
  console.log(`✗ ${one} is not built`)
  process.exitCode = 1
}
for (const [name, bytes, budget] of built.flatMap((one) => READERS[one]())) {
  const over = bytes > budget
  console.log(`${over ? '✗' : '✓'} ${name}: ${(bytes / KB).toFixed(1)} KB of ${budget / KB} KB`)
  if (over) process.exitCode = 1
}
