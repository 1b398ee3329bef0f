import { makeAutoObservable } from 'mobx'
import type { AccountAtDoor, HouseholdAccounts } from '@/contract/coin-accounts'
import type { Calls } from '@/flow/calls'
import { DoorFinder } from '@/flow/door-finder'

/** The accounts behind a door, and the one that is meant. */
export class AccountFinder {
  private at: DoorFinder<HouseholdAccounts>
  private chosen: AccountAtDoor | undefined = undefined

  constructor(calls: Calls) {
    this.at = new DoorFinder((householdNo) => calls.query('ledger/accountsAtDoor', { householdNo }))
    makeAutoObservable<this, 'at'>(this, { at: false }, { autoBind: true, deep: false })
  }

  get door(): string {
    return this.at.door
  }
  get found(): HouseholdAccounts | undefined {
    return this.at.found
  }
  get looking(): boolean {
    return this.at.looking
  }
  get problem(): string | undefined {
    return this.at.problem
  }
  /** The household's own stands first; where persons have the accounts somebody is chosen. */
  get account(): AccountAtDoor | undefined {
    const first = this.found?.accounts[0]
    return this.chosen ?? (first?.personId === undefined ? first : undefined)
  }

  write(door: string): void {
    this.chosen = undefined
    this.at.write(door)
  }

  choose(account: AccountAtDoor): void {
    this.chosen = account
  }

  find(): Promise<void> {
    return this.at.find()
  }
}
