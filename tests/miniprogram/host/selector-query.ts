interface Found {
  readonly element: Element | null
  readonly fields: Record<string, unknown>
}

function describe(element: Element | null, wanted: Record<string, unknown>): Record<string, unknown> | null {
  if (!element) return null
  const box = element.getBoundingClientRect()
  const canvas = element.querySelector('canvas')
  return {
    id: element.id,
    left: box.left, top: box.top, right: box.right, bottom: box.bottom, width: box.width, height: box.height,
    scrollTop: element.scrollTop, scrollLeft: element.scrollLeft,
    ...(wanted.node && canvas ? { node: canvas } : {})
  }
}

/** `wx.createSelectorQuery` over the page that is shown. */
export function selectorQuery() {
  const found: Found[] = []
  const callbacks: (((value: unknown) => void) | undefined)[] = []
  const visible = () => [...document.querySelectorAll('.page-box')].find((box) => (box as HTMLElement).style.display !== 'none') ?? document
  const query = {
    in: () => query,
    select(selector: string) {
      const element = visible().querySelector(selector)
      const add = (fields: Record<string, unknown>) => (done?: (value: unknown) => void) => {
        found.push({ element, fields })
        callbacks.push(done)
        return query
      }
      return {
        boundingClientRect: add({ rect: true }),
        scrollOffset: add({ scrollOffset: true }),
        node: add({ node: true }),
        fields: (fields: Record<string, unknown>, done?: (value: unknown) => void) => add(fields)(done)
      }
    },
    exec(done?: (values: unknown[]) => void) {
      setTimeout(() => {
        const values = found.map((one) => describe(one.element, one.fields))
        values.forEach((value, at) => callbacks[at]?.(value))
        done?.(values)
      }, 0)
      return query
    }
  }
  return query
}
