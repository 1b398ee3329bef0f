/**
 * Stands for `@tarojs/taro` in view tests: life-cycle hooks run like effects, calls are recorded,
 * and storage is a plain map. Only what our code uses; add a call when a page needs it.
 */
import { useEffect, useRef } from 'react'

export interface RecordedCall {
  readonly api: string
  readonly options: unknown
}

const calls: RecordedCall[] = []
const storage = new Map<string, unknown>()
let routeParams: Record<string, string> = {}

/** Calls made so far, oldest first. */
export const taroCalls = (): readonly RecordedCall[] => calls

/** Forgets calls and storage, and sets the parameters that the next page will read. */
export function resetTaro(params: Record<string, string> = {}): void {
  calls.length = 0
  storage.clear()
  routeParams = params
}

function record<T>(api: string, answer: T): (options?: unknown) => Promise<T> {
  return async (options) => {
    calls.push({ api, options })
    return answer
  }
}

const OK = { errMsg: 'ok' }

export const navigateTo = record('navigateTo', OK)
export const navigateBack = record('navigateBack', OK)
export const redirectTo = record('redirectTo', OK)
export const reLaunch = record('reLaunch', OK)
export const switchTab = record('switchTab', OK)
export const showToast = record('showToast', OK)
export const hideToast = record('hideToast', OK)
export const showModal = record('showModal', { ...OK, confirm: true, cancel: false })
export const setNavigationBarTitle = record('setNavigationBarTitle', OK)
export const makePhoneCall = record('makePhoneCall', OK)
export const setClipboardData = record('setClipboardData', OK)
export const scanCode = record('scanCode', { ...OK, result: '' })
export const stopPullDownRefresh = record('stopPullDownRefresh', OK)
export const pageScrollTo = record('pageScrollTo', OK)

export const getStorageSync = (key: string): unknown => storage.get(key) ?? ''
export const setStorageSync = (key: string, value: unknown): void => void storage.set(key, value)
export const removeStorageSync = (key: string): void => void storage.delete(key)
export const getAppBaseInfo = () => ({ fontSizeSetting: 16 })
export const getWindowInfo = () => ({ windowWidth: 375, windowHeight: 812, statusBarHeight: 44, pixelRatio: 2 })
export const getMenuButtonBoundingClientRect = () => ({ top: 50, right: 368, bottom: 82, left: 281, width: 87, height: 32 })
export const getCurrentPages = (): unknown[] => []
export const nextTick = (work: () => void): void => queueMicrotask(work)

export const useRouter = () => ({ params: routeParams, path: '' })

/** Shows once, when the component mounts. */
export function useDidShow(work: () => void): void {
  const latest = useRef(work)
  latest.current = work
  useEffect(() => latest.current(), [])
}
export const useReady = useDidShow
export const useLoad = (work: (params: Record<string, string>) => void): void => useDidShow(() => work(routeParams))

/** Runs when the component unmounts. */
export function useUnload(work: () => void): void {
  const latest = useRef(work)
  latest.current = work
  useEffect(() => () => latest.current(), [])
}
/** Never happens by itself in a view test. */
export const useDidHide = (_work: () => void): void => undefined
export const usePullDownRefresh = (_work: () => void): void => undefined
export const useReachBottom = (_work: () => void): void => undefined
export const useShareAppMessage = (_work: () => unknown): void => undefined

const Taro = {
  navigateTo, navigateBack, redirectTo, reLaunch, switchTab, showToast, hideToast, showModal,
  setNavigationBarTitle, makePhoneCall, setClipboardData, scanCode, stopPullDownRefresh, pageScrollTo,
  getStorageSync, setStorageSync, removeStorageSync, getAppBaseInfo, getWindowInfo, getMenuButtonBoundingClientRect, getCurrentPages, nextTick,
  useRouter, useDidShow, useReady, useLoad, useUnload, useDidHide, usePullDownRefresh, useReachBottom, useShareAppMessage
}
export default Taro
