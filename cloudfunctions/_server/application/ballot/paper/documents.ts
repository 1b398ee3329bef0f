import type { AssistanceReason } from '@/domain/ballot/paper/assistance'
import type { RollUnitId } from '@/domain/ballot/electoral-roll'
import type { SlipBatch } from '@/domain/ballot/paper/slip-batch'
import type { SlipEntry } from '@/domain/ballot/paper/slip-reading'
import type { FileRef } from '@/domain/files/file'
import type { PersonId } from '@/domain/shared/ids'
import type { Day } from '@/domain/shared/instant'
import { VOTES, type VoteDocument } from '@server/application/ballot/documents'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const SLIP_BATCHES = 'slipBatches'
export const SLIP_READINGS = 'slipReadings'
export const ASSISTANCES = 'assistances'
export const HELPERS = 'slipHelpers'

/** `_id` = poll and letter. No unit and no person stands in it, and nothing in it has a time. */
export interface SlipBatchDocument extends StoredDocument {
  readonly pollId: string
  readonly slips: SlipBatch
  readonly photos: readonly FileRef[]
}
export const batchIdOf = (pollId: string, batch: string): string => `${pollId}:${batch}`

/** `_id` = poll, letter and teller: what one person read, shown to nobody else. */
export interface SlipReadingDocument extends StoredDocument {
  readonly pollId: string
  readonly entries: readonly SlipEntry[]
}
export const readingIdOf = (pollId: string, batch: string, teller: PersonId): string => `${pollId}:${batch}:${teller}`

/** 代写. `_id` = poll and unit. What was written is on the slip alone. */
export interface AssistanceDocument extends StoredDocument {
  readonly pollId: string
  readonly unitId: RollUnitId
  readonly helper: PersonId
  readonly witness: PersonId
  readonly reason: AssistanceReason
  readonly recordedBy: PersonId
  readonly day: Day
}
export const assistanceIdOf = (pollId: string, unitId: string): string => `${pollId}:${unitId}`

/** `_id` = poll and person: how many units somebody has helped. */
export interface HelperDocument extends StoredDocument {
  readonly pollId: string
  readonly units: number
}
export const helperIdOf = (pollId: string, helper: PersonId): string => `${pollId}:${helper}`

/** The slot of a unit on paper; `exchanged`: it gave up a phone ballot for it. */
export type PaperSlot = VoteDocument & { readonly exchanged?: true }
export const slotsByChannel: ReadModel = { name: 'slotsByChannel', collection: VOTES, equals: ['communityId', 'pollId', 'channel'], orderBy: 'unitId' }
export const assistancesByPoll: ReadModel = { name: 'assistancesByPoll', collection: ASSISTANCES, equals: ['communityId', 'pollId'], orderBy: 'unitId', groupBy: 'pollId' }

export const SLIP_READ_MODELS: readonly ReadModel[] = [slotsByChannel, assistancesByPoll]
