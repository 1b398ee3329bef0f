import { makeAutoObservable } from 'mobx'
import type { OutputOf } from '@/contract/actions'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { RotatingCode } from '@/flow/rotating-code'
import type { PageLinks } from '@/infra/page-links'
import type { Wakefulness } from '@/infra/wakefulness'
import { meetingText } from '@/text/meeting'

/** Where signing in happens; the page of residents that `routes` calls `meeting`. */
const MEETING_PAGE = '/pages/meeting/index'

export interface SignInBoardPorts extends FlowPorts {
  readonly ticks: Ticks
  readonly links: PageLinks
  readonly wakefulness: Wakefulness
  readonly meetingId: string
}

/** 签到屏: the code for the wall. */
export class SignInBoardStore implements PageStore {
  private code: RotatingCode<OutputOf<'consultation/signInCode'>>
  private links: PageLinks
  private meetingId: string

  constructor({ calls, ticks, links, wakefulness, meetingId }: SignInBoardPorts) {
    this.links = links
    this.meetingId = meetingId
    this.code = new RotatingCode({ flow: new QueryFlow(calls, 'consultation/signInCode', () => ({ meetingId })), ticks, wakefulness })
    makeAutoObservable<this, 'code' | 'links' | 'meetingId'>(this, { code: false, links: false, meetingId: false }, { autoBind: true })
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
    return this.code.secondsLeft
  }

  get isStale(): boolean {
    return this.code.isStale
  }
}
