import { makeAutoObservable, runInAction } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { PollCard } from '@/contract/ballot'
import type { UnitRow } from '@/contract/community'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import { AGENDA_MAX, NOTICE_RULES, soonestDay, type MeetingKind, type OutsidePartyKind } from '@/domain/consultation/meeting-plan'
import type { Day, Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import { GroupPeople, type GroupPerson } from '@/flow/group-people'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { UploadQueue } from '@/flow/upload-queue'
import { meetingText } from '@/text/meeting'
import { meetingPlanText } from '@/text/meeting-plan'
import { planErrors, type PlanErrors, type PlanField } from './plan-check'
import { agendaInput, emptyFields, fieldsOf, partiesInput, type PlanFields } from './plan-fields'

/** Kinds of sessions that can be invited by a tick. */
export const TICKED_PARTIES = ['representatives', 'elders', 'supervisors'] as const
export type TickedParty = (typeof TICKED_PARTIES)[number]
const ALL_FIELDS: readonly PlanField[] = ['title', 'place', 'startsAt', 'endsAt']
const AHEAD: readonly PollPhase[] = ['challenge', 'notice', 'openingDue', 'voting']

export interface PlanParts extends FlowPorts {
  readonly ticks: Ticks
  readonly materials: UploadQueue
  /** A called meeting whose call is changed; a new call without. */
  readonly meetingId?: string | undefined
  readonly pollId?: string | undefined
  /** The council that will sit. */
  readonly bodyId?: string | undefined
  /** Stands on the agenda of a new call. */
  readonly item?: { readonly title: string; readonly topicId?: string; readonly issueId?: string } | undefined
}

/** 发会议通知: what, where, when, about what and with whom; or the change of a call that went out. */
export class MeetingPlanStore implements PageStore {
  fields: PlanFields
  touched: readonly PlanField[] = []
  polls: readonly PollCard[] = []
  readonly materials: UploadQueue
  readonly people: GroupPeople
  readonly create: CommandFlow<'consultation/createMeeting'>
  readonly amend: CommandFlow<'consultation/amendMeeting'>
  readonly meetingId: string | undefined
  private units: QueryFlow<'community/listUnits'>
  private before: QueryFlow<'consultation/readMeeting'> | undefined
  private filled = false
  private parts: PlanParts

  constructor(parts: PlanParts) {
    const { calls, meetingId, pollId, item, materials } = parts
    this.parts = parts
    this.materials = materials
    this.meetingId = meetingId
    this.fields = emptyFields(pollId, item, parts.bodyId)
    this.people = new GroupPeople(calls)
    this.units = new QueryFlow(calls, 'community/listUnits', () => ({}))
    this.before = meetingId === undefined ? undefined : new QueryFlow(calls, 'consultation/readMeeting', () => ({ meetingId }))
    this.create = new CommandFlow(calls, 'consultation/createMeeting', pollId ?? 'meeting')
    this.amend = new CommandFlow(calls, 'consultation/amendMeeting', meetingId ?? 'meeting')
    makeAutoObservable<this, 'units' | 'before' | 'filled' | 'parts'>(
      this,
      { materials: false, people: false, create: false, amend: false, meetingId: false, units: false, before: false, filled: false, parts: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    void this.materials.start()
    void this.units.load()
    if (this.before === undefined) return this.loadPolls()
    await this.before.load()
    const meeting = this.before.value
    if (meeting === undefined || this.filled) return
    runInAction(() => {
      this.filled = true
      this.fields = fieldsOf(meeting)
    })
  }

  put(change: Partial<PlanFields>): void {
    this.fields = { ...this.fields, ...change }
    this.reset()
  }

  write(field: 'title' | 'place', words: string): void {
    this.put({ [field]: words })
    this.touch(field)
  }

  setTime(field: 'startsAt' | 'endsAt', at: Instant): void {
    this.put({ [field]: at })
    this.touch(field)
  }

  nameItem(key: number, title: string): void {
    this.put({ agenda: this.fields.agenda.map(item => (item.key === key ? { ...item, title } : item)) })
  }

  addItem(): void {
    const { agenda } = this.fields
    if (agenda.length < AGENDA_MAX) this.put({ agenda: [...agenda, { key: Math.max(0, ...agenda.map(({ key }) => key)) + 1, title: '' }] })
  }

  removeItem(key: number): void {
    this.put({ agenda: this.fields.agenda.filter(item => item.key !== key) })
  }

  tick(party: TickedParty, on: boolean): void {
    const others = this.fields.ticked.filter(each => each !== party)
    this.put({ ticked: on ? [...others, party] : others })
  }

  writeOutside(kind: OutsidePartyKind, words: string): void {
    this.put({ outside: { ...this.fields.outside, [kind]: words } })
  }

  invite(personId: string): void {
    const { people } = this.fields
    const found = this.people.find(personId)
    if (people.some(each => each.personId === personId)) this.put({ people: people.filter(each => each.personId !== personId) })
    else if (found !== undefined) this.put({ people: [...people, pick(found)] })
  }

  async submit(): Promise<boolean> {
    this.touched = ALL_FIELDS
    if (this.off !== undefined) return false
    const fileIds = await this.materials.ready()
    if (fileIds === undefined) return false
    const sent = await this.send(this.inputWith([...this.fields.materials.map(({ fileId }) => fileId), ...fileIds]))
    if (sent) this.materials.clear()
    return sent
  }

  private async send(input: InputOf<'consultation/createMeeting'>): Promise<boolean> {
    const { meetingId } = this
    const { pollId, reason } = this.fields
    if (meetingId !== undefined) return (await this.amend.send({ meetingId, reason: reason.trim(), ...input })) !== undefined
    return (await this.create.send({ ...input, ...(pollId === undefined ? {} : { pollId }) })) !== undefined
  }

  private inputWith(materialFileIds: string[]): InputOf<'consultation/createMeeting'> {
    const { title, place, kind, startsAt, endsAt, isShort, shortReason, bodyId } = this.fields
    const agenda = agendaInput(this.fields)
    const parties = partiesInput(this.fields)
    return {
      title: title.trim(), place: place.trim(), startsAt: startsAt ?? 0, endsAt: endsAt ?? 0, kind,
      ...(agenda.length === 0 ? {} : { agenda }),
      ...(parties.length === 0 ? {} : { parties }),
      ...(bodyId === undefined ? {} : { bodyId }),
      ...(isShort ? { shortNoticeReason: shortReason.trim() } : {}),
      ...(materialFileIds.length === 0 ? {} : { materialFileIds })
    }
  }

  get phase(): Phase {
    const phase = this.before?.phase ?? { kind: 'ready' as const }
    return phase.kind === 'ready' && this.before !== undefined && !this.isFilled ? { kind: 'loading' } : phase
  }

  get errors(): PlanErrors {
    return planErrors(this.fields, this.noticeDays, this.now)
  }

  errorOf(field: PlanField): string | undefined {
    return this.touched.includes(field) ? this.errors[field] : undefined
  }

  /** Why it cannot be sent yet, the first thing first. */
  get off(): string | undefined {
    const { kind, isShort, shortReason, reason } = this.fields
    const { missing } = meetingPlanText
    if (kind !== 'gathering' && agendaInput(this.fields).length === 0) return missing.agenda
    if (isShort && shortReason.trim() === '') return missing.shortReason
    if (this.meetingId !== undefined && reason.trim() === '') return missing.reason
    const count = Object.keys(this.errors).length
    return count === 0 ? undefined : meetingText.fixFirst(count)
  }

  get problem(): string | undefined {
    return this.create.text ?? this.amend.text
  }

  get isBusy(): boolean {
    return this.create.isBusy || this.amend.isBusy
  }

  /** Days of notice of the kind; a change that leaves day and items alone needs none again, which the server decides. */
  get noticeDays(): number {
    return this.meetingId === undefined ? NOTICE_RULES[this.fields.kind].days : 0
  }

  get noticeText(): string {
    const { days } = NOTICE_RULES[this.fields.kind]
    return meetingPlanText.noticeSoonest(days, soonestDay(days, this.now))
  }

  get unitRows(): readonly UnitRow[] {
    return this.units.value?.units ?? []
  }

  get now(): Instant {
    return this.parts.ticks.now
  }

  get earliest(): Day {
    return soonestDay(0, this.now)
  }

  get createdId(): string | undefined {
    return this.create.deed.kind === 'done' ? this.create.deed.value.meetingId : undefined
  }

  chooseKind(kind: MeetingKind): void {
    this.put({ kind })
  }

  isInvited(personId: string): boolean {
    return this.fields.people.some(each => each.personId === personId)
  }

  private get isFilled(): boolean {
    return this.filled || this.fields.title !== ''
  }

  private async loadPolls(): Promise<void> {
    const polls = await this.parts.calls.query('ballot/listPolls', {})
    if (polls.ok) runInAction(() => void (this.polls = polls.value.items.filter(poll => AHEAD.includes(poll.phase))))
  }

  private touch(field: PlanField): void {
    if (!this.touched.includes(field)) this.touched = [...this.touched, field]
  }

  private reset(): void {
    this.create.reset()
    this.amend.reset()
  }
}

const pick = ({ householdId, personId, name }: GroupPerson): PlanFields['people'][number] => ({ householdId, personId, name })
