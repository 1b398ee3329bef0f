import { ok } from '@/domain/shared/result'
import { deviceClock } from './clock'
import { fitPhoto, type Size } from './fit-photo'
import type { Photo, Photos } from './photos'

/** A picture that the browser could read. */
export interface OpenPicture {
  readonly size: Size
  /** As a JPEG, `quality` 1 to 100; base64 without the data address before it. */
  encode(size: Size, quality: number): Promise<string>
  close(): void
}

/** A file of a chooser; `lastModified` in milliseconds since the epoch, by the device's clock. */
export type ChosenFile = Blob & { readonly lastModified?: number }

/** A camera writes its file at once; a browser cannot keep an album shut, so that what is older is not taken. */
export const FRESH_MS = 10 * 60_000

export interface BrowserPictures {
  /** Files that the person chose; none when the chooser was closed. `onTheSpot` asks a phone for its camera. */
  choose(most: number, onTheSpot: boolean): Promise<readonly ChosenFile[]>
  /** Rejects for what is no picture. */
  open(file: Blob): Promise<OpenPicture>
}

/** Pictures drawn anew: whatever a camera wrote beside them stays behind. */
export const browserPhotos = (pictures: BrowserPictures, clock: Pick<typeof deviceClock, 'now'> = deviceClock): Photos => ({
  async take({ most, onTheSpot = false }) {
    const chosen = await pictures.choose(most, onTheSpot)
    if (chosen.length === 0) return { ok: false, error: { code: 'PICK_CANCELLED' } }
    const files = chosen.filter(({ lastModified = clock.now() }) => !onTheSpot || clock.now() - lastModified <= FRESH_MS)
    if (files.length === 0) return { ok: false, error: { code: 'PHOTO_NOT_FRESH' } }
    const photos: Photo[] = []
    for (const file of files.slice(0, most)) {
      const photo = await fittedFrom(pictures, file)
      if (photo) photos.push(photo)
    }
    return photos.length > 0 ? ok(photos) : { ok: false, error: { code: 'PHOTO_UNREADABLE' } }
  }
})

async function fittedFrom(pictures: BrowserPictures, file: Blob): Promise<Photo | undefined> {
  let picture: OpenPicture | undefined
  try {
    const opened = (picture = await pictures.open(file))
    return await fitPhoto(opened.size, (size, quality) => opened.encode(size, quality))
  } catch {
    return undefined
  } finally {
    picture?.close()
  }
}

/** The document's own chooser and canvas. */
export const documentPictures = (page: Document): BrowserPictures => ({
  choose: (most, onTheSpot) => chooseFiles(page, most, onTheSpot),
  async open(file) {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const canvas = page.createElement('canvas')
    return {
      size: { width: bitmap.width, height: bitmap.height },
      encode: async ({ width, height }, quality) => {
        Object.assign(canvas, { width, height })
        const context = canvas.getContext('2d')
        // What is see-through would come out black.
        if (context) Object.assign(context, { fillStyle: '#fff' }).fillRect(0, 0, width, height)
        context?.drawImage(bitmap, 0, 0, width, height)
        return canvas.toDataURL('image/jpeg', quality / 100).split(',')[1] ?? ''
      },
      close: () => bitmap.close()
    }
  }
})

const chooseFiles = (page: Document, most: number, onTheSpot: boolean): Promise<readonly ChosenFile[]> =>
  new Promise(resolve => {
    const input = page.createElement('input')
    Object.assign(input, { type: 'file', accept: 'image/*', multiple: most > 1 && !onTheSpot })
    if (onTheSpot) input.setAttribute('capture', 'environment')
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
