import type { Home } from '@/contract/community'
import { MATTERS_SHOWN, type WaitingMatter } from '@/domain/community/waiting'
import type { Day } from '@/domain/shared/instant'
import type { QueryContext } from '@server/pipeline/context'

/** Asks one context what waits for the caller: at most `limit`, soonest deadline first, without counting everything there is. */
export type WaitingSource = (context: QueryContext, limit: number) => Promise<readonly WaitingMatter[]>

/** After every day that there is. */
const NO_DAY = '9999-12-31' as Day

/** What waits for the caller in all contexts, soonest deadline first; one more than is shown is asked of each, to know whether there is more. */
export async function waitingMatters(context: QueryContext, sources: readonly WaitingSource[]): Promise<Pick<Home, 'matters' | 'moreMatters'>> {
  const found = (await Promise.all(sources.map((source) => source(context, MATTERS_SHOWN + 1)))).flat()
  const due = ({ dueOn = NO_DAY }: WaitingMatter): Day => dueOn
  const sorted = [...found].sort((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0))
  return { matters: sorted.slice(0, MATTERS_SHOWN), moreMatters: sorted.length > MATTERS_SHOWN }
}
