import { HOUR_MS } from '@/domain/shared/instant'

/** Runs a job now and every hour, one at a time, without keeping the process; `stop` waits for the one that runs. */
export function everyHour(job: () => Promise<void>): { stop(): Promise<void> } {
  let running = job()
  const timer = setInterval(() => {
    running = running.then(job)
  }, HOUR_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    }
  }
}
