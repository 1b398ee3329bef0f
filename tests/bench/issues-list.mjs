// npm run bench:issues: lists and home with ten thousand issues against a hundred, in one interleaved run on SQLite.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bundle } from '../../config/functions/bundle.mjs'
import { ROOT } from '../../config/run/progress.mjs'

const outfile = path.join(ROOT, 'dist/bench/issues-list.cjs')
await bundle({ entryPoints: ['tests/bench/issues-list.ts'], outfile, target: 'node20', external: ['libsql'] })
process.exitCode = spawnSync(process.execPath, [outfile], { cwd: ROOT, stdio: 'inherit' }).status ?? 1
