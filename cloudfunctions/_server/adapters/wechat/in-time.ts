/** What `work` gives, or `late` when it takes longer than `ms` or fails. The platform's own time-out is longer than a function may run. */
export async function inTime<T, L>(work: Promise<T>, ms: number, late: L): Promise<T | L> {
  let timer: NodeJS.Timeout | undefined
  const waited = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late), ms)
  })
  try {
    return await Promise.race([work, waited])
  } catch {
    return late
  } finally {
    clearTimeout(timer)
  }
}
