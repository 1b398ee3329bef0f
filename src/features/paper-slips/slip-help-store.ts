import { makeAutoObservable } from 'mobx'
import type { GroupTurnout, RollEntryView } from '@/contract/ballot'
import type { AssistanceReason } from '@/domain/ballot/paper/assistance'
import { CommandFlow } from '@/flow/command-flow'
import { Neighbours, type Neighbour } from '@/flow/neighbours'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'

export type HelpStep = 'unit' | 'helper' | 'witness' | 'why'
const STEPS: readonly HelpStep[] = ['unit', 'helper', 'witness', 'why']

/** 记代写: the door that was helped, who wrote, who looked on, and why. What was written is asked nowhere. */
export class SlipHelpStore implements PageStore {
  unit: RollEntryView | undefined = undefined
  helper: Neighbour | undefined = undefined
  witness: Neighbour | undefined = undefined
  reason: AssistanceReason | undefined = undefined
  groupId = ''
  readonly neighbours: Neighbours
  readonly command: CommandFlow<'ballot/recordAssistance'>
  private turnout: QueryFlow<'ballot/turnout'>
  private roll: QueryFlow<'ballot/readRoll'>
  private pollId: string

  constructor({ calls, pollId }: FlowPorts & { readonly pollId: string }) {
    this.pollId = pollId
    this.neighbours = new Neighbours(calls)
    this.turnout = new QueryFlow(calls, 'ballot/turnout', () => ({ pollId }))
    this.roll = new QueryFlow(calls, 'ballot/readRoll', () => ({ pollId, groupId: this.groupId }))
    this.command = new CommandFlow(calls, 'ballot/recordAssistance', ({ unitId }) => `${pollId} ${unitId}`)
    makeAutoObservable<this, 'turnout' | 'roll' | 'pollId'>(this, { neighbours: false, command: false, turnout: false, roll: false, pollId: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }
  async load(): Promise<void> {
    await this.turnout.load()
    const [first] = this.groups
    if (first !== undefined) await this.chooseGroup(first.groupId)
  }

  async chooseGroup(groupId: string): Promise<void> {
    this.groupId = groupId
    await (this.step === 'unit' ? this.roll.load() : this.neighbours.choose(groupId))
  }
  async chooseUnit(unit: RollEntryView): Promise<void> {
    this.unit = unit
    await this.neighbours.open(this.groupId)
  }
  /** Whoever writes first, then whoever looks on. */
  choosePerson(personId: string): void {
    const person = this.neighbours.find(personId)
    if (this.step === 'helper') this.helper = person
    else this.witness = person
  }
  chooseReason(reason: AssistanceReason): void {
    this.reason = reason
  }

  /** Begins anew, for the next one or because something was wrong. */
  again(): void {
    this.unit = undefined
    this.helper = undefined
    this.witness = undefined
    this.reason = undefined
    this.command.reset()
    void this.roll.load()
  }

  async record(): Promise<void> {
    const { unit, helper, witness, reason } = this
    if (unit === undefined || helper === undefined || witness === undefined || reason === undefined) return
    await this.command.send({ pollId: this.pollId, unitId: unit.unitId, helperPersonId: helper.personId, witnessPersonId: witness.personId, reason })
  }

  get phase(): Phase {
    return this.turnout.phase
  }
  get rollPhase(): Phase {
    return this.roll.phase
  }
  get groups(): readonly GroupTurnout[] {
    return this.turnout.value?.groups ?? []
  }
  /** Doors of the group that took a slip. */
  get doors(): readonly RollEntryView[] {
    return this.roll.value?.entries.filter(entry => entry.channel === 'paper') ?? []
  }
  get step(): HelpStep {
    if (this.unit === undefined) return 'unit'
    if (this.helper === undefined) return 'helper'
    return this.witness === undefined ? 'witness' : 'why'
  }
  get stepNo(): number {
    return this.command.isDone ? STEPS.length : STEPS.indexOf(this.step)
  }
}
