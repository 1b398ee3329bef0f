// npm run bench:phone-crypto: the longest piece of work between two breaths when a phone takes, casts and checks a secret ballot.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bundle } from '../../config/functions/bundle.mjs'
import { ROOT } from '../../config/run/progress.mjs'

const outfile = path.join(ROOT, 'dist/bench/phone-crypto.cjs')
// Class fields and the like are compiled away, as they are for the mini-program.
await bundle({ entryPoints: ['tests/bench/phone-crypto.ts'], outfile, target: 'es2020', keepNames: false })
process.exitCode = spawnSync(process.execPath, [outfile], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
