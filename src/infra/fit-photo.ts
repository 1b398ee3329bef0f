import { bytesOfBase64, LONGEST_SIDE, PHOTO_BYTES_AIM, PHOTO_BYTES_MAX, THUMB_BYTES_AIM, THUMB_BYTES_MAX, THUMB_SIDE, typeOfBase64, type Photo } from './photos'

export interface Size {
  readonly width: number
  readonly height: number
}

/** Writes a picture in a size and quality (1 to 100) as base64. */
export type Encode = (size: Size, quality: number) => Promise<string>

/** From good to just legible; then the picture itself gets smaller. */
const QUALITIES = [80, 65, 50, 35] as const
const SHRINKS = [1, 0.75, 0.5] as const

/** The size within a square of `side`, never larger than it is. */
export function fitted({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The best encoding within `aim` bytes; else the smallest, if it is within `max`. */
async function smallEnough(size: Size, encode: Encode, { aim, max }: { readonly aim: number; readonly max: number }): Promise<string | undefined> {
  let smallest: string | undefined
  for (const shrink of SHRINKS) {
    const inner = fitted(size, Math.max(size.width, size.height) * shrink)
    for (const quality of QUALITIES) {
      const base64 = await encode(inner, quality)
      if (bytesOfBase64(base64) <= aim) return base64
      if (smallest === undefined || base64.length < smallest.length) smallest = base64
    }
  }
  return smallest !== undefined && bytesOfBase64(smallest) <= max ? smallest : undefined
}

/** A picture as it is sent; undefined when it is none, or cannot be made small enough. */
export async function fitPhoto(size: Size, encode: Encode): Promise<Photo | undefined> {
  const base64 = await smallEnough(fitted(size, LONGEST_SIDE), encode, { aim: PHOTO_BYTES_AIM, max: PHOTO_BYTES_MAX })
  const thumbBase64 = await smallEnough(fitted(size, THUMB_SIDE), encode, { aim: THUMB_BYTES_AIM, max: THUMB_BYTES_MAX })
  const type = typeOfBase64(base64 ?? '')
  return base64 === undefined || thumbBase64 === undefined || type === undefined ? undefined : { type, base64, thumbBase64 }
}
