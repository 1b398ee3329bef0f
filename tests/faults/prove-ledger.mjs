// npm run prove:ledger [-- --seeds=10000 --first=1]: histories of earning, ordering, handing over, cancelling, expiring, withdrawing,
// reminding, moving, opening and sealing, with commits that fail and processes that begin anew; invariants after every step.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bundle } from '../../config/functions/bundle.mjs'
import { ROOT } from '../../config/run/progress.mjs'

process.env.TZ = 'Asia/Shanghai'
const outfile = path.join(ROOT, 'dist/bench/prove-ledger.cjs')
await bundle({ entryPoints: ['tests/faults/prove-ledger.ts'], outfile, target: 'node20', external: ['libsql'] })
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
