// node config/deploy/make-keys.mjs: prints the keys of the secret ballot and of the coin ledger for the settings of the cloud functions. Writes no file.
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundle } from '../functions/bundle.mjs'
import { ROOT } from '../run/progress.mjs'

const outfile = path.join(ROOT, 'dist/deploy/box-public-key.cjs')
await bundle({ entryPoints: ['config/deploy/box-public-key.ts'], outfile, target: 'node20' })
const { boxPublicKeyOf } = createRequire(import.meta.url)(outfile)
const [issuerKey, boxKey, ledgerKey] = [randomBytes(32), randomBytes(32), randomBytes(32)]

console.log('函数 ballot 的环境变量（发票）：')
console.log(`  ISSUER_KEY=${issuerKey.toString('base64url')}`)
console.log(`  BOX_PUBLIC_KEY=${boxPublicKeyOf(boxKey)}`)
console.log('函数 ballot-box 的环境变量（票箱）：')
console.log(`  BOX_KEY=${boxKey.toString('base64url')}`)
console.log('函数 ledger 和 scheduler 的环境变量（绿币账本的印章，两个函数填一样的）：')
console.log(`  LEDGER_KEY=${ledgerKey.toString('base64url')}`)
console.log('选票的两个函数各填各的，最好由两个人填。没有存成文件：关掉窗口就没有了。有表决没办完时不要换。')
