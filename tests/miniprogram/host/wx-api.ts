import type { PageStack } from './page-stack'
import type { CloudHandler, Surroundings } from './platform-types'
import { selectorQuery } from './selector-query'

type Options = Record<string, unknown> & {
  success?: (answer: object) => void
  fail?: (error: object) => void
  complete?: (answer: object) => void
}
type Work = (options: Options) => object | void | Promise<object | void>

/** An API in WeChat's form: callbacks when given, a promise otherwise. */
function api(name: string, work: Work) {
  return (options: Options = {}): Promise<object> | undefined => {
    const answer = Promise.resolve().then(() => work(options)).then(
      (value) => ({ errMsg: `${name}:ok`, ...value }),
      (error: unknown) => Promise.reject({ errMsg: error instanceof Error ? error.message : `${name}:fail` })
    )
    if (!options.success && !options.fail && !options.complete) return answer
    void answer.then(
      (value) => { options.success?.(value); options.complete?.(value) },
      (error: object) => { options.fail?.(error); options.complete?.(error) }
    )
    return undefined
  }
}

const TRACED = [
  'makePhoneCall', 'setClipboardData', 'previewImage', 'vibrateShort', 'vibrateLong', 'hideLoading', 'showLoading', 'hideToast',
  'stopPullDownRefresh', 'startPullDownRefresh', 'pageScrollTo', 'setNavigationBarColor', 'setBackgroundColor', 'setTabBarBadge', 'removeTabBarBadge',
  'showTabBarRedDot', 'hideTabBarRedDot', 'showTabBar', 'hideTabBar', 'hideHomeButton', 'showShareMenu', 'requestSubscribeMessage', 'openSetting',
  'chooseMedia', 'openDocument', 'saveImageToPhotosAlbum', 'setKeepScreenOn', 'hideKeyboard'
]
const SILENT = ['onNetworkStatusChange', 'offNetworkStatusChange', 'onError', 'onUnhandledRejection', 'onPageNotFound', 'onAppShow', 'onAppHide', 'offAppShow', 'offAppHide', 'onWindowResize', 'offWindowResize', 'onThemeChange', 'onMemoryWarning', 'onKeyboardHeightChange', 'offKeyboardHeightChange']

/** The `wx` object: only what is known is there, so that a call to something else fails as on an old phone. */
export function createWx(stack: PageStack, surroundings: Surroundings, cloud: CloudHandler): Record<string, unknown> {
  const traced = (name: string) => api(name, (options) => void surroundings.traces.push({ api: name, options: plain(options) }))
  return {
    ...Object.fromEntries(TRACED.map((name) => [name, traced(name)])),
    ...Object.fromEntries(SILENT.map((name) => [name, () => undefined])),
    ...device(surroundings),
    ...storage(surroundings),
    ...dialogues(surroundings),
    ...navigation(stack, surroundings),
    cloud: cloudApi(surroundings, cloud)
  }
}

const plain = (options: Options): unknown => JSON.parse(JSON.stringify(options))
const urlOf = (options: Options): string => String(options.url)

function navigation(stack: PageStack, surroundings: Surroundings) {
  return {
    navigateTo: api('navigateTo', (options) => stack.navigateTo(urlOf(options))),
    redirectTo: api('redirectTo', (options) => stack.redirectTo(urlOf(options))),
    reLaunch: api('reLaunch', (options) => stack.reLaunch(urlOf(options))),
    switchTab: api('switchTab', (options) => stack.switchTab(urlOf(options))),
    navigateBack: api('navigateBack', (options) => stack.navigateBack(Number(options.delta ?? 1))),
    setNavigationBarTitle: api('setNavigationBarTitle', (options) => void surroundings.titles.push(String(options.title)))
  }
}

