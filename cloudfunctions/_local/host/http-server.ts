import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { REFUSAL_TEXT } from '@local/text'
import { FILES_PREFIX, type FolderFiles, type LocalCall } from '@server/compose-local'
import type { Clock } from '@server/ports/clock'
import { answerBoxCall, answerCall, API_PREFIX, BOX_PREFIX } from './api'
import { isForThisMachine, isFromOurPage } from './gate'
import { answerFile } from './stored-files'
import { answerPage, chooseWho, plainText, type PageParts } from './pages'
import { answerPublicBoard } from './public-board'
import { respond, type Answer } from './respond'
import { subjectOfSession } from './session'

export interface HttpParts extends PageParts {
  readonly call: LocalCall
  readonly clock: Clock
  readonly files: Pick<FolderFiles, 'open'>
}

const ADDRESS = '127.0.0.1'
/** A browser that keeps its connection open must not keep the process. */
const CLOSE_AFTER_MS = 2000

/** Listens on this machine only. Rejects with Node's error (`EADDRINUSE`, `EACCES`). */
export function listen(parts: HttpParts, port: number): Promise<Server> {
  const server = createServer((request, response) => void serve(parts, request, response))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

/** Rejects as `listen` would. Asked before the old village is moved aside, which another host may be using. */
export function assertPortFree(port: number): Promise<void> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => server.close(() => resolve()))
  })
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port

/** Answers what has begun, takes nothing new. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), CLOSE_AFTER_MS)
    server.close(() => {
      clearTimeout(hurry)
      resolve()
    })
    server.closeIdleConnections()
  })
}

async function serve(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const answer = await answerOf(parts, request)
    // Nobody is there any more to hear it.
    if (answer !== undefined) respond(response, answer, request.method === 'HEAD')
  } catch {
    if (response.headersSent) response.destroy()
    else respond(response, plainText(500, REFUSAL_TEXT.broken))
  }
}

function answerOf(parts: HttpParts, request: IncomingMessage): Promise<Answer | undefined> | Answer {
  const { method, headers, socket } = request
  if (!isForThisMachine(headers.host, socket.localPort ?? 0)) return plainText(403, REFUSAL_TEXT.otherHost)
  // The path as it was sent: `URL` would fold `/../` away and hide it.
  const urlPath = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
  if (method === 'POST' && !isFromOurPage(headers)) return plainText(403, REFUSAL_TEXT.otherPage)
  // Before the cookie is looked at: the ballot box does not know who calls.
  if (method === 'POST' && urlPath.startsWith(BOX_PREFIX)) return answerBoxCall(request, urlPath.slice(BOX_PREFIX.length), parts)
  const subject = subjectOfSession(parts.key, headers.cookie)
  if (method === 'POST') {
    if (urlPath.startsWith(API_PREFIX)) return answerCall(request, urlPath.slice(API_PREFIX.length), subject, parts)
    if (urlPath === '/who') return chooseWho(request, parts)
  }
  const isCall = [API_PREFIX, BOX_PREFIX].some((prefix) => urlPath.startsWith(prefix))
  if ((method !== 'GET' && method !== 'HEAD') || isCall) {
    return { ...plainText(405, REFUSAL_TEXT.wrongMethod), headers: { Allow: isCall ? 'POST' : 'GET, HEAD' } }
  }
  if (urlPath.startsWith(FILES_PREFIX)) return answerFile(request.url ?? '', parts.files)
  return pageOf(urlPath, subject, parts)
}

const pageOf = async (urlPath: string, subject: string | undefined, parts: HttpParts): Promise<Answer> =>
  (await answerPublicBoard(urlPath, parts)) ?? answerPage(urlPath, subject, parts)
