import { SIGN_IN_LIST_MAX } from '@/contract/consultation'
import type { Person } from '@/domain/community/person'
import { addMs, HOUR_MS, MINUTE_MS, type Instant } from '@/domain/shared/instant'
import { inBatches, type Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'

interface PastMeeting {
  readonly daysAgo: number
  readonly title: string
  readonly place: string
  readonly people: number
}

/** About half a year of evenings; two in some months. */
const PAST: readonly PastMeeting[] = [
  { daysAgo: 152, title: '3组道路清淤碰头会', place: '3组老晒场', people: 20 },
  { daysAgo: 124, title: '防汛值班安排会', place: '村委会二楼会议室', people: 30 },
  { daysAgo: 117, title: '村规民约第三版意见会', place: '文化礼堂', people: 40 },
  { daysAgo: 88, title: '垃圾分类点评会', place: '文化礼堂', people: 30 },
  { daysAgo: 61, title: '秋收晒谷和用电安全会', place: '3组老晒场', people: 20 },
  { daysAgo: 55, title: '路灯选址议事会', place: '河滨路古桥头', people: 30 },
  { daysAgo: 27, title: '村集体收入怎么用，头一次议', place: '文化礼堂', people: 40 },
  { daysAgo: 8, title: '冬季防火和用电安全会', place: '文化礼堂', people: 20 }
]
const LENGTH_MS = 2 * HOUR_MS
const EVENING = [19, 30] as const
/** Neighbours sign in on paper in batches at once. */
const LISTS_AT_ONCE = 4

/** Meetings that are over. Whoever came was credited for coming, so households have a statement over several months. */
export async function tellPastMeetings(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<number> {
  for (const [index, meeting] of PAST.entries()) {
    const startsAt = calendar.at(-meeting.daysAgo, ...EVENING)
    clock.moveTo(addMs(startsAt, -5 * 24 * HOUR_MS))
    const { meetingId } = await call(cast, { ...meeting, startsAt, endsAt: addMs(startsAt, LENGTH_MS) })
    clock.moveTo(addMs(startsAt, 10 * MINUTE_MS))
    await signInByCode(cast, meetingId, ['cheng-dashan', 'wang-jianguo', ...(index % 2 === 0 ? ['wu-xiuying'] : ['huang-zhiqiang'])])
    await signInByList(cast, meetingId, neighbours(cast, index, meeting.people))
  }
  return PAST.length
}

/** A meeting that has just begun: the code is on the wall and residents can sign in. */
export async function tellMeetingOfToday(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  clock.moveTo(calendar.at(-6, 17))
  const startsAt = halfHourBefore(calendar.now)
  await cast.persona('wang-jianguo').ask('consultation/createMeeting', {
    title: '古树围栏怎么装，听听大家的', place: '水口林古樟树下', startsAt, endsAt: addMs(startsAt, 3 * HOUR_MS), kind: 'consultation',
    agenda: [{ title: '围栏用木头还是铁的' }, { title: '谁来管钥匙和打扫' }],
    parties: [{ kind: 'elders' }, { kind: 'experts', words: '县林业局古树站' }]
  })
}

const halfHourBefore = (at: Instant): Instant => addMs(at, -(at % (30 * MINUTE_MS)))

const call = (cast: Cast, { title, place, startsAt, endsAt }: { title: string; place: string; startsAt: Instant; endsAt: Instant }) =>
  cast.persona('wang-jianguo').ask('consultation/createMeeting', { title, place, startsAt, endsAt })

async function signInByCode(cast: Cast, meetingId: string, keys: readonly string[]): Promise<void> {
  const { code } = await cast.persona('hu-wenjing').ask('consultation/signInCode', { meetingId })
  for (const key of keys) await cast.persona(key).ask('consultation/signIn', { meetingId, code })
}

/** Ticks people on the paper list, as many as one call takes. */
export async function signInByList(cast: Cast, meetingId: string, people: readonly Person[]): Promise<void> {
  const lists = Array.from({ length: Math.ceil(people.length / SIGN_IN_LIST_MAX) }, (_, index) => people.slice(index * SIGN_IN_LIST_MAX, (index + 1) * SIGN_IN_LIST_MAX))
  await inBatches(lists, LISTS_AT_ONCE, (list) =>
    cast.persona('hu-wenjing').ask('consultation/signInByList', { meetingId, people: list.map(({ id, householdId }) => ({ personId: id, householdId })) })
  )
}

/** Other heads of households each time; nobody whom one can be, so that those have what their own phone says. */
function neighbours({ world }: Cast, turn: number, count: number): readonly Person[] {
  const own = new Set<string>(world.personas.map((persona) => persona.personId))
  const heads = new Set<string>(world.households.map((household) => household.headPersonId))
  const others = world.persons.filter((person) => heads.has(person.id) && !own.has(person.id))
  return others.filter((_, index) => (index + turn * 5) % 7 === 0).slice(0, count)
}
