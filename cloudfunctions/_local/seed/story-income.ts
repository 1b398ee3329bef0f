import type { Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'
import { castVotes, householdVotes } from './voting'

const COUNTS = { yes: 128, no: 27, abstain: 16 }
export const INCOME_VOTES = COUNTS.yes + COUNTS.no + COUNTS.abstain
/** Evenings and mornings on which households voted: days ago and hour. */
const SITTINGS = [[3, 9], [3, 12], [3, 20], [2, 8], [2, 12], [2, 20], [1, 8], [1, 12], [1, 20]] as const

/** (b) Every household votes on the 120,000 yuan: open now, 171 of 312 have voted by phone, four days are left. */
export async function tellIncome(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  const { at } = calendar
  const chair = cast.persona('wang-jianguo')
  clock.moveTo(at(-14, 9))
  const { pollId } = await chair.ask('ballot/draftPoll', {
    question: '村集体12万元收入怎么用',
    description: '去年茶厂租金和停车场收入共12万元，打算这样用：5万元修3组到水口林的机耕路，4万元给60岁以上老人办助餐，2万元添垃圾分类的桶和车，1万元留作应急。',
    presetId: 'villagersAssembly',
    modeId: 'households',
    ballotMode: 'named',
    channels: ['phone', 'paper'],
    opensAt: at(-3, 8),
    closesAt: at(4, 18),
    partyStudy: { day: calendar.day(-18), minutesNo: '云溪支部会议记录第17号' }
  })
  await chair.ask('ballot/announcePoll', { pollId })
  clock.moveTo(at(-3, 8))
  const tellers = ['hu-wenjing', 'fang-zhiyuan'].map((key) => cast.persona(key).person.id)
  await chair.ask('ballot/openPoll', { pollId, chairPersonId: chair.person.id, tellerPersonIds: tellers })
  const waiting = cast.world.personas.map((persona) => cast.actor(persona.personId).person.householdId)
  const votes = householdVotes(cast.world.households, COUNTS, waiting)
  const each = Math.ceil(votes.length / SITTINGS.length)
  for (const [index, [daysAgo, hour]] of SITTINGS.entries()) {
    clock.moveTo(at(-daysAgo, hour, 10))
    await castVotes(cast, pollId, votes.slice(index * each, (index + 1) * each))
  }
}
