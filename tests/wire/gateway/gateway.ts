import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OPERATIONS, operate, type Answer, type Body, type Operation } from './actions'
import { DocumentBase } from './document-base'
import { FileBase } from './file-base'
import { readOpenApiCall, writeOpenApiReply, type OpenApiCall, type OpenApiReply } from './open-api'
import { unmodelled, WireError } from './wire-error'

/** A call as it arrived. */
export interface Call {
  /** `database.` left out; others whole: `storage.batchDeleteFile`. */
  readonly action: string
  readonly body: Body
}

/**
 * What goes wrong with a call. A WireError is answered instead of acting. `lost-request`: the connection breaks before anything
 * happens. `lost-reply`: it happens, and the answer never arrives.
 */
export type Fault = WireError | 'lost-request' | 'lost-reply'

export interface GatewayOptions {
  readonly collections: readonly string[]
  /** Milliseconds; decides about the thirty seconds of a transaction. */
  readonly now?: () => number
  /** Milliseconds that every operation of a transaction is in flight: long enough for a second one to meet it. */
  readonly holdMs?: number
}

const HOLD_MS = 2

/**
 * CloudBase's database, file storage and way to WeChat's interfaces on the second-generation wire, for tests that run the real SDK: `TCB_CONTEXT_CNFG` sends the SDK here.
 * Strict: what it does not model it refuses with a message that says so.
 */
export class Gateway {
  readonly base: DocumentBase
  /** All calls so far, oldest first. */
  readonly calls: Call[] = []
  /** Asked at each call. */
  fault: (call: Call) => Fault | undefined = () => undefined
  readonly files: FileBase
  /** Answers a call of WeChat's own interfaces. */
  openApi: (call: OpenApiCall) => OpenApiReply = ({ api }) => {
    throw unmodelled(`interface ${api}`)
  }
  private readonly server: Server
  private requests = 0

  constructor(private readonly options: GatewayOptions) {
    this.base = new DocumentBase({ now: options.now ?? Date.now })
    this.files = new FileBase(options.now ?? Date.now)
    for (const collection of options.collections) this.base.createCollection(collection)
    this.server = createServer((request, response) => void this.serve(request, response))
  }

  /** Starts to listen and returns the URL for `TCB_CONTEXT_CNFG`. */
  async listen(): Promise<string> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve))
    return `${this.origin}/admin`
  }

  private get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    const closed = new Promise(resolve => this.server.close(resolve))
    this.server.closeAllConnections()
    await closed
  }

  /** Forgets documents, files, calls and faults; keeps the collections. */
  reset(): void {
    this.base.empty()
    this.files.empty()
    this.calls.length = 0
    this.fault = () => undefined
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = `request-${++this.requests}`
    const reply = (content: Answer): void => void response.setHeader('content-type', 'application/json').end(JSON.stringify({ requestId, ...content }))
    try {
      const content = await contentOf(request)
      if (this.serveFile(request, response, content)) return
      if (isForm(request)) return void response.end(writeOpenApiReply(this.openApi(readOpenApiCall(request.headers['content-type'] ?? '', content))))
      const call = readCall(request, content)
      this.calls.push(call)
      const fault = this.fault(call)
      if (fault instanceof WireError) {
        this.abortAfter(call)
        throw fault
      }
      if (fault === 'lost-request') return void request.socket.destroy()
      const answer = await this.act(call)
      if (fault === 'lost-reply') return void request.socket.destroy()
      reply(answer)
    } catch (error) {
      if (error instanceof WireError) reply({ code: error.code, message: error.message })
      else response.writeHead(500).end(String(error))
    }
  }

  /** A request to the bucket, which is no call of the service. */
  private serveFile(request: IncomingMessage, response: ServerResponse, content: Buffer): boolean {
    const answer = this.files.serve(request.method ?? '', new URL(request.url ?? '/', this.origin), request.headers, content)
    if (answer === undefined) return false
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body)
    return true
  }

  /** The server ends a transaction of which an operation failed. */
  private abortAfter({ body }: Call): void {
    const id = body['transactionId']
    if (typeof id !== 'string') return
    try {
      this.base.abort(id)
    } catch {
      // Already gone.
    }
  }

  private async act({ action, body }: Call): Promise<Answer> {
    const transactionId = body['transactionId']
    switch (action) {
      case 'startTransaction':
        return { transactionId: this.base.start() }
      case 'commitTransaction':
        this.base.commit(String(transactionId))
        return {}
      case 'abortTransaction':
        this.base.abort(String(transactionId))
        return {}
      case 'addCollection':
        this.base.createCollection(String(body['collectionName']))
        return {}
      default: {
        if (action.startsWith('storage.')) return this.files.act(action, body, this.origin)
        const operation = OPERATIONS.find(known => known === action)
        if (operation === undefined) throw unmodelled(`action ${action}`)
        return typeof transactionId === 'string' ? this.held(transactionId, operation, body) : operate(this.base, operation, body)
      }
    }
  }

  private async held(transactionId: string, operation: Operation, body: Body): Promise<Answer> {
    this.base.enter(transactionId)
    try {
      await new Promise(resolve => setTimeout(resolve, this.options.holdMs ?? HOLD_MS))
      return operate(this.base, operation, body)
    } finally {
      this.base.leave(transactionId)
    }
  }
}

async function contentOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const isForm = ({ headers }: IncomingMessage): boolean => headers['content-type']?.startsWith('multipart/form-data') === true

function readCall(request: IncomingMessage, content: Buffer): Call {
  const authorization = request.headers['authorization'] ?? ''
  if (request.method !== 'POST' || !authorization.startsWith('TC3-HMAC-SHA256 Credential=')) throw unmodelled('an unsigned request')
  const { action, ...body } = JSON.parse(content.toString()) as Body
  if (typeof action !== 'string' || !/^(database|storage)\./.test(action)) throw unmodelled(`action ${String(action)}`)
  if (typeof body['envName'] !== 'string' || body['envName'] === '') throw unmodelled('a request without an environment')
  return { action: action.replace(/^database\./, ''), body }
}
