import { assert } from '@/domain/shared/result'
import type { Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'

/** (d) A vote whose roll is on show since yesterday; one neighbour says that a household's representative is not right any more. */
export async function tellRollOnShow(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  const { at } = calendar
  const chair = cast.persona('wang-jianguo')
  clock.moveTo(at(-1, 9))
  const { pollId } = await chair.ask('ballot/draftPoll', {
    question: '水口林古树加不加木围栏',
    description: '水口林三棵古樟树常有人攀爬、拴牲口。打算装一圈矮木围栏，留两个口子，1.2万元，由村集体出。',
    presetId: 'villagersAssembly',
    modeId: 'households',
    ballotMode: 'named',
    channels: ['phone', 'paper'],
    opensAt: at(10, 8),
    closesAt: at(13, 18),
    partyStudy: { day: calendar.day(-6), minutesNo: '云溪支部会议记录第19号' }
  })
  await chair.ask('ballot/announcePoll', { pollId })
  clock.moveTo(at(-1, 19, 20))
  const household = cast.world.households.find((each) => each.no.startsWith('3组') && each.no !== '3组12号')
  assert(household !== undefined, 'the third group has neighbours')
  await cast.persona('cheng-xiaoyu').ask('ballot/challengeRoll', { pollId, about: 'wrongRepresentative', unitId: household.id, text: `${household.no}的户代表上个月搬到县城去了，应该换成他儿子。` })
}
