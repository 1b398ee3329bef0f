import { makeAutoObservable, runInAction } from 'mobx'
import type { UnitRow } from '@/contract/community'
import { refusalText } from '@/text/error-text'
import type { Calls } from './calls'

/** Pages of one group; a group of villagers is far smaller. */
const PAGES_MAX = 30

export interface Neighbour {
  readonly personId: string
  readonly householdId: string
  readonly name: string
  readonly householdLabel: string
}

/** The adults of a group by door and name, for who writes something down for one of them. */
export class Neighbours {
  groupId: string | undefined = undefined
  people: readonly Neighbour[] = []
  loading = false
  problem: string | undefined = undefined
  private calls: Calls
  private turn = 0

  constructor(calls: Calls) {
    this.calls = calls
    makeAutoObservable<this, 'calls' | 'turn'>(this, { calls: false, turn: false }, { autoBind: true, deep: false })
  }

  /** Opens on a group, once. */
  async open(groupId: string | undefined): Promise<void> {
    if (this.groupId === undefined && groupId !== undefined) await this.choose(groupId)
  }

  async choose(groupId: string): Promise<void> {
    const turn = ++this.turn
    this.groupId = groupId
    this.people = []
    this.problem = undefined
    this.loading = true
    const people: Neighbour[] = []
    let cursor: string | undefined
    for (let page = 0; page < PAGES_MAX; page++) {
      const answer = await this.calls.query('community/listNeighbours', { groupId, ...(cursor === undefined ? {} : { cursor }) })
      if (turn !== this.turn) return
      if (!answer.ok) return this.fail(refusalText(answer.error))
      people.push(...answer.value.items.flatMap(({ householdId, label, people: adults }) => adults.map(adult => ({ ...adult, householdId, householdLabel: label }))))
      cursor = answer.value.nextCursor
      if (cursor === undefined) break
    }
    runInAction(() => {
      this.people = people
      this.loading = false
    })
  }

  find(personId: string): Neighbour | undefined {
    return this.people.find(person => person.personId === personId)
  }

  private fail(text: string): void {
    this.problem = text
    this.loading = false
  }
}

/** Groups to choose from: all of them for the committee, the own one for an office of a unit. */
export const groupsFor = (units: readonly UnitRow[], groupName: string | undefined, everywhere: boolean): readonly UnitRow[] =>
  units.filter(({ kind, name }) => kind === 'group' && (everywhere || name === groupName))
