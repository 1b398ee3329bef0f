import { makeAutoObservable, runInAction } from 'mobx'
import type { PollDetail, RollEntryView } from '@/contract/ballot'
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
