import { makeAutoObservable } from 'mobx'
import type { Ticks } from '@/flow/ports'
import { dayOf, instant, type Day, type Instant } from '@/domain/shared/instant'
import type { DeviceClock } from '@/infra/clock'

/** The server's time, as far as the last reply told it. Deadlines are shown by it, whatever the phone's clock says. */
export class ServerClock implements Ticks {
  /** Server minus device, in ms. */
  offset = 0
  private deviceNow: number
  private readonly device: DeviceClock

  constructor(device: DeviceClock) {
    this.device = device
    this.deviceNow = device.now()
    makeAutoObservable<this, 'device'>(this, { device: false }, { autoBind: true })
  }

  /** As of the last tick or reply; reading it in a getter makes the getter follow. */
  get now(): Instant {
    return instant(this.deviceNow + this.offset)
  }

  /** The day in the village. */
  get today(): Day {
    return dayOf(this.now)
  }

  /** Takes the server's word. */
  record(serverTime: number): void {
    this.deviceNow = this.device.now()
    this.offset = serverTime - this.deviceNow
  }

  tick(): void {
    this.deviceNow = this.device.now()
  }

  start(ms: number): () => void {
    this.tick()
    return this.device.every(ms, this.tick)
  }
}
