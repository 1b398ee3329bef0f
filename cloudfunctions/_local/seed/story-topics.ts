import type { InputOf } from '@/contract/actions'
import type { Stance } from '@/domain/consultation/opinion'
import { addMs, HOUR_MS, MINUTE_MS } from '@/domain/shared/instant'
import { inBatches, type Actor, type Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'
import { signInByList } from './story-meetings'

const AT_ONCE = 6

interface Said {
  readonly no: number
  readonly stance: Stance
  readonly words?: string
}

/** People with a phone of their own whom one cannot be, each time others. */
function neighbours(cast: Cast, from: number, count: number): readonly Actor[] {
  const own = new Set<string>(cast.world.personas.map((persona) => persona.personId))
  const reps = cast.world.households.flatMap(({ repPersonId }) => (repPersonId === undefined || own.has(repPersonId) ? [] : [repPersonId]))
  return Array.from({ length: count }, (_, index) => reps[(from + index * 11) % reps.length]).flatMap((personId) => (personId === undefined ? [] : [cast.actor(personId)]))
}

/** One topic that collects, one that waits for its answer, one that was answered with no. */
export async function tellTopics(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  const propose = async (key: string, when: number, title: string, text: string, signers: readonly Actor[]): Promise<string> => {
    clock.moveTo(at(-when, 19, 40))
    const { topicId } = await cast.persona(key).ask('consultation/proposeTopic', { source: 'residents', title, text })
    clock.moveTo(at(-when + 1, 12, 10))
    await inBatches(signers, AT_ONCE, (signer) => signer.ask('consultation/cosign', { topicId }))
    return topicId
  }
  const bus = await propose('huang-zhiqiang', 40, '进村班车加一趟晚班', '在县城上班的人，下午五点半以后没有车回来。', neighbours(cast, 3, 9))
  clock.moveTo(at(-30, 10))
  await cast.persona('wang-jianguo').ask('consultation/answerTopic', {
    topicId: bus, answer: { kind: 'decline', reason: '班次归县客运公司定。已经把 10 个人的联名送去，他们答复试运行一个月，不用再开会。' }
  })
  await propose('fang-zhiyuan', 9, '卫生室晚上也留一个人', '去年冬天夜里有老人发病，卫生室没人，送到镇上走了四十分钟。', neighbours(cast, 20, 9))
  await propose('cheng-dashan', 5, '村口到小学装减速带', '放学的时候车开得快，上个月有孩子差点被碰着。想请大家商量装几条、装在哪里。', neighbours(cast, 60, 5))
}

/** A talk whose record two have signed, one that is called with what people said before it, and the one of today. */
export async function tellTalks(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  await tellSignedTalk(cast, clock, calendar)
  await tellCalledTalk(cast, clock, calendar)
}

async function tellSignedTalk(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  const startsAt = at(-19, 19, 30)
  const meetingId = await call(cast, clock, at(-25, 18), {
    title: '流动摊点摆在哪里', place: '文化礼堂', startsAt, endsAt: addMs(startsAt, 2 * HOUR_MS), kind: 'consultation',
    agenda: [{ title: '早上卖菜的摆在哪里' }, { title: '摊位费收不收' }],
    parties: [{ kind: 'representatives' }, { kind: 'elders' }, { kind: 'guests', words: '常来卖菜的邻村人' }]
  })
  await say(cast, meetingId, neighbours(cast, 31, 6), [
    { no: 1, stance: 'agree' }, { no: 1, stance: 'concern', words: '别摆在学校门口，孩子上学要走。' }, { no: 1, stance: 'alternative', words: '摆到老供销社前面，地方宽。' },
    { no: 2, stance: 'agree' }, { no: 2, stance: 'concern', words: '自家种的菜，收钱不合适。' }, { no: 2, stance: 'agree' }
  ])
  await showWords(cast, meetingId, '会上专门说这件事。')
  clock.moveTo(addMs(startsAt, 10 * MINUTE_MS))
  await signInByList(cast, meetingId, neighbours(cast, 7, 24).map(({ person }) => person))
  clock.moveTo(addMs(startsAt, 2 * HOUR_MS))
  await cast.persona('hu-wenjing').ask('consultation/closeMeeting', {
    meetingId,
    minutes: '汪建国主持，胡文静记录。先看了三处地方的图，再一件一件说。大家都不同意摆在学校门口；摊位费两边说法差不多，没有再往下定。',
    items: [
      { no: 1, outcome: 'consensus', statement: '早上六点到九点，摆在老供销社前面；学校门口一律不摆。' },
      { no: 2, outcome: 'unresolved', unresolved: ['自家种的菜免不免收', '收来的钱给谁打扫'] }
    ],
    outside: [{ kind: 'guests', count: 2 }]
  })
  clock.moveTo(at(-18, 9))
  await cast.persona('wang-jianguo').ask('consultation/signRecord', { meetingId, as: 'chair', seen: 0 })
  await cast.persona('jiang-ming').ask('consultation/signRecord', { meetingId, as: 'supervisor', seen: 0 })
}

async function tellCalledTalk(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  const startsAt = at(6, 19, 30)
  const meetingId = await call(cast, clock, at(-2, 18), {
    title: '老年食堂一餐收多少钱', place: '村委会二楼会议室', startsAt, endsAt: addMs(startsAt, 2 * HOUR_MS), kind: 'consultation',
    agenda: [{ title: '一餐收 5 元还是 8 元' }, { title: '送餐到家怎么收' }, { title: '菜谱多久换一次' }],
    parties: [{ kind: 'unitResidents', unitId: cast.world.community.id }, { kind: 'elders' }, { kind: 'supervisors' }, { kind: 'experts', words: '镇卫生院营养科' }]
  })
  clock.moveTo(at(-1, 20))
  await say(cast, meetingId, neighbours(cast, 44, 14), [
    { no: 1, stance: 'agree', words: '5 元老人吃得起。' }, { no: 1, stance: 'concern', words: '5 元要贴钱，村里贴得起几年？' }, { no: 1, stance: 'agree' }, { no: 1, stance: 'agree' },
    { no: 1, stance: 'alternative', words: '80 岁以上收 5 元，别的收 8 元。' }, { no: 1, stance: 'agree' }, { no: 2, stance: 'concern', words: '下雪天谁去送？' }, { no: 2, stance: 'agree' },
    { no: 2, stance: 'alternative', words: '邻居顺路带，给带的人记绿币。' }, { no: 3, stance: 'agree' }, { no: 3, stance: 'agree' }, { no: 1, stance: 'concern', words: '怕油盐重。' }
  ])
  await showWords(cast, meetingId, '账已经算好，会上给大家看。', 2)
}

async function call(cast: Cast, clock: SeedClock, when: Calendar['now'], plan: InputOf<'consultation/createMeeting'>): Promise<string> {
  clock.moveTo(when)
  return (await cast.persona('wang-jianguo').ask('consultation/createMeeting', plan)).meetingId
}

const say = (cast: Cast, meetingId: string, people: readonly Actor[], said: readonly Said[]): Promise<void> =>
  inBatches(said, AT_ONCE, (each, index) => (people[index % people.length] ?? cast.persona('cheng-dashan')).ask('consultation/giveOpinion', { meetingId, ...each }))

/** The host lets words through, all but the last `left`; the first gets a reply. */
async function showWords(cast: Cast, meetingId: string, reply: string, left = 0): Promise<void> {
  const host = cast.persona('hu-wenjing')
  const { items } = await host.ask('consultation/listOpinionsToModerate', { meetingId, view: 'waiting' })
  for (const [index, { opinionId, version }] of items.slice(0, items.length - left).entries()) {
    await host.ask('consultation/moderateOpinion', { opinionId, seen: version, show: true, ...(index === 0 ? { reply } : {}) })
  }
}
