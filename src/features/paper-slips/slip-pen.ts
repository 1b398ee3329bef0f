import { makeAutoObservable } from 'mobx'
import type { SlipBatchView } from '@/contract/ballot-paper'
import { afterTap, selectionOf, type BallotTap, type Filling } from '@/domain/ballot/methods/filling'
import { SERIAL_TAIL, tailOf, typedSerial } from '@/domain/ballot/paper/serial'
import type { Selection } from '@/domain/ballot/selection'
import type { Scanner } from '@/infra/scanner'

/** The slip on the table: found by the end of its serial or by its code, then filled in as it was. */
export class SlipPen {
  typed = ''
  filling: Filling = undefined
  private chosen: string | undefined = undefined
  private scanner: Scanner
  private slips: () => SlipBatchView | undefined

  constructor(scanner: Scanner, slips: () => SlipBatchView | undefined) {
    this.scanner = scanner
    this.slips = slips
    makeAutoObservable<this, 'scanner' | 'slips'>(this, { scanner: false, slips: false }, { autoBind: true, deep: false })
  }

  /** Four characters are enough; a whole serial is read by its end. */
  type(typed: string): void {
    this.take(typedSerial(typed))
  }
  async scan(): Promise<void> {
    const scanned = await this.scanner.scan()
    if (scanned.ok) this.take(typedSerial(serialIn(scanned.value)))
  }
  /** Takes one known slip in hand again. */
  pick(serial: string): void {
    this.filling = undefined
    this.typed = tailOf(serial)
    this.chosen = serial
  }
  tap(tap: BallotTap): void {
    const method = this.slips()?.poll.method
    if (method) this.filling = afterTap(method, this.filling, tap)
  }
  /** The slip is done: the next one. */
  lift(): void {
    this.typed = ''
    this.filling = undefined
    this.chosen = undefined
  }

  get canScan(): boolean {
    return this.scanner.available
  }
  get serial(): string | undefined {
    return this.chosen
  }
  /** Typed in full, and no slip of this batch ends so. */
  get isUnknown(): boolean {
    return this.typed.length === SERIAL_TAIL && this.chosen === undefined
  }
  get isSpoiled(): boolean {
    return this.chosen !== undefined && this.slips()?.spoiledSerials.includes(this.chosen) === true
  }
  /** What the slip says once nothing is missing on it. */
  get selection(): Selection | undefined {
    const method = this.slips()?.poll.method
    return method === undefined ? undefined : selectionOf(method, this.filling)
  }

  private take(read: string): void {
    this.filling = undefined
    this.typed = read.slice(-SERIAL_TAIL)
    this.chosen = this.typed.length < SERIAL_TAIL ? undefined : this.slips()?.serials.find(serial => tailOf(serial) === this.typed)
  }
}

/** A slip's code opens the board of its poll and carries its serial; a bare serial is one too. */
const serialIn = (scanned: string): string => /[?&]serial=([^&#]+)/.exec(scanned)?.[1] ?? scanned
