import type { Person } from '@/domain/community/person'
import { assert } from '@/domain/shared/result'
import type { Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'
import { signInByList } from './story-meetings'
import { castVotes, choicesOf } from './voting'

const QUESTION = '河滨路装太阳能路灯'
const PHONE = { yes: 24, no: 2, abstain: 1 }
const PAPER = { yes: 9, no: 2, abstain: 1 }
const PRESENT = 39

/** (a) The representatives decided: 39 of 47 came, 33 said yes; counted, confirmed by three, published three days ago. */
export async function tellLamps(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  const { at } = calendar
  const chair = cast.persona('wang-jianguo')
  const tellers = [cast.persona('hu-wenjing'), cast.persona('fang-zhiyuan')] as const
  const opensAt = at(-5, 14, 30)
  const closesAt = at(-5, 17, 30)
  clock.moveTo(at(-12, 9))
  const { pollId } = await chair.ask('ballot/draftPoll', {
    question: QUESTION,
    description: '从古桥头到水口林，沿河滨路装36盏太阳能路灯。县里补9万元，村集体出3.6万元。三家比价，村务监督委员会全程看着。',
    presetId: 'villagerRepsAssembly',
    modeId: 'representatives',
    ballotMode: 'named',
    channels: ['phone', 'paper'],
    opensAt,
    closesAt,
    partyStudy: { day: calendar.day(-15), minutesNo: '云溪支部会议记录第18号' }
  })
  await chair.ask('ballot/announcePoll', { pollId })
  const { meetingId } = await chair.ask('consultation/createMeeting', { title: '村民代表会议：河滨路路灯', place: '文化礼堂', startsAt: opensAt, endsAt: closesAt, pollId })
  clock.moveTo(opensAt)
  await chair.ask('ballot/openPoll', { pollId, chairPersonId: chair.person.id, tellerPersonIds: tellers.map(({ person }) => person.id) })
  await voteInTheHall(cast, clock, calendar, { pollId, meetingId })
  clock.moveTo(at(-5, 17, 40))
  await chair.ask('ballot/countPoll', { pollId })
  await confirm(cast, clock, calendar, pollId)
  clock.moveTo(at(-3, 10))
  await chair.ask('disclosure/publishResult', { pollId, content: contentOf(calendar) })
}

/** 27 by phone and 12 on slips, all of them signed in at the door. */
async function voteInTheHall(cast: Cast, clock: SeedClock, { at }: Calendar, { pollId, meetingId }: { pollId: string; meetingId: string }): Promise<void> {
  const phones = choicesOf(PHONE)
  const slips = choicesOf(PAPER)
  const present = assembly(cast).slice(0, PRESENT)
  assert(present.length === phones.length + slips.length, 'whoever came voted')
  clock.moveTo(at(-5, 14, 45))
  await signInByList(cast, meetingId, present)
  const [byPhone, onPaper] = [present.slice(0, phones.length), present.slice(phones.length)]
  const unitIds = onPaper.map((person) => person.id)
  await cast.persona('hu-wenjing').ask('ballot/takeChannel', { pollId, channel: 'paper', unitIds })
  clock.moveTo(at(-5, 15, 50))
  await castVotes(cast, pollId, byPhone.map((person, index) => ({ personId: person.id, choice: phones[index] ?? 'yes' })))
  clock.moveTo(at(-5, 17, 35))
  const votes = unitIds.map((unitId, index) => ({ unitId, choice: slips[index] ?? ('yes' as const) }))
  for (const key of ['hu-wenjing', 'fang-zhiyuan']) await cast.persona(key).ask('ballot/submitPaperSheet', { pollId, sheet: 1, votes })
}

/** The representatives and the committee; those whom one can be came and voted by phone. */
function assembly({ world }: Cast): readonly Person[] {
  const own = new Set<string>(world.personas.map((persona) => persona.personId))
  const members = world.persons.filter(({ offices }) => offices.includes('villagerRep') || offices.includes('committeeMember'))
  return [...members.filter((person) => own.has(person.id)), ...members.filter((person) => !own.has(person.id))]
}

async function confirm(cast: Cast, clock: SeedClock, { at }: Calendar, pollId: string): Promise<void> {
  clock.moveTo(at(-5, 18))
  await cast.persona('wang-jianguo').ask('ballot/confirmCount', { pollId, as: 'chair' })
  clock.moveTo(at(-5, 18, 5))
  await cast.persona('fang-zhiyuan').ask('ballot/confirmCount', { pollId, as: 'teller' })
  clock.moveTo(at(-4, 9))
  await cast.persona('jiang-ming').ask('ballot/confirmCount', { pollId, as: 'supervisor' })
}

const contentOf = ({ day }: Calendar) => ({
  topic: QUESTION,
  proposer: '3组、4组村民代表',
  place: '文化礼堂',
  chair: '汪建国',
  decision: '同意在河滨路装36盏太阳能路灯，村集体出3.6万元，超出的部分另行表决。',
  personInCharge: '村委会委员 胡文静',
  plan: '先比价，再签合同，三周内装完；装好后由村务监督委员会和两名村民代表一起验收。',
  dueDay: day(30)
})
