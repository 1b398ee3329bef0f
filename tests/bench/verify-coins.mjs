// npm run bench:verify-coins: replays a hundred thousand transfers of coins, beside the bare digests of the same leaves.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bundle } from '../../config/functions/bundle.mjs'
import { ROOT } from '../../config/run/progress.mjs'

const outfile = path.join(ROOT, 'dist/bench/verify-coins.cjs')
await bundle({ entryPoints: ['tests/bench/verify-coins.ts'], outfile, target: 'node20' })
process.exitCode = spawnSync(process.execPath, [outfile], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
