import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundle } from '../functions/bundle.mjs'

/** The application's own lists of collections and read models. */
export async function readDeclarations() {
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-'))
  try {
    const outfile = path.join(folder, 'all-read-models.cjs')
    await bundle({ entryPoints: ['cloudfunctions/_server/application/all-read-models.ts'], outfile })
    const { ALL_COLLECTIONS, ALL_READ_MODELS } = createRequire(import.meta.url)(outfile)
    return { collections: ALL_COLLECTIONS, models: ALL_READ_MODELS }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
