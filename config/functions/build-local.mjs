// Bundles the one-machine host: cloudfunctions/_local/main.ts → dist/local/host.cjs. Its database is a native package and stays outside.
import { bundle } from './bundle.mjs'

await bundle({
  entryPoints: ['cloudfunctions/_local/main.ts'],
  outfile: 'dist/local/host.cjs',
  target: 'node20',
  sourcemap: true,
  external: ['libsql']
})
