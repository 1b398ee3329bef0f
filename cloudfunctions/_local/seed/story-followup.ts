import type { Grade } from '@/domain/followup/rating'
import type { Day } from '@/domain/shared/instant'
import { assert } from '@/domain/shared/result'
import type { Actor, Cast } from './cast'
import { pngOf, stallLines, threeOffers, type Painting } from './picture'
import type { Calendar, SeedClock } from './seed-clock'

/** Twelve of the 47 representatives gave a grade. */
const GRADES: readonly Grade[] = [
  'verySatisfied', 'satisfied', 'verySatisfied', 'basicallySatisfied', 'satisfied', 'verySatisfied',
  'dissatisfied', 'satisfied', 'verySatisfied', 'veryDissatisfied', 'basicallySatisfied', 'satisfied'
]
const REASONS: Readonly<Partial<Record<Grade, string>>> = { dissatisfied: '水口林那段没排上灯，晚上还是黑', veryDissatisfied: '开会前一天才听说，来不及问家里人' }

/**
 * The lamps after the vote: who sees to it, one step accepted, the next one late since yesterday; grades, one re-visit made
 * and one still due.
 */
export async function tellFollowThrough(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  const { at, day } = calendar
  const chair = cast.persona('wang-jianguo')
  const noticeId = (await chair.ask('disclosure/listNotices', {})).items[0]?.noticeId
  assert(noticeId !== undefined, 'the lamps are published')
  for (const key of ['cheng-dashan', 'fang-zhiyuan', 'wu-xiuying']) await cast.persona(key).ask('followup/follow', { subject: { kind: 'notice', id: noticeId } })
  clock.moveTo(at(-3, 11))
  const inCharge = cast.persona('hu-wenjing')
  const { undertakingId } = await chair.ask('followup/openUndertaking', {
    source: { kind: 'notice', id: noticeId },
    title: '河滨路装36盏太阳能路灯',
    personInCharge: { householdId: inCharge.person.householdId, personId: inCharge.person.id },
    plan: '先找三家比价，再签合同，三周内装完；装好后由村务监督委员会和两名村民代表一起验收。',
    dueDay: day(30),
    milestones: [
      { name: '三家比价', dueDay: day(-2) },
      { name: '签合同、定灯位', dueDay: day(-1) },
      { name: '装好 36 盏', dueDay: day(20) },
      { name: '亮灯验收、移交管护', dueDay: day(30) }
    ]
  })
  clock.moveTo(at(-2, 16))
  await report(inCharge, undertakingId, 1, '三家报了价：2380 元、2600 元、2750 元一盏。选最低的一家，报价单贴在公开栏。', threeOffers)
  clock.moveTo(at(-2, 19))
  await accept(cast.persona('jiang-ming'), undertakingId, 1)
  await tellGrades(cast, clock, calendar, noticeId)
}

/** With one photo, as every step that can be photographed. */
export async function report(by: Actor, undertakingId: string, milestone: number, words: string, paint: Painting): Promise<void> {
  const { fileId } = await by.ask('files/upload', { purpose: 'milestone', type: 'image/png', base64: pngOf(paint) })
  await by.ask('followup/reportMilestone', { undertakingId, milestone, words, photoIds: [fileId] })
}

export async function accept(supervisor: Actor, undertakingId: string, milestone: number): Promise<void> {
  const { version } = await supervisor.ask('followup/readUndertaking', { undertakingId })
  await supervisor.ask('followup/judgeMilestone', { undertakingId, version, milestone, verdict: 'accept' })
}

/** What the talk about the stalls agreed: one thing is done, of the other a step waits for the supervisors. */
export async function tellStallsCarriedOut(cast: Cast, clock: SeedClock, { at, day }: Calendar): Promise<void> {
  const chair = cast.persona('wang-jianguo')
  const supervisor = cast.persona('jiang-ming')
  const { items } = await chair.ask('consultation/listMeetings', {})
  const meeting = items.find(({ title }) => title === TALK)
  assert(meeting !== undefined, 'the talk about the stalls was held')
  const source = { kind: 'meeting' as const, id: meeting.meetingId }
  const open = async ({ person }: Actor, title: string, plan: string, milestones: readonly { name: string; dueDay: Day }[]): Promise<string> => {
    const dueDay = milestones[milestones.length - 1]?.dueDay ?? day(0)
    const personInCharge = { householdId: person.householdId, personId: person.id }
    return (await chair.ask('followup/openUndertaking', { source, title, personInCharge, plan, dueDay, milestones: [...milestones] })).undertakingId
  }
  clock.moveTo(at(-17, 10))
  const sign = await open(chair, '摊位费的牌子立起来', '把议定的数写上牌子，立在摊位入口。', [{ name: '立好牌子', dueDay: day(-14) }])
  const representative = cast.persona('fang-zhiyuan')
  const stalls = await open(representative, '早市菜摊搬到晒谷场东头', '先画线，再试摆一个早上，没有意见就定下来。', [
    { name: '画好摊位线', dueDay: day(-12) }, { name: '试摆一个早上', dueDay: day(-2) }, { name: '定下来，贴告示', dueDay: day(12) }
  ])
  clock.moveTo(at(-15, 16))
  await report(chair, sign, 1, '牌子立在入口右手边，字很大，老人看得清。', threeOffers)
  await accept(supervisor, sign, 1)
  clock.moveTo(at(-13, 17))
  await report(representative, stalls, 1, '线画好了，一共 12 个摊位，车子过得去。', stallLines)
  clock.moveTo(at(-12, 9))
  await accept(supervisor, stalls, 1)
  clock.moveTo(at(-2, 11))
  await report(representative, stalls, 2, '试摆了一个早上，来了 9 个摊，没堵路。', stallLines)
}
/** The talk of `story-topics.ts` whose minutes are published. */
const TALK = '流动摊点摆在哪里'

async function tellGrades(cast: Cast, clock: SeedClock, { at }: Calendar, noticeId: string): Promise<void> {
  const personas = new Set<string>(cast.world.personas.map(({ personId }) => personId))
  const representatives = cast.world.persons.filter(({ id, offices }) => offices.includes('villagerRep') && !personas.has(id))
  clock.moveTo(at(-2, 20))
  for (const [index, grade] of GRADES.entries()) {
    const person = representatives[index]
    assert(person !== undefined, 'there are more representatives than grades')
    const reason = REASONS[grade]
    await cast.actor(person.id).ask('followup/rate', { subject: { kind: 'notice', id: noticeId }, grade, ...(reason === undefined ? {} : { reason }) })
  }
  clock.moveTo(at(-1, 18))
  const chair = cast.persona('wang-jianguo')
  const visit = (await chair.ask('followup/listVisits', { state: 'open' })).items.find(({ grade }) => grade === 'veryDissatisfied')
  assert(visit !== undefined, 'a low grade waits for a re-visit')
  await chair.ask('followup/recordVisit', { visitId: visit.visitId, words: '上门说明了会议通知贴在各组公告栏的日子，下次再在群里提前三天发。', outcome: 'explained' })
}
