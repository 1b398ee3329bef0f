import { makeAutoObservable } from 'mobx'
import type { PAPER_SHEET_MAX, CHANNEL_BATCH_MAX, PollDetail, RollEntryView } from '@/contract/ballot'
import type { SlipMark } from '@/domain/ballot/selection'
import type { Choice } from '@/domain/ballot/tally'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

const SHEET_MAX = 200 satisfies typeof PAPER_SHEET_MAX
const BATCH_MAX = 20 satisfies typeof CHANNEL_BATCH_MAX

export interface Slip {
  readonly unitId: string
  readonly choice: SlipMark
}

export interface Hands {
  readonly yes: string
  readonly no: string
  readonly abstain: string
}

/** 计票: what a teller enters, counting, and the three confirmations. */
export class CountStore implements PageStore {
  hands: Hands = { yes: '', no: '', abstain: '' }
  /** What this teller read from the slips, by unit. */
  slips: readonly Slip[] = []
  /** The other teller has handed in the same: told by the last answer, never his numbers. */
  otherHandedIn: boolean | undefined = undefined
  groupId: string | undefined = undefined
  marked: readonly string[] = []
  readonly submitHands: CommandFlow<'ballot/submitHandCount'>
  readonly submitSheet: CommandFlow<'ballot/submitPaperSheet'>
  readonly take: CommandFlow<'ballot/takeChannel'>
  readonly count: CommandFlow<'ballot/countPoll'>
  readonly confirm: CommandFlow<'ballot/confirmCount'>
  private detail: QueryFlow<'ballot/readPoll'>
  private roll: QueryFlow<'ballot/readRoll'>
  private pollId: string
  private calls: Calls

  /** `detail`: the vote as the page around it has loaded it already. */
  constructor({ calls, pollId, detail }: FlowPorts & { readonly pollId: string; readonly detail?: QueryFlow<'ballot/readPoll'> }) {
    this.pollId = pollId
    this.detail = detail ?? new QueryFlow(calls, 'ballot/readPoll', () => ({ pollId }))
    this.calls = calls
    this.roll = this.rollOf('')
    this.submitHands = new CommandFlow(calls, 'ballot/submitHandCount', pollId)
    this.submitSheet = new CommandFlow(calls, 'ballot/submitPaperSheet', ({ sheet }) => `${pollId}:${sheet}`)
    this.take = new CommandFlow(calls, 'ballot/takeChannel', pollId)
    this.count = new CommandFlow(calls, 'ballot/countPoll', pollId)
    this.confirm = new CommandFlow(calls, 'ballot/confirmCount', pollId)
    makeAutoObservable<this, 'detail' | 'pollId' | 'calls'>(
      this,
      { submitHands: false, submitSheet: false, take: false, count: false, confirm: false, detail: false, pollId: false, calls: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.detail.load()
  }

  async chooseGroup(groupId: string): Promise<void> {
    // Another group starts empty: the doors of the one before must not stand below its name.
    if (groupId !== this.groupId) this.roll = this.rollOf(groupId)
    this.groupId = groupId
    this.marked = []
    await this.roll.load()
  }

  typeHands(field: keyof Hands, text: string): void {
    this.hands = { ...this.hands, [field]: text }
  }

  async sendHands(): Promise<void> {
    const [yes, no, abstain] = [wholeOf(this.hands.yes), wholeOf(this.hands.no), wholeOf(this.hands.abstain)]
    if (yes === undefined || no === undefined || abstain === undefined) return
    this.heard([await this.submitHands.send({ pollId: this.pollId, yes, no, abstain })])
  }

  /** One slip; entering a unit again replaces its slip. */
  enterSlip(unitId: string, choice: SlipMark): void {
    this.slips = [...this.slips.filter(slip => slip.unitId !== unitId), { unitId, choice }]
    this.submitSheet.reset()
  }

  /**
   * Hands in what was read of these units, sheet by sheet. Both tellers get the same sheets because the units stand in the
   * order of the roll; a sheet sent again replaces the one before.
   */
  async sendSlips(unitIds: readonly string[]): Promise<void> {
    const answers = []
    for (let from = 0; from < unitIds.length; from += SHEET_MAX) {
      const votes = unitIds.slice(from, from + SHEET_MAX).flatMap(unitId => this.slips.find(slip => slip.unitId === unitId) ?? [])
      const answer = await this.submitSheet.send({ pollId: this.pollId, sheet: from / SHEET_MAX + 1, votes })
      if (!answer) return
      answers.push(answer)
    }
    this.heard(answers)
  }

  choiceOf(unitId: string): SlipMark | undefined {
    return this.slips.find(slip => slip.unitId === unitId)?.choice
  }

  /** `赞成 31`, for the teller's own check. */
  countOf(choice: Choice): number {
    return this.slips.filter(slip => slip.choice === choice).length
  }

  /** These units vote by paper or hand; at most twenty at once. */
  mark(unitId: string): void {
    if (this.marked.includes(unitId)) this.marked = this.marked.filter(id => id !== unitId)
    else if (this.marked.length < BATCH_MAX) this.marked = [...this.marked, unitId]
  }

  async takeMarked(channel: 'paper' | 'hands'): Promise<void> {
    if (this.marked.length === 0) return
    if (await this.take.send({ pollId: this.pollId, channel, unitIds: [...this.marked] })) await this.chooseGroup(this.groupId ?? '')
  }

  async countVotes(): Promise<void> {
    if (await this.count.send({ pollId: this.pollId })) await this.load()
  }

  async confirmCount(): Promise<void> {
    const role = this.poll?.canConfirmAs
    if (role && (await this.confirm.send({ pollId: this.pollId, as: role }))) await this.load()
  }

  get phase(): Phase {
    return this.detail.phase
  }

  get poll(): PollDetail | undefined {
    return this.detail.value
  }

  get rollPhase(): Phase {
    return this.roll.phase
  }

  isMarked(unitId: string): boolean {
    return this.marked.includes(unitId)
  }

  get entries(): readonly RollEntryView[] {
    return this.roll.value?.entries ?? []
  }

  get handsComplete(): boolean {
    return [this.hands.yes, this.hands.no, this.hands.abstain].every(text => wholeOf(text) !== undefined)
  }

  /** `赞成 + 反对 + 弃权`, for the teller's own check. */
  get handsTotal(): number {
    return [this.hands.yes, this.hands.no, this.hands.abstain].reduce((sum, text) => sum + (wholeOf(text) ?? 0), 0)
  }

  /** Doors of the last batch that had voted by phone already. */
  get alreadyByPhone(): readonly string[] {
    const { deed } = this.take
    return deed.kind === 'done' ? deed.value.alreadyByPhone.map(unitId => this.entries.find(entry => entry.unitId === unitId)?.householdNo ?? unitId) : []
  }

  private heard(answers: readonly ({ readonly sheets: number } | undefined)[]): void {
    if (answers.every(answer => answer !== undefined)) this.otherHandedIn = answers.every(answer => answer !== undefined && answer.sheets > 1)
  }

  private rollOf(groupId: string): QueryFlow<'ballot/readRoll'> {
    return new QueryFlow(this.calls, 'ballot/readRoll', () => ({ pollId: this.pollId, groupId }))
  }
}

/** A whole count as typed; undefined while it is none. */
function wholeOf(text: string): number | undefined {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined
}
