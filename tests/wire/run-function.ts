import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { gatewayEnvironment } from '@tests/wire/gateway/environment'

/** Who calls, as the platform puts it into the function's environment. No field: a timer. */
export interface Caller {
  /** Not digits only: the SDK would turn such an id into a number. */
  readonly openid?: string
  readonly appid?: string
  readonly unionid?: string
}

export interface FunctionOptions {
  /** The built function, e.g. `dist/functions/ledger/index.js`. */
  readonly file: string
  /** URL of a listening Gateway. */
  readonly gatewayUrl: string
  /** Further environment variables, as set in the console. */
  readonly environment?: Readonly<Record<string, string>>
  /** Told everything that the function prints; otherwise it goes to the terminal. */
  readonly onOutput?: (text: string) => void
}

/** A deployed function in its own process. */
export interface RunningFunction {
  /** Calls `exports.main(event, context)`, one after another; rejects if it throws. Replies have gone through JSON. */
  call(event: unknown, caller?: Caller): Promise<unknown>
  stop(): Promise<void>
}

type Message = { readonly ready: true } | { readonly unloadable: string } | Reply

type Reply =
  | { readonly number: number; readonly reply: string }
  | { readonly number: number; readonly failure: string }

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

const HOST = join(process.cwd(), 'tests/wire/function-host.cjs')

/** Starts a built function with the real `wx-server-sdk` pointed at the gateway; resolves once it is loaded. */
export async function runFunction(options: FunctionOptions): Promise<RunningFunction> {
  const child = fork(HOST, [options.file], {
    env: environmentOf(options),
    execArgv: [],
    stdio: ['ignore', options.onOutput ? 'pipe' : 'inherit', options.onOutput ? 'pipe' : 'inherit', 'ipc']
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => options.onOutput?.(chunk.toString('utf8')))
  const running = new FunctionProcess(child)
  await running.ready
  return running
}

class FunctionProcess implements RunningFunction {
  readonly ready: Promise<void>
  private readonly exited: Promise<void>
  private readonly pending = new Map<number, Pending>()
  private calls = 0

  constructor(private readonly child: ChildProcess) {
    let loaded: () => void
    let failed: (error: Error) => void
    this.ready = new Promise((resolve, reject) => {
      loaded = resolve
      failed = reject
    })
    child.on('message', (message: Message) => {
      if ('ready' in message) loaded()
      else if ('unloadable' in message) failed(new Error(message.unloadable))
      else this.answer(message)
    })
    this.exited = new Promise(resolve => {
      child.on('exit', code => {
        const error = new Error(`the function's process ended with ${String(code)}`)
        failed(error)
        for (const { reject } of this.pending.values()) reject(error)
        resolve()
      })
    })
  }

  call(event: unknown, caller: Caller = {}): Promise<unknown> {
    const number = ++this.calls
    return new Promise((resolve, reject) => {
      this.pending.set(number, { resolve, reject })
      this.child.send({ number, event, context: { request_id: `request-${number}` }, identity: identityOf(caller) })
    })
  }

  async stop(): Promise<void> {
    if (this.child.connected) this.child.disconnect()
    await this.exited
  }

  private answer(message: Reply): void {
    const waiting = this.pending.get(message.number)
    this.pending.delete(message.number)
    if ('failure' in message) waiting?.reject(new Error(message.failure))
    else waiting?.resolve(JSON.parse(message.reply))
  }
}

/** Nothing of this machine but the path to programs; the platform runs in UTC. */
function environmentOf({ gatewayUrl, environment }: FunctionOptions): NodeJS.ProcessEnv {
  const variables: Record<string, string | undefined> = { PATH: process.env['PATH'], TZ: 'UTC', ...gatewayEnvironment(gatewayUrl), ...environment }
  return variables as NodeJS.ProcessEnv
}

/** A call from a mini-program carries its source; a timer's does not. */
function identityOf({ openid, appid, unionid }: Caller): Readonly<Record<string, string>> {
  return {
    ...(openid === undefined ? { TCB_SOURCE: 'timer' } : { WX_OPENID: openid, TCB_SOURCE: 'wx_client' }),
    ...(appid === undefined ? {} : { WX_APPID: appid }),
    ...(unionid === undefined ? {} : { WX_UNIONID: unionid })
  }
}
