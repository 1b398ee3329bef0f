// Types away, modules to CommonJS, nothing else: tests run the code as it was written, and fast.
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const esbuild = require('esbuild')

const LOADERS = { ts: 'ts', tsx: 'tsx', mts: 'ts', js: 'jsx', jsx: 'jsx', mjs: 'js', cjs: 'js' }
const OPTIONS = {
  format: 'cjs',
  target: 'es2022',
  platform: 'node',
  jsx: 'automatic',
  // Jest runs modules as CommonJS, so what is loaded late is required late.
  supported: { 'dynamic-import': false },
  sourcemap: 'inline',
  sourcesContent: false,
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } }
}
const SELF = readFileSync(__filename) + esbuild.version

module.exports = {
  canInstrument: false,
  getCacheKey: (source, file, options) =>
    createHash('sha1').update(SELF).update(file).update(String(options.instrument)).update(source).digest('hex'),
  process(source, file) {
    const loader = LOADERS[file.slice(file.lastIndexOf('.') + 1)] ?? 'js'
    const { code } = esbuild.transformSync(source, { ...OPTIONS, loader, sourcefile: file })
    return { code }
  }
}
