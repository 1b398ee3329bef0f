import { makeAutoObservable, reaction } from 'mobx'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { meetingText } from '@/text/meeting'

const TICK_MS = 1_000
/** Without network the board asks again at this pace. */
const RETRY_MS = 5_000

/** 签到屏: the code for the wall, asked again whenever its time is over. */
export class SignInBoardStore implements PageStore {
  private code: QueryFlow<'consultation/signInCode'>
  private ticks: Ticks
  private meetingId: string
  private askAgainAt = 0
  private stop: (() => void) | undefined

  constructor({ calls, ticks, meetingId }: FlowPorts & { readonly ticks: Ticks; readonly meetingId: string }) {
    this.ticks = ticks
    this.meetingId = meetingId
    this.code = new QueryFlow(calls, 'consultation/signInCode', () => ({ meetingId }))
    makeAutoObservable<this, 'code' | 'ticks' | 'meetingId' | 'askAgainAt' | 'stop'>(
      this,
      { code: false, ticks: false, meetingId: false, askAgainAt: false, stop: false },
      { autoBind: true }
    )
  }

  start(): void {
    const stopTicking = this.ticks.start(TICK_MS)
    const stopWatching = reaction(() => this.ticks.now, this.askWhenDue)
    this.stop = () => {
      stopWatching()
      stopTicking()
    }
    void this.load()
  }

  dispose(): void {
    this.stop?.()
  }

  async load(): Promise<void> {
    this.askAgainAt = this.ticks.now + RETRY_MS
    await this.code.load()
  }

  get phase(): Phase {
    return this.code.phase
  }

  /** Six digits; undefined before the first and after the last. */
  get digits(): string | undefined {
    return this.code.value?.code
  }

  /** What the square code holds: scanning it in WeChat opens the meeting with the digits. */
  get link(): string | undefined {
    return this.digits && `/pages/meeting/index?meetingId=${this.meetingId}&code=${this.digits}`
  }

  get present(): number {
    return this.code.value?.present ?? 0
  }

  get presentText(): string {
    return meetingText.present(this.present)
  }

  get secondsLeft(): number {
    return Math.max(0, Math.ceil(((this.code.value?.validUntil ?? 0) - this.ticks.now) / 1_000))
  }

  /** The digits on the screen are over and no new ones came. */
  get isStale(): boolean {
    return this.digits !== undefined && this.secondsLeft === 0
  }

  private askWhenDue(): void {
    const due = this.code.value === undefined || this.ticks.now >= this.code.value.validUntil
    if (due && this.ticks.now >= this.askAgainAt && this.phase.kind !== 'refused') void this.load()
  }
}
