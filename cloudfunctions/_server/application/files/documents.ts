import type { FileCheck, FilePurpose, PartCheck } from '@/domain/files/file'
import type { MediaType } from '@/domain/files/media-type'
import type { FileId, MemberId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const FILES = 'files'
export const PICTURE_CHECKS = 'pictureChecks'

export type FilePart = 'picture' | 'thumb'

/** A stored file. `_id` = digest of uploader, request and content, so that a request sent again is the same file. */
export interface FileDocument extends StoredDocument {
  readonly memberId: MemberId
  readonly purpose: FilePurpose
  readonly type: MediaType
  /** SHA-256 of the stored bytes, base64url: the same picture whoever uploads it. Absent for files of before. */
  readonly hash?: string
  readonly path: string
  readonly thumbPath?: string
  readonly uploadedAt: Instant
  readonly check: FileCheck
  /** What the check said of the picture and of its thumbnail. */
  readonly parts: Readonly<Partial<Record<FilePart, PartCheck>>>
  /** Orders what waits for a person: from the moment that something cites it until it may be seen or was refused. */
  readonly heldSince?: Instant
  /** Absent once something cites the file. */
  readonly unusedSince?: Instant
  readonly usedBy?: { readonly kind: FilePurpose; readonly id: string }
  /** When the bytes are removed; absent where they stay with what cites them. */
  readonly expiresAt?: Instant
}

/** A check that runs on. `_id` = the platform's ticket, which nobody outside learns. */
export interface PictureCheckDocument extends StoredDocument {
  readonly fileId: FileId
  readonly parts: readonly FilePart[]
  readonly askedAt: Instant
}

/** What a member uploaded and nothing cites yet. */
export const unusedByMember: ReadModel = { name: 'unusedByMember', collection: FILES, equals: ['communityId', 'memberId'], orderBy: 'unusedSince', descending: true }
/** Cited pictures that wait for their check or for a person, oldest first. */
export const heldPictures: ReadModel = { name: 'heldPictures', collection: FILES, equals: ['communityId'], orderBy: 'heldSince' }
/** Across communities: for the scheduler only. */
export const filesUnused: ReadModel = { name: 'filesUnused', collection: FILES, equals: ['schemaVersion'], orderBy: 'unusedSince' }
/** Across communities: for the scheduler only. */
export const filesExpiring: ReadModel = { name: 'filesExpiring', collection: FILES, equals: ['schemaVersion'], orderBy: 'expiresAt' }
/** Across communities: for the scheduler only. */
export const checksByAge: ReadModel = { name: 'checksByAge', collection: PICTURE_CHECKS, equals: ['schemaVersion'], orderBy: 'askedAt' }

export const FILES_READ_MODELS: readonly ReadModel[] = [unusedByMember, heldPictures, filesUnused, filesExpiring, checksByAge]
