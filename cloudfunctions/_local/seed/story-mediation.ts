import { assert } from '@/domain/shared/result'
import type { Actor, Cast } from './cast'
import type { Calendar, SeedClock } from './seed-clock'

/**
 * A quarrel about a ditch: applied for, taken by the retired teacher, both sides said yes, both were heard. And one that
 * nobody has taken yet. They come last, so that nothing else of the village depends on them.
 */
export async function tellMediation(cast: Cast, clock: SeedClock, { at, day }: Calendar): Promise<void> {
  const applicant = cast.persona('wu-xiuying')
  const mediator = cast.persona('hu-shouyi')
  const other = nextDoorOf(cast, applicant)
  clock.moveTo(at(-9, 10))
  const { mediationId } = await applicant.ask('mediation/apply', {
    kind: 'neighbour',
    about: '隔壁去年垫高了院子，一下大雨水就往我家后墙根流。说过两回，都没说拢。',
    otherWords: '东边隔壁',
    wantsOpen: false
  })
  clock.moveTo(at(-8, 9))
  await mediator.ask('mediation/take', { mediationId, nearKin: false })
  clock.moveTo(at(-8, 16))
  const { householdId, id: personId } = other.person
  await mediator.ask('mediation/nameParty', { mediationId, seenNo: 2, side: 'other', who: { kind: 'person', householdId, personId } })
  clock.moveTo(at(-7, 19, 30))
  await other.ask('mediation/consent', { mediationId, wantsOpen: false })
  clock.moveTo(at(-5, 17))
  await mediator.ask('mediation/recordStep', {
    mediationId,
    seenNo: 4,
    stepId: 'listen',
    on: day(-5),
    text: '两家都去坐了坐。一家怕墙根泡坏，一家怕院子积水，都愿意坐下来谈。'
  })
  await mediator.ask('mediation/note', { mediationId, text: '约在晒谷场边的老茶亭谈，两家都不用进对方的门。' })
  clock.moveTo(at(-1, 14))
  await cast.persona('huang-zhiqiang').ask('mediation/apply', {
    kind: 'money',
    about: '前年借出去 3000 元，说好去年还，一直没还，电话也不大接。',
    otherWords: '4组跑运输的老表',
    wantsOpen: false
  })
}

/** Whoever votes for the next door. */
function nextDoorOf(cast: Cast, { person }: Actor): Actor {
  const { households } = cast.world
  const own = households.findIndex(({ id }) => id === person.householdId)
  const neighbour = households[own + 1]
  assert(neighbour?.repPersonId !== undefined, 'the next door has a 户代表')
  return cast.actor(neighbour.repPersonId)
}
