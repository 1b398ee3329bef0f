import { makeAutoObservable } from 'mobx'
import type { ClaimItem } from '@/contract/claims-views'
import { CLAIM_BATCH_MAX } from '@/domain/claims/claim'
import { dayOf, parseDay, type Day } from '@/domain/shared/instant'
import { isUnanswered, type Calls } from '@/flow/calls'
import { groupsFor, Neighbours, type Neighbour } from '@/flow/neighbours'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { codeText } from '@/text/claim-words'
import { claimBatchText as text } from '@/text/claims-office'
import { refusalText } from '@/text/error-text'

export const QUANTITY_MAX = 20

/** Far from everybody of a group; enough for who walked from door to door. */
const WHOLE_VILLAGE = ['committeeMember', 'partySecretary'] as const

/** 网格批量登记: one item and one day for many neighbours of a group. */
export class ClaimBatchStore implements PageStore {
  itemCode: string | undefined = undefined
  on: Day
  words = ''
  quantity = 1
  chosen: readonly string[] = []
  confirming = false
  sending = false
  /** How many of this visit were entered. */
  entered = 0
  problem: string | undefined = undefined
  /** No answer to the last twenty: sending them again enters nobody twice. */
  canRetry = false
  /** Why somebody could not be entered, by person. */
  private reasons: Readonly<Record<string, string>> = {}
  readonly neighbours: Neighbours
  private items: QueryFlow<'claims/items'>
  private units: QueryFlow<'community/listUnits'>
  private calls: Calls
  private session: SessionPort
  private ticks: Ticks

  constructor({ calls, session, ticks }: FlowPorts & { readonly ticks: Ticks }) {
    this.calls = calls
    this.session = session
    this.ticks = ticks
    this.on = dayOf(ticks.now)
    this.neighbours = new Neighbours(calls)
    this.items = new QueryFlow(calls, 'claims/items', () => ({}))
    this.units = new QueryFlow(calls, 'community/listUnits', () => ({}), { keepCopy: true })
    makeAutoObservable<this, 'items' | 'units' | 'calls' | 'session' | 'ticks'>(
      this,
      { neighbours: false, items: false, units: false, calls: false, session: false, ticks: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.items.load()
    if (this.phase.kind !== 'ready' || this.choices.length === 0) return
    await this.units.load()
    const own = this.groups.find(({ name }) => name === this.session.membership?.groupName) ?? this.groups[0]
    await this.neighbours.open(own?.unitId)
  }

  chooseItem(index: number): void {
    this.itemCode = this.choices[index]?.code
    this.quantity = 1
  }

  chooseDay(on: string): void {
    this.on = parseDay(on) ?? this.on
  }

  write(words: string): void {
    this.words = words
  }

  /** Times, hours or kilograms of each. */
  change(by: 1 | -1): void {
    this.quantity = Math.min(QUANTITY_MAX, Math.max(1, this.quantity + by))
  }

  async chooseGroup(groupId: string): Promise<void> {
    this.chosen = []
    await this.neighbours.choose(groupId)
  }

  toggle(personId: string): void {
    this.chosen = this.chosen.includes(personId) ? this.chosen.filter(id => id !== personId) : [...this.chosen, personId]
  }

  ask(open: boolean): void {
    this.confirming = open
    if (open) this.problem = undefined
  }

  /** Twenty at a time; who could not be entered stays with why. */
  async send(): Promise<void> {
    const { item } = this
    if (item === undefined || this.off !== undefined || this.sending) return
    this.mark(true)
    while (this.waiting.length > 0) {
      const people = this.waiting.slice(0, CLAIM_BATCH_MAX)
      const input = { item: item.code, on: this.on, people: people.map(({ householdId, personId }) => ({ householdId, personId, quantity: this.quantity })), ...(this.words.trim() === '' ? {} : { words: this.words.trim() }) }
      const answer = await this.calls.command('claims/enterBatch', 'claims batch', input)
      if (!answer.ok) return this.fail(refusalText(answer.error), isUnanswered(answer.error))
      this.settle(people.map(({ personId }) => personId), answer.value)
    }
    this.mark(false)
  }

  get phase(): Phase {
    return this.items.phase
  }

  /** Items that a grid worker enters; weighed and counted ones come by themselves. */
  get choices(): readonly ClaimItem[] {
    return (this.items.value?.items ?? []).filter(({ notHere }) => notHere === undefined || notHere === 'byGrid')
  }

  get item(): ClaimItem | undefined {
    return this.choices.find(({ code }) => code === this.itemCode)
  }

  get groups() {
    const roles = this.session.membership?.roles ?? []
    return groupsFor(this.units.value?.units ?? [], this.session.membership?.groupName, WHOLE_VILLAGE.some(role => roles.includes(role)))
  }

  /** Everybody but the own household, who must be entered by somebody else. */
  get people(): readonly Neighbour[] {
    return this.neighbours.people.filter(({ householdId }) => householdId !== this.session.membership?.householdId)
  }

  reasonOf(personId: string): string | undefined {
    return this.reasons[personId]
  }

  get off(): string | undefined {
    if (this.item === undefined) return text.off.item
    return this.waiting.length === 0 ? text.off.people : undefined
  }

  /** Chosen and not yet entered. */
  get waiting(): readonly Neighbour[] {
    return this.people.filter(({ personId }) => this.chosen.includes(personId))
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  private settle(sent: readonly string[], { done, refused }: { readonly done: readonly string[]; readonly refused: readonly { readonly personId: string; readonly code: string }[] }): void {
    this.reasons = { ...this.reasons, ...Object.fromEntries(refused.map(({ personId, code }) => [personId, codeText(code)])) }
    this.entered += done.length
    this.chosen = this.chosen.filter(id => !sent.includes(id))
  }

  private fail(problem: string, canRetry: boolean): void {
    this.mark(false)
    this.problem = problem
    this.canRetry = canRetry
  }

  private mark(sending: boolean): void {
    this.sending = sending
    this.confirming = false
    this.problem = undefined
    this.canRetry = false
  }
}
