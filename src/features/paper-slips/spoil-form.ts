import { makeAutoObservable } from 'mobx'
import { SERIAL_LENGTH, serialOf, typedSerial } from '@/domain/ballot/paper/serial'
import type { SpoiledReason } from '@/domain/ballot/secret/board'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'

/** 作废一张票: from which batch, why, and its serial if it can be read. */
export class SpoilForm {
  isOpen = false
  batch: string | undefined = undefined
  reason: SpoiledReason | undefined = undefined
  typed = ''
  /** Said after the last one. */
  done: { readonly batch: string; readonly count: number } | undefined = undefined
  readonly command: CommandFlow<'ballot/spoilSlip'>
  private pollId: string

  constructor(calls: Calls, pollId: string) {
    this.pollId = pollId
    this.command = new CommandFlow(calls, 'ballot/spoilSlip', ({ batch }) => `${pollId} ${batch}`)
    makeAutoObservable<this, 'pollId'>(this, { command: false, pollId: false }, { autoBind: true, deep: false })
  }

  open(batch: string | undefined): void {
    this.isOpen = true
    this.batch = batch
    this.reason = undefined
    this.typed = ''
    this.command.reset()
  }
  close(): void {
    this.isOpen = false
  }
  chooseBatch(batch: string): void {
    this.batch = batch
  }
  chooseReason(reason: SpoiledReason): void {
    this.reason = reason
  }
  type(typed: string): void {
    this.typed = typed
  }

  /** Whether it was taken; the sheet closes then. */
  async send(): Promise<boolean> {
    const { batch, reason, serial, isReady } = this
    if (!isReady || batch === undefined || reason === undefined) return false
    const answer = await this.command.send({ pollId: this.pollId, batch, reason, ...(serial === undefined ? {} : { serial }) })
    if (answer === undefined) return false
    this.settle(batch, answer.spoiled)
    return true
  }

  get serial(): string | undefined {
    const read = typedSerial(this.typed)
    return read.length === SERIAL_LENGTH ? serialOf(read) : undefined
  }
  /** Something is typed that is no serial. */
  get serialIsBad(): boolean {
    return this.typed.trim() !== '' && this.serial === undefined
  }
  get isReady(): boolean {
    return this.batch !== undefined && this.reason !== undefined && !this.serialIsBad
  }

  private settle(batch: string, count: number): void {
    this.isOpen = false
    this.done = { batch, count }
  }
}
