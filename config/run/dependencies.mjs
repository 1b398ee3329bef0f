import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT, run, say, tail } from './progress.mjs'

const read = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')).packages

/**
 * Whether node_modules holds what package-lock.json names. Contents are compared, not dates:
 * a fresh checkout has young dates, and an install must not run for that.
 */
function isInstalled() {
  if (!existsSync(path.join(ROOT, 'node_modules/.package-lock.json'))) return false
  const wanted = read('package-lock.json')
  const present = read('node_modules/.package-lock.json')
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || entry.link) return true
    const found = present[name]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.peer)
  })
}

/** Installs exactly the locked packages when they are missing or others. Throws with npm's own words. */
export async function ensureDependencies() {
  if (isInstalled()) return
  say('正在安装依赖（只在第一次或依赖变动后，约一分钟）')
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const done = npm
    ? await run([npm, ...args])
    : await run(args, { command: process.platform === 'win32' ? 'npm.cmd' : 'npm' })
  if (done.code !== 0) throw new Error(`依赖没有装上，检查网络后再试一次。\n${tail(done.output, 30)}`)
  say('依赖装好了')
}
