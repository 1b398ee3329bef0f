import { TransactionExhausted } from '@server/ports/document-store'

/** Another transaction was first; the work runs again. Never leaves an adapter. */
export class Conflict extends Error {
  constructor(message = 'Another transaction changed what this one read') {
    super(message)
    this.name = 'Conflict'
  }
}

/** Runs `attempt` until it does not end in a Conflict; `pause` comes before every further attempt (numbered from 1). */
export async function untilNoConflict<T>(
  attemptsMax: number,
  attempt: (number: number) => Promise<T>,
  pause: (attemptsMade: number) => Promise<void>
): Promise<T> {
  for (let number = 1; ; number++) {
    try {
      return await attempt(number)
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      if (number >= attemptsMax) throw new TransactionExhausted(number)
    }
    await pause(number)
  }
}

/** `work` resolved with a refusal, so nothing of it is kept. */
export function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { readonly ok?: unknown }).ok === false
}

/**
 * One at a time. Transactions that lost once run again in here, so that among many on one document each loses at most to the
 * first tries of others, not to all other losers.
 */
export class Lane {
  private tail: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task)
    this.tail = result.catch(() => undefined)
    return result
  }
}
