import { makeAutoObservable } from 'mobx'
import { POSITIONS, type BodyKind, type Position } from '@/domain/evidence/body'
import { bodyPresetOf } from '@/domain/evidence/body-catalog'
import { parseDay, type Day } from '@/domain/shared/instant'
import type { Calls } from '@/flow/calls'
import { GroupPeople } from '@/flow/group-people'
import { bodiesDeskText as text, bodiesText } from '@/text/bodies'

/** The contract's limits, in characters. */
export const TITLE_MAX = 12
export const OUTSIDER_MAX = 30
export type SeatField = 'who' | 'title' | 'from'

export interface SeatInput {
  readonly who: { readonly householdId: string; readonly personId: string } | { readonly outside: string }
  readonly position: Position
  readonly title: string
  readonly from: Day
}

/** Somebody who is to sit in a body: of the roll, or a guest in words. */
export class SeatForm {
  outside = false
  person: { readonly householdId: string; readonly personId: string; readonly name: string } | undefined = undefined
  outsideName = ''
  position: Position = 'member'
  title = ''
  from: Day | undefined = undefined
  tried = false
  readonly people: GroupPeople
  private kind: BodyKind = 'other'

  constructor(calls: Calls) {
    this.people = new GroupPeople(calls)
    makeAutoObservable<this, 'kind'>(this, { people: false, kind: false }, { autoBind: true, deep: false })
  }

  begin(kind: BodyKind, from: Day): void {
    this.kind = kind
    this.outside = false
    this.person = undefined
    this.outsideName = ''
    this.from = from
    this.tried = false
    this.hold('member')
    void this.people.open()
  }

  invite(outside: boolean): void {
    this.outside = outside
  }

  choose(personId: string): void {
    const person = this.people.find(personId)
    if (person !== undefined) this.person = { householdId: person.householdId, personId, name: person.name }
  }

  /** The title follows the position until somebody writes another one. */
  hold(position: Position): void {
    this.position = position
    this.title = position === 'head' ? bodyPresetOf(this.kind).headTitle : bodiesText.positions[position]
  }

  holdAt(index: number): void {
    this.hold(POSITIONS[index] ?? 'member')
  }

  write(field: 'outsideName' | 'title', words: string): void {
    this[field] = words
  }

  setFrom(words: string): void {
    this.from = parseDay(words)
  }

  get errors(): Readonly<Partial<Record<SeatField, string>>> {
    const { outside, person, outsideName, title, from } = this
    const nobody = outside ? outsideName.trim() === '' : person === undefined
    return {
      ...(nobody ? { who: outside ? text.missingField : text.whoMissing } : {}),
      ...(title.trim() === '' ? { title: text.missingField } : title.trim().length > TITLE_MAX ? { title: text.tooLong(TITLE_MAX) } : {}),
      ...(from === undefined ? { from: text.chooseDay } : {})
    }
  }

  errorOf(field: SeatField): string | undefined {
    return this.tried ? this.errors[field] : undefined
  }

  take(): SeatInput | undefined {
    this.tried = true
    const { outside, person, outsideName, position, title, from } = this
    if (Object.keys(this.errors).length > 0 || from === undefined) return undefined
    if (outside) return { who: { outside: outsideName.trim() }, position, title: title.trim(), from }
    return person === undefined ? undefined : { who: { householdId: person.householdId, personId: person.personId }, position, title: title.trim(), from }
  }
}
