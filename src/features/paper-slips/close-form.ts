import { makeAutoObservable } from 'mobx'
import type { SlipBatchView } from '@/contract/ballot-paper'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'

/** 对数: what was left over, and which of the spoiled slips nobody could name before. */
export class CloseForm {
  returned = ''
  missing: readonly string[] = []
  asking = false
  readonly command: CommandFlow<'ballot/closeSlipBatch'>
  private subject: { readonly pollId: string; readonly batch: string }
  private slips: () => SlipBatchView | undefined

  constructor(calls: Calls, subject: { readonly pollId: string; readonly batch: string }, slips: () => SlipBatchView | undefined) {
    this.subject = subject
    this.slips = slips
    this.command = new CommandFlow(calls, 'ballot/closeSlipBatch', `${subject.pollId} ${subject.batch}`)
    makeAutoObservable<this, 'subject' | 'slips'>(this, { command: false, subject: false, slips: false }, { autoBind: true, deep: false })
  }

  type(returned: string): void {
    this.returned = returned.replace(/\D/g, '')
    this.command.reset()
  }
  toggle(serial: string): void {
    this.missing = this.missing.includes(serial) ? this.missing.filter(each => each !== serial) : [...this.missing, serial]
    this.command.reset()
  }
  ask(): void {
    this.asking = true
  }
  putOff(): void {
    this.asking = false
  }

  /** Whether the batch is closed now. */
  async send(used: number): Promise<boolean> {
    if (!this.isReady(used)) return false
    const answer = await this.command.send({ ...this.subject, used, returned: Number(this.returned), missing: [...this.missing] })
    this.putOff()
    return answer !== undefined
  }

  /** Slips that are too many (+) or too few (−) in `printed = used + spoiled + returned`; undefined before the last number. */
  off(used: number): number | undefined {
    const slips = this.slips()
    return slips === undefined || this.returned === '' ? undefined : used + slips.spoiled + Number(this.returned) - slips.printed
  }
  isReady(used: number): boolean {
    return this.off(used) === 0 && this.missing.length === (this.slips()?.spoiledUnnamed ?? 0)
  }
}
