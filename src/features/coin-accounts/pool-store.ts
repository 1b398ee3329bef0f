import { makeAutoObservable } from 'mobx'
import type { Pool } from '@/contract/coin-accounts'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { poolText as text } from '@/text/coin-accounts'

const FIGURE = /^\d{0,6}$/

/** 归到户里: own coins into the household's account. */
export class PoolStore implements PageStore {
  figure = ''
  readonly sending: CommandFlow<'ledger/poolCoins'>
  private query: QueryFlow<'ledger/readPool'>

  constructor({ calls }: Pick<FlowPorts, 'calls'>) {
    this.query = new QueryFlow(calls, 'ledger/readPool', () => ({}))
    this.sending = new CommandFlow(calls, 'ledger/poolCoins', 'pool')
    makeAutoObservable<this, 'query'>(this, { sending: false, query: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.query.load()
  }

  write(figure: string): void {
    if (!FIGURE.test(figure)) return
    this.figure = figure
    this.sending.reset()
  }

  writeAll(): void {
    this.write(String(this.pool.own))
  }

  async send(): Promise<void> {
    if (this.off !== undefined || (await this.sending.send({ coins: this.coins })) === undefined) return
    await this.load()
  }

  get phase(): Phase {
    return this.query.phase
  }

  get pool(): Pool {
    return this.query.value ?? { own: 0, household: 0 }
  }

  get coins(): number {
    return this.figure === '' ? 0 : Number(this.figure)
  }

  get off(): string | undefined {
    if (this.coins === 0) return text.off
    return this.coins > this.pool.own ? text.tooMany(this.pool.own) : undefined
  }

  /** What the household can spend since coins were pooled. */
  get doneText(): string | undefined {
    const { deed } = this.sending
    return deed.kind === 'done' ? text.done(deed.value.household) : undefined
  }
}
