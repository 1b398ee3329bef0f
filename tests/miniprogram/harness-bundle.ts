import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import compiler from 'miniprogram-compiler'
import type { AppConfig } from './host/platform-types'

/** The built mini-program, as `npm run build:weapp` leaves it. */
export const WEAPP = path.resolve('dist/weapp')
const CACHE = path.resolve('dist/.wcc')
// Kept by name: the loader puts the cached answer in the compiler's place.
const { wxmlToJs } = compiler

export function readAppConfig(): AppConfig {
  const file = path.join(WEAPP, 'app.json')
  if (!existsSync(file)) throw new Error('dist/weapp is missing: run `npm run build:weapp` first.')
  return JSON.parse(readFileSync(file, 'utf8')) as AppConfig
}

export const readBundleFile = (file: string): string => readFileSync(path.join(WEAPP, file), 'utf8')

const bundleFiles = (ending: string): string[] =>
  readdirSync(WEAPP, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending)).map((file) => file.replaceAll('\\', '/')).sort()

export const scriptFiles = (): string[] => bundleFiles('.js')
export const styleFiles = (): string[] => bundleFiles('.wxss')

/** All templates as one script that returns `$gwx`. WeChat's own compiler takes a second, so its answer is kept by content. */
export function compiledTemplates(): string {
  const hash = createHash('sha1')
  for (const file of [...bundleFiles('.wxml'), ...bundleFiles('.wxs')]) hash.update(file).update(readBundleFile(file))
  const kept = path.join(CACHE, `${hash.digest('hex')}.js`)
  if (existsSync(kept)) return readFileSync(kept, 'utf8')
  const source = wxmlToJs(WEAPP, { maxBuffer: 64 << 20 })
  mkdirSync(CACHE, { recursive: true })
  // Test files run side by side: nobody must read half a file.
  writeFileSync(`${kept}.${process.pid}`, source)
  renameSync(`${kept}.${process.pid}`, kept)
  return source
}
