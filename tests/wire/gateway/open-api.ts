import protobuf from 'protobufjs'
import type { Body } from './actions'
import { unmodelled } from './wire-error'

const { root } = protobuf.parse(`
syntax = "proto3";
message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
message OpenApiData { repeated KeyValuePair pairs = 1; }
message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }
`)
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

/** One call of WeChat's own interface, as it arrived: `security.msgSecCheck` with its parameters in snake case. */
export interface OpenApiCall {
  readonly api: string
  readonly data: Body
}

/** WeChat's JSON, or the platform's own refusal (-604101: the function has no permission). */
export type OpenApiReply = { readonly json: Body } | { readonly errorCode: number }

/** The call in a multipart body; what is no such call is refused. */
export function readOpenApiCall(contentType: string, content: Buffer): OpenApiCall {
  const fields = partsOf(contentType, content)
  if (fields.get('action')?.toString() !== 'wx.openApi') throw unmodelled('a form that is no call of an interface')
  const api = fields.get('apiName')?.toString() ?? ''
  const { openapiData } = request.toObject(request.decode(fields.get('requestData') ?? Buffer.alloc(0)), { bytes: Buffer }) as {
    readonly openapiData?: { readonly pairs?: readonly { readonly key: string; readonly value: Buffer }[] }
  }
  return { api, data: Object.fromEntries((openapiData?.pairs ?? []).map(({ key, value }) => [key, JSON.parse(value.toString()) as unknown])) }
}

export function writeOpenApiReply(reply: OpenApiReply): Buffer {
  const fields = 'json' in reply ? { respData: Buffer.from(JSON.stringify(reply.json)), contentType: 'application/json', httpCode: 200 } : { errorCode: reply.errorCode }
  return Buffer.from(response.encode(response.create(fields)).finish())
}

/** RFC 7578 as the SDK writes it: fields by name, bytes as they are. */
function partsOf(contentType: string, content: Buffer): ReadonlyMap<string, Buffer> {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1]
  if (boundary === undefined) throw unmodelled('a form without a boundary')
  const parts = new Map<string, Buffer>()
  const mark = Buffer.from(`--${boundary}\r\n`)
  for (let at = content.indexOf(mark); at >= 0; ) {
    const start = at + mark.length
    const head = content.indexOf('\r\n\r\n', start)
    const end = content.indexOf(`\r\n--${boundary}`, start)
    const name = /name="([^"]+)"/.exec(content.subarray(start, head).toString())?.[1]
    if (name !== undefined) parts.set(name, content.subarray(head + 4, end))
    at = content.indexOf(mark, end)
  }
  return parts
}
