import { makeAutoObservable } from 'mobx'
import type { ActivityCode } from '@/contract/volunteers-views'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { RotatingCode } from '@/flow/rotating-code'
import type { PageLinks } from '@/infra/page-links'
import type { Wakefulness } from '@/infra/wakefulness'
import { activityCodeText } from '@/text/volunteers-desk'

/** Where signing happens; the page of residents that `routes` calls `activity`. */
const ACTIVITY_PAGE = '/packages/coins/activity/index'

export interface CodePorts extends FlowPorts {
  readonly ticks: Ticks
  readonly links: PageLinks
  readonly wakefulness: Wakefulness
  readonly activityId: string
}

/** 签到码 */
export class ActivityCodeStore implements PageStore {
  private code: RotatingCode<ActivityCode>
  private links: PageLinks
  private activityId: string

  constructor({ calls, ticks, wakefulness, links, activityId }: CodePorts) {
    this.links = links
    this.activityId = activityId
    this.code = new RotatingCode({ flow: new QueryFlow(calls, 'volunteers/code', () => ({ activityId })), ticks, wakefulness })
    makeAutoObservable<this, 'code' | 'links' | 'activityId'>(this, { code: false, links: false, activityId: false }, { autoBind: true })
  }

  start(): void {
    this.code.start()
  }

  dispose(): void {
    this.code.dispose()
  }

  load(): Promise<void> {
    return this.code.load()
  }

  get phase(): Phase {
    return this.code.phase
  }

  get view(): ActivityCode | undefined {
    return this.code.value
  }

  /** The activity's page with the token, for our own scanner and for a phone's camera. */
  get link(): string | undefined {
    const { view } = this
    if (view === undefined) return undefined
    const page = `${ACTIVITY_PAGE}?activityId=${encodeURIComponent(this.activityId)}&code=${encodeURIComponent(view.token)}`
    return this.links.addressOf(page) ?? page
  }

  get present(): string {
    return activityCodeText.present(this.view?.signedIn ?? 0, this.view?.signedOut ?? 0)
  }

  get secondsLeft(): number {
    return this.code.secondsLeft
  }

  get isStale(): boolean {
    return this.code.isStale
  }
}
