import { existsSync } from 'node:fs'
import path from 'node:path'
import compiler from 'miniprogram-compiler'
import { WEAPP, compiledTemplates, readBundleFile } from './harness-bundle'
import { registerBuiltins } from './host/builtins'
import { pageAsComponent } from './host/mini-host'
import type { Definition } from './host/platform-types'
import { jComponent, type RootComponent } from './host/tooling'

interface Simulate {
  load(componentPath: string, tagName: string, options: object): string
}
interface WeChatGlobals {
  Component(definition: Definition): void
  Page?(definition: Definition): void
}

/** Taro's own components for deep trees. They are registered once, because their modules run once. */
const SHARED = ['comp', 'custom-wrapper']
/** What a browser offers and WeChat does not. */
const NOT_IN_WECHAT = ['MutationObserver', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest', 'MessageChannel']

/** Readies miniprogram-simulate for a Taro bundle and returns how to make a page of a route. */
export function createLoader(): (route: string) => RootComponent {
  compiler.wxmlToJs = compiledTemplates
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded after jsdom is up, and without types of its own
  const simulate = require('miniprogram-simulate') as Simulate
  registerBuiltins(readBundleFile('base.wxml'))
  for (const name of NOT_IN_WECHAT) Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true })
  const globals = globalThis as unknown as WeChatGlobals
  // Taro's components share the app's styles, so their class names stay plain too.
  const register = globals.Component
  globals.Component = (definition) => register({ ...definition, options: { ...(definition.options as object), classPrefix: '' } })
  globals.Page = (definition) => globals.Component(pageAsComponent(definition))

  const load = (file: string, tag: string, usingComponents: Record<string, string>): string =>
    simulate.load(path.join(WEAPP, file), tag, { rootPath: WEAPP, compiler: 'official', usingComponents })
  const ids = new Map<string, string>()
  let shared: Record<string, string> | undefined
  return (route) => {
    shared ??= Object.fromEntries(SHARED.filter((name) => existsSync(path.join(WEAPP, `${name}.json`))).map((name) => [name, load(name, name, {})]))
    const id = ids.get(route) ?? load(route, 'page', shared)
    ids.set(route, id)
    return jComponent.create(id)
  }
}
