import { memoryShelf, type PhotoShelf, type ShelvedPhoto } from './photo-shelf'
import { typeOfBase64, type Photo } from './photos'

/** What we use of WeChat's file space (200 MB for one mini-program); each rejects as WeChat does. */
export interface WechatSpace {
  /** A folder that is there already is no failure. */
  makeFolder(path: string): Promise<void>
  write(path: string, base64: string): Promise<void>
  read(path: string): Promise<string>
  remove(path: string): Promise<void>
  readonly userDataPath: string
}

/** Two files a photo, so that a page shows the small one by its path: nothing of a picture goes through `setData`. */
export function wechatShelf(space: () => WechatSpace): PhotoShelf {
  const memory = memoryShelf()
  const places = (id: string) => {
    const folder = `${space().userDataPath}/shelf`
    return { folder, whole: `${folder}/${id}.jpg`, small: `${folder}/${id}.small.jpg` }
  }
  const put = async (id: string, photo: Photo): Promise<ShelvedPhoto> => {
    const { folder, whole, small } = places(id)
    try {
      await space().makeFolder(folder)
      await space().write(whole, photo.base64)
      await space().write(small, photo.thumbBase64)
      return { photo, preview: small }
    } catch {
      return memory.put(id, photo)
    }
  }
  const get = async (id: string): Promise<ShelvedPhoto | undefined> => {
    const { whole, small } = places(id)
    try {
      const [base64, thumbBase64] = [await space().read(whole), await space().read(small)]
      const type = typeOfBase64(base64)
      return type && { photo: { type, base64, thumbBase64 }, preview: small }
    } catch {
      return memory.get(id)
    }
  }
  const remove = async (id: string): Promise<void> => {
    await memory.remove(id)
    const { whole, small } = places(id)
    for (const path of [whole, small]) await space().remove(path).catch(() => undefined)
  }
  return { put, get, remove }
}
