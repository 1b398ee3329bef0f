import type { ActionName } from '@/contract/actions'
import type { CallAnswer, CallOptions, Gateway } from './gateway'
import { CALL_TIMEOUT_MS, envelopeOf, noAnswer, readReply, within, type NoAnswer } from './reply'

/** What we use of `wx.cloud`; identity travels outside the data. */
export interface WechatCloud {
  init(config: { readonly traceUser: boolean; readonly env?: string }): unknown
  callFunction(call: { readonly name: string; readonly data: object }): Promise<{ readonly result?: unknown }>
}

/** The phone says "fail" in many words; these mean that nothing left it. */
const NOT_SENT = /request:fail(?!.*timeout)|network|internet|ENOTFOUND|ECONNREFUSED|ERR_PROXY|ERR_NAME/i

/**
 * Calls the cloud function whose name stands before the slash, with the envelope as its event.
 * `env` is the cloud environment's id; empty means the app's default one.
 */
export function wechatCloudGateway(cloud: () => WechatCloud, env: string, timeoutMs = CALL_TIMEOUT_MS): Gateway {
  const started = startedCloud(cloud, env)
  const send = async <N extends ActionName>(name: N, input: unknown, options: CallOptions): Promise<CallAnswer<N>> => {
    try {
      const [functionName = name] = name.split('/')
      const { result } = await started().callFunction({ name: functionName, data: envelopeOf(name, input, options) })
      return readReply<N>(result)
    } catch (error) {
      return noAnswerTo(error)
    }
  }
  return { call: (name, input, options = {}) => within(send(name, input, options), timeoutMs) }
}

/** The cloud, started when it is first needed. */
export function startedCloud(cloud: () => WechatCloud, env: string): () => WechatCloud {
  let ready: WechatCloud | undefined
  return () => {
    if (ready) return ready
    ready = cloud()
    ready.init({ traceUser: false, ...(env === '' ? {} : { env }) })
    return ready
  }
}

/** What a failed call of the phone's own network says about the request: not sent, or nobody knows. */
export const noAnswerTo = (error: unknown): NoAnswer => noAnswer(NOT_SENT.test(messageOf(error)) ? 'OFFLINE' : 'TIMEOUT')

function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { errMsg, message } = error as { readonly errMsg?: unknown; readonly message?: unknown }
  return String(errMsg ?? message ?? '')
}
