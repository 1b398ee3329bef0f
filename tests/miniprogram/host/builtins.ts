import type { ExparserCaller } from 'miniprogram-exparser'
import { dispatchOwn } from './events'
import { jComponent } from './tooling'

const TAGS = [
  'view', 'text', 'image', 'button', 'input', 'textarea', 'form', 'label', 'switch', 'checkbox', 'checkbox-group', 'radio', 'radio-group',
  'picker', 'picker-view', 'picker-view-column', 'slider', 'scroll-view', 'swiper', 'swiper-item', 'progress', 'icon', 'rich-text', 'navigator',
  'canvas', 'cover-view', 'cover-image', 'movable-area', 'movable-view', 'page-container', 'root-portal', 'video', 'map', 'web-view',
  'page-meta', 'navigation-bar', 'share-element', 'match-media', 'sticky-header', 'sticky-section', 'open-data', 'official-account', 'editor', 'camera'
]
/** Handled by the template engine, or not properties at all. */
const NOT_PROPERTIES = /^(bind|catch|capture-|mut-|wx:|data-|id$|class$|style$|slot$|animation$|is$|data$)/
const NOT_BUILT_IN = new Set(['template', 'import', 'wxs', 'block', 'slot', 'comp', 'custom-wrapper'])
const NATIVE: Readonly<Record<string, string>> = { input: 'input', textarea: 'textarea', image: 'img', canvas: 'canvas' }

/** Properties that the built templates set on each tag. */
export function propertiesInTemplates(wxml: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [, tag = '', attributes = ''] of wxml.matchAll(/<([a-z-]+)\s([^>]*)>/g)) {
    const names = found.get(tag) ?? new Set<string>()
    for (const [, name = ''] of attributes.matchAll(/([a-zA-Z:-]+)="/g)) if (!NOT_PROPERTIES.test(name)) names.add(name)
    found.set(tag, names)
  }
  return found
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase())

/**
 * Built-in tags of our own: what a page sets can be read on the DOM (`disabled`, `aria-label`, `src` …), and inputs are real.
 * The stand-ins of the tooling ignore every attribute.
 */
export function registerBuiltins(wxml: string): void {
  const found = propertiesInTemplates(wxml)
  for (const tag of new Set([...TAGS, ...found.keys()])) {
    if (NOT_BUILT_IN.has(tag)) continue
    const names = [...new Set([...(found.get(tag) ?? []), 'name', 'value', 'checked', 'disabled', 'hidden', 'form-type'])]
    jComponent.register({
      id: tag,
      tagName: `wx-${tag}`,
      template: '<slot/>',
      properties: Object.fromEntries(names.map((name) => [camel(name), property(tag, name)])),
      attached(this: ExparserCaller) {
        addNative(tag, this._exparserNode.$$)
      }
    })
  }
}

function property(tag: string, name: string) {
  return {
    type: null,
    observer(this: ExparserCaller, value: unknown) {
      const element = this._exparserNode.$$
      reflect(element, name, value)
      if (name === 'aria-role') reflect(element, 'role', value)
      const native = NATIVE[tag] ? nativeOf(tag, element) : undefined
      if (native) reflectNative(native, name, value)
    }
  }
}

function reflect(element: Element, name: string, value: unknown): void {
  const spokenFalse = value === false && name.startsWith('aria-')
  if (value === undefined || value === null || value === '' || (value === false && !spokenFalse)) element.removeAttribute(name)
  else if (typeof value !== 'object') element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value))
}

/** The native element inside a control, made when first asked for. */
function nativeOf(tag: string, element: HTMLElement): HTMLElement {
  const kind = NATIVE[tag] ?? 'span'
  const existing = element.querySelector<HTMLElement>(`:scope > ${kind}.native`)
  if (existing) return existing
  const native = document.createElement(kind)
  native.className = 'native'
  element.appendChild(native)
  return native
}

function reflectNative(native: HTMLElement, name: string, value: unknown): void {
  if (name === 'value') {
    const field = native as HTMLInputElement
    const text = String(value ?? '')
    if (field.value !== text) field.value = text
  } else if (name === 'maxlength') {
    if (Number(value) > 0) native.setAttribute(name, String(value))
  } else if (['placeholder', 'disabled', 'src', 'aria-label', 'type'].includes(name)) reflect(native, name, value)
}

function addNative(tag: string, element: HTMLElement): void {
  if (!NATIVE[tag]) return
  const native = nativeOf(tag, element)
  if (tag !== 'input' && tag !== 'textarea') return
  const field = native as HTMLInputElement
  const say = (type: string) => () => dispatchOwn(element, type, { value: field.value, cursor: field.value.length })
  field.addEventListener('input', say('input'))
  field.addEventListener('focus', say('focus'))
  field.addEventListener('blur', say('blur'))
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && tag === 'input') say('confirm')()
  })
}
