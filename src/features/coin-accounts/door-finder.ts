import { makeAutoObservable, runInAction } from 'mobx'
import type { AccountAtDoor, HouseholdAccounts } from '@/contract/coin-accounts'
import type { Calls } from '@/flow/calls'
import { refusalText } from '@/text/error-text'

/** The accounts behind a door, and the one that is meant. */
export class DoorFinder {
  door = ''
  found: HouseholdAccounts | undefined = undefined
  account: AccountAtDoor | undefined = undefined
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
    this.account = undefined
    this.problem = undefined
    this.looking = false
  }

  choose(account: AccountAtDoor): void {
    this.account = account
  }

  async find(): Promise<void> {
    const householdNo = this.door.trim()
    if (householdNo === '' || this.looking) return
    const turn = ++this.turn
    this.looking = true
    this.problem = undefined
    const answer = await this.calls.query('ledger/accountsAtDoor', { householdNo })
    if (turn !== this.turn) return
    runInAction(() => {
      this.looking = false
      this.found = answer.ok ? answer.value : undefined
      // The household's own stands first; where persons have the accounts somebody is chosen.
      const [first] = answer.ok ? answer.value.accounts : []
      this.account = first?.personId === undefined ? first : undefined
      this.problem = answer.ok ? undefined : refusalText(answer.error)
    })
  }
}
