import { makeAutoObservable, runInAction } from 'mobx'
import type { FoundHousehold } from '@/contract/claims-views'
import type { Calls } from '@/flow/calls'
import { refusalText } from '@/text/error-text'

/** A household by the number on its door, and who lives there. */
export class HouseholdFinder {
  door = ''
  found: FoundHousehold | undefined = undefined
  looking = false
  problem: string | undefined = undefined
  private calls: Calls
  private turn = 0

  constructor(calls: Calls) {
    this.calls = calls
    makeAutoObservable<this, 'calls' | 'turn'>(this, { calls: false, turn: false }, { autoBind: true, deep: false })
  }

  /** Another number: what was found before goes. */
  write(door: string): void {
    this.turn += 1
    this.door = door
    this.found = undefined
    this.problem = undefined
    this.looking = false
  }

  async find(): Promise<void> {
    const householdNo = this.door.trim()
    if (householdNo === '' || this.looking) return
    const turn = ++this.turn
    this.looking = true
    this.problem = undefined
    const answer = await this.calls.query('claims/findHousehold', { householdNo })
    if (turn !== this.turn) return
    runInAction(() => {
      this.looking = false
      this.found = answer.ok ? answer.value : undefined
      this.problem = answer.ok ? undefined : refusalText(answer.error)
    })
  }
}
