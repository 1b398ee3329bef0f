// npm run bench: every bench of this folder, one after the other; each says whether its bars hold.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ROOT } from '../../config/run/progress.mjs'

const BENCHES = ['ledger-rates', 'ballot-burst', 'issues-list', 'phone-crypto', 'verify-board']
const failed = BENCHES.filter(name => {
  console.log(`\n── ${name}`)
  return spawnSync(process.execPath, [path.join(ROOT, 'tests/bench', `${name}.mjs`)], { cwd: ROOT, stdio: 'inherit' }).status !== 0
})
console.log(failed.length === 0 ? '\nevery bar holds' : `\nmissed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
