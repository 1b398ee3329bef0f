import type { Selection, SlipMark } from '@/domain/ballot/selection'
import type { Household } from '@/domain/community/household'
import type { Person } from '@/domain/community/person'
import { assert } from '@/domain/shared/result'
import { groupIdOf } from '@/testing/sample-world/build-world'
import { localChance } from '@server/compose-local'
import { Voter } from '@server/testing/voter'
import { inBatches, type Cast } from './cast'
import { pngOf, slipsInRows } from './picture'
import type { Calendar, SeedClock } from './seed-clock'

export const POND = '5组老水塘怎么用'
export const STOREHOUSE = '3组老仓库租不租出去'
const POND_OPTIONS = ['包给人养鱼', '种荷花，修条步道', '先空着，明年再议']
/** What the phones and the slips say, options counted from 0; one voter thought again. */
const POND_PHONES: readonly Selection[] = [...times(17, [1]), ...times(9, [0]), ...times(3, [2]), []]
const POND_SLIPS: readonly SlipMark[] = [[1], [1], [0], [1], 'invalid', [1], [0]]
const SLIPS_PRINTED = 12

/** (d) The fifth group has decided in secret: 30 by phone, 7 on slips; counted, confirmed and published. */
export async function tellPond(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  const { at } = calendar
  const chair = cast.persona('wang-jianguo')
  const closesAt = at(-8, 20)
  const pollId = await openInSecret(cast, clock, {
    question: POND,
    description: '塘埂塌了一角，清淤要花1.6万元。养鱼一年能收租3000元；种荷花县里补一半钱，不收租。从组里的钱出。',
    group: '5',
    channels: ['phone', 'paper'],
    method: { kind: 'single', options: POND_OPTIONS },
    noticeAt: at(-20, 9),
    opensAt: at(-11, 8),
    closesAt
  })
  const voters = speakers(cast, '5')
  const onPhone = voters.slice(0, POND_PHONES.length)
  const onPaper = voters.slice(POND_PHONES.length, POND_PHONES.length + POND_SLIPS.length)
  clock.moveTo(at(-10, 19))
  const { batch } = await cast.persona('hu-wenjing').ask('ballot/printSlips', { pollId, count: SLIPS_PRINTED })
  await cast.persona('hu-wenjing').ask('ballot/takeChannel', { pollId, channel: 'paper', unitIds: onPaper.map(({ householdId }) => householdId) })
  clock.moveTo(at(-9, 20))
  await castInSecret(cast, pollId, onPhone, POND_PHONES)
  clock.moveTo(at(-8, 20, 10))
  await readSlips(cast, pollId, batch)
  await cast.unknown('ballot-box/open', { pollId })
  await chair.ask('ballot/countPoll', { pollId })
  await confirmAndPublish(cast, clock, calendar, pollId)
}

/** (e) The third group is voting in secret now: 16 households have cast their ballots, five days are left. */
export async function tellStorehouse(cast: Cast, clock: SeedClock, calendar: Calendar): Promise<void> {
  const { at } = calendar
  const pollId = await openInSecret(cast, clock, {
    question: STOREHOUSE,
    description: '老仓库空了六年，有人想租来做竹编，一年租金6000元，租五年。租金进组里的账，每年公布。',
    group: '3',
    channels: ['phone', 'paper'],
    noticeAt: at(-9, 9),
    opensAt: at(-1, 8),
    closesAt: at(5, 18)
  })
  const own = new Set(cast.world.personas.map(({ personId }) => cast.actor(personId).person.householdId))
  const voters = speakers(cast, '3').filter(({ householdId }) => !own.has(householdId)).slice(0, 16)
  clock.moveTo(at(-1, 20))
  await castInSecret(cast, pollId, voters, voters.map((_, index) => (index % 4 === 3 ? 'no' : 'yes')))
}

interface SecretVote {
  readonly question: string
  readonly description: string
  readonly group: string
  readonly channels: readonly ('phone' | 'paper')[]
  readonly method?: { readonly kind: 'single'; readonly options: readonly string[] }
  readonly noticeAt: ReturnType<Calendar['at']>
  readonly opensAt: ReturnType<Calendar['at']>
  readonly closesAt: ReturnType<Calendar['at']>
}

