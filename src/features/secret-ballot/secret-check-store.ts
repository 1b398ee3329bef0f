import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { PollDetail } from '@/contract/ballot'
import { isOffline } from '@/flow/calls'
import type { BallotKeepers, KeptBallot } from '@/flow/kept-ballot'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { BallotBox, BoxAnswer } from '@/infra/ballot-box'
import { ballotNameOf, type BallotName } from '@/text/ballot-name'
import { refusalText } from '@/text/error-text'
import { selectionWords } from '@/text/method-text'
import { checkRow, type CheckResult } from './check-row'
import { fetchCraft, NOT_FETCHED, type LoadCraft } from './craft'

export interface SecretCheckParts extends FlowPorts {
  readonly box: BallotBox
  readonly keepers: () => BallotKeepers
  readonly loadCraft: LoadCraft
  readonly pollId: string
}

/** What there is to say about the ballot of this phone. */
export type CheckPhase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }
  | { readonly kind: 'offline'; readonly text: string }
  /** Not counted yet. */
  | { readonly kind: 'early' }
  | { readonly kind: 'voidedPoll' }
  /** This phone has no ballot of this poll. */
  | { readonly kind: 'noBallot'; readonly why: 'notTaken' | 'elsewhere' | 'paper' | 'tooOld' }
  | { readonly kind: 'checking' }
  | CheckResult

/** What an objection starts with; the ballot and its promise are read from the phone by the page that takes it. */
export type DisputeStart = 'notOnBoard' | 'differs'

/** 对票: whether the ballot of this phone stands on the board as it was cast. */
export class SecretCheckStore implements PageStore {
  private current: CheckPhase = { kind: 'loading' }
  private kept: KeptBallot | undefined
  private detail: QueryFlow<'ballot/readPoll'>
  private parts: SecretCheckParts

  constructor(parts: SecretCheckParts) {
    this.parts = parts
    this.detail = new QueryFlow(parts.calls, 'ballot/readPoll', () => ({ pollId: parts.pollId }))
    makeAutoObservable<this, 'detail' | 'parts' | 'current' | 'kept'>(this, { detail: false, parts: false, current: observable.ref, kept: observable.ref }, { autoBind: true })
  }

  start(): void {
    void this.load()
  }

  async load(): Promise<void> {
    await this.detail.load()
    const { poll } = this
    if (poll === undefined) return
    runInAction(() => {
      const found = this.parts.keepers().ballot.read()
      this.kept = found?.manifestHash === poll.secret?.manifestHash ? found : undefined
      this.current = this.before(poll) ?? { kind: 'checking' }
    })
    if (this.current.kind === 'checking') await this.check(poll)
  }

  get phase(): Phase {
    const { current, detail } = this
    if (current.kind === 'loading') return detail.phase.kind === 'ready' ? { kind: 'loading' } : detail.phase
    return current.kind === 'refused' || current.kind === 'offline' ? current : { kind: 'ready' }
  }

  get result(): CheckPhase {
    return this.current
  }

  get poll(): PollDetail | undefined {
    return this.detail.value
  }

  /** The box took a ballot of this phone in. */
  get hasCast(): boolean {
    return this.kept?.taken !== undefined
  }

  /** 票号 of the ballot that this phone keeps. */
  get name(): BallotName | undefined {
    return this.kept && ballotNameOf(this.kept.number)
  }

  /** What this phone keeps, to be shown only while pressed. */
  get mineText(): string | undefined {
    const { current, kept, poll } = this
    // Of several that went out the one that is compared.
    const ballot = current.kind === 'same' ? current.row : kept?.taken?.ballot ?? kept?.sent
    return ballot && poll && selectionWords(poll.method, ballot.selection)
  }

  /** What the board says about it, likewise. */
  get boardText(): string | undefined {
    const { current, poll } = this
    return (current.kind === 'same' || current.kind === 'differs') && poll ? selectionWords(poll.method, current.row.selection) : undefined
  }

  /** With what an objection can begin here. */
  get dispute(): DisputeStart | undefined {
    const { current, kept } = this
    if (current.kind === 'missing') return 'notOnBoard'
    return current.kind === 'differs' || (current.kind === 'otherBoard' && kept?.taken !== undefined) ? 'differs' : undefined
  }

  /** Single lines are kept back: too few voted. */
  get mayReadBoard(): boolean {
    const board = this.poll?.secret?.board
    return board !== undefined && (!board.withheld || board.mayRead)
  }

  private before(poll: PollDetail): CheckPhase | undefined {
    if (poll.phase === 'voided') return { kind: 'voidedPoll' }
    if (poll.secret?.board === undefined) return { kind: 'early' }
    if (poll.secret.token === 'paper' && this.kept?.taken === undefined) return { kind: 'noBallot', why: 'paper' }
    if (this.kept === undefined) return { kind: 'noBallot', why: poll.secret.token === 'taken' ? 'elsewhere' : 'notTaken' }
    return undefined
  }

  private async check(poll: PollDetail): Promise<void> {
    const { kept } = this
    const root = poll.secret?.board?.root
    const craft = await fetchCraft(this.parts.loadCraft)
    if (craft === NOT_FETCHED) return this.settle(notAnswered({ code: 'OFFLINE' }))
    if (craft === undefined || kept === undefined || root === undefined) return this.settle({ kind: 'noBallot', why: 'tooOld' })
    const answer = await this.parts.box.call('ballot-box/proveRow', { pollId: this.parts.pollId, number: kept.number })
    this.settle(answer.ok ? checkRow(kept, answer.value, root, craft) : notAnswered(answer.error))
  }

  private settle(phase: CheckPhase): void {
    this.current = phase
  }
}

function notAnswered(error: Extract<BoxAnswer<'ballot-box/proveRow'>, { readonly ok: false }>['error']): CheckPhase {
  if (error.code === 'NOT_COUNTED_YET') return { kind: 'early' }
  return isOffline(error) ? { kind: 'offline', text: refusalText(error) } : { kind: 'refused', code: error.code, text: refusalText(error) }
}
