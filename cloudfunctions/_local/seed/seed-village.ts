import { dayOf, type Instant } from '@/domain/shared/instant'
import { sampleVillage } from '@/testing/sample-world/sample-village'
import { SEED_TEXT, TERMINAL_TEXT } from '@local/text'
import { composeLocal, localChance, localDigest, localPorts, type LocalBox } from '@server/compose-local'
import type { Chance } from '@server/ports/chance'
import type { DocumentStore } from '@server/ports/document-store'
import type { FileStore } from '@server/ports/file-store'
import { Cast } from './cast'
import { calendarOf, SeedClock } from './seed-clock'
import { tellBallotCare } from './story-ballot-care'
import { tellBodies } from './story-bodies'
import { tellClaims } from './story-claims'
import { tellDuties } from './story-duties'
import { tellFollowThrough, tellStallsCarriedOut } from './story-followup'
import { tellGroupVote } from './story-group'
import { INCOME_VOTES, tellIncome } from './story-income'
import { tellIssues } from './story-issues'
import { tellLamps } from './story-lamps'
import { tellMediation } from './story-mediation'
import { tellMeetingOfToday, tellPastMeetings } from './story-meetings'
import { tellNewcomer } from './story-newcomer'
import { tellRollOnShow } from './story-roll'
import { tellScheme } from './story-scheme'
import { tellPond, tellStorehouse } from './story-secret'
import { tellShop } from './story-shop'
import { tellTalks, tellTopics } from './story-topics'
import { tellVolunteers } from './story-volunteers'
import { writeMembers, writeRegister } from './write-register'

export interface SeedOptions {
  /** The stories end here; everything lies so many days before it. */
  readonly now: Instant
  readonly say: (sentence: string) => void
  /** Where its pictures go; without it they are forgotten. */
  readonly files?: FileStore
  /** Where its secret ballots go; without it they are forgotten. */
  readonly box?: LocalBox
}

/** The same ids in every village of the same day; secrets stay secret. */
function seedChance(): Chance {
  let drawn = 0
  return { ...localChance, id: () => localDigest.sha256(`sample-village:${(drawn += 1)}`).slice(0, 22) }
}

/**
 * Fills an empty store with the sample village and lets it live through some months by running the real commands,
 * so that nothing in it is against a rule.
 */
export async function seedVillage(store: DocumentStore, { now, say, files, box }: SeedOptions): Promise<void> {
  const tell = (what: string): void => say(TERMINAL_TEXT.step(what))
  const calendar = calendarOf(now)
  const clock = new SeedClock(now)
  const world = sampleVillage(dayOf(now))
  const cast = new Cast(world, composeLocal({ store, clock, chance: seedChance(), log: () => undefined, ...(files && { ports: localPorts(files) }), ...(box && { box }) }))
  await writeRegister(store, world)
  tell(SEED_TEXT.register(world.households.length, world.persons.length))
  tell(SEED_TEXT.members(await writeMembers(store, world, now)))
  tell(SEED_TEXT.meetings(await tellPastMeetings(cast, clock, calendar)))
  await tellLamps(cast, clock, calendar)
  tell(SEED_TEXT.lamps)
  await tellFollowThrough(cast, clock, calendar)
  tell(SEED_TEXT.followThrough)
  await tellIncome(cast, clock, calendar)
  tell(SEED_TEXT.income(INCOME_VOTES))
  await tellGroupVote(cast, clock, calendar)
  tell(SEED_TEXT.group)
  await tellPond(cast, clock, calendar)
  await tellStorehouse(cast, clock, calendar)
  await tellBallotCare(cast, clock, calendar)
  tell(SEED_TEXT.secret)
  await tellRollOnShow(cast, clock, calendar)
  tell(SEED_TEXT.roll)
  await tellConsultation(cast, clock, calendar, tell)
  await tellCoins(cast, clock, calendar, tell)
  await tellNewcomer(cast, clock, calendar)
  await tellMeetingOfToday(cast, clock, calendar)
  tell(SEED_TEXT.volunteers(await tellVolunteers(cast, clock, calendar)))
  tell(SEED_TEXT.today)
}

type Telling = (cast: Cast, clock: SeedClock, calendar: ReturnType<typeof calendarOf>, tell: (what: string) => void) => Promise<void>

const tellConsultation: Telling = async (cast, clock, calendar, tell) => {
  await tellDuties(cast, clock, calendar)
  tell(SEED_TEXT.duties)
  await tellIssues(cast, clock, calendar)
  tell(SEED_TEXT.issues)
  await tellMediation(cast, clock, calendar)
  tell(SEED_TEXT.mediation)
  tell(SEED_TEXT.bodies(await tellBodies(cast, clock, calendar)))
  await tellTopics(cast, clock, calendar)
  await tellTalks(cast, clock, calendar)
  await tellStallsCarriedOut(cast, clock, calendar)
  tell(SEED_TEXT.topics)
}

const tellCoins: Telling = async (cast, clock, calendar, tell) => {
  tell(SEED_TEXT.claims(await tellClaims(cast, clock, calendar)))
  tell(SEED_TEXT.shop(await tellShop(cast, clock, calendar)))
  await tellScheme(cast, clock, calendar)
  tell(SEED_TEXT.scheme)
}
