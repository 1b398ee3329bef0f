import type { Photo } from './photos'

/** A photo that waits on this phone. */
export interface ShelvedPhoto {
  readonly photo: Photo
  /** What an image shows of it: a path on the phone, or a data address. */
  readonly preview: string
}

/**
 * Photos of drafts, beside the text that `Keeper` keeps: too large for it (WeChat: 1 MB a value, 10 MB in all; browsers: some 5 MB).
 * Never throws; what cannot be kept lasts until the app is closed.
 */
export interface PhotoShelf {
  /** `id`: letters, digits, `-` and `_`. */
  put(id: string, photo: Photo): Promise<ShelvedPhoto>
  get(id: string): Promise<ShelvedPhoto | undefined>
  remove(id: string): Promise<void>
}

export const dataPreview = ({ thumbBase64 }: Photo): string => `data:${thumbBase64.startsWith('/9j/') ? 'image/jpeg' : 'image/png'};base64,${thumbBase64}`

/** Photos while the app is open. */
export function memoryShelf(kept = new Map<string, Photo>()): PhotoShelf {
  const shown = (photo: Photo): ShelvedPhoto => ({ photo, preview: dataPreview(photo) })
  return {
    put: async (id, photo) => {
      kept.set(id, photo)
      return shown(photo)
    },
    get: async id => {
      const photo = kept.get(id)
      return photo && shown(photo)
    },
    remove: async id => void kept.delete(id)
  }
}
