import { makeAutoObservable } from 'mobx'
import type { RollEntryView } from '@/contract/ballot'
import type { ReleaseReason } from '@/domain/ballot/release-channel'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'

/** A door that was marked as paper or hands by mistake: which one, and why its mark is taken back. */
export class ReleaseForm {
  entry: RollEntryView | undefined = undefined
  reason: ReleaseReason | undefined = undefined
  readonly command: CommandFlow<'ballot/releaseChannel'>
  private pollId: string

  constructor(calls: Calls, pollId: string) {
    this.pollId = pollId
    this.command = new CommandFlow(calls, 'ballot/releaseChannel', ({ unitId }) => `${pollId} ${unitId}`)
    makeAutoObservable<this, 'pollId'>(this, { command: false, pollId: false }, { autoBind: true, deep: false })
  }

  open(entry: RollEntryView): void {
    this.entry = entry
    this.reason = undefined
    this.command.reset()
  }
  close(): void {
    this.entry = undefined
  }
  choose(reason: ReleaseReason): void {
    this.reason = reason
  }

  /** Whether it was taken back; the sheet closes then. */
  async send(): Promise<boolean> {
    const { entry, reason } = this
    if (entry === undefined || reason === undefined) return false
    const answer = await this.command.send({ pollId: this.pollId, unitId: entry.unitId, reason })
    if (answer === undefined) return false
    this.close()
    return true
  }
}
