import path from 'node:path'
import * as esbuild from 'esbuild'
import { ROOT } from '../run/progress.mjs'

/** One Node program from TypeScript, with the repository's aliases. Resolves to esbuild's metafile. */
export async function bundle(options) {
  const { metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    keepNames: true,
    metafile: true,
    logLevel: 'error',
    // Named, so that the domain's own tsconfig (no aliases) is not picked up for its files.
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    ...options
  })
  return metafile
}
