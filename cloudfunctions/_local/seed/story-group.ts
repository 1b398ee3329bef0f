import { groupIdOf } from '@/testing/sample-world/build-world'
import type { Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'
import { castVotes, householdVotes } from './voting'

const COUNTS = { yes: 31, no: 8, abstain: 3 }

/** (c) The third group has voted on its threshing floor: closed yesterday evening, waiting to be counted. */
export async function tellGroupVote(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  const { at } = calendar
  const chair = cast.persona('wang-jianguo')
  const groupId = groupIdOf(cast.world.community, '3')
  clock.moveTo(at(-10, 18))
  const { pollId } = await chair.ask('ballot/draftPoll', {
    question: '3组老晒谷场要不要翻修',
    description: '老晒谷场开裂积水。用本组集体的钱铺水泥、加排水沟，约2.8万元。农忙前完工，平时晾晒和停车按老规矩。',
    presetId: 'villagersGroupMeeting',
    modeId: 'households',
    ballotMode: 'named',
    channels: ['phone'],
    groupId,
    opensAt: at(-4, 8),
    closesAt: at(-1, 20)
  })
  await chair.ask('ballot/announcePoll', { pollId })
  clock.moveTo(at(-4, 8))
  await chair.ask('ballot/openPoll', { pollId, chairPersonId: chair.person.id, tellerPersonIds: [cast.persona('fang-zhiyuan').person.id] })
  clock.moveTo(at(-2, 20, 15))
  const households = cast.world.households.filter((household) => household.groupId === groupId)
  await castVotes(cast, pollId, householdVotes(households, COUNTS, []))
}
