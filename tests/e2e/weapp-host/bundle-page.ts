import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as esbuild from 'esbuild'
import postcss from 'postcss'
import { compiledTemplates, readAppConfig, readBundleFile, scriptFiles, styleFiles } from '@tests/miniprogram/harness-bundle'
import type { AppConfig } from '@tests/miniprogram/host/platform-types'

/** What the page in the browser needs to be the mini-program. */
export interface WeappBundle {
  readonly config: AppConfig
  /** Script files by path. */
  readonly scripts: Readonly<Record<string, string>>
  /** Body of a function that returns `$gwx`. */
  readonly templates: string
  readonly baseWxml: string
  /** Page configurations by route. */
  readonly pages: Readonly<Record<string, { readonly navigationBarTitleText?: string; readonly navigationStyle?: string }>>
  readonly fontSize: number
  readonly storage: Readonly<Record<string, unknown>>
}

export function readBundle(options: Pick<WeappBundle, 'fontSize' | 'storage'>): WeappBundle {
  const scripts = Object.fromEntries(scriptFiles().map((file) => [file, readBundleFile(file)]))
  const routes = Object.keys(scripts).map((file) => file.replace(/\.js$/, '')).filter((route) => route.includes('/'))
  return {
    config: readAppConfig(),
    scripts,
    templates: compiledTemplates(),
    baseWxml: readBundleFile('base.wxml'),
    pages: Object.fromEntries(routes.map((route) => [route, pageConfig(route)])),
    ...options
  }
}

function pageConfig(route: string): object {
  try {
    return JSON.parse(readBundleFile(`${route}.json`)) as object
  } catch {
    return {} // a chunk, not a page
  }
}

const TAG = /(^|[\s>+~,(])(view|text|image|button|input|textarea|form|label|switch|checkbox|radio|picker|scroll-view|swiper|canvas|navigator)(?=$|[\s.:#[>+~,)])/g
const RPX = /(-?\d*\.?\d+)rpx/g
/** 750 rpx are the width of the screen. */
const inViewport = (value: string): string => value.replace(RPX, (_all, number: string) => `calc(${number} * 100vw / 750)`)

/** A wxss file as CSS: rpx, built-in tags, imports. A page's own file applies to that page only. */
function toCss(file: string): string {
  const root = postcss.parse(readBundleFile(file), { from: file })
  root.walkAtRules('import', (rule) => {
    const imported = path.posix.join(path.posix.dirname(file), rule.params.replace(/^["']|["']$/g, ''))
    rule.replaceWith(postcss.parse(toCss(imported)))
  })
  root.walkDecls((declaration) => {
    declaration.value = inViewport(declaration.value)
  })
  root.walkRules((rule) => {
    rule.selector = rule.selector.replace(TAG, '$1wx-$2')
  })
  return root.toString()
}

function scoped(file: string): string {
  const root = postcss.parse(toCss(file))
  const outside: string[] = []
  root.walkAtRules(/keyframes$|font-face/, (rule) => {
    outside.push(rule.toString())
    rule.remove()
  })
  return `${outside.join('\n')}\n@scope ([data-route="${file.replace(/\.wxss$/, '')}"]) {\n${root.toString()}\n}`
}

/** All styles of the bundle over those of the host. */
export function styles(): string {
  const own = readFileSync(path.resolve('tests/e2e/weapp-host/host.css'), 'utf8')
  const pages = styleFiles().filter((file) => file.includes('/'))
  return [own, toCss('app.wxss'), ...pages.map(scoped)].join('\n')
}

/** The browser's side of the host as one script. */
export async function clientScript(): Promise<string> {
  const built = await esbuild.build({
    entryPoints: ['tests/e2e/weapp-host/client.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    define: { global: 'globalThis' },
    tsconfig: 'tsconfig.json',
    logLevel: 'error'
  })
  return built.outputFiles[0]?.text ?? ''
}
