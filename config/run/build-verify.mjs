// npm run build:verify: one page that recounts a board, in one file that needs no network: dist/verify/index.html
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'
import { ROOT } from './progress.mjs'

const PAGE = path.join(ROOT, 'src/verifier/page')
export const VERIFY_PAGE = path.join(ROOT, 'dist/verify/index.html')

/** Code that stands inside a page must not end the page's script. */
const inScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1')

export async function buildVerifyPage(outfile = VERIFY_PAGE) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT, entryPoints: [path.join(PAGE, 'page.ts')], bundle: true, minify: true, write: false,
    format: 'iife', charset: 'utf8', target: 'es2020', tsconfig: path.join(ROOT, 'tsconfig.json'), logLevel: 'error'
  })
  const html = readFileSync(path.join(PAGE, 'index.html'), 'utf8')
    .replace('/*STYLE*/', () => readFileSync(path.join(PAGE, 'page.css'), 'utf8'))
    .replace('/*SCRIPT*/', () => inScript(outputFiles[0].text))
  mkdirSync(path.dirname(outfile), { recursive: true })
  writeFileSync(outfile, html)
  return outfile
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await buildVerifyPage())
