import type { InputOf } from '@/contract/actions'
import { addDays, addMs, dayOf, DAY_MS, HOUR_MS, type Instant } from '@/domain/shared/instant'
import { addQuarters, quarterOf, quarterSpan } from '@/domain/shared/quarter'
import type { Actor, Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'

type Entry = Omit<InputOf<'ledger/enterFund'>, 'on' | 'receiptIds'>

const YUAN = 100

/** Of the last quarter, with its bill for everything that stood on the shelf when the shop opened. */
const LAST_QUARTER: readonly Entry[] = [
  { matter: { direction: 'in', source: 'carriedOver' }, cents: 1_260 * YUAN, words: '建账前手里的' },
  { matter: { direction: 'in', source: 'collectiveIncome' }, cents: 10_000 * YUAN, words: '茶园租金里列支' },
  { matter: { direction: 'in', source: 'donation', donor: '云溪茶厂' }, cents: 5_000 * YUAN },
  { matter: { direction: 'in', source: 'donation' }, cents: 800 * YUAN },
  { matter: { direction: 'in', source: 'townshipAward' }, cents: 3_000 * YUAN, words: '垃圾分类奖补' },
  { matter: { direction: 'out', use: 'running', takes: [] }, cents: 186 * YUAN + 50, words: '印取货条、买货架' }
]

/** 资金台账: a quarter on the board, one entry of this one in the book, one that waits for the second person. */
export async function tellFund(cast: Cast, clock: SeedClock, { now, at }: Calendar): Promise<void> {
  const [chair, clerk, supervisor] = [cast.persona('wang-jianguo'), cast.persona('hu-wenjing'), cast.persona('jiang-ming')]
  const quarter = addQuarters(quarterOf(now), -1)
  const { until } = quarterSpan(quarter)
  const booked = async (moment: Instant, entry: Entry): Promise<void> => {
    clock.moveTo(moment)
    const { entryId } = await enter(clerk, clock, entry)
    clock.moveTo(addMs(moment, HOUR_MS))
    await supervisor.ask('ledger/confirmFund', { entryId, decision: 'confirm' })
  }
  for (const [index, entry] of LAST_QUARTER.entries()) await booked(addMs(until, (index - 10) * DAY_MS + 9 * HOUR_MS), entry)
  const takes = (await clerk.ask('ledger/fundDesk', {})).arrivals.map(({ takeId }) => takeId)
  await booked(addMs(until, -3 * DAY_MS + 9 * HOUR_MS), { matter: { direction: 'out', use: 'goods', takes }, cents: 6_425 * YUAN, words: '开张第一批货' })
  const published = later(until, earlier(addMs(until, 5 * DAY_MS + 9 * HOUR_MS), addMs(now, -3 * HOUR_MS)))
  clock.moveTo(published)
  await chair.ask('ledger/publishFund', { quarter })
  await booked(later(addMs(published, HOUR_MS / 2), at(-4, 9)), { matter: { direction: 'out', use: 'services', takes: [] }, cents: 300 * YUAN, words: '理发师傅 20 次' })
  clock.moveTo(later(addMs(published, 2 * HOUR_MS), at(-1, 16)))
  await enter(clerk, clock, { matter: { direction: 'in', source: 'businessDiscount' }, cents: 420 * YUAN, words: '供销社让利' })
}

const enter = (who: Actor, clock: SeedClock, entry: Entry) => who.ask('ledger/enterFund', { ...entry, on: addDays(dayOf(clock.now()), -1), receiptIds: [] })

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other)
const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)
