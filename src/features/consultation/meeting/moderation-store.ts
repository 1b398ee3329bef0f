import { makeAutoObservable } from 'mobx'
import type { OpinionRow } from '@/contract/meeting-room'
import { CommandFlow } from '@/flow/command-flow'
import { PagedFlow } from '@/flow/paged-flow'
import type { FlowPorts, PageStore } from '@/flow/ports'

export const MODERATION_VIEWS = ['waiting', 'shown', 'removed'] as const
export type ModerationView = (typeof MODERATION_VIEWS)[number]

/** 会前看法 for the host: what waits, and what was decided. Full names: nothing of it stays on the phone. */
export class ModerationStore implements PageStore {
  view: ModerationView = 'waiting'
  /** The words that are being decided on, and how. */
  row: OpinionRow | undefined = undefined
  shows = true
  words = ''
  readonly rows: PagedFlow<OpinionRow>
  readonly decide: CommandFlow<'consultation/moderateOpinion'>

  constructor({ calls, meetingId }: FlowPorts & { readonly meetingId: string }) {
    this.rows = new PagedFlow({
      fetch: cursor => calls.query('consultation/listOpinionsToModerate', { meetingId, view: this.view, ...(cursor === undefined ? {} : { cursor }) })
    })
    this.decide = new CommandFlow(calls, 'consultation/moderateOpinion', ({ opinionId }) => opinionId)
    makeAutoObservable(this, { rows: false, decide: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.rows.load()
  }

  choose(view: ModerationView): void {
    if (view === this.view) return
    this.view = view
    this.rows.clear()
    void this.rows.load()
  }

  open(row: OpinionRow, shows: boolean): void {
    this.row = row
    this.shows = shows
    this.words = shows ? (row.reply ?? '') : ''
    this.decide.reset()
  }

  close(): void {
    this.row = undefined
  }

  write(words: string): void {
    this.words = words
    this.decide.reset()
  }

  async submit(): Promise<void> {
    const { row, shows } = this
    if (row === undefined || this.isOff) return
    const words = this.words.trim()
    const said = words === '' ? {} : shows ? { reply: words } : { reason: words }
    const done = await this.decide.send({ opinionId: row.opinionId, seen: row.version, show: shows, ...said })
    if (done === undefined) return
    this.close()
    this.rows.remove(each => each.opinionId === row.opinionId && done.wordsState !== this.view)
  }

  /** What is taken away needs its reason; what is shown needs no reply. */
  get isOff(): boolean {
    return !this.shows && this.words.trim() === ''
  }
}
