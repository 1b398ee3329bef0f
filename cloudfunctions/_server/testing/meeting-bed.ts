import type { InputOf } from '@/contract/actions'
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS } from '@/domain/shared/instant'
import { codeOnWall } from './meeting-room'
import { testBed, type TestBed, type TestBedOptions } from './test-bed'
import { village, type Neighbour, type Village } from './village'

/** A village with the people whom a meeting needs. */
export interface MeetingBed {
  readonly bed: TestBed
  readonly home: Village
  readonly chair: Neighbour
  /** Of the committee too; writes the record. */
  readonly recorder: Neighbour
  readonly supervisor: Neighbour
  /** Calls a talk in five days with two items, with what a test changes in it. */
  call(change?: Partial<InputOf<'consultation/createMeeting'>>): Promise<string>
  /** Moves the clock to so many minutes after the begin of a talk that was called now. */
  begin(minutes?: number): void
  signIn(meetingId: string, people: readonly Neighbour[]): Promise<void>
  close(meetingId: string, change?: Partial<InputOf<'consultation/closeMeeting'>>): Promise<void>
}

export const AGENDA = ['路灯装几盏', '电费谁出'] as const
export const RECORD = {
  minutes: '来了二十多人，先看了图，再一件一件说。',
  items: [
    { no: 1, outcome: 'consensus' as const, statement: '古桥头到水口林装36盏。' },
    { no: 2, outcome: 'unresolved' as const, unresolved: ['按户摊还是村集体出，两边人数差不多。'] }
  ]
}

export async function meetingBed(options: TestBedOptions = {}): Promise<MeetingBed> {
  const bed = testBed(options)
  const home = await village(bed)
  const chair = await home.neighbour({ offices: ['committeeMember'], name: '汪建国' })
  const recorder = await home.neighbour({ offices: ['committeeMember'], name: '胡文静' })
  const supervisor = await home.neighbour({ offices: ['supervisor'], name: '江明' })
  const call: MeetingBed['call'] = async (change = {}) => {
    const startsAt = addMs(bed.clock.now(), 5 * DAY_MS)
    const talk = { title: '路灯议事会', place: '二楼会议室', startsAt, endsAt: addMs(startsAt, 2 * HOUR_MS), kind: 'consultation' as const, agenda: AGENDA.map((title) => ({ title })) }
    return (await chair.value('consultation/createMeeting', { ...talk, ...change })).meetingId
  }
  const signIn: MeetingBed['signIn'] = async (meetingId, people) => {
    const code = await codeOnWall(chair, meetingId)
    for (const person of people) await person.value('consultation/signIn', { meetingId, code })
  }
  const close: MeetingBed['close'] = async (meetingId, change = {}) => {
    await recorder.value('consultation/closeMeeting', { meetingId, ...RECORD, ...change })
  }
  return { bed, home, chair, recorder, supervisor, call, begin: (minutes = 10) => bed.clock.pass(5 * DAY_MS + minutes * MINUTE_MS), signIn, close }
}
