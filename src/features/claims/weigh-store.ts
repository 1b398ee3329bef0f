import { makeAutoObservable } from 'mobx'
import type { ClaimItem, FoundHousehold } from '@/contract/claims-views'
import { CommandFlow } from '@/flow/command-flow'
import { DoorFinder } from '@/flow/door-finder'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { weighText as text } from '@/text/claims-office'

const GRAMS = 1000
/** Three figures before the point and one behind it: nobody carries more. */
const SHAPE = /^\d{0,3}(\.\d?)?$/

/** 称重登记: whose, what, how heavy. */
export class WeighStore implements PageStore {
  /** As the pad wrote it: `6.5`. */
  weight = ''
  personId: string | undefined = undefined
  private code: string | undefined = undefined
  readonly finder: DoorFinder<FoundHousehold>
  readonly sending: CommandFlow<'claims/weigh'>
  private items: QueryFlow<'claims/items'>

  constructor({ calls }: Pick<FlowPorts, 'calls'>) {
    this.finder = new DoorFinder(householdNo => calls.query('claims/findHousehold', { householdNo }))
    this.sending = new CommandFlow(calls, 'claims/weigh', 'weigh')
    this.items = new QueryFlow(calls, 'claims/items', () => ({}))
    makeAutoObservable<this, 'items'>(this, { finder: false, sending: false, items: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.items.load()
  }

  choosePerson(personId: string): void {
    this.personId = personId
    this.sending.reset()
  }

  chooseItem(code: string): void {
    this.code = code
    this.sending.reset()
  }

  /** One more figure, or the point; what does not make a weight is not written. */
  press(key: string): void {
    const next = this.weight === '0' && key !== '.' ? key : `${this.weight === '' && key === '.' ? '0' : this.weight}${key}`
    if (SHAPE.test(next)) this.put(next)
  }

  erase(): void {
    this.put(this.weight.slice(0, -1))
  }

  async send(): Promise<void> {
    const { household, item, personId } = this
    if (this.off !== undefined || household === undefined || item === undefined || personId === undefined) return
    await this.sending.send({ householdId: household.householdId, personId, item: item.code, grams: this.grams })
  }

  /** The next in the line; the same thing is weighed again most often. */
  next(): void {
    this.sending.reset()
    this.finder.write('')
    this.personId = undefined
    this.weight = ''
  }

  get phase(): Phase {
    return this.items.phase
  }

  get choices(): readonly ClaimItem[] {
    return (this.items.value?.items ?? []).filter(({ notHere, unit }) => notHere === 'byWeighing' && unit === 'kilogram')
  }

  /** Mostly there is one. */
  get item(): ClaimItem | undefined {
    return this.choices.find(({ code }) => code === this.code) ?? (this.choices.length === 1 ? this.choices[0] : undefined)
  }

  get household() {
    return this.finder.found
  }

  get personName(): string | undefined {
    return this.household?.people.find(({ personId }) => personId === this.personId)?.name
  }

  get grams(): number {
    return Math.round(Number(this.weight) * GRAMS)
  }

  /** Whole kilograms count. */
  get kilograms(): number {
    return Math.floor(this.grams / GRAMS)
  }

  get coins(): number {
    return this.kilograms * (this.item?.points ?? 0)
  }

  get off(): string | undefined {
    if (this.household === undefined) return text.off.door
    if (this.personName === undefined) return text.off.person
    if (this.item === undefined) return text.off.item
    return this.kilograms === 0 ? text.off.weight : undefined
  }

  private put(weight: string): void {
    this.weight = weight
    this.sending.reset()
  }
}
