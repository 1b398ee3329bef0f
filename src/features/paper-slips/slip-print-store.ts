import { makeAutoObservable, runInAction } from 'mobx'
import type { SlipBatchView } from '@/contract/ballot-paper'
import type { BallotMethod } from '@/domain/ballot/selection'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Chance } from '@/infra/chance'
import type { Printer } from '@/infra/printer'
import { shuffled } from './shuffled'

/** Options, and characters of one, with which two slips in large type still share a page. */
const OPTIONS_ON_HALF_A_PAGE = 3
const LETTERS_ON_ONE_LINE = 14

export interface SlipPrintParts extends FlowPorts {
  readonly pollId: string
  readonly batch: string
  readonly printer: Printer
  readonly chance: Chance
}

/** One batch on paper, in an order that is drawn for this print and kept nowhere. */
export class SlipPrintStore implements PageStore {
  serials: readonly string[] = []
  private detail: QueryFlow<'ballot/readSlipBatch'>
  private printer: Printer
  private chance: Chance

  constructor({ calls, pollId, batch, printer, chance }: SlipPrintParts) {
    this.printer = printer
    this.chance = chance
    this.detail = new QueryFlow(calls, 'ballot/readSlipBatch', () => ({ pollId, batch }))
    makeAutoObservable<this, 'detail' | 'printer' | 'chance'>(this, { detail: false, printer: false, chance: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.detail.load()
    const serials = await shuffled(this.slips?.serials ?? [], this.chance)
    runInAction(() => (this.serials = serials))
  }

  print(): void {
    this.printer.print()
  }

  get phase(): Phase {
    return this.detail.phase
  }
  get slips(): SlipBatchView | undefined {
    return this.detail.value
  }
  get canPrint(): boolean {
    return this.printer.available
  }
  get perPage(): 1 | 2 {
    return this.slips === undefined ? 2 : slipsPerPage(this.slips.poll.method)
  }
}

/** Options stay as large as they are: what does not fit on half a page gets a whole one. */
export function slipsPerPage(method: BallotMethod): 1 | 2 {
  if (method.kind === 'yesNo') return 2
  return method.options.length <= OPTIONS_ON_HALF_A_PAGE && method.options.every(option => option.length <= LETTERS_ON_ONE_LINE) ? 2 : 1
}
