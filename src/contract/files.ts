import * as v from 'valibot'
import { FILE_PURPOSES, PDF_BYTES_MAX, THUMB_BYTES_MAX, type FilePurpose } from '@/domain/files/file'
import { MEDIA_TYPES, type MediaType } from '@/domain/files/media-type'
import type { CannotUpload } from '@/domain/files/upload-rules'
import type { Instant } from '@/domain/shared/instant'
import { cursor, id } from './fields'
import { command, query } from './spec'

/** A file as pages show it. Addresses stop working after two hours at most. */
export interface FileView {
  readonly fileId: string
  readonly type: MediaType
  readonly url: string
  readonly thumbUrl?: string
  /** Shown to its author and to who decides only: its check has not passed yet. */
  readonly waiting?: true
}

/** A picture that nobody sees yet but who decides about it. */
export interface HeldPicture extends FileView {
  readonly purpose: FilePurpose
  /** What the check said, or that it has not answered. */
  readonly why: 'waiting' | 'review' | 'risky' | 'unavailable'
  readonly since: Instant
  /** What cites it: an issue's id, an undertaking's, a meeting's. */
  readonly citedBy: string
}

export const HELD_PAGE_SIZE = 20

/** Files that one command may cite. */
export const FILES_MAX = 9

/** The files a command cites, by the ids that `files/upload` gave. */
export const fileIds = (max: number = FILES_MAX) => v.pipe(v.array(id()), v.maxLength(max))

const base64 = (bytesMax: number) =>
  v.pipe(v.string(), v.minLength(4), v.maxLength(4 * Math.ceil(bytesMax / 3)), v.regex(/^[A-Za-z0-9+/]+={0,2}$/))

export const filesActions = {
  /**
   * Stores one file that nothing cites yet; a later command attaches it by its id. The largest, a scan of 1 MB, is 1.34 million
   * letters of base64 and stays below the pipeline's INPUT_BYTES_MAX.
   */
  'files/upload': command<{ readonly fileId: string }, CannotUpload>()(
    v.strictObject({
      purpose: v.picklist(FILE_PURPOSES),
      type: v.picklist(MEDIA_TYPES),
      base64: base64(PDF_BYTES_MAX),
      thumbBase64: v.optional(base64(THUMB_BYTES_MAX))
    })
  ),
  /** Pictures that wait for their check or for a person, oldest first; nothing of a mediation is among them. */
  'files/listHeld': query<{ readonly items: readonly HeldPicture[]; readonly nextCursor?: string }>()(v.strictObject({ cursor: cursor() })),
  /** A person looks at a picture that the platform's check would not pass. */
  'files/decide': command<{ readonly shown: boolean }, { readonly code: 'NOT_FOUND' | 'FILE_DECIDED' | 'OWN_PICTURE' }>()(
    v.strictObject({ fileId: id(), decision: v.picklist(['show', 'refuse']) })
  )
}
