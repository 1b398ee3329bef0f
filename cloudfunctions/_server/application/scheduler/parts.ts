import type { Clock } from '@server/ports/clock'
import type { DocumentStore } from '@server/ports/document-store'
import type { FileStore } from '@server/ports/file-store'
import type { Messenger } from '@server/ports/messenger'

/** What the jobs are made of. They see all communities, so none of it goes to a caller. */
export interface SchedulerParts {
  readonly store: DocumentStore
  readonly clock: Clock
  readonly files: FileStore
  readonly messenger: Messenger
}
