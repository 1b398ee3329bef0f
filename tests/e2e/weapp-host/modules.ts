import { pageAsComponent } from '@tests/miniprogram/host/mini-host'
import type { Definition } from '@tests/miniprogram/host/platform-types'
import { jComponent, type RootComponent } from '@tests/miniprogram/host/tooling'

type Template = (data: object) => unknown
type Run = (file: string) => unknown

export interface ModuleParts {
  readonly scripts: Readonly<Record<string, string>>
  readonly templates: string
  /** wx, App, getApp, getCurrentPages. */
  readonly globals: Readonly<Record<string, unknown>>
}

/** What a browser offers and WeChat hides from the code of a mini-program. */
const HIDDEN = [
  'window', 'document', 'globalThis', 'self', 'global', 'frames', 'top', 'parent', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage',
  'indexedDB', 'fetch', 'XMLHttpRequest', 'WebSocket', 'MutationObserver', 'MessageChannel', 'Image', 'crypto', 'TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams',
  'requestAnimationFrame', 'structuredClone', 'queueMicrotask', 'performance'
]
const SHARED = ['comp', 'custom-wrapper']

function resolve(from: string, request: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of request.replace(/\.js$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return `${parts.join('/')}.js`
}

/** Runs the bundle's CommonJS files the way WeChat does: each once, with its own globals and none of the browser's. */
function createRunner({ scripts, globals }: ModuleParts, registrars: Record<string, unknown>): Run {
  const modules = new Map<string, { exports: unknown }>()
  const given = { ...globals, ...registrars }
  return function run(file) {
    const known = modules.get(file)
    if (known) return known.exports
    const source = scripts[file]
    if (source === undefined) throw new Error(`The bundle has no file ${file}`)
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const code = `${source}\n//# sourceURL=weapp/${file}`
    const body = new Function('require', 'module', 'exports', ...Object.keys(given), ...HIDDEN, code)
    body((request: string) => run(resolve(file, request)), module, module.exports, ...Object.values(given))
    return module.exports
  }
}

export interface Modules {
  run: Run
  create(route: string): RootComponent
}

/** Finds, runs and registers the modules of the app, its pages and Taro's components for deep trees. */
export function createModules(parts: ModuleParts): Modules {
  const templateOf = new Function(parts.templates)() as (file: string) => Template
  let defined: Definition = {}
  const run = createRunner(parts, {
    Page: (definition: Definition) => { defined = pageAsComponent(definition) },
    Component: (definition: Definition) => { defined = definition },
    Behavior: (definition: Definition) => definition
  })
  const shared = Object.fromEntries(SHARED.filter((name) => parts.scripts[`${name}.js`]).map((name) => [name, `shared-${name}`]))
  const registered = new Set<string>()
  function register(file: string, id: string, tagName: string): void {
    if (registered.has(id)) return
    registered.add(id)
    run(`${file}.js`)
    const options = { ...(defined.options as object), classPrefix: '' }
    jComponent.register({ ...defined, id, path: file, tagName, template: templateOf(`${file}.wxml`), usingComponents: shared, options })
  }
  return {
    run,
    create(route) {
      for (const [name, id] of Object.entries(shared)) register(name, id, name)
      register(route, `page-${route}`, 'page')
      return jComponent.create(`page-${route}`)
    }
  }
}
