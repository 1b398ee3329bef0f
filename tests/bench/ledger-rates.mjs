// npm run bench:ledger [-- --rounds=20 --slice=500]: durable credits a second beside the same rows written by hand and beside pgledger
// on PostgreSQL, in one interleaved run; then a hundred thousand transfers replayed, and how large a proof among them is.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bundle } from '../../config/functions/bundle.mjs'
import { ROOT } from '../../config/run/progress.mjs'

const outfile = path.join(ROOT, 'dist/bench/ledger-rates.cjs')
await bundle({ entryPoints: ['tests/bench/ledger-rates.ts'], outfile, target: 'node20', external: ['libsql'] })
const rates = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
const replay = spawnSync(process.execPath, [path.join(ROOT, 'tests/bench/verify-coins.mjs')], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
process.exitCode = rates || replay
