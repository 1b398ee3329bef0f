import type { Result } from '@/domain/shared/result'

/** A picture made small enough to be sent, and a smaller one of it for lists. Base64 as RFC 4648 §4. */
export interface Photo {
  readonly type: 'image/jpeg' | 'image/png'
  readonly base64: string
  readonly thumbBase64: string
}

export type CannotTakePhotos =
  | { readonly code: 'PICK_CANCELLED' }
  /** The phone does not let the app use camera or album. */
  | { readonly code: 'PHOTOS_NOT_ALLOWED' }
  /** None of what was chosen could be read, or made small enough. */
  | { readonly code: 'PHOTO_UNREADABLE' }
  /** What was chosen had been taken before; only a picture of this moment counts. */
  | { readonly code: 'PHOTO_NOT_FRESH' }

/** Camera and album. */
export interface Photos {
  /**
   * Lets a person take or choose at most `most` pictures. Those that cannot be read are left out; the rest comes.
   * `onTheSpot`: by the camera alone, so that what comes was taken just now.
   */
  take(options: { readonly most: number; readonly onTheSpot?: boolean }): Promise<Result<readonly Photo[], CannotTakePhotos>>
}

/** Longest side in pixels: a sheet of paper is still legible. */
export const LONGEST_SIDE = 1280
/** A list shows 72 to 96 px at up to three device pixels each. */
export const THUMB_SIDE = 240
/**
 * Aimed at, in bytes; as base64 below the 256 KB up to which WeChat recommends to hand data to a cloud function. A photo that cannot
 * be made as small as this goes up to the contract's limit.
 */
export const PHOTO_BYTES_AIM = 180_000
export const PHOTO_BYTES_MAX = 500_000
export const THUMB_BYTES_AIM = 30_000
export const THUMB_BYTES_MAX = 60_000

export const bytesOfBase64 = (base64: string): number => Math.floor((base64.length * 3) / 4) - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0)

/** What a picture is by how its base64 begins; undefined for what the contract does not take. */
export function typeOfBase64(base64: string): Photo['type'] | undefined {
  if (base64.startsWith('/9j/')) return 'image/jpeg'
  return base64.startsWith('iVBORw0KGgo') ? 'image/png' : undefined
}
