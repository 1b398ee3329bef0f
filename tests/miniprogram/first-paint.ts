import type { MiniApp } from './harness'

const BYTES_MAX = 32 * 1024
const NODES_MAX = 500

/** Bursts that carry the answer: small changes such as a title come with them in the same turn. */
export interface Paint {
  readonly bursts: number
  readonly bytes: number
  readonly nodes: number
  readonly depth: number
}

/** What the page that is shown cost since `resetStats`, printed for the record. */
export function paintOf(app: MiniApp, name: string): Paint {
  const calls = app.setDataCalls.filter(call => call.route === app.route)
  const { nodes, depth } = app.treeStat()
  const paint = { bursts: calls.length, bytes: Math.max(0, ...calls.map(call => call.bytes)), nodes, depth }
  console.info(`${name}: setData ${paint.bursts}, largest ${paint.bytes} bytes, ${nodes} nodes, depth ${depth}`)
  return paint
}

/** The budget of a page: one burst for the empty page, one with the answer. */
export function expectWithinBudget(paint: Paint): void {
  expect(paint.bursts).toBeLessThanOrEqual(2)
  expect(paint.bytes).toBeLessThanOrEqual(BYTES_MAX)
  expect(paint.nodes).toBeLessThan(NODES_MAX)
}
