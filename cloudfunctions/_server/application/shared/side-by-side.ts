/** Works that run side by side, at most `width` at a time; results in the order of `items`. One that fails lets no further ones begin. */
export async function sideBySide<T, R>(items: readonly T[], width: number, work: (item: T, index: number) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  const waiting = items.entries()
  let failed = false
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (failed) return
      results[index] = await work(item, index)
    }
  }
  const workers = Array.from({ length: Math.min(width, items.length) }, () => worker().catch((problem: unknown) => {
    failed = true
    throw problem
  }))
  const settled = await Promise.allSettled(workers)
  for (const each of settled) if (each.status === 'rejected') throw each.reason
  return results
}
