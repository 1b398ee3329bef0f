import type { InputOf } from '@/contract/actions'
import { checkOf, heldPathOf, isPrivate, UNUSED_KEPT_MS, UNUSED_UPLOADS_MAX, type FileCheck, type PartCheck } from '@/domain/files/file'
import { EXTENSIONS, type MediaType } from '@/domain/files/media-type'
import { cleanUpload, isChecked, type CleanUpload } from '@/domain/files/upload-rules'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { asId, type FileId } from '@/domain/shared/ids'
import { addMs } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { PreparedCommandHandler, Work } from '@server/pipeline/handlers'
import { requestKeyOf, REQUESTS } from '@server/pipeline/remember'
import type { ServerPorts } from '@server/ports/server-ports'
import { FILES, PICTURE_CHECKS, unusedByMember, type FileDocument, type FilePart, type PictureCheckDocument } from './documents'
import { releaseBytes } from './release-bytes'

type Ports = Pick<ServerPorts, 'files' | 'contentCheck'>
type UploadInput = InputOf<'files/upload'>

/**
 * Stores a file and has its pictures checked, before the transaction; the transaction only notes it. The same request sent again
 * stores the same bytes at the same place.
 */
export const upload = (ports: Ports): PreparedCommandHandler<'files/upload'> => ({
  permission: PERMISSION_RULES.member,
  async prepare(context, input) {
    // Or one request could store one content after another, and only the first would be noted and removed some day.
    if (await isAnswered(context)) return () => Promise.reject(new Error('A remembered answer was not given'))
    const { type, purpose, base64, thumbBase64 } = input
    const bytes = bytesOf(base64)
    const clean = cleanUpload({ purpose, type, bytes, ...(thumbBase64 === undefined ? {} : { thumb: bytesOf(thumbBase64) }) }, await unusedUploads(context))
    if (!clean.ok) return async () => clean
    const fileId = fileIdOf(context, input)
    const stored = await store(ports, { fileId, type, checked: isChecked(purpose, type), clean: clean.value })
    const hash = Buffer.from(context.digest.sha256Bytes(clean.value.bytes)).toString('base64url')
    return noteUpload({ fileId, hash }, input, stored)
  }
})

const isAnswered = async ({ reader, caller, requestId }: QueryContext): Promise<boolean> =>
  (await reader.get(REQUESTS, requestKeyOf(caller.identityId, requestId))) !== undefined

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'))

/** How many uploads of the last day nothing cites. */
async function unusedUploads(context: QueryContext): Promise<number> {
  const { items } = await context.reader.list<FileDocument>(unusedByMember, [context.communityId, memberOf(context).memberId], { limit: UNUSED_UPLOADS_MAX })
  return items.filter(({ unusedSince }) => unusedSince !== undefined && addMs(unusedSince, UNUSED_KEPT_MS) > context.now).length
}

/** Unguessable: two digests of what only the uploader has. The request is part of it, so the same photo can be uploaded twice. */
function fileIdOf(context: QueryContext, { base64, thumbBase64, purpose }: UploadInput): FileId {
  const content = context.digest.sha256(`${base64}.${thumbBase64 ?? ''}`)
  return asId<FileId>(context.digest.sha256([memberOf(context).memberId, context.requestId ?? '', purpose, content].join(' ')).slice(0, 27))
}

interface Storing {
  readonly fileId: FileId
  readonly type: MediaType
  readonly checked: boolean
  readonly clean: CleanUpload
}

interface Stored {
  readonly path: string
  readonly thumbPath?: string
  readonly parts: FileDocument['parts']
  /** What each ticket of the platform is about. */
  readonly tickets: ReadonlyMap<string, readonly FilePart[]>
}

async function store(ports: Ports, { fileId, type, checked, clean }: Storing): Promise<Stored> {
  const path = `files/${fileId}.${EXTENSIONS[type]}`
  const thumb = clean.thumb === undefined ? undefined : { ...clean.thumb, path: `files/${fileId}.small.${EXTENSIONS[clean.thumb.type]}` }
  const place = checked ? heldPathOf : (own: string): string => own
  await ports.files.put(place(path), clean.bytes, type)
  if (thumb !== undefined) await ports.files.put(place(thumb.path), thumb.bytes, thumb.type)
  const paths = { path, ...(thumb === undefined ? {} : { thumbPath: thumb.path }) }
  if (!checked) return { ...paths, parts: {}, tickets: new Map() }
  const picture = await ports.contentCheck.checkPicture(heldPathOf(path))
  const small = thumb === undefined ? undefined : await ports.contentCheck.checkPicture(heldPathOf(thumb.path))
  const asked = [{ part: 'picture' as const, answer: picture }, ...(small === undefined ? [] : [{ part: 'thumb' as const, answer: small }])]
  const parts: FileDocument['parts'] = Object.fromEntries(asked.map(({ part, answer }) => [part, 'verdict' in answer ? answer.verdict : ('waiting' satisfies PartCheck)]))
  if (checkOf(Object.values(parts)) === 'pass') await releaseBytes(ports.files, paths)
  const tickets = new Map<string, readonly FilePart[]>()
  for (const { part, answer } of asked) if ('ticket' in answer) tickets.set(answer.ticket, [...(tickets.get(answer.ticket) ?? []), part])
  return { ...paths, parts, tickets }
}

const noteUpload =
  ({ fileId, hash }: { readonly fileId: FileId; readonly hash: string }, { purpose, type }: UploadInput, { path, thumbPath, parts, tickets }: Stored): Work<'files/upload'> =>
  async (context: CommandContext) => {
    const { tx, communityId, now } = context
    const own = { communityId, schemaVersion: 1 }
    const check: FileCheck = isPrivate(purpose) ? 'private' : checkOf(Object.values(parts))
    await tx.insert<FileDocument>(FILES, {
      ...own, _id: fileId, memberId: memberOf(context).memberId, purpose, type, hash, path, check, parts, uploadedAt: now, unusedSince: now,
      ...(thumbPath === undefined ? {} : { thumbPath })
    })
    for (const [ticket, about] of tickets) await tx.put<PictureCheckDocument>(PICTURE_CHECKS, { ...own, _id: ticket, fileId, parts: about, askedAt: now })
    return ok({ fileId })
  }
