import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT, run, say, tail } from './progress.mjs'

const PATHS = JSON.parse(readFileSync(path.join(ROOT, 'tests/e2e/chromium-paths.json'), 'utf8'))
const find = () => [process.env.CHROMIUM, ...PATHS].find((file) => file && existsSync(file))

/** Debian's own browser and a Chinese font. Elsewhere (Ubuntu's is a snap) installing is the owner's decision. */
async function install() {
  const isRoot = process.getuid?.() === 0
  const isDebian = existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  if (!isRoot || !isDebian || !existsSync('/usr/bin/apt-get')) return
  say('没有找到 Chromium，正在从 Debian 安装 chromium 和 fonts-noto-cjk')
  const options = { command: '/usr/bin/apt-get', env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run(['update'], options)
  const done = await run(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options)
  if (done.code !== 0) console.log(tail(done.output, 10))
}

/** Path of a Chromium or Chrome, installed first where that is ours to do; undefined when there is none. */
export async function ensureChromium() {
  if (!find()) await install()
  return find()
}
