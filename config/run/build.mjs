// node config/run/build.mjs weapp|h5|functions|local…   builds what is named, when its sources changed
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, run, say, tail } from './progress.mjs'
import { fingerprint, isFresh, remember } from './stamp.mjs'

const CLIENT = {
  folders: ['src', 'config/plugins'],
  files: ['config/index.ts', 'config/dev.ts', 'config/prod.ts', 'babel.config.js', 'tsconfig.json', 'package.json', 'package-lock.json', 'project.config.json']
}
const SERVER = { folders: ['cloudfunctions', 'src/domain', 'src/contract', 'src/testing', 'config/functions'], files: ['tsconfig.json', 'package-lock.json'] }

const taro = (type) => () =>
  run(['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type], { env: { NODE_ENV: 'production', TARO_ENV: type } })

/** What can be built: its sources, the file that proves it, and how. */
const TARGETS = {
  weapp: { sources: CLIENT, proof: 'dist/weapp/app.json', build: taro('weapp') },
  h5: { sources: CLIENT, proof: 'dist/h5/index.html', build: taro('h5') },
  functions: { sources: SERVER, proof: 'dist/functions', build: () => run(['config/functions/build.mjs']) },
  local: { sources: SERVER, proof: 'dist/local/host.cjs', build: () => run(['config/functions/build-local.mjs']) }
}

/**
 * Builds one target unless the last build saw the same sources.
 * @returns {Promise<{ code: number, output: string, seconds: number, fresh: boolean }>}
 */
export async function build(name, { always = false } = {}) {
  const target = TARGETS[name]
  if (!target) throw new Error(`Unknown build: ${name}`)
  const proof = path.join(ROOT, target.proof)
  const mark = fingerprint(target.sources)
  if (!always && isFresh(name, mark) && existsSync(proof)) return { code: 0, output: '', seconds: 0, fresh: true }
  // An older result must never pass for this build's.
  rmSync(proof, { recursive: true, force: true })
  let done = await target.build()
  if (done.code === 0 && !existsSync(proof)) {
    // Seen with Taro on a busy machine: the process ends as if done and has written nothing. The proof is asked for again below.
    say(`${name}: nothing was written, building once more`)
    done = await target.build()
  }
  const code = done.code === 0 && !existsSync(proof) ? 1 : done.code
  if (code === 0) remember(name, mark)
  return { ...done, code, fresh: false }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const name of process.argv.slice(2)) {
    const done = await build(name, { always: true })
    if (done.code !== 0) {
      console.error(`${name} ✗ ${tail(done.output)}`)
      process.exit(1)
    }
    say(`${name} ✓ ${done.seconds.toFixed(1)} s`)
  }
}
