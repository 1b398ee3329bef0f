import { makeAutoObservable, runInAction } from 'mobx'
import type { HouseholdRow, UnitRow } from '@/contract/community'
import { refusalText } from '@/text/error-text'
import type { Calls } from './calls'
import { QueryFlow } from './query-flow'

/** Pages of one group; a group of villagers is far smaller. */
const PAGES_MAX = 30

/** One adult to choose from. */
export interface GroupPerson {
  readonly personId: string
  readonly householdId: string
  readonly name: string
  readonly householdLabel: string
  readonly isRep: boolean
  readonly offices: HouseholdRow['people'][number]['offices']
}

/** The adults of a group, loaded whole, so that one can be found by door or name. Committee only. */
export class GroupPeople {
  groupId: string | undefined = undefined
  people: readonly GroupPerson[] = []
  loading = false
  problem: string | undefined = undefined
  private units: QueryFlow<'community/listUnits'>
  private calls: Calls
  private turn = 0

  constructor(calls: Calls) {
    this.calls = calls
    this.units = new QueryFlow(calls, 'community/listUnits', () => ({}))
    makeAutoObservable<this, 'units' | 'calls' | 'turn'>(this, { units: false, calls: false, turn: false }, { autoBind: true, deep: false })
  }

  /** Loads the groups and the people of `groupId`, or of the first group. Doing it again does nothing. */
  async open(groupId?: string): Promise<void> {
    if (this.units.value === undefined) await this.units.load()
    const first = groupId ?? this.groups[0]?.unitId
    if (this.groupId === undefined && first !== undefined) await this.choose(first)
    if (this.units.phase.kind === 'refused' || this.units.phase.kind === 'offline') this.fail(this.units.phase.text)
  }

  async choose(groupId: string): Promise<void> {
    const turn = ++this.turn
    this.groupId = groupId
    this.people = []
    this.problem = undefined
    this.loading = true
    const people: GroupPerson[] = []
    let cursor: string | undefined
    for (let page = 0; page < PAGES_MAX; page++) {
      const answer = await this.calls.query('community/listHouseholds', { groupId, ...(cursor === undefined ? {} : { cursor }) })
      if (turn !== this.turn) return
      if (!answer.ok) return this.fail(refusalText(answer.error))
      people.push(...answer.value.items.flatMap(adultsOf))
      cursor = answer.value.nextCursor
      if (cursor === undefined) break
    }
    runInAction(() => {
      this.people = people
      this.loading = false
    })
  }

  get groups(): readonly UnitRow[] {
    return this.units.value?.units.filter(unit => unit.kind === 'group') ?? []
  }

  find(personId: string): GroupPerson | undefined {
    return this.people.find(person => person.personId === personId)
  }

  private fail(text: string): void {
    this.problem = text
    this.loading = false
  }
}

const adultsOf = ({ householdId, label, people }: HouseholdRow): readonly GroupPerson[] =>
  people.filter(person => person.adult).map(({ personId, name, isRep, offices }) => ({ personId, householdId, name, householdLabel: label, isRep, offices }))
