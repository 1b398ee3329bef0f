import { makeAutoObservable } from 'mobx'
import type { ChangeChoices } from '@/contract/coin-accounts'
import { CHANGE_KINDS, type ChangeKind, type FREEZE_CHOICES } from '@/domain/ledger/accounts/account-change'
import { dayOf, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { accountEditText as text } from '@/text/coin-accounts'
import { AccountFinder } from './account-finder'

export type FreezeChoice = (typeof FREEZE_CHOICES)[number]

const FIGURE = /^\d{0,6}$/
const numberOf = (figure: string): number => (figure === '' ? 0 : Number(figure))

export interface ChangeEditParts extends Pick<FlowPorts, 'calls'> {
  readonly ticks: Ticks
}

type Flows = { readonly [K in ChangeKind]: CommandFlow<ProposalOf[K]> }
interface ProposalOf {
  readonly split: 'ledger/proposeSplit'
  readonly merge: 'ledger/proposeMerge'
  readonly freeze: 'ledger/proposeFreeze'
  readonly unfreeze: 'ledger/proposeUnfreeze'
  readonly remind: 'ledger/proposeReminder'
}

/** 办一件: what, whose, and what that needs. */
export class ChangeEditStore implements PageStore {
  kind: ChangeKind | undefined = undefined
  coins = ''
  honour = ''
  because: FreezeChoice | undefined = undefined
  item: string | undefined = undefined
  day: Day | undefined = undefined
  readonly from: AccountFinder
  readonly to: AccountFinder
  private flows: Flows
  private choices: QueryFlow<'ledger/accountChanges'>
  private ticks: Ticks

  constructor({ calls, ticks }: ChangeEditParts) {
    this.ticks = ticks
    this.from = new AccountFinder(calls)
    this.to = new AccountFinder(calls)
    this.choices = new QueryFlow(calls, 'ledger/accountChanges', () => ({}))
    this.flows = {
      split: new CommandFlow(calls, 'ledger/proposeSplit', 'split'),
      merge: new CommandFlow(calls, 'ledger/proposeMerge', 'merge'),
      freeze: new CommandFlow(calls, 'ledger/proposeFreeze', 'freeze'),
      unfreeze: new CommandFlow(calls, 'ledger/proposeUnfreeze', 'unfreeze'),
      remind: new CommandFlow(calls, 'ledger/proposeReminder', 'remind')
    }
    makeAutoObservable<this, 'flows' | 'choices' | 'ticks'>(this, { from: false, to: false, flows: false, choices: false, ticks: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.choices.load()
  }

  choose(kind: ChangeKind): void {
    this.kind = kind
    this.sending?.reset()
  }

  writeCoins(figure: string): void {
    if (FIGURE.test(figure)) this.coins = figure
  }

  writeHonour(figure: string): void {
    if (FIGURE.test(figure)) this.honour = figure
  }

  chooseBecause(because: FreezeChoice): void {
    this.because = because
  }

  chooseItem(item: string): void {
    this.item = item
  }

  chooseDay(day: string): void {
    this.day = day as Day
  }

  /** Another one, from the beginning. */
  again(): void {
    this.sending?.reset()
    this.kind = undefined
    this.coins = ''
    this.honour = ''
    this.because = undefined
    this.item = undefined
    this.day = undefined
    this.from.write('')
    this.to.write('')
  }

  async send(): Promise<void> {
    const { kind, from: { found, account }, flows, because, item, day } = this
    if (kind === undefined || found === undefined || account === undefined || this.off !== undefined) return
    const { householdId } = found
    const toHouseholdId = this.to.found?.householdId ?? ''
    const whose = { householdId, ...(account.personId === undefined ? {} : { personId: account.personId }) }
    switch (kind) {
      case 'split': return void (await flows.split.send({ householdId, toHouseholdId, coins: numberOf(this.coins), honour: numberOf(this.honour) }))
      case 'merge': return void (await flows.merge.send({ householdId, toHouseholdId }))
      case 'freeze': return because && void (await flows.freeze.send({ ...whose, because }))
      case 'unfreeze': return void (await flows.unfreeze.send(whose))
      case 'remind': return item === undefined || day === undefined ? undefined : void (await flows.remind.send({ ...whose, item, on: day }))
    }
  }

  get phase(): Phase {
    return this.choices.phase
  }

  /** The kinds that the scheme leaves room for. */
  get kinds(): readonly ChangeKind[] {
    return CHANGE_KINDS.filter(kind => {
      if (kind === 'remind') return this.reminders.length > 0
      return (kind !== 'split' && kind !== 'merge') || this.choices.value?.unit !== 'person'
    })
  }

  get reminders(): ChangeChoices['reminders'] {
    return this.choices.value?.reminders ?? []
  }

  get needsOther(): boolean {
    return this.kind === 'split' || this.kind === 'merge'
  }

  get sending(): Pick<Flows['split'], 'isBusy' | 'isDone' | 'text' | 'reset'> | undefined {
    return this.kind === undefined ? undefined : this.flows[this.kind]
  }

  get isDone(): boolean {
    return this.sending?.isDone ?? false
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** What is still to be filled in. */
  get off(): string | undefined {
    const { kind } = this
    if (kind === undefined) return text.off.kind
    if (this.from.account === undefined) return text.off.from
    if (this.needsOther && this.to.found === undefined) return text.off.to
    if (kind === 'split' && numberOf(this.coins) + numberOf(this.honour) === 0) return text.off.amount
    if (kind === 'freeze' && this.because === undefined) return text.off.because
    if (kind === 'remind' && this.item === undefined) return text.off.item
    return kind === 'remind' && this.day === undefined ? text.off.day : undefined
  }
}
