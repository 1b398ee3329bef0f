import { existsSync, readFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { CloudHandler } from '@tests/miniprogram/host/platform-types'
import { clientScript, readBundle, styles } from './bundle-page'

export interface WeappHostOptions {
  /** Answers `wx.cloud.callFunction` of this person. A rejection fails the call. */
  readonly cloud: CloudHandler
  /** Font size chosen in WeChat, in px; 16 is standard. */
  readonly fontSize?: number
  readonly storage?: Readonly<Record<string, unknown>>
}

export interface WeappHost {
  readonly url: string
  close(): Promise<void>
}

const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/host/styles.css"></head>
<body><script src="/host/bundle.js"></script><script src="/host/client.js"></script></body></html>`
const TYPES: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.svg': 'image/svg+xml' }

/** Serves the built mini-program as a page for a real browser: one host is one person's phone. */
export async function startWeappHost(options: WeappHostOptions): Promise<WeappHost> {
  const bundle = readBundle({ fontSize: options.fontSize ?? 16, storage: options.storage ?? {} })
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', PAGE],
    '/host/styles.css': ['text/css', styles()],
    '/host/bundle.js': ['text/javascript', `window.__bundle = ${JSON.stringify(bundle)}`],
    '/host/client.js': ['text/javascript', await clientScript()]
  }
  const server = http.createServer((request, response) => {
    const at = new URL(request.url ?? '/', 'http://host').pathname
    const file = files[at]
    if (request.method === 'POST' && at === '/host/cloud') void answerCloud(options.cloud, request, response)
    else if (file) response.writeHead(200, { 'content-type': `${file[0]}; charset=utf-8` }).end(file[1])
    else serveAsset(at, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

async function answerCloud(cloud: CloudHandler, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { name, data } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { name: string; data: unknown }
  try {
    const result = await cloud(name, data)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ result: result ?? null }))
  } catch (error) {
    // A failed call is an answer to the page, not an error of this server.
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ failed: error instanceof Error ? error.message : 'failed' }))
  }
}

function serveAsset(at: string, response: http.ServerResponse): void {
  const root = path.resolve('dist/weapp')
  const file = path.join(root, path.posix.normalize(decodeURIComponent(at)))
  const type = TYPES[path.extname(file)]
  if (!type || !file.startsWith(root + path.sep) || !existsSync(file)) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': type }).end(readFileSync(file))
}
