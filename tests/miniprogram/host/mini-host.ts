import { createPageStack, type PageStack } from './page-stack'
import type { AppConfig, CloudHandler, Definition, Surroundings } from './platform-types'
import type { RootComponent } from './tooling'
import { createWx } from './wx-api'

export interface MiniHost {
  readonly stack: PageStack
  /** What the bundle finds as globals: wx, App, getApp, getCurrentPages. */
  readonly globals: Record<string, unknown>
  /** Starts the app after its module ran, and opens the first page. */
  start(url: string): void
}

export interface MiniHostParts {
  readonly config: AppConfig
  readonly screen: HTMLElement
  readonly surroundings: Surroundings
  readonly cloud: CloudHandler
  readonly create: (route: string) => RootComponent
}

/** A page is registered as a component whose methods are the page's functions; plain class names stay plain. */
export function pageAsComponent(definition: Definition): Definition {
  const methods = Object.fromEntries(Object.entries(definition).filter(([, value]) => typeof value === 'function'))
  return { data: definition.data, methods, options: { classPrefix: '' } }
}

function call(target: Definition, name: string, ...values: unknown[]): void {
  const method = target[name]
  if (typeof method === 'function') method.apply(target, values)
}

/** The part of WeChat that a bundle talks to. How modules are found and run is the caller's business. */
export function createMiniHost(parts: MiniHostParts): MiniHost {
  const stack = createPageStack(parts)
  let app: Definition = {}
  return {
    stack,
    globals: {
      wx: createWx(stack, parts.surroundings, parts.cloud),
      App: (definition: Definition) => {
        app = definition
      },
      getApp: () => app,
      getCurrentPages: () => stack.pages().map((page) => page.instance)
    },
    start(url) {
      const launch = { path: url.replace(/^\//, '').split('?')[0], query: {}, scene: 1001 }
      call(app, 'onLaunch', launch)
      call(app, 'onShow', launch)
      stack.reLaunch(url)
    }
  }
}
