// Bundles every cloud function: cloudfunctions/<name>/index.ts → dist/functions/<name>/{index.js,package.json,config.json}
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../run/progress.mjs'
import { bundle } from './bundle.mjs'

const FROM = path.join(ROOT, 'cloudfunctions')
const TO = path.join(ROOT, 'dist/functions')

const names = readdirSync(FROM, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && existsSync(path.join(FROM, entry.name, 'index.ts')))
  .map((entry) => entry.name)

rmSync(TO, { recursive: true, force: true })
mkdirSync(TO, { recursive: true })
if (names.length > 0) {
  const metafile = await bundle({
    entryPoints: names.map((name) => `cloudfunctions/${name}/index.ts`),
    outbase: 'cloudfunctions',
    outdir: TO,
    minify: true
  })
  refuseSqlite(metafile)
}
for (const name of names) complete(name)
console.log(`${names.length} functions: ${names.join(', ')}`)

/** No deployable carries SQLite: it belongs to the one-machine host. */
function refuseSqlite({ outputs }) {
  for (const [output, { inputs, imports }] of Object.entries(outputs)) {
    const carried = [...Object.keys(inputs), ...imports.map((one) => one.path)].find((one) => /(^|\/)(@?libsql|sqlite)/.test(one))
    if (carried) throw new Error(`${output} carries ${carried}: a cloud function must not reach SQLite.`)
  }
}

function complete(name) {
  const manifest = { name, version: '1.0.0', private: true, main: 'index.js' }
  writeFileSync(path.join(TO, name, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const config = path.join(FROM, name, 'config.json')
  if (existsSync(config)) cpSync(config, path.join(TO, name, 'config.json'))
  else writeFileSync(path.join(TO, name, 'config.json'), '{\n  "permissions": { "openapi": [] }\n}\n')
}
