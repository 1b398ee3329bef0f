import { makeAutoObservable } from 'mobx'
import type { RollEntryView } from '@/contract/ballot'
import type { ReplacementReason } from '@/domain/ballot/secret/replacement'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import { QueryFlow } from '@/flow/query-flow'
import { pollCareText } from '@/text/ballot-care'

interface ReplacementFormParts {
  readonly calls: Calls
  readonly pollId: string
  readonly onAsked: () => Promise<void>
}

/** 申请补领: whose unit, and why. The group's doors are read from the roll, those that took a ballot by phone. */
export class ReplacementForm {
  open = false
  groupId: string | undefined = undefined
  unitId: string | undefined = undefined
  reason: ReplacementReason | undefined = undefined
  readonly ask: CommandFlow<'ballot/askReplacement'>
  private roll: QueryFlow<'ballot/readRoll'>
  private parts: ReplacementFormParts

  constructor(parts: ReplacementFormParts) {
    this.parts = parts
    this.roll = this.rollOf('')
    this.ask = new CommandFlow(parts.calls, 'ballot/askReplacement', ({ unitId }) => `${parts.pollId}:${unitId}`)
    makeAutoObservable<this, 'parts'>(this, { ask: false, parts: false }, { autoBind: true, deep: false })
  }

  show(): void {
    this.open = true
    this.unitId = undefined
    this.reason = undefined
    this.ask.reset()
  }

  close(): void {
    this.open = false
  }

  async chooseGroup(groupId: string): Promise<void> {
    // Doors of another group must not stand below this one's name.
    if (groupId !== this.groupId) this.roll = this.rollOf(groupId)
    this.groupId = groupId
    this.unitId = undefined
    await this.roll.load()
  }

  chooseUnit(unitId: string): void {
    this.unitId = unitId
    this.ask.reset()
  }

  chooseReason(reason: ReplacementReason): void {
    this.reason = reason
    this.ask.reset()
  }

  async send(): Promise<void> {
    const { unitId, reason } = this
    if (unitId === undefined || reason === undefined) return
    if ((await this.ask.send({ pollId: this.parts.pollId, unitId, reason })) === undefined) return
    this.close()
    await this.parts.onAsked()
  }

  get rollPhase(): Phase {
    return this.roll.phase
  }

  /** Whoever does not see who took what chooses among all doors; the rule is the server's. */
  get doors(): readonly RollEntryView[] {
    const entries = this.roll.value?.entries ?? []
    const seesChannels = entries.some(entry => entry.channel !== undefined)
    return seesChannels ? entries.filter(entry => entry.channel === 'phone') : entries.filter(entry => entry.name !== undefined)
  }

  get off(): string | undefined {
    if (this.unitId === undefined) return pollCareText.offDoor
    return this.reason === undefined ? pollCareText.offReason : undefined
  }

  private rollOf(groupId: string): QueryFlow<'ballot/readRoll'> {
    return new QueryFlow(this.parts.calls, 'ballot/readRoll', () => ({ pollId: this.parts.pollId, groupId }))
  }
}
