import { makeAutoObservable } from 'mobx'
import type { CarryOutInput } from '@/contract/carry-out'
import { MILESTONES_MAX, reasonCannotPlan } from '@/domain/followup/undertaking'
import { dayOf, parseDay, type Day } from '@/domain/shared/instant'
import { carryOutText } from '@/text/carry-out'
import { refusalText } from '@/text/error-text'
import type { Calls } from './calls'
import { GroupPeople, type GroupPerson } from './group-people'
import type { Ticks } from './ports'

export interface MilestoneDraft {
  readonly key: number
  readonly name: string
  readonly dueDay: Day | undefined
  readonly withoutPhotos: boolean
}

type Word = 'title' | 'plan'

/** 落实方案 while it is being written: one person in charge, a last day, and the steps on the way. */
export class CarryOutForm {
  title: string
  plan = ''
  person: GroupPerson | undefined = undefined
  dueDay: Day | undefined = undefined
  milestones: readonly MilestoneDraft[] = [{ key: 1, name: '', dueDay: undefined, withoutPhotos: false }]
  readonly people: GroupPeople
  private ticks: Ticks
  private nextKey = 2

  constructor({ calls, ticks, title = '' }: { readonly calls: Calls; readonly ticks: Ticks; readonly title?: string }) {
    this.title = title
    this.ticks = ticks
    this.people = new GroupPeople(calls)
    makeAutoObservable<this, 'ticks' | 'nextKey'>(this, { people: false, ticks: false, nextKey: false }, { autoBind: true, deep: false })
  }

  write(word: Word, value: string): void {
    this[word] = value
  }

  choose(personId: string): void {
    this.person = this.people.find(personId)
  }

  setDue(day: string): void {
    this.dueDay = parseDay(day)
  }

  addMilestone(): void {
    if (!this.mayAdd) return
    this.milestones = [...this.milestones, { key: this.nextKey, name: '', dueDay: undefined, withoutPhotos: false }]
    this.nextKey += 1
  }

  removeMilestone(key: number): void {
    if (this.milestones.length > 1) this.milestones = this.milestones.filter(milestone => milestone.key !== key)
  }

  nameMilestone(key: number, name: string): void {
    this.change(key, { name })
  }

  dateMilestone(key: number, day: string): void {
    this.change(key, { dueDay: parseDay(day) })
  }

  photographMilestone(key: number, photos: boolean): void {
    this.change(key, { withoutPhotos: !photos })
  }

  get mayAdd(): boolean {
    return this.milestones.length < MILESTONES_MAX
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** Why the plan is not complete, the first thing first; undefined when it can be sent. */
  get off(): string | undefined {
    const { missing } = carryOutText
    if (this.title.trim() === '') return missing.title
    if (this.person === undefined) return missing.person
    if (this.plan.trim() === '') return missing.plan
    if (this.dueDay === undefined) return missing.dueDay
    if (this.planned.length < this.milestones.length) return missing.steps
    return this.problem
  }

  /** Days that cannot be, in a sentence; told while writing. */
  get problem(): string | undefined {
    if (this.dueDay === undefined || this.planned.length < this.milestones.length) return undefined
    const reason = reasonCannotPlan({ title: this.title, plan: this.plan, dueDay: this.dueDay, milestones: this.planned }, this.today)
    return reason && refusalText(reason)
  }

  /** Undefined while something is lacking. */
  get value(): CarryOutInput | undefined {
    if (this.off !== undefined || this.person === undefined || this.dueDay === undefined) return undefined
    const { householdId, personId } = this.person
    return { title: this.title.trim(), personInCharge: { householdId, personId }, plan: this.plan.trim(), dueDay: this.dueDay, milestones: this.planned.map(milestone => ({ ...milestone })) }
  }

  /** Steps that are written in full. */
  private get planned() {
    return this.milestones.flatMap(({ name, dueDay, withoutPhotos }) =>
      dueDay === undefined || name.trim() === '' ? [] : [{ name: name.trim(), dueDay, ...(withoutPhotos ? { withoutPhotos: true as const } : {}) }])
  }

  private change(key: number, to: Partial<MilestoneDraft>): void {
    this.milestones = this.milestones.map(milestone => (milestone.key === key ? { ...milestone, ...to } : milestone))
  }
}
