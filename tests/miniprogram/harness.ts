import path from 'node:path'
import { WEAPP, readAppConfig } from './harness-bundle'
import { createLoader } from './harness-loader'
import { dispatchOwn, dispatchTouch, isDisabled, tapElement } from './host/events'
import { treeStat, type TreeStat } from './host/measure'
import { createMiniHost, type MiniHost } from './host/mini-host'
import { quietSurroundings, type CloudHandler, type SetDataCall, type Surroundings } from './host/platform-types'

export interface LaunchOptions {
  /** Answers cloud calls: `(functionName, data) => result`. Without it every call is refused. */
  readonly cloud?: CloudHandler
  /** First page with parameters; the first of app.json when left out. */
  readonly url?: string
  /** Font size that the person chose in WeChat, in px. */
  readonly fontSize?: number
  readonly storage?: Readonly<Record<string, unknown>>
}

/** An element of the page that is shown, or a selector for the first one. */
export type Target = string | Element

/** The built mini-program, running in jsdom under WeChat's component simulator. */
export interface MiniApp {
  /** Route of the page that is shown. */
  readonly route: string
  /** Routes of all open pages, the shown one last. */
  readonly routes: readonly string[]
  readonly surroundings: Surroundings
  readonly setDataCalls: readonly SetDataCall[]
  $(selector: string): Element | undefined
  $$(selector: string): Element[]
  /** The innermost element whose text is this, or else contains it. */
  byText(text: string): Element | undefined
  /** Text of an element or of the whole page, white space collapsed. */
  text(target?: Target): string
  /** A finger. Refused on something that is missing or disabled, as a person could not do it either. */
  tap(target: Target): Promise<void>
  /** A finger that stays; the returned function lifts it. */
  hold(target: Target): Promise<() => Promise<void>>
  input(target: Target, value: string): Promise<void>
  /** What a control says by itself, e.g. `('picker', 'change', { value: 1 })`. */
  emit(target: Target, type: string, detail: unknown): Promise<void>
  open(url: string): Promise<void>
  back(): Promise<void>
  /** Waits until nothing moves: no cloud call, no setData. */
  settle(): Promise<void>
  resetStats(): void
  treeStat(): TreeStat
}

const QUIET_TICKS = 6
const TICKS_MAX = 2000
let host: MiniHost | undefined
let surroundings = quietSurroundings(16)
let cloud: CloudHandler = refuse

function refuse(name: string): never {
  throw new Error(`No cloud was given to this test, but "${name}" was called.`)
}

/**
 * Starts the app. One bundle runs per test file, as its modules run once; a second launch in the same file
 * closes every page, forgets storage and calls, and opens the first page again.
 */
export async function launch(options: LaunchOptions = {}): Promise<MiniApp> {
  const config = readAppConfig()
  cloud = options.cloud ?? refuse
  // The running bundle holds on to this one object, so it is emptied, not replaced.
  surroundings = Object.assign(surroundings, quietSurroundings(options.fontSize ?? 16), { ask: () => surroundings.confirms })
  for (const [key, value] of Object.entries(options.storage ?? {})) surroundings.storage.set(key, value)
  const url = options.url ?? config.pages[0] ?? ''
  if (host) host.stack.reLaunch(url)
  else host = boot(url)
  await settle()
  return createApp(host)
}

function boot(url: string): MiniHost {
  const screen = document.body.appendChild(document.createElement('div'))
  const create = createLoader()
  const made = createMiniHost({ config: readAppConfig(), screen, surroundings, cloud: (name, data) => cloud(name, data), create })
  Object.assign(globalThis, made.globals)
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is CommonJS and must run after its globals are there
  require(path.join(WEAPP, 'app.js'))
  made.start(url)
  return made
}

async function settle(): Promise<void> {
  let quiet = 0
  for (let tick = 0; quiet < QUIET_TICKS; tick += 1) {
    if (tick > TICKS_MAX) throw new Error(`The mini-program does not come to rest: ${surroundings.pending} cloud calls under way.`)
    const before = surroundings.setDataCalls.length + surroundings.cloudCalls.length
    await new Promise((resolve) => setTimeout(resolve, surroundings.pending > 0 ? 5 : 0))
    const moved = surroundings.setDataCalls.length + surroundings.cloudCalls.length !== before
    quiet = moved || surroundings.pending > 0 ? 0 : quiet + 1
  }
}

const collapse = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()

function createApp({ stack }: MiniHost): MiniApp {
  const box = (): HTMLElement => stack.current().box
  const $$ = (selector: string): Element[] => [...box().querySelectorAll(selector)]
  function find(target: Target): Element {
    const element = typeof target === 'string' ? box().querySelector(target) : target
    if (!element) throw new Error(`Nothing matches "${String(target)}" on ${stack.current().route}: ${collapse(box().textContent)}`)
    return element
  }
  async function act(work: () => void): Promise<void> {
    work()
    await settle()
  }
  return {
    get route() { return stack.current().route },
    get routes() { return stack.pages().map((page) => page.route) },
    get surroundings() { return surroundings },
    get setDataCalls() { return surroundings.setDataCalls },
    $: (selector) => box().querySelector(selector) ?? undefined,
    $$,
    byText(text) {
      const holding = $$('*').filter((one) => collapse(one.textContent).includes(text))
      const innermost = holding.filter((one) => !holding.some((other) => other !== one && one.contains(other)))
      return innermost.find((one) => collapse(one.textContent) === text) ?? innermost[0]
    },
    text: (target) => collapse((target === undefined ? box() : find(target)).textContent),
    tap: (target) => act(() => {
      if (!tapElement(find(target))) throw new Error(`"${collapse(find(target).textContent)}" is disabled and cannot be tapped.`)
    }),
    async hold(target) {
      const element = find(target)
      if (isDisabled(element)) throw new Error(`"${collapse(element.textContent)}" is disabled and cannot be held.`)
      await act(() => { dispatchTouch(element, 'touchstart'); dispatchTouch(element, 'longpress') })
      return () => act(() => dispatchTouch(element, 'touchend'))
    },
    input: (target, value) => act(() => {
      const field = find(target).querySelector<HTMLInputElement>('input.native, textarea.native')
      if (!field || field.disabled) throw new Error(`"${String(target)}" takes no input.`)
      field.value = value
      field.dispatchEvent(new Event('input'))
    }),
    emit: (target, type, detail) => act(() => dispatchOwn(find(target), type, detail)),
    open: (url) => act(() => stack.navigateTo(url)),
    back: () => act(() => stack.navigateBack(1)),
    settle,
    resetStats: () => void surroundings.setDataCalls.splice(0),
    treeStat: () => treeStat(stack.current().instance.data.root)
  }
}
