import { bytesMaxOf, isPrivate, takesType, THUMB_BYTES_MAX, UNUSED_UPLOADS_MAX, type FilePurpose } from './file'
import { isPicture, typeOfBytes, type MediaType, type PictureType } from './media-type'
import { strippedJpeg, type BarePicture } from './strip-jpeg'
import { strippedPng } from './strip-png'
import { err, ok, type Result } from '@/domain/shared/result'

/** A phone sends 1280 px; more than this on a side is a picture made to fill a viewer's memory. */
export const PICTURE_SIDE_MAX = 8000

export type CannotUpload =
  | { readonly code: 'UPLOAD_TYPE_NOT_TAKEN'; readonly purpose: FilePurpose }
  | { readonly code: 'UPLOAD_TOO_LARGE'; readonly bytesMax: number }
  /** The bytes are not what their type says, or break off. */
  | { readonly code: 'UPLOAD_UNREADABLE' }
  | { readonly code: 'UPLOADS_TOO_MANY'; readonly max: number }

export interface Upload {
  readonly purpose: FilePurpose
  readonly type: MediaType
  readonly bytes: Uint8Array
  /** Beside a picture, for lists: a smaller one of it. */
  readonly thumb?: Uint8Array
}

/** What is stored of an upload. */
export interface CleanUpload {
  readonly bytes: Uint8Array
  readonly thumb?: { readonly bytes: Uint8Array; readonly type: PictureType }
}

/** An upload as it may be stored, without what cameras write into pictures; or why it may not. `unused`: the member's uploads of the last day that nothing cites. */
export function cleanUpload({ purpose, type, bytes, thumb }: Upload, unused: number): Result<CleanUpload, CannotUpload> {
  if (!takesType(purpose, type)) return err({ code: 'UPLOAD_TYPE_NOT_TAKEN', purpose })
  if (bytes.length > bytesMaxOf(type)) return err({ code: 'UPLOAD_TOO_LARGE', bytesMax: bytesMaxOf(type) })
  if (thumb !== undefined && thumb.length > THUMB_BYTES_MAX) return err({ code: 'UPLOAD_TOO_LARGE', bytesMax: THUMB_BYTES_MAX })
  const clean = cleanBytes(type, bytes)
  const small = thumb === undefined ? undefined : cleanThumb(thumb)
  if (clean === undefined || (thumb !== undefined && (small === undefined || !isPicture(type)))) return err({ code: 'UPLOAD_UNREADABLE' })
  if (unused >= UNUSED_UPLOADS_MAX) return err({ code: 'UPLOADS_TOO_MANY', max: UNUSED_UPLOADS_MAX })
  return ok({ bytes: clean, ...(small === undefined ? {} : { thumb: small }) })
}

function cleanBytes(type: MediaType, bytes: Uint8Array): Uint8Array | undefined {
  if (typeOfBytes(bytes) !== type) return undefined
  return isPicture(type) ? barePicture(type, bytes)?.bytes : bytes
}

function cleanThumb(bytes: Uint8Array): { bytes: Uint8Array; type: PictureType } | undefined {
  const type = typeOfBytes(bytes)
  if (type === undefined || !isPicture(type)) return undefined
  const bare = barePicture(type, bytes)
  return bare === undefined ? undefined : { bytes: bare.bytes, type }
}

/** A picture without metadata; undefined when it is none, breaks off, or has no sane size. */
function barePicture(type: PictureType, bytes: Uint8Array): BarePicture | undefined {
  const bare = type === 'image/jpeg' ? strippedJpeg(bytes) : strippedPng(bytes)
  const sane = (side: number): boolean => side >= 1 && side <= PICTURE_SIDE_MAX
  return bare !== undefined && sane(bare.width) && sane(bare.height) ? bare : undefined
}

/** Whether a file of this purpose and type is shown to the platform's check: pictures that are not of a mediation. Scans (PDF) come from office holders, and no check reads them. */
export const isChecked = (purpose: FilePurpose, type: MediaType): boolean => isPicture(type) && !isPrivate(purpose)

export type CannotAttach =
  /** Not there, of somebody else, or for another purpose. */
  | { readonly code: 'FILE_NOT_FOUND' }
  | { readonly code: 'FILE_IN_USE' }
  | { readonly code: 'FILES_TOO_MANY'; readonly max: number }
