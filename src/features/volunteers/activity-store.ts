import { makeAutoObservable, runInAction } from 'mobx'
import type { ActivityDetail } from '@/contract/volunteers-views'
import type { Direction } from '@/domain/volunteers/attendance'
import { parseSignToken, signTokenText } from '@/domain/volunteers/sign-code'
import type { Calls } from '@/flow/calls'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, Keeper, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Scanner } from '@/infra/scanner'
import { refusalText } from '@/text/error-text'
import { KeptSigns, type KeptSign } from './kept-signs'

export interface ActivityPorts extends FlowPorts {
  readonly activityId: string
  /** From the link in the square code, where the phone's own camera opened this page. */
  readonly code: string | undefined
  readonly scanner: Scanner
  readonly keeper: Keeper<readonly KeptSign[]>
}

export type ActivitySheet = 'none' | 'withdraw' | 'cancel'

/** One activity: sign up, come, go; for its organiser also publish and cancel. */
export class ActivityStore implements PageStore {
  sheet: ActivitySheet = 'none'
  words = ''
  digits = ''
  kept: readonly KeptSign[] = []
  scanProblem: string | undefined = undefined
  readonly activityId: string
  readonly signUp: CommandFlow<'volunteers/signUp'>
  readonly withdraw: CommandFlow<'volunteers/withdraw'>
  readonly signing: CommandFlow<'volunteers/sign'>
  readonly opening: CommandFlow<'volunteers/openActivity'>
  readonly cancelling: CommandFlow<'volunteers/cancelActivity'>
  private flow: QueryFlow<'volunteers/activity'>
  private calls: Calls
  private scanner: Scanner
  private keptSigns: KeptSigns
  private sending: Promise<void> | undefined = undefined
  /** Of the link; used once. */
  code: string | undefined

  constructor({ calls, activityId, code, scanner, keeper }: ActivityPorts) {
    this.calls = calls
    this.activityId = activityId
    this.code = code
    this.scanner = scanner
    this.keptSigns = new KeptSigns(keeper)
    this.flow = new QueryFlow(calls, 'volunteers/activity', () => ({ activityId }), { keepCopy: true })
    this.signUp = new CommandFlow(calls, 'volunteers/signUp', activityId)
    this.withdraw = new CommandFlow(calls, 'volunteers/withdraw', activityId)
    this.signing = new CommandFlow(calls, 'volunteers/sign', ({ direction }) => `${activityId} ${direction}`)
    this.opening = new CommandFlow(calls, 'volunteers/openActivity', activityId)
    this.cancelling = new CommandFlow(calls, 'volunteers/cancelActivity', activityId)
    makeAutoObservable<this, 'flow' | 'calls' | 'scanner' | 'keptSigns' | 'sending'>(
      this,
      { flow: false, calls: false, scanner: false, keptSigns: false, sending: false, activityId: false, signUp: false, withdraw: false, signing: false, opening: false, cancelling: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    this.kept = this.keptSigns.of(this.activityId)
    void this.load().then(this.sendKept)
  }

  load(): Promise<void> {
    return this.flow.load()
  }

  get phase(): Phase {
    return this.flow.phase
  }

  get view(): ActivityDetail | undefined {
    return this.flow.value
  }

  /** What comes next: who has come goes. A code of coming that still lies on the phone counts as come. */
  get direction(): Direction {
    const came = this.view?.mine.in !== undefined || this.kept.some(({ direction }) => direction === 'in')
    return came ? 'out' : 'in'
  }

  get canScan(): boolean {
    return this.scanner.available
  }

  setDigits(digits: string): void {
    this.digits = digits
    this.signing.reset()
  }

  write(words: string): void {
    this.words = words
  }

  show(sheet: ActivitySheet): void {
    this.sheet = sheet
    this.withdraw.reset()
    this.cancelling.reset()
  }

  async join(): Promise<void> {
    if ((await this.signUp.send({ activityId: this.activityId })) !== undefined) await this.load()
  }

  async leave(): Promise<void> {
    if ((await this.withdraw.send({ activityId: this.activityId })) === undefined) return
    this.show('none')
    await this.load()
  }

  async publish(): Promise<void> {
    if ((await this.opening.send({ activityId: this.activityId })) !== undefined) await this.load()
  }

  async callOff(): Promise<void> {
    if (this.words.trim() === '' || (await this.cancelling.send({ activityId: this.activityId, words: this.words.trim() })) === undefined) return
    this.show('none')
    await this.load()
  }

  async scan(): Promise<void> {
    const scanned = await this.scanner.scan()
    if (!scanned.ok) {
      runInAction(() => {
        this.scanProblem = scanned.error.code === 'SCAN_CANCELLED' ? undefined : refusalText(scanned.error)
      })
      return
    }
    await this.sign(scanned.value)
  }

  /** What the link brought, or what was typed. */
  async sign(read: string = this.digits): Promise<void> {
    const { direction } = this
    const code = codeIn(read)
    this.scanProblem = undefined
    const signed = await this.signing.send({ activityId: this.activityId, direction, code })
    // A square code keeps its time; digits would be over before there is a connection.
    if (signed === undefined && this.signing.canRetry && parseSignToken(code) !== undefined) return this.keep({ activityId: this.activityId, direction, code, scannedAt: this.calls.now() })
    if (signed === undefined) return
    runInAction(() => {
      this.digits = ''
      this.code = undefined
    })
    await this.load()
  }

  /** What lies on the phone; asked twice it is sent once. */
  sendKept(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined
    })
    return this.sending
  }

  /** Coming before going; what is refused for good is not sent again. */
  private async sendAll(): Promise<void> {
    const waiting = [...this.kept].sort((one, other) => one.direction.localeCompare(other.direction))
    for (const { activityId, direction, code } of waiting) {
      const signed = await this.signing.send({ activityId, direction, code })
      if (signed === undefined && this.signing.deed.kind !== 'refused') return
      this.keptSigns.drop({ activityId, direction })
      runInAction(() => {
        this.kept = this.keptSigns.of(this.activityId)
      })
    }
    if (waiting.length > 0) await this.load()
  }

  private keep(sign: KeptSign): void {
    this.keptSigns.keep(sign)
    this.kept = this.keptSigns.of(this.activityId)
    this.code = undefined
    this.signing.reset()
  }
}

/** Our own token, also where the square code holds the link to this page. */
function codeIn(read: string): string {
  const inLink = /[?&]code=([^&#]+)/.exec(read)?.[1]
  const token = parseSignToken(inLink === undefined ? read : decodeURIComponent(inLink))
  return token === undefined ? read.trim() : signTokenText(token)
}
