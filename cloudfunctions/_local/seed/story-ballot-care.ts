import { assert } from '@/domain/shared/result'
import { groupIdOf } from '@/testing/sample-world/build-world'
import type { Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'
import { POND, speakers, STOREHOUSE } from './story-secret'

/** What follows a secret vote: two of the fifth group had something to say, and one of the third lost a phone while voting runs. */
export async function tellBallotCare(cast: Cast, clock: SeedClock, { at }: Calendar): Promise<void> {
  const chair = cast.persona('wang-jianguo')
  const { items } = await chair.ask('ballot/listPolls', {})
  const idOf = (question: string): string => {
    const poll = items.find((each) => each.question === question)
    assert(poll !== undefined, `${question} was put to the vote`)
    return poll.pollId
  }
  const pollId = idOf(POND)
  const [first, second] = speakers(cast, '5').slice(3)
  assert(first !== undefined && second !== undefined, 'the fifth group has households enough')
  clock.moveTo(at(-3, 9))
  const { disputeId } = await cast.actor(first.id).ask('ballot/fileDispute', { pollId, kind: 'other', text: '开箱那晚我去晚了，没看见纸票是怎么开的。' })
  clock.moveTo(at(-2, 10))
  await chair.ask('ballot/answerDispute', { disputeId, upheld: false, text: '开箱前一天在组里喊过，两位监票人和监督委员会的人都在场。纸票还封着，随时来看。' })
  clock.moveTo(at(-1, 19))
  await cast.actor(second.id).ask('ballot/fileDispute', { pollId, kind: 'differs', text: '我记得选的是养鱼，公示板上看着不是。' })
  await replaceToken(cast, clock, at(-1, 20, 30), idOf(STOREHOUSE))
}

/** The teller asks, a supervisor agrees on the spot. */
async function replaceToken(cast: Cast, clock: SeedClock, on: ReturnType<Calendar['at']>, pollId: string): Promise<void> {
  const teller = cast.persona('hu-wenjing')
  const { entries } = await teller.ask('ballot/readRoll', { pollId, groupId: groupIdOf(cast.world.community, '3') })
  const unit = entries.find((entry) => entry.channel === 'phone')
  assert(unit !== undefined, 'somebody took a ballot by phone')
  clock.moveTo(on)
  await teller.ask('ballot/askReplacement', { pollId, unitId: unit.unitId, reason: 'phoneLost' })
  await cast.persona('jiang-ming').ask('ballot/approveReplacement', { pollId, unitId: unit.unitId })
}
