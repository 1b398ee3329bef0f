import { ballotBoxActions } from '@/contract/ballot-box'
import type { PipelineRefusal, Reply } from '@/contract/envelope'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { nodeBallotChecks, nodeBox } from '@server/adapters/node/ballot-crypto'
import { nodeChance } from '@server/adapters/node/chance'
import { systemClock } from '@server/adapters/node/clock'
import { nodeDigest } from '@server/adapters/node/digest'
import { keyOfText } from '@server/adapters/node/key-text'
import { startCloud } from '@server/adapters/wechat/start-cloud'
import { webAnswer, webCallOf, type WebAnswer, type WebCall } from '@server/adapters/wechat/web-event'
import { storedShelf } from '@server/application/ballot/public-shelf'
import { createAnonymousEntry, type AnonymousEntry } from '@server/pipeline/anonymous-entry'
import type { ContextHandlers } from '@server/pipeline/handlers'
import type { BoxPorts } from '@server/application/ballot-box/box-ports'

/**
 * The function of the ballot box. It takes calls over HTTP access, which carries no WeChat identity, and by `callFunction`, where
 * the platform knows who calls and this function does not ask. Nothing is logged but bugs.
 */
export function boxMain(handlersFor: (ports: BoxPorts) => ContextHandlers<'ballot-box'>): (event: unknown) => Promise<Reply | WebAnswer> {
  const store = cloudbaseStore({ cloud: startCloud() })
  const key = keyOfText(process.env['BOX_KEY'])
  const handlers = handlersFor({ ballotChecks: nodeBallotChecks, box: key && nodeBox(key), shelf: storedShelf(store) })
  const bugs = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`)
  const entry = createAnonymousEntry(ballotBoxActions, handlers, { store, clock: systemClock, chance: nodeChance, digest: nodeDigest, bugs })
  return (event) => {
    const call = webCallOf(event)
    return call === undefined ? entry(event) : answerWeb(entry, call)
  }
}

async function answerWeb(entry: AnonymousEntry, { name, method, isJson, body }: WebCall): Promise<WebAnswer> {
  if (method !== 'POST') return refused(405, 'method')
  if (!isJson) return refused(415, 'content_type')
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refused(400, 'json')
  return webAnswer(200, await entry({ ...body, action: `ballot-box/${name}` }))
}

function refused(status: number, code: string): WebAnswer {
  const error: PipelineRefusal = { code: 'INVALID_INPUT', issues: [{ path: '', code }] }
  return webAnswer(status, { ok: false, error, serverTime: systemClock.now() })
}
