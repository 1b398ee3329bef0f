// npm start: everything a fresh clone needs, then the village on this machine. Arguments go to the host.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureDependencies } from './dependencies.mjs'
import { ROOT, say, tail } from './progress.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

async function prepare() {
  await ensureDependencies()
  const { build } = await import('./build.mjs')
  say('正在准备页面和本机服务（代码没变就直接用上次的）')
  const [page, host] = await Promise.all([build('h5'), build('local')])
  for (const [what, done] of [['页面', page], ['本机服务', host]]) {
    if (done.code !== 0) throw new Error(`${what}没有准备好：\n${tail(done.output)}`)
    say(done.fresh ? `${what}没有变动` : `${what}准备好了`)
  }
  const { buildVerifyPage } = await import('./build-verify.mjs')
  await buildVerifyPage()
}

/** Hands the terminal to the host: its output, its signals, its exit code. */
function serve() {
  const host = spawn(process.execPath, ['--enable-source-maps', path.join(ROOT, 'dist/local/host.cjs'), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { TZ: 'Asia/Shanghai', ...process.env }
  })
  for (const signal of SIGNALS) process.on(signal, () => host.kill(signal))
  host.on('error', (error) => {
    console.error(String(error))
    process.exitCode = 1
  })
  host.on('close', (code, signal) => {
    process.exitCode = code ?? (signal ? 1 : 0)
    // The handlers above keep nothing alive, but a closed host must end this command too.
    for (const one of SIGNALS) process.removeAllListeners(one)
  })
}

try {
  await prepare()
  serve()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
