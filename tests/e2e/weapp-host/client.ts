// The browser's side: a phone screen with the mini-program in it. Bundled by bundle-page.ts.
import tooling from 'j-component/src/tool/utils'
import { registerBuiltins } from '@tests/miniprogram/host/builtins'
import { dispatchOwn } from '@tests/miniprogram/host/events'
import { treeStat } from '@tests/miniprogram/host/measure'
import { createMiniHost } from '@tests/miniprogram/host/mini-host'
import { quietSurroundings } from '@tests/miniprogram/host/platform-types'
import type { WeappBundle } from './bundle-page'
import { createModules } from './modules'
import { drawBars, showDialogue, showToast } from './phone'
import { listenToFinger } from './finger'

const bundle = (window as unknown as { __bundle: WeappBundle }).__bundle
const RPX_PER_PX = 750 / 375

async function callCloud(name: string, data: unknown): Promise<unknown> {
  const response = await fetch('/host/cloud', { method: 'POST', body: JSON.stringify({ name, data }) })
  const answer = (await response.json()) as { result?: unknown; failed?: string }
  if (answer.failed !== undefined) throw new Error(answer.failed)
  return answer.result
}

// The tooling takes one rpx for one px in inline styles.
tooling.transformRpx = (style) => style.replace(/(-?\d*\.?\d+)rpx/g, (_all: string, number: string) => `${Number(number) / RPX_PER_PX}px`)

registerBuiltins(bundle.baseWxml)
const screen = document.body.appendChild(document.createElement('main'))
const surroundings = quietSurroundings(bundle.fontSize)
for (const [key, value] of Object.entries(bundle.storage)) surroundings.storage.set(key, value)
surroundings.ask = showDialogue
surroundings.toast = showToast

const host = createMiniHost({ config: bundle.config, screen, surroundings, cloud: callCloud, create: (route) => modules.create(route) })
const modules = createModules({ scripts: bundle.scripts, templates: bundle.templates, globals: host.globals })
listenToFinger(screen)
drawBars({ bundle, stack: host.stack, surroundings, screen })
modules.run('app.js')
host.start(location.hash.slice(1) || (bundle.config.pages[0] ?? ''))

/** What a test may ask of the running mini-program. */
const mini = {
  get route() { return host.stack.current().route },
  get routes() { return host.stack.pages().map((page) => page.route) },
  surroundings,
  treeStat: () => treeStat(host.stack.current().instance.data.root),
  /** For controls that are only stand-ins here: `('.picker', 'change', { value: 1 })`. */
  emit(selector: string, type: string, detail: unknown) {
    const element = host.stack.current().box.querySelector(selector)
    if (!element) throw new Error(`Nothing matches ${selector}`)
    dispatchOwn(element, type, detail)
  }
}
export type Mini = typeof mini
Object.assign(window, { __mini: mini })
