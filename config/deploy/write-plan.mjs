// node config/deploy/write-plan.mjs   writes dist/deploy/database.json: collections, permissions and indexes of the cloud database
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../run/progress.mjs'
import { databasePlan } from './database-plan.mjs'
import { readDeclarations } from './read-declarations.mjs'

const { collections, models } = await readDeclarations()
const plan = databasePlan(collections, models)
const file = path.join(ROOT, 'dist/deploy/database.json')
mkdirSync(path.dirname(file), { recursive: true })
writeFileSync(file, `${JSON.stringify(plan, null, 2)}\n`)
console.log(`${plan.collections.length} collections, ${plan.collections.flatMap((one) => one.indexes).length} indexes: ${path.relative(ROOT, file)}`)
