import { makeAutoObservable } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { DisputesView, DisputeView } from '@/contract/ballot-care'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import { DISPUTE_KINDS, DISPUTE_TEXT_MAX, isAboutBoard, type DisputeKind } from '@/domain/ballot/secret/dispute'
import type { InclusionPromise } from '@/domain/ballot/secret/signed-ballot'
import type { Instant } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { disputeText } from '@/text/ballot-care'
import { ParticipationStore } from './participation-store'

export interface DisputeParts extends FlowPorts {
  readonly ticks: Ticks
  readonly pollId: string
  /** What comparing on the phone found, where one comes from there. */
  readonly kind?: string | undefined
  /** The Box's promise that this phone keeps for the poll. */
  readonly promise: () => InclusionPromise | undefined
}

/** From when on it can be said who took a ballot. */
const AFTER_CLOSE: readonly PollPhase[] = ['settling', 'closed', 'counted', 'confirmed', 'published']

/** 申诉: what is wrong, in words or with the promise, and what became of what was said before. */
export class DisputeStore implements PageStore {
  kind: DisputeKind | undefined = undefined
  words = ''
  /** The promise goes along unless the person takes it away; what that tells stands beside the switch. */
  attach = true
  readonly file: CommandFlow<'ballot/fileDispute'>
  readonly participation: ParticipationStore
  readonly wordsMax = DISPUTE_TEXT_MAX
  private view: QueryFlow<'ballot/readDisputes'>
  private parts: DisputeParts

  constructor(parts: DisputeParts) {
    this.parts = parts
    this.kind = DISPUTE_KINDS.find(each => each === parts.kind)
    this.view = new QueryFlow(parts.calls, 'ballot/readDisputes', () => ({ pollId: parts.pollId }))
    this.file = new CommandFlow(parts.calls, 'ballot/fileDispute', parts.pollId)
    this.participation = new ParticipationStore(parts)
    makeAutoObservable<this, 'view' | 'parts'>(this, { file: false, participation: false, wordsMax: false, view: false, parts: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.view.load()
  }

  choose(kind: DisputeKind): void {
    this.kind = kind
    this.file.reset()
  }

  write(words: string): void {
    this.words = words
    this.file.reset()
  }

  setAttach(attach: boolean): void {
    this.attach = attach
    this.file.reset()
  }

  async send(): Promise<void> {
    const { input } = this
    if (input === undefined || this.sendOff !== undefined) return
    if ((await this.file.send(input)) === undefined) return
    this.empty()
    await this.load()
  }

  get phase(): Phase {
    return this.view.phase
  }

  get disputes(): DisputesView | undefined {
    return this.view.value
  }

  get kinds(): DisputesView['kinds'] {
    return this.disputes?.kinds ?? []
  }

  /** Why nothing can be filed here at all. */
  get closedBy(): DisputesView['kinds'][number]['cannot'] {
    return this.kinds.every(each => each.cannot !== undefined) ? this.kinds[0]?.cannot : undefined
  }

  /** What the phone can show for the chosen kind. */
  get promise(): InclusionPromise | undefined {
    return this.kind !== undefined && isAboutBoard(this.kind) ? this.parts.promise() : undefined
  }

  get asksForPromise(): boolean {
    return this.kind !== undefined && isAboutBoard(this.kind)
  }

  get attaches(): boolean {
    return this.attach && this.promise !== undefined
  }

  get sendOff(): string | undefined {
    const chosen = this.kinds.find(each => each.kind === this.kind)
    if (chosen === undefined || chosen.cannot !== undefined) return disputeText.off.kind
    return !this.attaches && this.words.trim() === '' ? disputeText.off.words : undefined
  }

  get showsParticipation(): boolean {
    return this.disputes !== undefined && AFTER_CLOSE.includes(this.disputes.phase)
  }

  /** What the last one came to. */
  get filed() {
    const { deed } = this.file
    return deed.kind === 'done' ? deed.value : undefined
  }

  get now(): Instant {
    return this.parts.ticks.now
  }

  isLate({ state, answerDueAt }: DisputeView): boolean {
    return (state === 'open' || state === 'proven') && this.now >= answerDueAt
  }

  private empty(): void {
    this.kind = undefined
    this.words = ''
  }

  private get input(): InputOf<'ballot/fileDispute'> | undefined {
    const { kind, words, promise } = this
    if (kind === undefined) return undefined
    return { pollId: this.parts.pollId, kind, ...(words.trim() === '' ? {} : { text: words.trim() }), ...(this.attaches && promise !== undefined ? { promise: { ...promise } } : {}) }
  }
}
