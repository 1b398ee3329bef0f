import type { ExparserCaller } from 'miniprogram-exparser'

/** A mounted component tree. */
export interface RootComponent {
  readonly dom: HTMLElement
  readonly instance: ExparserCaller
  attach(parent: Node): void
  detach(): void
}

/** WeChat's component simulator, as far as we use it. */
interface JComponent {
  register(definition: object): string
  create(id: string): RootComponent
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- its own types declare every WeChat global, which our code must not see
export const jComponent = require('j-component') as JComponent
