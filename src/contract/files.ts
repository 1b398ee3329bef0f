import * as v from 'valibot'
import { FILE_PURPOSES, PDF_BYTES_MAX, THUMB_BYTES_MAX } from '@/domain/files/file'
import { MEDIA_TYPES, type MediaType } from '@/domain/files/media-type'
import type { CannotUpload } from '@/domain/files/upload-rules'
import { id } from './fields'
import { command } from './spec'

/** A file as pages show it. Addresses stop working after two hours at most. */
export interface FileView {
  readonly fileId: string
  readonly type: MediaType
  readonly url: string
  readonly thumbUrl?: string
  /** Shown to its author and to who decides only: its check has not passed yet. */
  readonly waiting?: true
}

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
  /** A person looks at a picture that the platform's check would not pass. */
  'files/decide': command<{ readonly shown: boolean }, { readonly code: 'NOT_FOUND' } | { readonly code: 'FILE_DECIDED' }>()(
    v.strictObject({ fileId: id(), decision: v.picklist(['show', 'refuse']) })
  )
}
