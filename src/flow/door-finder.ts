import { makeAutoObservable, runInAction } from 'mobx'
import type { Result } from '@/domain/shared/result'
import { refusalText } from '@/text/error-text'
import type { AnyRefusal } from './calls'

/** Asks for what stands behind a door. */
export type AskAtDoor<T> = (householdNo: string) => Promise<Result<T, AnyRefusal>>

/** A household by the number on its door. The latest number wins. */
export class DoorFinder<T> {
  door = ''
  found: T | undefined = undefined
  looking = false
  problem: string | undefined = undefined
  private ask: AskAtDoor<T>
  private turn = 0

  constructor(ask: AskAtDoor<T>) {
    this.ask = ask
    makeAutoObservable<this, 'ask' | 'turn'>(this, { ask: false, turn: false }, { autoBind: true, deep: false })
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
    const answer = await this.ask(householdNo)
    if (turn !== this.turn) return
    runInAction(() => {
      this.looking = false
      this.found = answer.ok ? answer.value : undefined
      this.problem = answer.ok ? undefined : refusalText(answer.error)
    })
  }
}
