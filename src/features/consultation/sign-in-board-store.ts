import { makeAutoObservable, reaction } from 'mobx'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { PageLinks } from '@/infra/page-links'
import type { Wakefulness } from '@/infra/wakefulness'
import { meetingText } from '@/text/meeting'

const TICK_MS = 1_000
/** Without network the board asks again at this pace. */
const RETRY_MS = 5_000

/** Where signing in happens; the page of residents that `routes` calls `meeting`. */
const MEETING_PAGE = '/pages/meeting/index'

export interface SignInBoardPorts extends FlowPorts {
  readonly ticks: Ticks
  readonly links: PageLinks
  readonly wakefulness: Wakefulness
  readonly meetingId: string
}

/** 签到屏: the code for the wall, asked again whenever its time is over. */
export class SignInBoardStore implements PageStore {
  private code: QueryFlow<'consultation/signInCode'>
  private ticks: Ticks
  private meetingId: string
  private askAgainAt = 0
  private links: PageLinks
  private wakefulness: Wakefulness
  private stop: (() => void) | undefined

  constructor({ calls, ticks, links, wakefulness, meetingId }: SignInBoardPorts) {
    this.ticks = ticks
    this.links = links
    this.wakefulness = wakefulness
    this.meetingId = meetingId
    this.code = new QueryFlow(calls, 'consultation/signInCode', () => ({ meetingId }))
    makeAutoObservable<this, 'code' | 'ticks' | 'links' | 'wakefulness' | 'meetingId' | 'askAgainAt' | 'stop'>(
      this,
      { code: false, ticks: false, links: false, wakefulness: false, meetingId: false, askAgainAt: false, stop: false },
      { autoBind: true }
    )
  }

  start(): void {
    const stopTicking = this.ticks.start(TICK_MS)
    const stopWatching = reaction(() => this.ticks.now, this.askWhenDue)
    const letSleep = this.wakefulness.keepOn()
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

  /** What the square code holds: the meeting's page with the digits, for our own scanner and for a phone's camera. */
  get link(): string | undefined {
    if (this.digits === undefined) return undefined
    const page = `${MEETING_PAGE}?meetingId=${encodeURIComponent(this.meetingId)}&code=${this.digits}`
    return this.links.addressOf(page) ?? page
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
