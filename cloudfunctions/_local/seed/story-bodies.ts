import type { OfficeRole } from '@/domain/community/roles'
import type { Person } from '@/domain/community/person'
import type { BodyKind, Position } from '@/domain/evidence/body'
import { bodyPresetOf } from '@/domain/evidence/body-catalog'
import { addMs, HOUR_MS, MINUTE_MS, type Day } from '@/domain/shared/instant'
import type { Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'
import { signInByList } from './story-meetings'

interface SeededBody {
  readonly kind: BodyKind
  readonly name?: string
  readonly from: Day
  readonly to: Day
  readonly people: readonly { readonly person: Person; readonly position: Position; readonly title: string }[]
  readonly guest?: { readonly words: string; readonly title: string }
}

/**
 * 协商委员会, the four councils and the elders' team: who sits in them, one council whose term is over and waits for a new one,
 * a head who changed, and a session that the wedding and funeral council held.
 */
export async function tellBodies(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<number> {
  const { at, day } = calendar
  clock.moveTo(at(-160, 9))
  const ids = new Map<BodyKind, string>()
  for (const body of bodiesOf(cast, calendar)) ids.set(body.kind, await setUp(cast, body))
  await changeHead(cast, ids.get('moralCouncil') ?? '', day)
  await holdSession(cast, clock, calendar, ids.get('redWhiteCouncil') ?? '')
  return ids.size
}

function bodiesOf(cast: Cast, { day }: Calendar): readonly SeededBody[] {
  const elders = holders(cast, 'elderMediator')
  const reps = holders(cast, 'villagerRep')
  const named = (key: string): Person => cast.persona(key).person
  const seats = (kind: BodyKind, head: Person, others: readonly Person[], title: string): SeededBody['people'] => [
    { person: head, position: 'head', title: bodyPresetOf(kind).headTitle },
    ...others.filter((person) => person.id !== head.id).map((person) => ({ person, position: 'member' as const, title }))
  ]
  const term = { from: day(-900), to: day(820) }
  return [
    {
      kind: 'consultationCommittee', ...term,
      people: [...seats('consultationCommittee', named('wang-jianguo'), [...reps.slice(0, 5), ...elders.slice(0, 2)], '委员'), { person: named('hu-wenjing'), position: 'secretary', title: '记录人' }],
      guest: { words: '镇司法所驻村律师', title: '顾问' }
    },
    { kind: 'deliberationCouncil', ...term, people: seats('deliberationCouncil', named('fang-zhiyuan'), reps.slice(4, 10), '成员') },
    { kind: 'moralCouncil', ...term, people: seats('moralCouncil', elders[2] ?? named('hu-shouyi'), [...elders.slice(3, 6), ...reps.slice(10, 12)], '成员') },
    { kind: 'redWhiteCouncil', ...term, people: seats('redWhiteCouncil', named('hu-shouyi'), [...elders.slice(6, 8), ...reps.slice(12, 15)], '理事') },
    { kind: 'antiVicesCouncil', from: day(-1115), to: day(-20), people: seats('antiVicesCouncil', named('li-hongmei'), reps.slice(15, 19), '成员') },
    { kind: 'elderMediators', ...term, people: seats('elderMediators', named('hu-shouyi'), elders, '队员') }
  ]
}

const holders = ({ world }: Cast, office: OfficeRole): readonly Person[] => world.persons.filter((person) => person.offices.includes(office))

async function setUp(cast: Cast, { kind, name, from, to, people, guest }: SeededBody): Promise<string> {
  const clerk = cast.persona('hu-wenjing')
  const preset = bodyPresetOf(kind)
  const { bodyId } = await clerk.ask('evidence/setUpBody', { kind, name: name ?? preset.name, purpose: preset.purpose, termFrom: from, termTo: to })
  let seenNo = 1
  for (const { person, position, title } of people) {
    const who = { householdId: person.householdId, personId: person.id }
    seenNo = (await clerk.ask('evidence/seatMember', { bodyId, seenNo, who, position, title, from })).seenNo
  }
  if (guest !== undefined) await clerk.ask('evidence/seatMember', { bodyId, seenNo, who: { outside: guest.words }, position: 'member', title: guest.title, from })
  return bodyId
}

/** The head went; the first of the members leads since. */
async function changeHead(cast: Cast, bodyId: string, day: Calendar['day']): Promise<void> {
  const clerk = cast.persona('hu-wenjing')
  const next = holders(cast, 'elderMediator')[3] ?? cast.persona('hu-shouyi').person
  const before = await clerk.ask('evidence/readBody', { bodyId })
  const head = before.seats.find(({ position }) => position === 'head')
  const member = before.seats.find(({ name }) => name === next.name)
  let { seenNo } = before
  for (const seat of [head, member]) if (seat !== undefined) seenNo = (await clerk.ask('evidence/endSeat', { bodyId, seenNo, no: seat.no, to: day(-61) })).seenNo
  await clerk.ask('evidence/seatMember', { bodyId, seenNo, who: { householdId: next.householdId, personId: next.id }, position: 'head', title: '会长', from: day(-60) })
}

/** 红白理事会 talked about winter weddings; the record is signed by two and published. */
async function holdSession(cast: Cast, clock: SeedClock, { at }: Calendar, bodyId: string): Promise<void> {
  const chair = cast.persona('wang-jianguo')
  const startsAt = at(-38, 15)
  clock.moveTo(at(-41, 9))
  const { meetingId } = await chair.ask('consultation/createMeeting', {
    title: '腊月里的喜事怎么办', place: '文化礼堂', startsAt, endsAt: addMs(startsAt, 2 * HOUR_MS), kind: 'council', bodyId,
    agenda: [{ title: '一家一户最多摆多少桌' }, { title: '烟花爆竹放不放' }]
  })
  clock.moveTo(addMs(startsAt, 10 * MINUTE_MS))
  await signInByList(cast, meetingId, [cast.persona('hu-shouyi').person, ...holders(cast, 'villagerRep').slice(12, 15), ...holders(cast, 'elderMediator').slice(6, 8)])
  clock.moveTo(addMs(startsAt, 2 * HOUR_MS))
  await cast.persona('hu-wenjing').ask('consultation/closeMeeting', {
    meetingId,
    minutes: '理事都到了。先看了去年的账，再一条一条说。桌数都赞成从简；烟花的事，老人和年轻人想的不一样。',
    items: [
      { no: 1, outcome: 'consensus', statement: '一场不超过 20 桌，亲戚多的先跟理事会说。' },
      { no: 2, outcome: 'unresolved', unresolved: ['村口空地能不能放，等问过镇里再说。'] }
    ]
  })
  await chair.ask('consultation/signRecord', { meetingId, as: 'chair', seen: 0 })
  await cast.persona('jiang-ming').ask('consultation/signRecord', { meetingId, as: 'supervisor', seen: 0 })
}
