import { ok } from '@/domain/shared/result'
import type { Documents } from './documents'

/** What we use of WeChat's files and reader. */
export interface WechatFiles {
  readonly userDataPath: string
  /** Forgets what an earlier opening left behind; missing is no failure. */
  clear(folder: string): void
  makeFolder(folder: string): void
  write(path: string, base64: string): void
  show(path: string, extension: string): Promise<void>
}

/**
 * Writes the file into the mini-program's own space, one at a time (the space is 200 MB for everything), and opens WeChat's
 * reader, whose menu sends it on or keeps it.
 */
export const wechatDocuments = (files: () => WechatFiles): Documents => ({
  async open({ fileName, base64 }) {
    try {
      const wechat = files()
      const folder = `${wechat.userDataPath}/documents`
      wechat.clear(folder)
      wechat.makeFolder(folder)
      wechat.write(`${folder}/${fileName}`, base64)
      await wechat.show(`${folder}/${fileName}`, fileName.slice(fileName.lastIndexOf('.') + 1))
      return ok({ kept: 'shown' })
    } catch {
      return { ok: false, error: { code: 'DOCUMENT_NOT_OPENED' } }
    }
  }
})
