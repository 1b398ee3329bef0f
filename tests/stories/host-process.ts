import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fakePages } from './local-host'

const root = process.cwd()

/** Builds the host as `npm start` does, into a folder of the test's own. Returns the program. */
export function buildHost(folder: string): string {
  const program = path.join(folder, 'local/host.cjs')
  mkdirSync(path.dirname(program), { recursive: true })
  execFileSync(path.join(root, 'node_modules/.bin/esbuild'), [
    'cloudfunctions/_local/main.ts', '--bundle', '--platform=node', '--format=cjs', '--target=node20', '--keep-names', '--external:libsql',
    '--log-level=error', `--tsconfig=${path.join(root, 'tsconfig.json')}`, `--outfile=${program}`
  ], { cwd: root })
  fakePages(folder)
  return program
}

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly output: string
}

export interface HostProcess {
  readonly child: ChildProcess
  /** Resolves with the port when the host says that it is open; rejects if it ends before. */
  readonly port: Promise<number>
  readonly ended: Promise<Ended>
}

/** Starts the built host in a process of its own. */
export function startHost(program: string, args: readonly string[]): HostProcess {
  const env = { ...process.env, TZ: 'Asia/Shanghai', NODE_PATH: path.join(root, 'node_modules') }
  const child = spawn(process.execPath, [program, ...args], { cwd: path.dirname(program), env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let opened: (port: number) => void = () => undefined
  const listen = (chunk: Buffer): void => {
    output += chunk.toString('utf8')
    const [, port] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output) ?? []
    if (port !== undefined && output.includes('开好了')) opened(Number(port))
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const ended = new Promise<Ended>((resolve) => child.on('close', (code, signal) => resolve({ code, signal, output })))
  const port = Promise.race([
    new Promise<number>((resolve) => (opened = resolve)),
    ended.then((end): number => {
      throw new Error(`The host ended before it was open: ${end.output}`)
    })
  ])
  // A test that expects the end does not ask for the port.
  port.catch(() => undefined)
  return { child, port, ended }
}
