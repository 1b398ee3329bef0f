import type { InputOf } from '@/contract/actions'
import { addDays, addMs, DAY_MS, dayOf, HOUR_MS, type Instant } from '@/domain/shared/instant'
import { testBed, type TestBed, type TestBedOptions } from './test-bed'
import { village, type Neighbour, type Village } from './village'

/** A village with the people whom a vote needs. */
export interface PollBed {
  readonly bed: TestBed
  readonly home: Village
  /** 村委会主任, presides. */
  readonly chair: Neighbour
  readonly tellers: readonly [Neighbour, Neighbour]
  readonly supervisor: Neighbour
  readonly opensAt: Instant
  readonly closesAt: Instant
  /** A draft of a villagers' assembly by households, lawful in every respect, with what a test changes in it. */
  draft(change?: Partial<InputOf<'ballot/draftPoll'>>): InputOf<'ballot/draftPoll'>
  /** Drafts and announces; the clock stands still. */
  announce(change?: Partial<InputOf<'ballot/draftPoll'>>): Promise<string>
  /** Drafts, announces and opens; the clock then stands at the opening. */
  open(change?: Partial<InputOf<'ballot/draftPoll'>>): Promise<string>
  openNow(pollId: string): Promise<void>
  /** Moves the clock to when the votes can be counted. */
  afterClose(): void
  countAndConfirm(pollId: string): Promise<void>
}

export async function pollBed(options: TestBedOptions = {}): Promise<PollBed> {
  const bed = testBed(options)
  const home = await village(bed)
  const chair = await home.neighbour({ offices: ['committeeMember'], name: '汪建国' })
  const tellers = [await home.neighbour({ offices: ['teller'], name: '胡文静' }), await home.neighbour({ offices: ['teller'], name: '方志远' })] as const
  const supervisor = await home.neighbour({ offices: ['supervisor'], name: '江明' })
  const opensAt = addMs(bed.clock.now(), 11 * DAY_MS)
  const closesAt = addMs(opensAt, 4 * DAY_MS)
  const draft: PollBed['draft'] = (change = {}) => ({
    question: '村集体12万元收入怎么用',
    description: '7万元修村卫生室，5万元办老年食堂',
    presetId: 'villagersAssembly',
    modeId: 'households',
    ballotMode: 'named',
    channels: ['phone'],
    opensAt,
    closesAt,
    partyStudy: { day: addDays(dayOf(bed.clock.now()), -4), minutesNo: '支〔2026〕12号' },
    ...change
  })
  const announce: PollBed['announce'] = async (change) => {
    const { pollId } = await chair.value('ballot/draftPoll', draft(change))
    await chair.value('ballot/announcePoll', { pollId })
    return pollId
  }
  const openNow = async (pollId: string) => {
    await chair.value('ballot/openPoll', { pollId, chairPersonId: chair.personId, tellerPersonIds: tellers.map((each) => each.personId) })
  }
  const open: PollBed['open'] = async (change) => {
    const pollId = await announce(change)
    bed.clock.set(opensAt)
    await openNow(pollId)
    return pollId
  }
  const countAndConfirm = async (pollId: string) => {
    await chair.value('ballot/countPoll', { pollId })
    await chair.value('ballot/confirmCount', { pollId, as: 'chair' })
    await tellers[0].value('ballot/confirmCount', { pollId, as: 'teller' })
    await supervisor.value('ballot/confirmCount', { pollId, as: 'supervisor' })
  }
  return { bed, home, chair, tellers, supervisor, opensAt, closesAt, draft, announce, open, openNow, afterClose: () => bed.clock.set(addMs(closesAt, HOUR_MS)), countAndConfirm }
}
