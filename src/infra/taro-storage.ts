import Taro from '@tarojs/taro'
import type { Storage } from './storage'

/** The store of WeChat or, on H5, of the browser. */
export const taroStorage = (): Storage => ({
  get: key => quietly(() => Taro.getStorageSync<unknown>(key)),
  set: (key, value) => quietly(() => Taro.setStorageSync(key, value)),
  remove: key => quietly(() => Taro.removeStorageSync(key))
})

/** A private window or a full phone refuses to store; the app works on without. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
