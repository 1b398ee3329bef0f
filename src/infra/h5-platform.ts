import { ok, type Result } from '@/domain/shared/result'
import { browserBallotBox } from './ballot-box-http'
import { browserDocuments } from './browser-documents'
import { browserDictation, type RecognitionHost } from './browser-dictation'
import { browserPhotos, documentPictures } from './browser-photos'
import { browserShelf } from './browser-shelf'
import { browserSpeech } from './browser-speech'
import type { Chance } from './chance'
import { deviceClock } from './clock'
import type { Dialler } from './dialler'
import type { CannotPickFile, FilePicker, PickedFile } from './file-picker'
import { httpGateway } from './http-gateway'
import { noMessageGrants } from './message-grants'
import type { PageLinks } from './page-links'
import type { Platform } from './platform'
import type { Printer } from './printer'
import { noScanner } from './scanner'
import { taroStorage } from './taro-storage'
import type { Wakefulness } from './wakefulness'

/** The browser, served by our own host. */
export const h5Platform = (): Platform => ({
  gateway: httpGateway(network),
  box: browserBallotBox(network, chance),
  storage: taroStorage(),
  chance,
  clock: deviceClock,
  scanner: noScanner,
  speech: browserSpeech(window),
  filePicker,
  printer,
  dialler,
  documents: browserDocuments(window),
  photos: browserPhotos(documentPictures(document)),
  photoShelf: browserShelf(() => window.indexedDB),
  dictation: browserDictation(window as RecognitionHost),
  messages: noMessageGrants,
  links,
  wakefulness,
  systemInfo: { fontSizeSetting: 16, statusBarHeight: 0, safeAreaBottom: 0 }
})

const network = { fetch: (url: string, init: RequestInit) => window.fetch(url, init), isOnline: () => navigator.onLine }

const chance: Chance = { bytes: count => Promise.resolve(crypto.getRandomValues(new Uint8Array(count))) }

const printer: Printer = { available: true, print: () => window.print() }

const dialler: Dialler = { call: phone => void window.location.assign(`tel:${phone}`) }

const links: PageLinks = {
  addressOf: page => `${window.location.origin}${window.location.pathname}#${page}`,
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return false
    }
  }
}

/** The lock ends when the page is hidden; a page that comes back asks again. */
const wakefulness: Wakefulness = {
  keepOn() {
    let lock: WakeLockSentinel | undefined
    let over = false
    const ask = async (): Promise<void> => {
      if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    }
    const again = (): void => void ask()
    document.addEventListener('visibilitychange', again)
    again()
    return () => {
      over = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }
}

const filePicker: FilePicker = {
  async pick({ extensions, maxBytes }): Promise<Result<PickedFile, CannotPickFile>> {
    const file = await chooseFile(extensions.map(extension => `.${extension}`).join(','))
    if (!file) return { ok: false, error: { code: 'PICK_CANCELLED' } }
    if (file.size > maxBytes) return { ok: false, error: { code: 'FILE_TOO_LARGE', maxBytes } }
    const base64 = await readBase64(file)
    return base64 === undefined ? { ok: false, error: { code: 'FILE_UNREADABLE' } } : ok({ name: file.name, base64 })
  }
}

const chooseFile = (accept: string): Promise<File | undefined> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })

const readBase64 = (file: File): Promise<string | undefined> =>
  new Promise(resolve => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1])
    reader.onerror = () => resolve(undefined)
    reader.readAsDataURL(file)
  })
