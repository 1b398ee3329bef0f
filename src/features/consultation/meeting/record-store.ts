import { makeAutoObservable, runInAction } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { MeetingDetail } from '@/contract/consultation'
import { OUTSIDE_PARTY_KINDS, type ItemOutcome, type OutsidePartyKind } from '@/domain/consultation/meeting-plan'
import { UNRESOLVED_MAX } from '@/domain/consultation/meeting-record'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { UploadQueue } from '@/flow/upload-queue'
import { meetingRecordText } from '@/text/meeting-record'

type RecordInput = Omit<InputOf<'consultation/reviseRecord'>, 'meetingId' | 'reason'>

export interface ItemDraft {
  readonly no: number
  readonly title: string
  readonly outcome: ItemOutcome | undefined
  readonly statement: string
  readonly unresolved: readonly string[]
}

interface RecordParts extends FlowPorts {
  readonly meetingId: string
  readonly scans: UploadQueue
}

/** 散会写记录, or the correction of a record that was signed. */
export class MeetingRecordStore implements PageStore {
  items: readonly ItemDraft[] = []
  minutes = ''
  reason = ''
  outside: Readonly<Record<OutsidePartyKind, string>> = { experts: '', organisations: '', guests: '' }
  readonly scans: UploadQueue
  readonly close: CommandFlow<'consultation/closeMeeting'>
  readonly revise: CommandFlow<'consultation/reviseRecord'>
  private query: QueryFlow<'consultation/readMeeting'>
  private meetingId: string
  private filled = false

  constructor({ calls, meetingId, scans }: RecordParts) {
    this.meetingId = meetingId
    this.scans = scans
    this.query = new QueryFlow(calls, 'consultation/readMeeting', () => ({ meetingId }))
    this.close = new CommandFlow(calls, 'consultation/closeMeeting', meetingId)
    this.revise = new CommandFlow(calls, 'consultation/reviseRecord', meetingId)
    makeAutoObservable<this, 'query' | 'meetingId' | 'filled'>(
      this,
      { scans: false, close: false, revise: false, query: false, meetingId: false, filled: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    void this.scans.start()
    await this.query.load()
    const { meeting } = this
    if (meeting === undefined || this.filled) return
    runInAction(() => {
      this.filled = true
      this.items = meeting.agenda.map(({ no, title, outcome, statement = '', unresolved = [''] }) => ({ no, title, outcome, statement, unresolved }))
      this.minutes = meeting.record?.minutes ?? ''
      for (const { kind, count } of meeting.record?.outside ?? []) this.outside = { ...this.outside, [kind]: String(count) }
    })
  }

  choose(no: number, outcome: ItemOutcome): void {
    this.put(no, { outcome })
  }

  state(no: number, statement: string): void {
    this.put(no, { statement })
  }

  point(no: number, index: number, words: string): void {
    this.change(no, item => ({ ...item, unresolved: item.unresolved.map((each, at) => (at === index ? words : each)) }))
  }

  addPoint(no: number): void {
    this.change(no, item => (item.unresolved.length < UNRESOLVED_MAX ? { ...item, unresolved: [...item.unresolved, ''] } : item))
  }

  write(field: 'minutes' | 'reason', words: string): void {
    this[field] = words
    this.reset()
  }

  count(kind: OutsidePartyKind, words: string): void {
    this.outside = { ...this.outside, [kind]: words.replace(/\D/g, '').slice(0, 4) }
    this.reset()
  }

  async submit(): Promise<boolean> {
    const { meetingId, record, off, isRevision } = this
    if (off !== undefined) return false
    if (isRevision) return (await this.revise.send({ meetingId, reason: this.reason.trim(), ...record })) !== undefined
    const scanFileIds = await this.scans.ready()
    if (scanFileIds === undefined) return false
    const done = await this.close.send({ meetingId, ...record, ...(scanFileIds.length === 0 ? {} : { scanFileIds: [...scanFileIds] }) })
    if (done !== undefined) this.scans.clear()
    return done !== undefined
  }

  /** Why it cannot be sent yet, the first thing first. */
  get off(): string | undefined {
    const { missing } = meetingRecordText
    if (this.isRevision && this.reason.trim() === '') return missing.reason
    if (this.items.some(({ outcome }) => outcome === undefined)) return missing.items
    if (this.items.some(({ outcome, statement }) => outcome === 'consensus' && statement.trim() === '')) return missing.statement
    if (this.items.some(({ outcome, unresolved }) => outcome === 'unresolved' && unresolved.every(point => point.trim() === ''))) return missing.unresolved
    const scanned = this.scans.photos.length > 0 || (this.meeting?.record?.scans.length ?? 0) > 0
    return this.minutes.trim() === '' && !scanned ? missing.minutes : undefined
  }

  get phase(): Phase {
    return this.query.phase
  }

  get meeting(): MeetingDetail | undefined {
    return this.query.value
  }

  get isRevision(): boolean {
    return this.meeting !== undefined && this.meeting.state !== 'called'
  }

  get problem(): string | undefined {
    return this.close.text ?? this.revise.text
  }

  get isBusy(): boolean {
    return this.close.isBusy || this.revise.isBusy
  }

  private get record(): RecordInput {
    const minutes = this.minutes.trim()
    const items = this.items.flatMap(itemInput)
    const outside = OUTSIDE_PARTY_KINDS.flatMap(kind => (Number(this.outside[kind]) > 0 ? [{ kind, count: Number(this.outside[kind]) }] : []))
    return { ...(minutes === '' ? {} : { minutes }), ...(items.length === 0 ? {} : { items }), ...(outside.length === 0 ? {} : { outside }) }
  }

  private put(no: number, change: Partial<ItemDraft>): void {
    this.change(no, item => ({ ...item, ...change }))
  }

  private change(no: number, make: (item: ItemDraft) => ItemDraft): void {
    this.items = this.items.map(item => (item.no === no ? make(item) : item))
    this.reset()
  }

  private reset(): void {
    this.close.reset()
    this.revise.reset()
  }
}

function itemInput({ no, outcome, statement, unresolved }: ItemDraft): NonNullable<RecordInput['items']> {
  if (outcome === undefined) return []
  const points = unresolved.map(point => point.trim()).filter(point => point !== '')
  return [{
    no,
    outcome,
    ...(outcome === 'consensus' && statement.trim() !== '' ? { statement: statement.trim() } : {}),
    ...(outcome === 'unresolved' && points.length > 0 ? { unresolved: points } : {})
  }]
}