function device(surroundings: Surroundings) {
  const windowInfo = { windowWidth: 375, windowHeight: 724, screenWidth: 375, screenHeight: 812, statusBarHeight: 44, screenTop: 88, pixelRatio: 2, safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 } }
  const deviceInfo = { platform: 'ios', brand: 'host', model: 'host', system: 'iOS 16.0' }
  const base = () => ({ SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light', fontSizeSetting: surroundings.fontSize, fontSizeScaleFactor: surroundings.fontSize / 16 })
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    canIUse: () => true,
    getAppBaseInfo: base,
    getWindowInfo: () => windowInfo,
    getDeviceInfo: () => deviceInfo,
    getSystemInfoSync: () => ({ ...base(), ...windowInfo, ...deviceInfo }),
    getSystemInfo: api('getSystemInfo', () => ({ ...base(), ...windowInfo, ...deviceInfo })),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, right: 368, bottom: 80, left: 281, width: 87, height: 32 }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getNetworkType: api('getNetworkType', () => ({ networkType: 'wifi' })),
    getRandomValues: api('getRandomValues', (options) => ({ randomValues: countingBytes(Number(options.length)) })),
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    getFileSystemManager: () => fileSystem(surroundings),
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: () => ({ relativeTo() { return this }, relativeToViewport() { return this }, observe() {}, disconnect() {} }),
    nextTick: (work: () => void) => setTimeout(work, 0),
    login: api('login', () => ({ code: 'code' }))
  }
}

/** Leaves a trace of what was written; nothing was there before. */
function fileSystem(surroundings: Surroundings) {
  return {
    rmdirSync: () => { throw new Error('rmdirSync:fail no such file or directory') },
    mkdirSync: () => undefined,
    writeFileSync: (path: string, data: string, encoding: string) => void surroundings.traces.push({ api: 'writeFileSync', options: { path, length: data.length, encoding } })
  }
}

let served = 0
/** Bytes that differ from call to call and are the same in every run. */
function countingBytes(length: number): ArrayBuffer {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 1) bytes[at] = (served = (served * 73 + 41) % 65_521) % 256
  return bytes.buffer
}

function storage(surroundings: Surroundings) {
  const map = () => surroundings.storage
  const copy = (value: unknown): unknown => (value === undefined ? '' : JSON.parse(JSON.stringify(value)))
  return {
    getStorageSync: (key: string) => copy(map().get(key)),
    setStorageSync: (key: string, value: unknown) => void map().set(key, copy(value)),
    removeStorageSync: (key: string) => void map().delete(key),
    clearStorageSync: () => map().clear(),
    getStorageInfoSync: () => ({ keys: [...map().keys()], currentSize: 1, limitSize: 10_240 }),
    getStorage: api('getStorage', (options) => {
      if (!map().has(String(options.key))) throw new Error('getStorage:fail data not found')
      return { data: copy(map().get(String(options.key))) }
    }),
    setStorage: api('setStorage', (options) => void map().set(String(options.key), copy(options.data))),
    removeStorage: api('removeStorage', (options) => void map().delete(String(options.key)))
  }
}

function dialogues(surroundings: Surroundings) {
  return {
    showToast: api('showToast', (options) => {
      surroundings.toasts.push(String(options.title))
      surroundings.toast(String(options.title))
    }),
    showModal: api('showModal', async (options) => {
      const dialogue = {
        title: String(options.title ?? ''),
        content: String(options.content ?? ''),
        confirmText: String(options.confirmText ?? '确定'),
        cancelText: String(options.cancelText ?? '取消'),
        showCancel: options.showCancel !== false
      }
      surroundings.modals.push(dialogue)
      const confirm = await surroundings.ask(dialogue)
      return { confirm, cancel: !confirm }
    }),
    showActionSheet: api('showActionSheet', (options) => {
      surroundings.traces.push({ api: 'showActionSheet', options: plain(options) })
      if (!surroundings.confirms) throw new Error('showActionSheet:fail cancel')
      return { tapIndex: 0 }
    }),
    scanCode: api('scanCode', () => {
      const result = surroundings.scans.shift()
      if (result === undefined) throw new Error('scanCode:fail cancel')
      return { result, scanType: 'QR_CODE' }
    })
  }
}

function cloudApi(surroundings: Surroundings, handler: CloudHandler) {
  async function call(options: Options): Promise<object> {
    const name = String(options.name)
    const data: unknown = JSON.parse(JSON.stringify(options.data ?? {}))
    surroundings.cloudCalls.push({ name, data })
    surroundings.pending += 1
    try {
      const result: unknown = await handler(name, data)
      return { result: JSON.parse(JSON.stringify(result ?? null)) as unknown, requestID: 'host' }
    } finally {
      surroundings.pending -= 1
    }
  }
  return { init: () => undefined, callFunction: api('cloud.callFunction', call) }
}
