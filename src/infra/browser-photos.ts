import { ok } from '@/domain/shared/result'
import { fitPhoto, type Size } from './fit-photo'
import type { Photo, Photos } from './photos'

/** A picture that the browser could read. */
export interface OpenPicture {
  readonly size: Size
  /** As a JPEG, `quality` 1 to 100; base64 without the data address before it. */
  encode(size: Size, quality: number): Promise<string>
  close(): void
}

export interface BrowserPictures {
  /** Files that the person chose; none when the chooser was closed. */
  choose(most: number): Promise<readonly Blob[]>
  /** Rejects for what is no picture. */
  open(file: Blob): Promise<OpenPicture>
}

/** Pictures drawn anew: whatever a camera wrote beside them stays behind. */
export const browserPhotos = (pictures: BrowserPictures): Photos => ({
  async take({ most }) {
    const files = await pictures.choose(most)
    if (files.length === 0) return { ok: false, error: { code: 'PICK_CANCELLED' } }
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
  choose: most => chooseFiles(page, most),
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

const chooseFiles = (page: Document, most: number): Promise<readonly Blob[]> =>
  new Promise(resolve => {
    const input = page.createElement('input')
    Object.assign(input, { type: 'file', accept: 'image/*', multiple: most > 1 })
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
