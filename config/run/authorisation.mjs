// npm run authorisation: writes docs/authorisation.md from the permission rules in the code.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundle } from '../functions/bundle.mjs'
import { ROOT } from './progress.mjs'

const outfile = path.join(ROOT, 'dist/authorisation/document.cjs')
await bundle({ entryPoints: ['config/authorisation/document.ts'], outfile, target: 'node20' })
const { authorisationDocument } = createRequire(import.meta.url)(outfile)
writeFileSync(path.join(ROOT, 'docs/authorisation.md'), authorisationDocument())
