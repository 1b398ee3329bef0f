import { makeAutoObservable, runInAction } from 'mobx'
import type { PollDetail, RollEntryView } from '@/contract/ballot'
import { afterTap, selectionOf, type BallotTap, type Filling } from '@/domain/ballot/methods/filling'
import { YES_NO, type BallotMethod, type SlipMark } from '@/domain/ballot/selection'
import type { Calls } from '@/flow/calls'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { refusalText } from '@/text/error-text'
import { CountStore } from './count-store'

/** The doors of one group that took a slip, in the order of the roll. */
export interface PaperGroup {
  readonly groupId: string
  readonly name: string
  readonly doors: readonly RollEntryView[]
}

/** While these last a teller may write his sheet. */
const OPEN_PHASES: readonly string[] = ['voting', 'settling', 'closed']

/** 登记票数: one teller's own count of hands and reading of slips. */
export class SheetsStore implements PageStore {
  groups: readonly PaperGroup[] = []
  groupId: string | undefined = undefined
  problem: string | undefined = undefined
  doorsReady = false
  /** The door whose slip is being read into `reading`. */
  door: RollEntryView | undefined = undefined
  reading: Filling = undefined
  readonly count: CountStore
  private detail: QueryFlow<'ballot/readPoll'>
  private calls: Calls
  private pollId: string

  constructor({ calls, session, pollId }: FlowPorts & { readonly pollId: string }) {
    this.calls = calls
    this.pollId = pollId
    this.detail = new QueryFlow(calls, 'ballot/readPoll', () => ({ pollId }))
    this.count = new CountStore({ calls, session, pollId, detail: this.detail })
    makeAutoObservable<this, 'detail' | 'calls' | 'pollId'>(this, { count: false, detail: false, calls: false, pollId: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  /** The vote first and alone; the doors that took paper follow, group by group. */
  async load(): Promise<void> {
    await this.detail.load()
    if (this.mayEnter && this.hasPaper) await this.loadDoors()
  }

  chooseGroup(groupId: string): void {
    this.groupId = groupId
  }

  async sendPaper(): Promise<void> {
    if (this.left === 0) await this.count.sendSlips(this.doors.map(door => door.unitId))
  }

  /** Opens the paper of a door, with what was read from it before. */
  openSlip(door: RollEntryView): void {
    const read = this.count.choiceOf(door.unitId)
    this.door = door
    this.reading = typeof read === 'object' ? read : undefined
  }

  tapSlip(tap: BallotTap): void {
    this.reading = afterTap(this.method, this.reading, tap)
  }

  keepReading(): void {
    const read = selectionOf(this.method, this.reading)
    if (read !== undefined) this.keep(read)
  }

  keepInvalid(): void {
    this.keep('invalid')
  }

  closeSlip(): void {
    this.door = undefined
  }

  get method(): BallotMethod {
    return this.poll?.method ?? YES_NO
  }

  /** A slip with options is read into a paper of its own, door by door. */
  get byOptions(): boolean {
    return this.method.kind !== 'yesNo'
  }

  get phase(): Phase {
    return this.detail.phase
  }

  get poll(): PollDetail | undefined {
    return this.detail.value
  }

  get hasPaper(): boolean {
    return this.poll?.channels.includes('paper') === true
  }

  get hasHands(): boolean {
    return this.poll?.channels.includes('hands') === true
  }

  get isOpen(): boolean {
    return this.poll !== undefined && OPEN_PHASES.includes(this.poll.phase)
  }

  get mayEnter(): boolean {
    return this.poll?.iAmTeller === true && this.isOpen
  }

  get group(): PaperGroup | undefined {
    return this.groups.find(group => group.groupId === this.groupId) ?? this.groups[0]
  }

  get doors(): readonly RollEntryView[] {
    return this.groups.flatMap(group => group.doors)
  }

  /** Slips not entered yet. */
  get left(): number {
    return this.doors.filter(door => this.count.choiceOf(door.unitId) === undefined).length
  }

  leftIn(group: PaperGroup): number {
    return group.doors.filter(door => this.count.choiceOf(door.unitId) === undefined).length
  }

  private keep(read: SlipMark): void {
    if (this.door) this.count.enterSlip(this.door.unitId, read)
    this.door = undefined
  }

  private async loadDoors(): Promise<void> {
    const turnout = await this.calls.query('ballot/turnout', { pollId: this.pollId })
    if (!turnout.ok) return this.fail(refusalText(turnout.error))
    const groups: PaperGroup[] = []
    for (const { groupId, name } of turnout.value.groups) {
      const roll = await this.calls.query('ballot/readRoll', { pollId: this.pollId, groupId })
      if (!roll.ok) return this.fail(refusalText(roll.error))
      const doors = roll.value.entries.filter(entry => entry.channel === 'paper')
      if (doors.length > 0) groups.push({ groupId, name, doors })
    }
    runInAction(() => {
      this.groups = groups
      this.problem = undefined
      this.doorsReady = true
    })
  }

  private fail(text: string): void {
    this.problem = text
    this.doorsReady = true
  }
}
