// The parts of WeChat's open test tooling that our hosts use; the packages ship no types of their own.

declare module 'miniprogram-exparser' {
  /** A node of the component tree; `$$` is the DOM element that shows it. */
  export interface ExparserNode {
    readonly $$: HTMLElement
  }
  export interface ExparserCaller {
    data: Record<string, unknown>
    setData(change: Record<string, unknown>, done?: () => void): void
    readonly _exparserNode: ExparserNode
  }
  interface EventOptions {
    bubbles: boolean
    composed: boolean
    capturePhase: boolean
    extraFields?: Record<string, unknown>
  }
  const exparser: {
    Event: {
      create(type: string, detail: unknown, options: EventOptions): object
      dispatchEvent(target: ExparserNode, event: object): void
    }
    Element: { getMethodCaller(node: ExparserNode): ExparserCaller }
  }
  export default exparser
}

declare module 'miniprogram-compiler' {
  const compiler: {
    /** JavaScript source of a function body that returns `$gwx`, which maps a wxml path to its render function. */
    wxmlToJs(rootPath: string, options?: { maxBuffer?: number }): string
  }
  export default compiler
}

declare module 'j-component/src/tool/utils' {
  const utils: { transformRpx: (style: string) => string }
  export default utils
}
