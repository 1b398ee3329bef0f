import { makeAutoObservable } from 'mobx'
import type { TellerReason } from '@/domain/ballot/poll'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { GroupPerson } from '@/flow/group-people'

/** 换监票人: who leaves, why, and who comes. */
export class TellerForm {
  isOpen = false
  /** The person who comes is being looked for. */
  isPicking = false
  out: string | undefined = undefined
  reason: TellerReason | undefined = undefined
  incoming: GroupPerson | undefined = undefined
  readonly command: CommandFlow<'ballot/replaceTeller'>
  private pollId: string

  constructor(calls: Calls, pollId: string) {
    this.pollId = pollId
    this.command = new CommandFlow(calls, 'ballot/replaceTeller', pollId)
    makeAutoObservable<this, 'pollId'>(this, { command: false, pollId: false }, { autoBind: true, deep: false })
  }

  open(): void {
    this.isOpen = true
    this.isPicking = false
    this.out = undefined
    this.reason = undefined
    this.incoming = undefined
    this.command.reset()
  }
  close(): void {
    this.isOpen = false
    this.isPicking = false
  }
  leave(personId: string): void {
    this.out = personId
    this.command.reset()
  }
  because(reason: TellerReason): void {
    this.reason = reason
  }
  pick(picking: boolean): void {
    this.isPicking = picking
  }
  take(person: GroupPerson): void {
    this.incoming = person
    this.isPicking = false
    this.command.reset()
  }

  /** Whether the other was named; the sheet closes then. */
  async send(): Promise<boolean> {
    const { out, reason, incoming } = this
    if (out === undefined || reason === undefined || incoming === undefined) return false
    const answer = await this.command.send({ pollId: this.pollId, outPersonId: out, inPersonId: incoming.personId, reason })
    if (answer === undefined) return false
    this.close()
    return true
  }

  get isReady(): boolean {
    return this.out !== undefined && this.reason !== undefined && this.incoming !== undefined
  }
}
