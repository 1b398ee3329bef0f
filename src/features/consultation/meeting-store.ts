import { makeAutoObservable } from 'mobx'
import type { MeetingDetail, SIGN_IN_LIST_MAX } from '@/contract/consultation'
import { SIGN_IN_CODE_LENGTH } from '@/domain/consultation/meeting'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { Scanner } from '@/infra/scanner'
import { meetingText } from '@/text/meeting'
import { MeetingTalk } from './meeting/meeting-talk'

/** People of one call by list. */
export const SIGN_IN_MOST = 10 satisfies typeof SIGN_IN_LIST_MAX

export interface ListedPerson {
  readonly householdId: string
  readonly personId: string
}

/** 签到: by the code on the wall, scanned or typed; by the committee's paper list afterwards. */
export class MeetingStore implements PageStore {
  code = ''
  ticked: readonly ListedPerson[] = []
  readonly signIn: CommandFlow<'consultation/signIn'>
  readonly byList: CommandFlow<'consultation/signInByList'>
  /** What a resident says before and at the meeting. */
  readonly talk: MeetingTalk
  private detail: QueryFlow<'consultation/readMeeting'>
  private scanner: Scanner
  private meetingId: string

  constructor({ calls, scanner, meetingId, code = '' }: FlowPorts & { readonly scanner: Scanner; readonly meetingId: string; readonly code?: string }) {
    this.scanner = scanner
    this.meetingId = meetingId
    this.code = code
    this.detail = new QueryFlow(calls, 'consultation/readMeeting', () => ({ meetingId }))
    this.signIn = new CommandFlow(calls, 'consultation/signIn', meetingId)
    this.byList = new CommandFlow(calls, 'consultation/signInByList', meetingId)
    this.talk = new MeetingTalk({ calls, meetingId, reload: () => this.load() })
    makeAutoObservable<this, 'detail' | 'scanner' | 'meetingId'>(
      this,
      { signIn: false, byList: false, talk: false, detail: false, scanner: false, meetingId: false },
      { autoBind: true, deep: false }
    )
  }

  /** A code that came with the link signs in at once. */
  start(): void {
    void this.load()
    if (this.isComplete) void this.submit()
  }

  load(): Promise<void> {
    return this.detail.load()
  }

  type(text: string): void {
    this.code = digitsOf(text)
    this.signIn.reset()
  }

  async scan(): Promise<void> {
    const scanned = await this.scanner.scan()
    if (!scanned.ok) return
    this.type(codeIn(scanned.value))
    await this.submit()
  }

  async submit(): Promise<void> {
    if (!this.isComplete) return
    if (await this.signIn.send({ meetingId: this.meetingId, code: this.code })) await this.load()
  }

  tick(person: ListedPerson): void {
    const others = this.ticked.filter(other => other.personId !== person.personId)
    if (others.length < this.ticked.length) this.ticked = others
    else if (this.ticked.length < SIGN_IN_MOST) this.ticked = [...this.ticked, person]
  }

  async submitList(): Promise<void> {
    if (this.ticked.length === 0) return
    if (!(await this.byList.send({ meetingId: this.meetingId, people: [...this.ticked] }))) return
    this.untick()
    await this.load()
  }

  get phase(): Phase {
    return this.detail.phase
  }

  get meeting(): MeetingDetail | undefined {
    return this.detail.value
  }

  get isSignedIn(): boolean {
    return this.signIn.isDone || this.meeting?.signedIn === true
  }

  get canScan(): boolean {
    return this.scanner.available
  }

  get isComplete(): boolean {
    return this.code.length === SIGN_IN_CODE_LENGTH
  }

  get submitOff(): string | undefined {
    return this.isComplete ? undefined : meetingText.codeShort(SIGN_IN_CODE_LENGTH - this.code.length)
  }

  /** Coins for being there, or why none. */
  get receiptText(): string | undefined {
    if (this.signIn.deed.kind !== 'done') return undefined
    const { coins, balance, noCoins } = this.signIn.deed.value
    if (noCoins === 'CAP_REACHED') return meetingText.capReached
    if (noCoins === undefined) return meetingText.coins(coins, balance)
    return noCoins === 'ACCOUNT_FROZEN' ? meetingText.frozen : meetingText.noScheme
  }

  get listText(): string | undefined {
    const { deed } = this.byList
    return deed.kind === 'done' ? meetingText.listDone(deed.value.signedIn, deed.value.already) : undefined
  }

  isTicked(personId: string): boolean {
    return this.ticked.some(person => person.personId === personId)
  }

  private untick(): void {
    this.ticked = []
  }
}

/** Full-width digits of a Chinese keyboard count as digits. */
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '').slice(0, SIGN_IN_CODE_LENGTH)

/** The wall shows a link that ends in `code=123456`, or the digits alone. */
const codeIn = (scanned: string): string => /[?&]code=(\d+)/.exec(scanned)?.[1] ?? scanned
