import exparser, { type ExparserNode } from 'miniprogram-exparser'

interface HostedElement extends Element {
  readonly __wxElement?: ExparserNode
}

/** The nearest component node that a DOM element belongs to. */
export function componentNode(element: Element): ExparserNode {
  for (let at: HostedElement | null = element; at; at = at.parentElement) if (at.__wxElement) return at.__wxElement
  throw new Error(`No component around <${element.tagName.toLowerCase()}>`)
}

export const isDisabled = (element: Element): boolean => element.closest('wx-button[disabled]') !== null

/** Touches bubble through the whole tree. */
export function dispatchTouch(element: Element, type: string): void {
  const touch = { identifier: 0, clientX: 0, clientY: 0, pageX: 0, pageY: 0 }
  const touches = type === 'touchend' ? [] : [touch]
  exparser.Event.dispatchEvent(componentNode(element), exparser.Event.create(type, { x: 0, y: 0 }, {
    bubbles: true, composed: true, capturePhase: true, extraFields: { touches, changedTouches: [touch] }
  }))
}

/** What a component says about itself (input, change, submit) reaches its own listener only. */
export function dispatchOwn(element: Element, type: string, detail: unknown): void {
  exparser.Event.dispatchEvent(componentNode(element), exparser.Event.create(type, detail, {
    bubbles: false, composed: false, capturePhase: false
  }))
}

/** Values of an element's component, as the page last set them. */
export const propertiesOf = (element: Element): Record<string, unknown> =>
  exparser.Element.getMethodCaller(componentNode(element)).data

const change = (element: Element, values: Record<string, unknown>): void =>
  exparser.Element.getMethodCaller(componentNode(element)).setData(values)

/**
 * A finger on an element: the tap event, and then what the control under it does by itself.
 * A disabled button swallows the tap, as on a phone. Returns whether it was taken.
 */
export function tapElement(element: Element): boolean {
  if (isDisabled(element)) return false
  dispatchTouch(element, 'tap')
  const label = element.closest('wx-label')
  const control = element.closest('wx-switch, wx-checkbox, wx-radio, wx-button') ?? label?.querySelector('wx-switch, wx-checkbox, wx-radio')
  if (control) operate(control)
  return true
}

function operate(control: Element): void {
  const tag = control.tagName.toLowerCase()
  if (tag === 'wx-button') return operateForm(control)
  const checked = tag === 'wx-radio' ? true : !propertiesOf(control).checked
  change(control, { checked })
  if (tag === 'wx-switch') return dispatchOwn(control, 'change', { value: checked })
  const group = control.closest(`${tag}-group`)
  if (!group) return
  const members = [...group.querySelectorAll(tag)]
  if (tag === 'wx-radio') {
    for (const other of members) if (other !== control) change(other, { checked: false })
    return dispatchOwn(group, 'change', { value: propertiesOf(control).value })
  }
  dispatchOwn(group, 'change', { value: members.filter((one) => propertiesOf(one).checked).map((one) => propertiesOf(one).value) })
}

function operateForm(button: Element): void {
  const form = button.closest('wx-form')
  const type = propertiesOf(button).formType
  if (!form || (type !== 'submit' && type !== 'reset')) return
  const value: Record<string, unknown> = {}
  for (const field of form.querySelectorAll('[name]')) {
    const native = field.querySelector<HTMLInputElement>('input, textarea')
    value[field.getAttribute('name') ?? ''] = native ? native.value : propertiesOf(field).checked ?? propertiesOf(field).value
  }
  dispatchOwn(form, type, type === 'submit' ? { value } : {})
}
