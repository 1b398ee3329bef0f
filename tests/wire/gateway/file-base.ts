import { unmodelled } from './wire-error'
import type { Answer, Body } from './actions'

/** `cloud://environment.bucket`; the bucket's name is only known from what the service answers. */
export const FILE_ROOT = 'cloud://test-env.7465-test-env-1300000000'
const FILES_AT_ONCE = 50
const DOWNLOAD = '/download/'
const UPLOAD = '/cos/'

interface Ticket {
  readonly path: string
  readonly authorization: string
  readonly cosFileId: string
}

export interface FileAnswer {
  readonly status: number
  readonly type: string
  readonly body: Buffer | string
}

/** The file storage on the wire: tickets for uploads, the bucket that takes them, addresses that end, deletion. */
export class FileBase {
  readonly files = new Map<string, Buffer>()
  private readonly tickets = new Map<string, Ticket>()
  private count = 0

  constructor(private readonly now: () => number) {}

  empty(): void {
    this.files.clear()
    this.tickets.clear()
  }

  /** One `storage.*` action; `origin` is where this service is reached. */
  act(action: string, body: Body, origin: string): Answer {
    switch (action) {
      case 'storage.getUploadMetadata':
        return this.uploadTicket(body, origin)
      case 'storage.batchGetDownloadUrl':
        return { data: { download_list: listOf(body, 'file_list').map(each => this.address(each as Body, origin)) } }
      case 'storage.batchDeleteFile':
        return { data: { delete_list: listOf(body, 'fileid_list').map(each => this.delete(String(each))) } }
      default:
        throw unmodelled(`action ${action}`)
    }
  }

  /** A request to the bucket itself: PUT of an upload, GET of an address. */
  serve(method: string, url: URL, headers: Readonly<Record<string, unknown>>, content: Buffer): FileAnswer | undefined {
    if (method === 'PUT' && url.pathname.startsWith(UPLOAD)) return this.take(url.pathname.slice(UPLOAD.length), headers, content)
    if (method === 'GET' && url.pathname.startsWith(DOWNLOAD)) return this.give(url)
    return undefined
  }

  private uploadTicket(body: Body, origin: string): Answer {
    const path = body['path']
    if (typeof path !== 'string' || path === '' || path.startsWith('/') || body['method'] !== 'put') throw unmodelled('this upload')
    const ticket = `ticket-${++this.count}`
    const [authorization, cosFileId] = [`q-sign-${ticket}`, `cos-${ticket}`]
    this.tickets.set(ticket, { path, authorization, cosFileId })
    return { data: { url: `${origin}${UPLOAD}${ticket}`, token: `token-${ticket}`, authorization, fileId: `${FILE_ROOT}/${path}`, cosFileId } }
  }

  private take(name: string, headers: Readonly<Record<string, unknown>>, content: Buffer): FileAnswer {
    const ticket = this.tickets.get(name)
    const proven = ticket !== undefined && headers['authorization'] === ticket.authorization && headers['x-cos-meta-fileid'] === ticket.cosFileId
    if (!proven || headers['x-cos-security-token'] !== `token-${name}` || headers['key'] !== encodeURIComponent(ticket.path)) {
      return xml(403, '<Error><Code>SignatureDoesNotMatch</Code><Message>no</Message><RequestId>r</RequestId><TraceId>t</TraceId></Error>')
    }
    this.files.set(ticket.path, content)
    return xml(200, '')
  }

  private address(file: Body, origin: string): Body {
    const [fileID, maxAge] = [String(file['fileid']), Number(file['max_age'])]
    if (!Number.isInteger(maxAge) || maxAge < 1) throw unmodelled('an address without an end')
    const path = pathOf(fileID)
    if (path === undefined || !this.files.has(path)) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
    return { fileID, code: 'SUCCESS', maxAge, tempFileURL: `${origin}${DOWNLOAD}${path}?until=${this.now() + maxAge * 1000}` }
  }

  private give(url: URL): FileAnswer {
    const content = this.files.get(decodeURIComponent(url.pathname.slice(DOWNLOAD.length)))
    if (content === undefined) return xml(404, '<Error><Code>NoSuchKey</Code></Error>')
    if (Number(url.searchParams.get('until')) <= this.now()) return xml(403, '<Error><Code>AccessDenied</Code></Error>')
    return { status: 200, type: 'application/octet-stream', body: content }
  }

  private delete(fileID: string): Body {
    const path = pathOf(fileID)
    return { fileID, code: path !== undefined && this.files.delete(path) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }
}

const xml = (status: number, body: string): FileAnswer => ({ status, type: 'application/xml', body })
const pathOf = (fileID: string): string | undefined => (fileID.startsWith(`${FILE_ROOT}/`) ? fileID.slice(FILE_ROOT.length + 1) : undefined)

function listOf(body: Body, name: string): readonly unknown[] {
  const list = body[name]
  if (!Array.isArray(list) || list.length === 0 || list.length > FILES_AT_ONCE) throw unmodelled(`${name} of this length`)
  return list
}
