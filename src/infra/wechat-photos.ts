import { ok } from '@/domain/shared/result'
import { fitPhoto, type Size } from './fit-photo'
import type { Photo, Photos } from './photos'

/** What we use of WeChat's camera, album and picture tools; each rejects as WeChat does. */
export interface WechatPictures {
  /** Paths of what was taken or chosen; `onTheSpot`: the album is left out. */
  choose(most: number, onTheSpot: boolean): Promise<readonly string[]>
  sizeOf(path: string): Promise<Size>
  /** Path of a smaller picture; `quality` 0 to 100. */
  compress(path: string, size: Size, quality: number): Promise<string>
  readBase64(path: string): Promise<string>
}

/** A person who closes the chooser is no failure; whatever else keeps it shut is a permission. */
const CANCELLED = /cancel/i

export const wechatPhotos = (pictures: WechatPictures): Photos => ({
  async take({ most, onTheSpot = false }) {
    let paths: readonly string[]
    try {
      paths = await pictures.choose(most, onTheSpot)
    } catch (problem) {
      return { ok: false, error: { code: CANCELLED.test(messageOf(problem)) ? 'PICK_CANCELLED' : 'PHOTOS_NOT_ALLOWED' } }
    }
    const photos: Photo[] = []
    // One after the other: phones run out of memory over many pictures at once.
    for (const path of paths.slice(0, most)) {
      const photo = await fittedFrom(pictures, path)
      if (photo) photos.push(photo)
    }
    return photos.length > 0 ? ok(photos) : { ok: false, error: { code: paths.length === 0 ? 'PICK_CANCELLED' : 'PHOTO_UNREADABLE' } }
  }
})

async function fittedFrom(pictures: WechatPictures, path: string): Promise<Photo | undefined> {
  try {
    const size = await pictures.sizeOf(path)
    return await fitPhoto(size, async (inner, quality) => pictures.readBase64(await pictures.compress(path, inner, quality)))
  } catch {
    return undefined
  }
}

const messageOf = (problem: unknown): string => String((problem as { readonly errMsg?: unknown } | null)?.errMsg ?? problem)
