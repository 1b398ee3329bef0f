import type { BallotBox, BoxActionName, BoxAnswer } from './ballot-box'
import { httpBallotBox, readBoxReply } from './ballot-box-http'
import { makeRequestId, type Chance } from './chance'
import { CALL_TIMEOUT_MS, envelopeOf, within } from './reply'
import { noAnswerTo, startedCloud, type WechatCloud } from './wechat-cloud-gateway'

/** `wx.request`, as far as we use it. WeChat adds no identity to it and keeps no cookie. */
export type WechatRequest = (request: { readonly url: string; readonly method: 'POST'; readonly data: object; readonly header: Readonly<Record<string, string>> }) => Promise<{ readonly data?: unknown }>

export interface WechatBallotBoxOptions {
  /** Where the box stands on its own; empty where the community has no such address. */
  readonly address: string
  readonly request: WechatRequest
  readonly cloud: () => WechatCloud
  readonly env: string
  readonly chance: Chance
  readonly timeoutMs?: number
}

/** The mini-program: by its own address where there is one, else as a cloud function, and then WeChat knows who calls. */
export function wechatBallotBox(options: WechatBallotBoxOptions): BallotBox {
  const { address, request, chance, timeoutMs = CALL_TIMEOUT_MS } = options
  if (address === '') return cloudBallotBox(options)
  const post = async (url: string, data: object): Promise<unknown> =>
    (await request({ url, method: 'POST', data, header: { 'content-type': 'application/json' } })).data
  return httpBallotBox({ address: address.replace(/\/+$/, ''), post, chance, failed: noAnswerTo, timeoutMs })
}

function cloudBallotBox({ cloud, env, chance, timeoutMs = CALL_TIMEOUT_MS }: WechatBallotBoxOptions): BallotBox {
  const started = startedCloud(cloud, env)
  const send = async <N extends BoxActionName>(name: N, input: unknown): Promise<BoxAnswer<N>> => {
    try {
      const requestId = await makeRequestId(chance)
      return readBoxReply<N>((await started().callFunction({ name: 'ballot-box', data: envelopeOf(name, input, { requestId }) })).result)
    } catch (error) {
      return noAnswerTo(error)
    }
  }
  return { anonymous: false, call: (name, input) => within(send(name, input), timeoutMs) }
}
