import Taro from '@tarojs/taro'
import { ok, type Result } from '@/domain/shared/result'
import { wechatBallotBox } from './ballot-box-wechat'
import { pooledChance } from './chance'
import { deviceClock } from './clock'
import type { Dialler } from './dialler'
import { noDictation } from './dictation'
import type { CannotPickFile, FilePicker, PickedFile } from './file-picker'
import { readTemplateIds, wechatMessageGrants } from './message-grants'
import type { PageLinks } from './page-links'
import type { Platform } from './platform'
import { noPrinter } from './printer'
import type { Scanner } from './scanner'
import { noSpeech } from './speech'
import type { SystemInfo } from './system-info'
import { wechatDocuments, type WechatFiles } from './wechat-documents'
import { taroStorage } from './taro-storage'
import type { Wakefulness } from './wakefulness'
import { wechatCloudGateway } from './wechat-cloud-gateway'
import { pictures, space } from './wechat-pictures'
import { wechatPhotos } from './wechat-photos'
import { wechatShelf } from './wechat-shelf'

/** The WeChat mini-program. */
export function weappPlatform(): Platform {
  const chance = pooledChance(randomBytes)
  return {
    gateway: wechatCloudGateway(() => Taro.cloud, process.env.CLOUD_ENV),
    box: wechatBallotBox({ address: process.env.BOX_URL, request: request => Taro.request(request), cloud: () => Taro.cloud, env: process.env.CLOUD_ENV, chance }),
    storage: taroStorage(),
    chance,
    clock: deviceClock,
    scanner,
    speech: noSpeech,
    filePicker,
    printer: noPrinter,
    dialler,
    documents: wechatDocuments(() => files(Taro.getFileSystemManager())),
    photos: wechatPhotos(pictures),
    photoShelf: wechatShelf(() => space(Taro.getFileSystemManager())),
    dictation: noDictation,
    messages: wechatMessageGrants(askForMessages, readTemplateIds(process.env.MESSAGE_TEMPLATE_IDS)),
    links,
    wakefulness,
    systemInfo: readSystemInfo()
  }
}

const randomBytes = (count: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length: count,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg))
    })
  })

const scanner: Scanner = {
  available: true,
  async scan() {
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
      return ok(result)
    } catch {
      return { ok: false, error: { code: 'SCAN_CANCELLED' } }
    }
  }
}

/** Who changes his mind at the phone's own question is no failure. */
const dialler: Dialler = { call: phoneNumber => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined) }

const links: PageLinks = {
  addressOf: () => undefined,
  async copy(data) {
    try {
      await Taro.setClipboardData({ data })
      return true
    } catch {
      return false
    }
  }
}

const wakefulness: Wakefulness = {
  keepOn() {
    const keep = (keepScreenOn: boolean): void => void Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
    keep(true)
    return () => keep(false)
  }
}

const files = (manager: Taro.FileSystemManager): WechatFiles => ({
  userDataPath: Taro.env.USER_DATA_PATH ?? '',
  clear(folder) {
    try {
      manager.rmdirSync(folder, true)
    } catch {
      // Nothing was left behind.
    }
  },
  makeFolder: folder => manager.mkdirSync(folder, true),
  write: (path, base64) => manager.writeFileSync(path, base64, 'base64'),
  // WeChat's reader knows paper and sheets; a file of data goes straight into a chat.
  show: async (filePath, extension) => void (await (extension === 'json' ? Taro.shareFileMessage({ filePath }) : Taro.openDocument({ filePath, fileType: extension as keyof Taro.openDocument.FileType, showMenu: true })))
})

const askForMessages = async (templateIds: readonly string[]): Promise<Readonly<Record<string, unknown>>> =>
  ({ ...(await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] })) })

/** Files reach a mini-program through a chat: the committee sends the sheet to 文件传输助手 first. */
const filePicker: FilePicker = {
  async pick({ extensions, maxBytes }): Promise<Result<PickedFile, CannotPickFile>> {
    const chosen = await chooseFile(extensions)
    if (!chosen) return { ok: false, error: { code: 'PICK_CANCELLED' } }
    if (chosen.size > maxBytes) return { ok: false, error: { code: 'FILE_TOO_LARGE', maxBytes } }
    try {
      const base64 = Taro.getFileSystemManager().readFileSync(chosen.path, 'base64')
      return typeof base64 === 'string' ? ok({ name: chosen.name, base64 }) : { ok: false, error: { code: 'FILE_UNREADABLE' } }
    } catch {
      return { ok: false, error: { code: 'FILE_UNREADABLE' } }
    }
  }
}

async function chooseFile(extensions: readonly string[]): Promise<{ readonly name: string; readonly path: string; readonly size: number } | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] })
    return tempFiles[0]
  } catch {
    return undefined
  }
}

function readSystemInfo(): SystemInfo {
  const screen = Taro.getWindowInfo()
  const { top, left, height, width } = Taro.getMenuButtonBoundingClientRect()
  return {
    // Documented by WeChat, missing in Taro's types.
    fontSizeSetting: (Taro.getAppBaseInfo() as { readonly fontSizeSetting?: number }).fontSizeSetting ?? 16,
    statusBarHeight: screen.statusBarHeight ?? 0,
    safeAreaBottom: screen.safeArea ? screen.screenHeight - screen.safeArea.bottom : 0,
    menuButton: { top, left, height, width }
  }
}
