import { makeAutoObservable, reaction } from 'mobx'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { PageLinks } from '@/infra/page-links'
import type { Wakefulness } from '@/infra/wakefulness'
import { activityCodeText } from '@/text/volunteers-desk'

const TICK_MS = 1_000
/** Without network the code is asked for again at this pace. */
const RETRY_MS = 5_000
/** Where signing happens; the page of residents that `routes` calls `activity`. */
const ACTIVITY_PAGE = '/packages/coins/activity/index'

export interface CodePorts extends FlowPorts {
  readonly ticks: Ticks
  readonly links: PageLinks
  readonly wakefulness: Wakefulness
  readonly activityId: string
}

/** 签到码: asked for again whenever its time is over. */
export class ActivityCodeStore implements PageStore {
  private flow: QueryFlow<'volunteers/code'>
  private ports: CodePorts
  private askAgainAt = 0
  private stop: (() => void) | undefined

  constructor(ports: CodePorts) {
    this.ports = ports
    this.flow = new QueryFlow(ports.calls, 'volunteers/code', () => ({ activityId: ports.activityId }))
    makeAutoObservable<this, 'flow' | 'ports' | 'askAgainAt' | 'stop'>(this, { flow: false, ports: false, askAgainAt: false, stop: false }, { autoBind: true })
  }

  start(): void {
    const { ticks, wakefulness } = this.ports
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
    this.askAgainAt = this.ports.ticks.now + RETRY_MS
    await this.flow.load()
  }

  get phase(): Phase {
    return this.flow.phase
  }

  get view() {
    return this.flow.value
  }

  /** The activity's page with the token, for our own scanner and for a phone's camera. */
  get link(): string | undefined {
    const { view } = this
    if (view === undefined) return undefined
    const page = `${ACTIVITY_PAGE}?activityId=${encodeURIComponent(this.ports.activityId)}&code=${encodeURIComponent(view.token)}`
    return this.ports.links.addressOf(page) ?? page
  }

  get present(): string {
    return activityCodeText.present(this.view?.signedIn ?? 0, this.view?.signedOut ?? 0)
  }

  get secondsLeft(): number {
    return Math.max(0, Math.ceil(((this.view?.validUntil ?? 0) - this.ports.ticks.now) / 1_000))
  }

  /** The code on the screen is over and no new one came. */
  get isStale(): boolean {
    return this.view !== undefined && this.secondsLeft === 0
  }

  private askWhenDue(): void {
    const { now } = this.ports.ticks
    const due = this.view === undefined || now >= this.view.validUntil
    if (due && now >= this.askAgainAt && this.phase.kind !== 'refused') void this.load()
  }
}
