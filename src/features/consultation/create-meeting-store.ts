import { makeAutoObservable } from 'mobx'
import { reasonCannotCreateMeeting } from '@/domain/consultation/meeting'
import type { Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { FlowPorts, Ticks } from '@/flow/ports'
import { refusalText } from '@/text/error-text'
import { meetingText } from '@/text/meeting'

/** The contract's limit for name and place, in characters. */
const LINE_MAX = 40
export type MeetingField = 'title' | 'place' | 'startsAt' | 'endsAt'

/** 新建会议, for a vote or by itself. */
export class CreateMeetingStore {
  title = ''
  place = ''
  startsAt: Instant | undefined = undefined
  endsAt: Instant | undefined = undefined
  touched: readonly MeetingField[] = []
  readonly create: CommandFlow<'consultation/createMeeting'>
  private ticks: Ticks
  private pollId: string | undefined

  constructor({ calls, ticks, pollId }: FlowPorts & { readonly ticks: Ticks; readonly pollId?: string | undefined }) {
    this.ticks = ticks
    this.pollId = pollId
    this.create = new CommandFlow(calls, 'consultation/createMeeting', pollId ?? 'meeting')
    makeAutoObservable<this, 'ticks' | 'pollId'>(this, { create: false, ticks: false, pollId: false }, { autoBind: true })
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
