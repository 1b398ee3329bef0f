// npm run bench:verify: recounts a board of five thousand ballots, beside the bare signature checks of the same run.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bundle } from '../../config/functions/bundle.mjs'
import { ROOT } from '../../config/run/progress.mjs'

const outfile = path.join(ROOT, 'dist/bench/verify-board.cjs')
await bundle({ entryPoints: ['tests/bench/verify-board.ts'], outfile, target: 'node20' })
process.exitCode = spawnSync(process.execPath, [outfile], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
