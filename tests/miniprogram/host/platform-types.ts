import type { ExparserCaller } from 'miniprogram-exparser'
import type { RootComponent } from './tooling'

/** Answers `wx.cloud.callFunction`; a rejection reaches the page as a failed call. Input and answer are plain JSON. */
export type CloudHandler = (name: string, data: unknown) => unknown

export interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: { readonly custom?: boolean; readonly list: readonly { readonly pagePath: string; readonly text: string }[] }
  readonly window?: { readonly navigationBarTitleText?: string; readonly navigationStyle?: string }
}

/** What Taro hands to `Page()` and `App()`: hooks, handlers and data under their WeChat names. */
export type Definition = Record<string, unknown>

export interface PageInstance extends ExparserCaller {
  route: string
  options: Record<string, string>
}

export interface OpenPage {
  readonly route: string
  readonly root: RootComponent
  readonly instance: PageInstance
  /** The element that holds this page on the screen. */
  readonly box: HTMLElement
}

export interface SetDataCall {
  readonly route: string
  readonly paths: readonly string[]
  /** Size of the change as UTF-8 JSON. */
  readonly bytes: number
}

export interface Dialogue {
  readonly title: string
  readonly content: string
  readonly confirmText: string
  readonly cancelText: string
  /** False when the dialogue only informs. */
  readonly showCancel: boolean
}

/** What a person or the system would have seen or answered, outside the page's own view. */
export interface Surroundings {
  readonly storage: Map<string, unknown>
  readonly toasts: string[]
  readonly modals: Dialogue[]
  /** Calls of APIs that only leave a trace here (phone, clipboard, preview …), oldest first. */
  readonly traces: { readonly api: string; readonly options: unknown }[]
  readonly cloudCalls: { readonly name: string; readonly data: unknown }[]
  readonly setDataCalls: SetDataCall[]
  /** Titles set by pages, the last one being on the bar. */
  readonly titles: string[]
  /** Whether the next dialogue is confirmed. */
  confirms: boolean
  /** Results of the next scans; an empty queue is a scan that was given up. */
  readonly scans: string[]
  /** The font size that the person chose in WeChat, in px; 16 is standard. */
  fontSize: number
  /** Cloud calls under way. */
  pending: number
  /** Puts a dialogue before the person; resolves to whether it was confirmed. Answers `confirms` unless somebody really asks. */
  ask: (dialogue: Dialogue) => boolean | Promise<boolean>
  /** Shows a toast where there is a screen. */
  toast: (title: string) => void
}

/** Surroundings in which nothing has happened yet and nobody looks. */
export function quietSurroundings(fontSize: number): Surroundings {
  const made: Surroundings = {
    storage: new Map(), toasts: [], modals: [], traces: [], cloudCalls: [], setDataCalls: [], titles: [],
    confirms: true, scans: [], fontSize, pending: 0,
    ask: () => made.confirms,
    toast: () => undefined
  }
  return made
}
