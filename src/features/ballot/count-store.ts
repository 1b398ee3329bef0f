import { makeAutoObservable } from 'mobx'
import type { PAPER_SHEET_MAX, CHANNEL_BATCH_MAX, PollDetail, RollEntryView } from '@/contract/ballot'
import type { Outcome } from '@/domain/ballot/outcome'
import type { Choice } from '@/domain/ballot/tally'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { countText } from '@/text/poll'

const SHEET_MAX = 200 satisfies typeof PAPER_SHEET_MAX
const BATCH_MAX = 20 satisfies typeof CHANNEL_BATCH_MAX

export interface Hands {
  readonly yes: string
  readonly no: string
  readonly abstain: string
}

/** 计票: what a teller enters, counting, and the three confirmations. */
export class CountStore implements PageStore {
  hands: Hands = { yes: '', no: '', abstain: '' }
  sheet = 1
  /** This sheet's slips in the order of entering. */
  slips: readonly { readonly unitId: string; readonly choice: Choice }[] = []
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

  constructor({ calls, pollId }: FlowPorts & { readonly pollId: string }) {
    this.pollId = pollId
    this.detail = new QueryFlow(calls, 'ballot/readPoll', () => ({ pollId }))
    this.roll = new QueryFlow(calls, 'ballot/readRoll', () => ({ pollId, groupId: this.groupId ?? '' }))
    this.submitHands = new CommandFlow(calls, 'ballot/submitHandCount', pollId)
    this.submitSheet = new CommandFlow(calls, 'ballot/submitPaperSheet', ({ sheet }) => `${pollId}:${sheet}`)
    this.take = new CommandFlow(calls, 'ballot/takeChannel', pollId)
    this.count = new CommandFlow(calls, 'ballot/countPoll', pollId)
    this.confirm = new CommandFlow(calls, 'ballot/confirmCount', pollId)
    makeAutoObservable<this, 'detail' | 'roll' | 'pollId'>(
      this,
      { submitHands: false, submitSheet: false, take: false, count: false, confirm: false, detail: false, roll: false, pollId: false },
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
    await this.submitHands.send({ pollId: this.pollId, yes, no, abstain })
  }

  /** One slip; entering a unit again replaces its slip. */
  enterSlip(unitId: string, choice: Choice): void {
    const others = this.slips.filter(slip => slip.unitId !== unitId)
    if (others.length < SHEET_MAX) this.slips = [...others, { unitId, choice }]
  }

  removeSlip(unitId: string): void {
    this.slips = this.slips.filter(slip => slip.unitId !== unitId)
  }

  async sendSheet(): Promise<void> {
    if (this.slips.length === 0) return
    if (await this.submitSheet.send({ pollId: this.pollId, sheet: this.sheet, votes: [...this.slips] })) this.nextSheet()
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

  get entries(): readonly RollEntryView[] {
    return this.roll.value?.entries ?? []
  }

  get outcome(): Outcome | undefined {
    return this.poll?.outcome
  }

  get canCount(): boolean {
    return this.poll?.phase === 'closed'
  }

  get handsComplete(): boolean {
    return [this.hands.yes, this.hands.no, this.hands.abstain].every(text => wholeOf(text) !== undefined)
  }

  /** `赞成 + 反对 + 弃权`, for the teller's own check. */
  get handsTotal(): number {
    return [this.hands.yes, this.hands.no, this.hands.abstain].reduce((sum, text) => sum + (wholeOf(text) ?? 0), 0)
  }

  get enteredText(): string {
    return countText.entered(this.slips.length)
  }

  get confirmText(): string | undefined {
    return this.poll?.canConfirmAs && countText.confirmAs(this.poll.canConfirmAs)
  }

  get confirmedText(): string {
    return countText.confirmed(this.poll?.confirmations.length ?? 0)
  }

  /** Doors of the last batch that had voted by phone already. */
  get alreadyByPhoneText(): string | undefined {
    const { deed } = this.take
    return deed.kind === 'done' && deed.value.alreadyByPhone.length > 0 ? countText.alreadyByPhone(deed.value.alreadyByPhone) : undefined
  }

  private nextSheet(): void {
    this.sheet += 1
    this.slips = []
  }
}

/** A whole count as typed; undefined while it is none. */
function wholeOf(text: string): number | undefined {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined
}
