import { FILES_ATTACHED_MAX, isOpen, keptMsOf, type FilePurpose, type FileRef } from '@/domain/files/file'
import type { CannotAttach } from '@/domain/files/upload-rules'
import { addMs } from '@/domain/shared/instant'
import { asId, type FileId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import { FILES, type FileDocument } from './documents'

/**
 * Gives uploaded files to what the command makes: the caller's own, cited by nothing yet, uploaded for this very purpose.
 * All or none; keep the refs in the order asked for. Two operations a file.
 */
export async function attachFiles(context: CommandContext, fileIds: readonly string[], subject: { readonly kind: FilePurpose; readonly id: string }): Promise<Result<readonly FileRef[], CannotAttach>> {
  if (fileIds.length > FILES_ATTACHED_MAX) return err({ code: 'FILES_TOO_MANY', max: FILES_ATTACHED_MAX })
  if (new Set(fileIds).size < fileIds.length) return err({ code: 'FILE_IN_USE' })
  const { memberId } = memberOf(context)
  const files: FileDocument[] = []
  for (const fileId of fileIds) {
    const file = await context.tx.get<FileDocument>(FILES, fileId)
    if (file === undefined || file.memberId !== memberId || file.purpose !== subject.kind) return err({ code: 'FILE_NOT_FOUND' })
    if (file.usedBy !== undefined) return err({ code: 'FILE_IN_USE' })
    // Its day is over and it is being removed.
    if (file.unusedSince === undefined) return err({ code: 'FILE_NOT_FOUND' })
    files.push(file)
  }
  for (const file of files) await context.tx.put<FileDocument>(FILES, usedFile(file, subject, context))
  return ok(files.map(refOf))
}

function usedFile({ unusedSince: _unused, ...file }: FileDocument, subject: { readonly kind: FilePurpose; readonly id: string }, { now }: CommandContext): FileDocument {
  const keptMs = keptMsOf(file.purpose)
  // Somebody must look at it now, unless it may be seen; what nothing cites is nobody's work.
  const held = isOpen(file.check) ? { heldSince: now } : {}
  return { ...file, usedBy: subject, ...held, ...(keptMs === undefined ? {} : { expiresAt: addMs(now, keptMs) }) }
}

const refOf = ({ _id, path, thumbPath, type, check }: FileDocument): FileRef => ({
  fileId: asId<FileId>(_id), path, type, check, ...(thumbPath === undefined ? {} : { thumbPath })
})