async function openInSecret(cast: Cast, clock: SeedClock, { group, noticeAt, channels, method, ...vote }: SecretVote): Promise<string> {
  const chair = cast.persona('wang-jianguo')
  clock.moveTo(noticeAt)
  const { pollId } = await chair.ask('ballot/draftPoll', {
    ...vote,
    presetId: 'villagersGroupMeeting',
    modeId: 'households',
    ballotMode: 'secret',
    channels: [...channels],
    groupId: groupIdOf(cast.world.community, group),
    ...(method === undefined ? {} : { method: { ...method, options: [...method.options] } })
  })
  await chair.ask('ballot/announcePoll', { pollId })
  clock.moveTo(vote.opensAt)
  const tellers = ['hu-wenjing', 'fang-zhiyuan'].map((key) => cast.persona(key).person.id)
  await chair.ask('ballot/openPoll', { pollId, chairPersonId: chair.person.id, tellerPersonIds: tellers })
  return pollId
}

/** Those who speak for the households of a group. */
export const speakers = ({ world }: Cast, group: string): readonly Person[] => {
  const people = new Map(world.persons.map((person) => [person.id, person]))
  const groupId = groupIdOf(world.community, group)
  const households: readonly Household[] = world.households.filter((household) => household.groupId === groupId)
  return households.flatMap(({ repPersonId }) => (repPersonId === undefined ? [] : (people.get(repPersonId) ?? [])))
}

const AT_ONCE = 8

/** Each on a phone with keys of its own, which nobody keeps: what they chose cannot be found out here either. */
const castInSecret = (cast: Cast, pollId: string, voters: readonly Person[], selections: readonly Selection[]): Promise<void> =>
  inBatches(voters, AT_ONCE, async ({ id }, index) => {
    const selection = selections[index]
    assert(selection !== undefined, 'everybody knows what to choose')
    const phone = new Voter({ known: cast.line(id), unknown: cast.line(undefined), pollId, seed: localChance.secret(32) })
    await phone.cast(selection)
  })

/** Two tellers read the slips apart; one slip was spoiled, four were not needed. */
async function readSlips(cast: Cast, pollId: string, batch: string): Promise<void> {
  const { serials } = await cast.persona('hu-wenjing').ask('ballot/readSlipBatch', { pollId, batch })
  const [spoiled, ...drawn] = serials
  assert(spoiled !== undefined, 'slips were printed')
  await cast.persona('hu-wenjing').ask('ballot/spoilSlip', { pollId, batch, reason: 'mismarked', serial: spoiled })
  const entries = POND_SLIPS.map((mark, index) => ({ serial: drawn[index] ?? '', mark: typeof mark === 'object' ? [...mark] : mark }))
  const { fileId } = await cast.persona('hu-wenjing').ask('files/upload', { purpose: 'slip', type: 'image/png', base64: pngOf(slipsInRows) })
  await cast.persona('hu-wenjing').ask('ballot/enterSlips', { pollId, batch, entries, photoIds: [fileId] })
  await cast.persona('fang-zhiyuan').ask('ballot/enterSlips', { pollId, batch, entries, photoIds: [] })
  const returned = SLIPS_PRINTED - POND_SLIPS.length - 1
  await cast.persona('hu-wenjing').ask('ballot/closeSlipBatch', { pollId, batch, used: POND_SLIPS.length, returned, missing: [] })
}

async function confirmAndPublish(cast: Cast, clock: SeedClock, { at, day }: Calendar, pollId: string): Promise<void> {
  clock.moveTo(at(-8, 20, 40))
  await cast.persona('wang-jianguo').ask('ballot/confirmCount', { pollId, as: 'chair' })
  await cast.persona('fang-zhiyuan').ask('ballot/confirmCount', { pollId, as: 'teller' })
  clock.moveTo(at(-7, 9))
  await cast.persona('jiang-ming').ask('ballot/confirmCount', { pollId, as: 'supervisor' })
  clock.moveTo(at(-4, 16))
  await cast.persona('wang-jianguo').ask('disclosure/publishResult', {
    pollId,
    content: {
      topic: POND, proposer: '5组村民', place: '5组组长家院子', chair: '汪建国',
      decision: '种荷花，沿塘埂修一条步道，组里出8000元，县里补8000元。', personInCharge: '5组组长',
      plan: '先清淤、补塘埂，开春种荷花。', dueDay: day(120)
    }
  })
}

function times(count: number, selection: readonly number[]): readonly Selection[] {
  return Array.from({ length: count }, () => selection)
}
