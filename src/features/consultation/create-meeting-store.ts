import { makeAutoObservable, runInAction } from 'mobx'
import type { PollCard } from '@/contract/ballot'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import { reasonCannotCreateMeeting } from '@/domain/consultation/meeting'
import type { Instant } from '@/domain/shared/instant'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts, Ticks } from '@/flow/ports'
import { refusalText } from '@/text/error-text'
import { meetingText } from '@/text/meeting'

/** The contract's limit for name and place, in characters. */
const LINE_MAX = 40
const ALL_FIELDS = ['title', 'place', 'startsAt', 'endsAt'] as const
export type MeetingField = (typeof ALL_FIELDS)[number]
const AHEAD: readonly PollPhase[] = ['challenge', 'notice', 'openingDue', 'voting']

/** 新建会议, for a vote or by itself. */
export class CreateMeetingStore {
  title = ''
  place = ''
  startsAt: Instant | undefined = undefined
  endsAt: Instant | undefined = undefined
  touched: readonly MeetingField[] = []
  readonly create: CommandFlow<'consultation/createMeeting'>
  /** The vote that people come together for. */
  pollId: string | undefined
  /** Votes that a meeting can still be held for. */
  polls: readonly PollCard[] = []
  private ticks: Ticks
  private calls: Calls

  constructor({ calls, ticks, pollId }: FlowPorts & { readonly ticks: Ticks; readonly pollId?: string | undefined }) {
    this.ticks = ticks
    this.calls = calls
    this.pollId = pollId
    this.create = new CommandFlow(calls, 'consultation/createMeeting', pollId ?? 'meeting')
    makeAutoObservable<this, 'ticks' | 'calls'>(this, { create: false, ticks: false, calls: false }, { autoBind: true, deep: false })
  }

  /** Asked only when the form is opened. */
  async loadPolls(): Promise<void> {
    const polls = await this.calls.query('ballot/listPolls', {})
    if (polls.ok) runInAction(() => void (this.polls = polls.value.items.filter(poll => AHEAD.includes(poll.phase))))
  }

  choosePoll(pollId: string | undefined): void {
    this.pollId = pollId
    this.create.reset()
  }

  write(field: 'title' | 'place', text: string): void {
    this[field] = text
    this.touch(field)
  }

  setTime(field: 'startsAt' | 'endsAt', at: Instant): void {
    this[field] = at
    this.touch(field)
  }

  async submit(): Promise<void> {
    const { title, place, startsAt, endsAt, pollId } = this
    this.touched = ALL_FIELDS
    if (this.submitOff !== undefined || startsAt === undefined || endsAt === undefined) return
    await this.create.send({ title: title.trim(), place: place.trim(), startsAt, endsAt, ...(pollId === undefined ? {} : { pollId }) })
  }

  get errors(): Readonly<Partial<Record<MeetingField, string>>> {
    const { startsAt, endsAt } = this
    const cannot = startsAt !== undefined && endsAt !== undefined ? reasonCannotCreateMeeting({ startsAt, endsAt }, this.ticks.now) : undefined
    return {
      ...lineError('title', this.title),
      ...lineError('place', this.place),
      ...(startsAt === undefined ? { startsAt: meetingText.timeMissing } : {}),
      ...(endsAt === undefined ? { endsAt: meetingText.timeMissing } : {}),
      ...(cannot ? { endsAt: refusalText(cannot) } : {})
    }
  }

  errorOf(field: MeetingField): string | undefined {
    return this.touched.includes(field) ? this.errors[field] : undefined
  }

  get submitOff(): string | undefined {
    const count = Object.keys(this.errors).length
    return count === 0 ? undefined : meetingText.fixFirst(count)
  }

  get now(): Instant {
    return this.ticks.now
  }

  get meetingId(): string | undefined {
    return this.create.deed.kind === 'done' ? this.create.deed.value.meetingId : undefined
  }

  private touch(field: MeetingField): void {
    if (!this.touched.includes(field)) this.touched = [...this.touched, field]
    this.create.reset()
  }
}

function lineError(field: 'title' | 'place', text: string): Partial<Record<MeetingField, string>> {
  const { length } = text.trim()
  if (length === 0) return { [field]: meetingText.missing }
  return length > LINE_MAX ? { [field]: meetingText.tooLong(LINE_MAX) } : {}
}
