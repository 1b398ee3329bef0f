/** Size of the wxml tree that a page keeps in its data, as WeChat's own audit counts it (text nodes included). */
export interface TreeStat {
  readonly nodes: number
  readonly depth: number
  readonly maxChildren: number
  /** The whole tree as UTF-8 JSON. */
  readonly bytes: number
}

interface TaroNode {
  readonly cn?: readonly TaroNode[]
}

/** Length of a string in UTF-8, without TextEncoder, which jsdom lacks. */
export const utf8Length = (text: string): number => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '_').length

export const jsonBytes = (value: unknown): number => utf8Length(JSON.stringify(value) ?? '')

export function treeStat(root: unknown): TreeStat {
  let nodes = 0
  let depth = 0
  let maxChildren = 0
  const visit = (node: TaroNode, level: number): void => {
    const children = node.cn ?? []
    depth = Math.max(depth, level)
    maxChildren = Math.max(maxChildren, children.length)
    for (const child of children) {
      nodes += 1
      visit(child, level + 1)
    }
  }
  visit(root as TaroNode, 0)
  return { nodes, depth, maxChildren, bytes: jsonBytes(root) }
}
