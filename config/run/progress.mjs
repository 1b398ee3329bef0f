import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The repository, wherever the command was started. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

const startedAt = performance.now()

/** Whole seconds since the command began. */
const elapsed = () => String(Math.round((performance.now() - startedAt) / 1000)).padStart(3)

/** One progress line, with the seconds since the start. */
export function say(sentence) {
  console.log(`${elapsed()} 秒  ${sentence}`)
}

/**
 * Runs Node (or `command`) in the repository and collects what it prints.
 * Never rejects: a command that cannot start ends with code 1 and the reason as its output.
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function run(args, { command = process.execPath, env = {}, show = false } = {}) {
  const from = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
    })
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    const end = (code, text) => resolve({ code, output: text, seconds: (performance.now() - from) / 1000 })
    child.on('error', (error) => end(1, String(error)))
    child.on('close', (code) => end(code ?? 1, output))
  })
}

/** What a failing command printed, without colours and progress bars, at most `lines` lines from its end. */
export function tail(output, lines = 60) {
  const plain = output.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
  return plain.split('\n').filter((line) => line.trim()).map((line) => line.slice(0, 300)).slice(-lines).join('\n')
}
