// node config/deploy/first-village.mjs --key yunxi --name 云溪村 --kind village --groups 6 --clerk 胡文静 --group 4 --household 18
// Writes dist/deploy/first/<collection>.json (one document a line, as the cloud console imports them) and prints the code.
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from '../functions/bundle.mjs'
import { ROOT } from '../run/progress.mjs'

const text = { type: 'string' }
const { values } = parseArgs({ options: { key: text, name: text, kind: { ...text, default: 'village' }, groups: text, clerk: text, group: text, household: text } })
const missing = ['key', 'name', 'groups', 'clerk', 'group', 'household'].filter((name) => !values[name])
const wrong = !/^[a-z][a-z0-9-]{1,19}$/.test(values.key ?? '') || !['village', 'urban'].includes(values.kind) || !(Number(values.group) <= Number(values.groups))
if (missing.length > 0 || wrong) {
  console.error(missing.length > 0 ? `还差：${missing.map((name) => `--${name}`).join(' ')}` : '--key 用小写字母开头的 2 到 20 位字母数字；--kind 填 village 或 urban；--group 不大于 --groups')
  process.exit(2)
}
const outfile = path.join(ROOT, 'dist/deploy/first-village.cjs')
await bundle({ entryPoints: ['config/deploy/first-village.ts'], outfile, target: 'node20' })
const { documents, code } = createRequire(import.meta.url)(outfile).build(values)
const folder = path.join(ROOT, 'dist/deploy/first')
mkdirSync(folder, { recursive: true })
for (const collection of new Set(documents.map((one) => one.collection))) {
  const lines = documents.filter((one) => one.collection === collection).map((one) => JSON.stringify(one.document))
  writeFileSync(path.join(folder, `${collection}.json`), `${lines.join('\n')}\n`)
}
console.log(`写好了：${path.relative(ROOT, folder)}，在云开发控制台按集合名导入。`)
console.log(`${values.clerk}的邀请码：${code}（14 天内有效，只能用一次，不用别人确认；请当面交给本人）`)
