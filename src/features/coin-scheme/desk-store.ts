import { makeAutoObservable, runInAction } from 'mobx'
import type { InputOf } from '@/contract/actions'
import type { NoticeCard } from '@/contract/disclosure'
import type { SchemeDesk } from '@/contract/scheme-views'
import { dayOf, parseDay, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { schemeDeskText as text } from '@/text/scheme-pages'
import { badSchemeText } from '@/text/scheme-words'

export interface DeskParts extends FlowPorts {
  readonly ticks: Ticks
}

type Adoption = InputOf<'scheme/adopt'>['adoption']

/** 积分方案 for who keeps it: every edition, the draft, what waits to be adopted and to be published. */
export class SchemeDeskStore implements PageStore {
  /** A published result that adopted it; `paper`: a resolution by its number. */
  decision: string | undefined = undefined
  resolution = ''
  day: Day | undefined = undefined
  readonly startDraft: CommandFlow<'scheme/startDraft'>
  readonly dropDraft: CommandFlow<'scheme/dropDraft'>
  readonly adopt: CommandFlow<'scheme/adopt'>
  readonly publish: CommandFlow<'scheme/publish'>
  private query: QueryFlow<'scheme/desk'>
  private board: QueryFlow<'disclosure/listNotices'>
  private ticks: Ticks

  constructor({ calls, ticks }: DeskParts) {
    this.ticks = ticks
    this.query = new QueryFlow(calls, 'scheme/desk', () => ({}))
    this.board = new QueryFlow(calls, 'disclosure/listNotices', () => ({}))
    this.startDraft = new CommandFlow(calls, 'scheme/startDraft', 'scheme')
    this.dropDraft = new CommandFlow(calls, 'scheme/dropDraft', 'scheme')
    this.adopt = new CommandFlow(calls, 'scheme/adopt', 'scheme')
    this.publish = new CommandFlow(calls, 'scheme/publish', 'scheme')
    makeAutoObservable<this, 'query' | 'board' | 'ticks'>(
      this,
      { startDraft: false, dropDraft: false, adopt: false, publish: false, query: false, board: false, ticks: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.query.load()
  }

  async begin(from: 'starter' | 'latest'): Promise<boolean> {
    return this.after(await this.startDraft.send({ from }))
  }

  async drop(): Promise<boolean> {
    return this.after(await this.dropDraft.send({ seenNo: this.no }))
  }

  /** Decisions on the board are looked for when somebody asks for them, not before. */
  openAdoption(): void {
    this.adopt.reset()
    void this.board.load()
  }

  choose(decision: string): void {
    this.decision = decision
    this.adopt.reset()
  }

  writeResolution(words: string): void {
    this.resolution = words
  }

  chooseDay(day: string): void {
    this.day = parseDay(day)
  }

  async adoptDraft(): Promise<boolean> {
    const { adoption } = this
    return adoption !== undefined && this.after(await this.adopt.send({ seenNo: this.no, adoption }))
  }

  async publishIt(): Promise<boolean> {
    const version = this.desk?.toPublish?.version
    return version !== undefined && this.after(await this.publish.send({ version }))
  }

  get phase(): Phase {
    return this.query.phase
  }

  get desk(): SchemeDesk | undefined {
    return this.query.value
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** Formal decisions that passed and hang on the board. */
  get decisions(): readonly NoticeCard[] {
    return (this.board.value?.items ?? []).filter(({ outcomeKind, standing, archived }) => outcomeKind === 'passed' && standing === 'formal' && !archived)
  }

  /** Why the draft cannot be adopted as it stands. */
  get unfitText(): string | undefined {
    const unfit = this.desk?.draft?.cannotAdopt
    return unfit && badSchemeText(unfit)
  }

  get adoptOff(): string | undefined {
    if (this.decision === undefined) return text.fill.decision
    if (this.decision !== PAPER) return undefined
    if (this.resolution.trim() === '') return text.fill.resolution
    return this.day === undefined ? text.fill.day : undefined
  }

  private get adoption(): Adoption | undefined {
    const { decision, day } = this
    if (this.adoptOff !== undefined || decision === undefined) return undefined
    if (decision !== PAPER) return { kind: 'notice', noticeId: decision }
    return day && { kind: 'resolution', resolution: this.resolution.trim(), day }
  }

  private get no(): number {
    return this.desk?.no ?? 0
  }

  /** Whatever it changed, the page is read anew; also when somebody else was first. */
  private async after(done: object | undefined): Promise<boolean> {
    if (done === undefined) return false
    await this.load()
    runInAction(() => {
      this.decision = undefined
      this.resolution = ''
      this.day = undefined
    })
    return true
  }
}

/** A resolution that was taken on paper. */
export const PAPER = 'paper'
