import { makeAutoObservable, runInAction } from 'mobx'
import type { IssueList } from '@/contract/issue'
import type { IssueCard } from '@/contract/issue-views'
import { HANDLER_ROLES } from '@/domain/consultation/process/template'
import { dayOf, type Day } from '@/domain/shared/instant'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { issuesText } from '@/text/issues-page'

/** Cards drawn at once: a page of the server's is more than a cheap phone paints in one go. */
const DRAWN = 12
const FOR_ALL = ['open', 'mine', 'overdue', 'done'] as const satisfies readonly IssueList[]

/** The list that an address names; undefined for a word that names none. */
export const asIssueList = (word: string | undefined): IssueList | undefined =>
  (Object.keys(issuesText.lists) as readonly IssueList[]).find(list => list === word)

export interface IssuesParts extends FlowPorts {
  readonly ticks: Ticks
  /** The list to open with. */
  readonly list?: IssueList | undefined
}

/** 诉求 by what they are to this person: to do, reported, under way, late, done. */
export class IssuesStore implements PageStore {
  list: IssueList
  private drawn = DRAWN
  /** `waiting` shows what comes first; there is more behind it. */
  moreBehind = false
  readonly rows: PagedFlow<IssueCard>
  private session: SessionPort
  private named: boolean
  private ticks: Ticks

  constructor({ calls, session, ticks, list }: IssuesParts) {
    this.session = session
    this.named = list !== undefined
    this.ticks = ticks
    const input = (cursor?: string) => ({ list: this.list, ...(cursor === undefined ? {} : { cursor }) })
    this.rows = new PagedFlow<IssueCard>({
      fetch: async cursor => {
        const asked = this.list
        const answer = await calls.query('consultation/listIssues', input(cursor))
        if (answer.ok && asked === this.list) runInAction(() => void (this.moreBehind = answer.value.more === true))
        return answer
      },
      copy: () => calls.copyOf('consultation/listIssues', input()),
      keep: page => calls.keepCopy('consultation/listIssues', input(), page)
    })
    makeAutoObservable<this, 'session' | 'named' | 'ticks'>(this, { rows: false, session: false, named: false, ticks: false }, { autoBind: true })
    this.list = list ?? (this.handles ? 'waiting' : 'open')
  }

  start(): void {
    void this.open()
  }

  choose(list: IssueList): void {
    if (list === this.list) return
    this.list = list
    this.moreBehind = false
    this.drawn = DRAWN
    this.rows.clear()
    void this.rows.load()
  }

  /** More cards: those that are here already, then the next page. */
  async more(): Promise<void> {
    const here = this.rows.items.length > this.drawn
    this.drawn += DRAWN
    if (!here) await this.rows.loadMore()
  }

  get cards(): readonly IssueCard[] {
    return this.rows.items.slice(0, this.drawn)
  }

  get moreState(): PagedFlow<IssueCard>['more'] {
    return this.rows.items.length > this.drawn ? 'idle' : this.rows.more
  }

  /** What waits is offered to those whose office has a stage; held words to the committee. */
  get chips(): readonly { readonly key: IssueList; readonly text: string }[] {
    const keys: readonly IssueList[] = [...(this.handles ? (['waiting'] as const) : []), ...(this.moderates ? (['held'] as const) : []), ...FOR_ALL]
    const shown = keys.includes(this.list) ? keys : [this.list, ...keys]
    return shown.map(key => ({ key, text: issuesText.lists[key] }))
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  get handles(): boolean {
    return HANDLER_ROLES.some(role => this.roles.includes(role))
  }

  get empty(): { readonly title: string; readonly text: string } {
    return issuesText.empty[this.list]
  }

  /** Who comes in by a link is known only after the first answer: an office then sees what waits for it. */
  private async open(): Promise<void> {
    const stranger = this.session.membership === undefined && !this.named
    await this.rows.load()
    if (stranger && this.handles) this.choose('waiting')
  }

  private get moderates(): boolean {
    return this.roles.includes('committeeMember') || this.roles.includes('partySecretary')
  }

  private get roles() {
    return this.session.membership?.roles ?? []
  }
}
