import { makeAutoObservable, runInAction } from 'mobx'
import type { PersonToName } from '@/contract/mediation-views'
import type { Calls } from '@/flow/calls'
import { refusalText } from '@/text/error-text'

/** Pages of one group; a group of villagers is far smaller. */
const PAGES_MAX = 30

/** The adults of one group, for the mediator of a case that has a side without a name. */
export class NamingPeople {
  groups: readonly { readonly groupId: string; readonly name: string }[] = []
  groupId: string | undefined = undefined
  people: readonly PersonToName[] = []
  loading = false
  problem: string | undefined = undefined
  private calls: Calls
  private mediationId: string
  private turn = 0

  constructor(calls: Calls, mediationId: string) {
    this.calls = calls
    this.mediationId = mediationId
    makeAutoObservable<this, 'calls' | 'mediationId' | 'turn'>(this, { calls: false, mediationId: false, turn: false }, { autoBind: true, deep: false })
  }

  /** The groups of the village. Doing it again does nothing. */
  async start(): Promise<void> {
    if (this.groups.length > 0) return
    const answer = await this.calls.query('mediation/people', { mediationId: this.mediationId })
    if (!answer.ok) return this.fail(refusalText(answer.error))
    runInAction(() => {
      this.groups = answer.value.groups
    })
    const first = answer.value.groups[0]
    if (first !== undefined) await this.choose(first.groupId)
  }

  async choose(groupId: string): Promise<void> {
    const turn = ++this.turn
    this.groupId = groupId
    this.people = []
    this.problem = undefined
    this.loading = true
    const people: PersonToName[] = []
    let cursor: string | undefined
    for (let page = 0; page < PAGES_MAX; page++) {
      const answer = await this.calls.query('mediation/people', { mediationId: this.mediationId, groupId, ...(cursor === undefined ? {} : { cursor }) })
      if (turn !== this.turn) return
      if (!answer.ok) return this.fail(refusalText(answer.error))
      people.push(...answer.value.items)
      cursor = answer.value.nextCursor
      if (cursor === undefined) break
    }
    runInAction(() => {
      this.people = people
      this.loading = false
    })
  }

  find(personId: string | undefined): PersonToName | undefined {
    return this.people.find((person) => person.personId === personId)
  }

  private fail(text: string): void {
    this.problem = text
    this.loading = false
  }
}
