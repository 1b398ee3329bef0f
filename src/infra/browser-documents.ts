import { ok } from '@/domain/shared/result'
import type { Documents } from './documents'

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

/** The address of the bytes is given back once the browser has taken them. */
const RELEASE_AFTER_MS = 60_000

/** Saves a file where the browser keeps downloads. */
export const browserDocuments = (window: Window & typeof globalThis): Documents => ({
  async open({ fileName, base64 }) {
    try {
      const bytes = Uint8Array.from(window.atob(base64), character => character.charCodeAt(0))
      const type = TYPES[fileName.slice(fileName.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
      const address = window.URL.createObjectURL(new window.Blob([bytes], { type }))
      const link = window.document.createElement('a')
      link.href = address
      link.download = fileName
      link.click()
      window.setTimeout(() => window.URL.revokeObjectURL(address), RELEASE_AFTER_MS)
      return ok({ kept: 'saved' })
    } catch {
      return { ok: false, error: { code: 'DOCUMENT_NOT_OPENED' } }
    }
  }
})
