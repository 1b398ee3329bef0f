import { heldPathOf, isOpen } from '@/domain/files/file'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { memberOf } from '@server/pipeline/context'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { FileStore } from '@server/ports/file-store'
import type { ServerPorts } from '@server/ports/server-ports'
import { FILES, type FileDocument } from './documents'
import { releaseBytes } from './release-bytes'

type Decision = 'show' | 'refuse'

/** A person of the committee decides about a picture that has not passed the platform's check. What is refused is removed. */
export const decide = ({ files }: Pick<ServerPorts, 'files'>): PreparedCommandHandler<'files/decide'> => ({
  permission: PERMISSION_RULES.committee,
  async prepare(asking, { fileId, decision }) {
    const seen = await asking.reader.get<FileDocument>(FILES, fileId)
    const { memberId } = memberOf(asking)
    const isOwnShown = (file: FileDocument): boolean => decision === 'show' && file.memberId === memberId
    if (seen !== undefined && isOpen(seen.check) && !isOwnShown(seen)) await carryOut(files, seen, decision)
    return async ({ tx }) => {
      const file = await tx.get<FileDocument>(FILES, fileId)
      // A file of a mediation is not there for the committee.
      if (file === undefined || file.check === 'private') return err({ code: 'NOT_FOUND' })
      if (!isOpen(file.check)) return err({ code: 'FILE_DECIDED' })
      // As with words: nobody lets his own pass.
      if (isOwnShown(file)) return err({ code: 'OWN_PICTURE' })
      await tx.put<FileDocument>(FILES, decided(file, decision))
      return ok({ shown: decision === 'show' })
    }
  }
})

async function carryOut(files: FileStore, file: FileDocument, decision: Decision): Promise<void> {
  if (decision === 'show') return releaseBytes(files, file)
  const paths = [file.path, ...(file.thumbPath === undefined ? [] : [file.thumbPath])]
  // The held bytes first: what somebody else moves to where it is seen at this moment is then found there, and nothing is moved after.
  await files.remove([...paths.map(heldPathOf), ...paths])
}

const decided = ({ heldSince: _held, ...file }: FileDocument, decision: Decision): FileDocument => ({ ...file, check: decision === 'show' ? 'pass' : 'refused' })
