import { makeAutoObservable, reaction } from 'mobx'
import type { Wakefulness } from '@/infra/wakefulness'
import type { Phase } from './phase'
import type { Ticks } from './ports'

const TICK_MS = 1_000
/** Without network the code is asked for again at this pace. */
const RETRY_MS = 5_000

export interface RotatingCodeParts<T> {
  readonly flow: { load(): Promise<void>; readonly phase: Phase; readonly value: T | undefined }
  readonly ticks: Ticks
  readonly wakefulness: Wakefulness
}

/** A code on a wall that is asked for again whenever its time is over; the screen stays awake meanwhile. */
export class RotatingCode<T extends { readonly validUntil: number }> {
  private parts: RotatingCodeParts<T>
  private askAgainAt = 0
  private stop: (() => void) | undefined

  constructor(parts: RotatingCodeParts<T>) {
    this.parts = parts
    makeAutoObservable<this, 'parts' | 'askAgainAt' | 'stop'>(this, { parts: false, askAgainAt: false, stop: false }, { autoBind: true })
  }

  start(): void {
    const { ticks, wakefulness } = this.parts
    const stopTicking = ticks.start(TICK_MS)
    const stopWatching = reaction(() => ticks.now, this.askWhenDue)
    const letSleep = wakefulness.keepOn()
    this.stop = () => {
      letSleep()
      stopWatching()
      stopTicking()
    }
    void this.load()
  }

  dispose(): void {
    this.stop?.()
  }

  async load(): Promise<void> {
    this.askAgainAt = this.parts.ticks.now + RETRY_MS
    await this.parts.flow.load()
  }

  get phase(): Phase {
    return this.parts.flow.phase
  }

  get value(): T | undefined {
    return this.parts.flow.value
  }

  get secondsLeft(): number {
    return Math.max(0, Math.ceil(((this.value?.validUntil ?? 0) - this.parts.ticks.now) / 1_000))
  }

  /** The code on the screen is over and no new one came. */
  get isStale(): boolean {
    return this.value !== undefined && this.secondsLeft === 0
  }

  private askWhenDue(): void {
    const { now } = this.parts.ticks
    const due = this.value === undefined || now >= this.value.validUntil
    if (due && now >= this.askAgainAt && this.phase.kind !== 'refused') void this.load()
  }
}
