import { jsonBytes } from './measure'
import type { AppConfig, OpenPage, PageInstance, Surroundings } from './platform-types'
import type { RootComponent } from './tooling'

/** WeChat refuses to open an eleventh page. */
const STACK_MAX = 10

export interface StackParts {
  readonly config: AppConfig
  readonly screen: HTMLElement
  readonly surroundings: Surroundings
  /** Makes an unmounted page of a route; its module runs when the route is asked for the first time. */
  readonly create: (route: string) => RootComponent
}

export interface PageStack {
  current(): OpenPage
  pages(): readonly OpenPage[]
  navigateTo(url: string): void
  redirectTo(url: string): void
  reLaunch(url: string): void
  switchTab(url: string): void
  navigateBack(delta: number): void
}

const allRoutes = (config: AppConfig): string[] => [
  ...config.pages,
  ...(config.subPackages ?? []).flatMap((one) => one.pages.map((page) => `${one.root.replace(/\/$/, '')}/${page}`))
]

/** Splits a url as WeChat does: parameters stay encoded. */
export function parseUrl(url: string): { route: string; options: Record<string, string> } {
  const [path = '', query = ''] = url.split('?')
  const pairs = query.split('&').filter(Boolean).map((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
  })
  return { route: path.replace(/^\//, ''), options: Object.fromEntries(pairs) as Record<string, string> }
}

function hook(page: OpenPage, name: string, ...values: unknown[]): void {
  const method = (page.instance as unknown as Record<string, unknown>)[name]
  if (typeof method === 'function') method.apply(page.instance, values)
}

/** Records each setData of a page before it is applied. */
function recordSetData(instance: PageInstance, surroundings: Surroundings): void {
  const apply = instance.setData
  instance.setData = (change, done) => {
    surroundings.setDataCalls.push({ route: instance.route, paths: Object.keys(change), bytes: jsonBytes(change) })
    apply(JSON.parse(JSON.stringify(change)) as Record<string, unknown>, done)
  }
}

/** The stack of open pages with WeChat's rules: tab pages stay alive, an unknown page or a full stack is refused. */
export function createPageStack(parts: StackParts): PageStack {
  const routes = new Set(allRoutes(parts.config))
  const tabs = new Set(parts.config.tabBar?.list.map((one) => one.pagePath) ?? [])
  const keptTabs = new Map<string, OpenPage>()
  let stack: OpenPage[] = []

  function mount(url: string, api: string): OpenPage {
    const { route, options } = parseUrl(url)
    if (!routes.has(route)) throw new Error(`${api}:fail page "${route}" is not found`)
    const root = parts.create(route)
    const instance = root.instance as PageInstance
    instance.route = route
    instance.options = options
    recordSetData(instance, parts.surroundings)
    const box = document.createElement('div')
    box.className = 'page-box'
    box.dataset.route = route
    parts.screen.appendChild(box)
    const page = { route, root, instance, box }
    stack.push(page)
    root.attach(box)
    hook(page, 'onLoad', options)
    reveal(page)
    hook(page, 'onReady')
    return page
  }
  function reveal(page: OpenPage): void {
    page.box.style.display = ''
    hook(page, 'onShow')
  }
  function conceal(page: OpenPage | undefined): void {
    if (!page) return
    page.box.style.display = 'none'
    hook(page, 'onHide')
  }
  function close(page: OpenPage): void {
    hook(page, 'onUnload')
    page.root.detach()
    page.box.remove()
    keptTabs.delete(page.route)
  }
  const top = (): OpenPage | undefined => stack[stack.length - 1]

  return {
    current() {
      const page = top()
      if (!page) throw new Error('No page is open')
      return page
    },
    pages: () => stack,
    navigateTo(url) {
      if (tabs.has(parseUrl(url).route)) throw new Error('navigateTo:fail can not navigateTo a tabbar page')
      if (stack.length >= STACK_MAX) throw new Error('navigateTo:fail webview count limit exceed')
      if (!routes.has(parseUrl(url).route)) throw new Error(`navigateTo:fail page "${parseUrl(url).route}" is not found`)
      conceal(top())
      mount(url, 'navigateTo')
    },
    redirectTo(url) {
      const old = stack.pop()
      if (old) close(old)
      mount(url, 'redirectTo')
    },
    reLaunch(url) {
      for (const page of new Set([...stack, ...keptTabs.values()])) close(page)
      stack = []
      const page = mount(url, 'reLaunch')
      if (tabs.has(page.route)) keptTabs.set(page.route, page)
    },
    switchTab(url) {
      const { route } = parseUrl(url)
      if (!tabs.has(route)) throw new Error('switchTab:fail can not switch to no-tabBar page')
      if (top()?.route === route) return
      for (const page of stack.splice(0)) {
        if (tabs.has(page.route)) conceal(page)
        else close(page)
      }
      const kept = keptTabs.get(route)
      if (kept) {
        stack = [kept]
        return reveal(kept)
      }
      const page = mount(url, 'switchTab')
      keptTabs.set(route, page)
    },
    navigateBack(delta) {
      const count = Math.min(delta, stack.length - 1)
      for (let left = count; left > 0; left -= 1) {
        const page = stack.pop()
        if (page) close(page)
      }
      const page = top()
      if (count > 0 && page) reveal(page)
    }
  }
}
