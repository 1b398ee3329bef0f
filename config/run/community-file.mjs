// npm run -s export -- --community ID [--data DIR] > file.jsonl     npm run -s import -- file.jsonl [--data DIR]
//   Moves a whole community out of, or into, the data of this machine. What it says goes to standard error.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { bundle } from '../functions/bundle.mjs'
import { ROOT } from './progress.mjs'

const outfile = path.join(ROOT, 'dist/local/community-file.cjs')
await bundle({ entryPoints: ['cloudfunctions/_local/export/main.ts'], outfile, target: 'node20', external: ['libsql'] })
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit', env: { TZ: 'Asia/Shanghai', ...process.env } }).status ?? 1
