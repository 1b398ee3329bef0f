import { makeAutoObservable } from 'mobx'
import type { IssueDetail } from '@/contract/issue-views'
import type { Deed } from '@/domain/consultation/issue/deeds'
import { HANDLER_ROLES } from '@/domain/consultation/process/template'
import { dayOf, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import { issuePageText, stageLine } from '@/text/issue-page'
import { artefactText } from '@/text/issue-words'
import { lackingOf, primaryDeed, stageDeeds } from './deeds'
import { wayOf, type IssueWay } from './issue-way'

export interface IssueParts extends FlowPorts {
  readonly ticks: Ticks
  readonly issueId: string
}

/** One 诉求: what was said, where it stands, everything that was done, and what this person can do here. */
export class IssueStore implements PageStore {
  /** Stages of which everything is shown. */
  unfolded: readonly string[] = []
  readonly withdraw: CommandFlow<'consultation/withdrawIssue'>
  readonly decide: CommandFlow<'consultation/decideHeldIssue'>
  private followFlow: CommandFlow<'followup/follow'>
  private unfollowFlow: CommandFlow<'followup/unfollow'>
  private query: QueryFlow<'consultation/readIssue'>
  private ticks: Ticks
  private issueId: string

  constructor({ calls, session, ticks, issueId }: IssueParts) {
    this.ticks = ticks
    this.issueId = issueId
    // Offices read the reporter's full name: that does not stay on the phone.
    const official = HANDLER_ROLES.some(role => session.membership?.roles.includes(role))
    this.query = new QueryFlow(calls, 'consultation/readIssue', () => ({ issueId }), { keepCopy: !official })
    this.withdraw = new CommandFlow(calls, 'consultation/withdrawIssue', issueId)
    this.decide = new CommandFlow(calls, 'consultation/decideHeldIssue', ({ stepNo }) => `${issueId} ${stepNo ?? ''}`)
    this.followFlow = new CommandFlow(calls, 'followup/follow', issueId)
    this.unfollowFlow = new CommandFlow(calls, 'followup/unfollow', issueId)
    makeAutoObservable<this, 'followFlow' | 'unfollowFlow' | 'query' | 'ticks' | 'issueId'>(
      this,
      { withdraw: false, decide: false, followFlow: false, unfollowFlow: false, query: false, ticks: false, issueId: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.query.load()
  }

  unfold(stageId: string): void {
    this.unfolded = this.unfolded.includes(stageId) ? this.unfolded.filter(id => id !== stageId) : [...this.unfolded, stageId]
  }

  async toggleFollow(): Promise<void> {
    const { issue } = this
    if (issue === undefined) return
    const subject = { kind: 'issue' as const, id: this.issueId }
    const done = issue.follows ? await this.unfollowFlow.send({ subject }) : await this.followFlow.send({ subject })
    if (done !== undefined && this.issue !== undefined) this.query.put({ ...this.issue, follows: done.following })
  }

  /** True once it is taken back and the page shows it. */
  async takeBack(reason: string): Promise<boolean> {
    const said = reason.trim()
    const done = await this.withdraw.send({ issueId: this.issueId, ...(said === '' ? {} : { reason: said }) })
    if (done !== undefined) await this.load()
    return done !== undefined
  }

  /** Held words: of the report, or with `stepNo` of one step. */
  async decideHeld(show: boolean, { stepNo, reason = '' }: { readonly stepNo?: number | undefined; readonly reason?: string }): Promise<boolean> {
    const said = reason.trim()
    const done = await this.decide.send({ issueId: this.issueId, show, ...(stepNo === undefined ? {} : { stepNo }), ...(said === '' ? {} : { reason: said }) })
    if (done !== undefined) await this.load()
    return done !== undefined
  }

  get phase(): Phase {
    return this.query.phase
  }

  get issue(): IssueDetail | undefined {
    return this.query.value
  }

  get way(): IssueWay | undefined {
    return this.issue && wayOf(this.issue)
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  /** What this person's office does here first; nothing for everybody else. */
  get primary(): Deed | undefined {
    return primaryDeed(this.deeds)
  }

  /** Whether the stage waits for this person's office. */
  get waits(): boolean {
    return stageDeeds(this.deeds).length > 0
  }

  /** `还差：会议记录、五项清单` */
  get lackingText(): string | undefined {
    const kinds = lackingOf(this.deeds)
    return kinds.length === 0 ? undefined : issuePageText.lacking(kinds.map(kind => artefactText[kind]).join('、'))
  }

  /** The report's own words wait, and this person may say whether they are shown. */
  get mayDecideReport(): boolean {
    return this.issue?.state === 'held' && this.mayDecide
  }

  get mayDecide(): boolean {
    return this.deeds.some(({ deed, whyNot }) => deed === 'decideHeld' && whyNot === undefined)
  }

  get withdrawal(): (Deed & { readonly deed: 'withdraw' }) | undefined {
    const found = this.deeds.find(({ deed }) => deed === 'withdraw')
    return found?.deed === 'withdraw' ? found : undefined
  }

  get followBusy(): boolean {
    return this.followFlow.isBusy || this.unfollowFlow.isBusy
  }

  get followProblem(): string | undefined {
    return this.followFlow.text ?? this.unfollowFlow.text
  }

  /** For reading aloud: what it is, where it stands, and what was last said. */
  get spokenText(): string {
    const { issue } = this
    if (issue === undefined) return ''
    const now = issue.timeline.find(({ when }) => when === 'now')
    const last = issue.steps.find(({ text }) => text !== undefined)?.text
    return [issue.text, now && `${now.name}。${stageLine(now, issue.state)}`, issue.reason, last].filter(Boolean).join('。')
  }

  private get deeds(): readonly Deed[] {
    return this.issue?.deeds ?? []
  }
}
