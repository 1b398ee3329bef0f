// npm run bench:ballots [-- --seconds=10 --units=5000]: ballots per second into the box of one poll, over loopback HTTP, beside the
// raw rate of signature checks in the same interleaved run; then whether the box holds what was acknowledged, and how long a board takes.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bundle } from '../../config/functions/bundle.mjs'
import { ROOT } from '../../config/run/progress.mjs'

const outfile = path.join(ROOT, 'dist/bench/ballot-burst.cjs')
await bundle({ entryPoints: ['tests/bench/ballot-burst.ts'], outfile, target: 'node20', external: ['libsql'] })
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
