/** Works of one name run one after the other, others beside them. Nothing is kept of a name once nobody waits for it. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>()

  /** Runs at once without a name. */
  take<T>(name: string | undefined, work: () => Promise<T>): Promise<T> {
    if (name === undefined) return work()
    const before = this.last.get(name) ?? Promise.resolve()
    // Whether the one before succeeded is its own caller's business.
    const mine = before.then(work, work)
    this.last.set(name, mine)
    const leave = (): void => {
      if (this.last.get(name) === mine) this.last.delete(name)
    }
    mine.then(leave, leave)
    return mine
  }
}
