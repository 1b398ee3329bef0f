import { makeAutoObservable, runInAction } from 'mobx'
import type { TaskCard, TaskDetail } from '@/contract/duties'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonWordsHoldPersonalData } from '@/domain/duties/public-words'
import { dayOf, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, SessionPort, Ticks } from '@/flow/ports'
import { QueryFlow } from '@/flow/query-flow'
import type { PageLinks } from '@/infra/page-links'
import type { Printer } from '@/infra/printer'
import { refusalText } from '@/text/error-text'
import { letterText } from '@/text/duties'
import { groundsOf, GroundsForm } from './grounds-form'
import { letterLines } from './task-lines'

export type TaskAct = 'object' | 'citeAgain' | 'finish' | 'withdraw'

export interface TaskPorts extends FlowPorts {
  readonly ticks: Ticks
  readonly links: PageLinks
  readonly printer: Printer
  readonly taskId: string
}

/** One task from above: for everybody what the list says to it, for the committee what can be done. */
export class TaskStore implements PageStore {
  /** The sheet that is open. */
  act: TaskAct | undefined = undefined
  words = ''
  copied: boolean | undefined = undefined
  readonly grounds: GroundsForm
  readonly detail: QueryFlow<'duties/readTask'>
  readonly object: CommandFlow<'duties/objectTask'>
  readonly again: CommandFlow<'duties/citeAgain'>
  readonly close: CommandFlow<'duties/closeTask'>
  private taskId: string
  private session: SessionPort
  private ticks: Ticks
  private links: PageLinks
  private printer: Printer

  constructor({ calls, session, ticks, links, printer, taskId }: TaskPorts) {
    this.taskId = taskId
    this.session = session
    this.ticks = ticks
    this.links = links
    this.printer = printer
    this.grounds = new GroundsForm({ calls, ticks })
    this.detail = new QueryFlow(calls, 'duties/readTask', () => ({ taskId }), { keepCopy: true })
    this.object = new CommandFlow(calls, 'duties/objectTask', taskId)
    this.again = new CommandFlow(calls, 'duties/citeAgain', taskId)
    this.close = new CommandFlow(calls, 'duties/closeTask', taskId)
    makeAutoObservable<this, 'taskId' | 'session' | 'ticks' | 'links' | 'printer'>(
      this,
      { grounds: false, detail: false, object: false, again: false, close: false, taskId: false, session: false, ticks: false, links: false, printer: false },
      { autoBind: true, deep: false }
    )
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.detail.load()
  }

  /** Opens the sheet of a deed, or none. */
  open(act: TaskAct | undefined): void {
    this.act = act
    this.words = ''
    for (const flow of [this.object, this.again, this.close]) flow.reset()
    if (act === 'citeAgain') void this.grounds.start()
  }

  write(words: string): void {
    this.words = words
    this.object.reset()
  }

  async confirm(): Promise<void> {
    const changed = await this.send()
    if (changed === undefined) return
    // Who did what comes with the whole task; what stands in the list is enough to show it at once.
    runInAction(() => void (this.act = undefined))
    await this.load()
  }

  async copyLetter(): Promise<void> {
    const copied = await this.links.copy([letterText.head, ...this.letter].join('\n'))
    runInAction(() => void (this.copied = copied))
  }

  print(): void {
    this.printer.print()
  }

  get phase(): Phase {
    return this.detail.phase
  }

  get task(): TaskDetail | undefined {
    return this.detail.value
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  get canPrint(): boolean {
    return this.printer.available
  }

  get isBusy(): boolean {
    return this.object.isBusy || this.again.isBusy || this.close.isBusy
  }

  get problem(): string | undefined {
    return this.object.text ?? this.again.text ?? this.close.text
  }

  /** Why the words cannot stand there for everybody. */
  get wordsError(): string | undefined {
    const reason = reasonWordsHoldPersonalData([this.words])
    return reason && refusalText(reason)
  }

  /** What this reader may do now. */
  get deeds(): readonly TaskAct[] {
    const { task } = this
    const roles = this.session.membership?.roles ?? []
    if (!task || !isCommittee(roles) || task.state === 'done' || task.state === 'withdrawn') return []
    const objected = task.objections.some(({ current }) => current)
    const objectable = !objected && (task.state === 'notAdmitted' || !task.admission.fundsNamed)
    return [...(objectable ? (['object'] as const) : []), ...(task.state === 'notAdmitted' ? (['citeAgain'] as const) : (['finish'] as const)), 'withdraw']
  }

  /** Drawn once the committee has objected to the answer that stands. */
  get letter(): readonly string[] {
    return this.task?.objections.some(({ current }) => current) === true ? letterLines(this.task, this.today) : []
  }

  private send(): Promise<TaskCard | undefined> {
    const { act, task, taskId } = this
    const seenNo = task?.no ?? 0
    switch (act) {
      case 'object': {
        const words = this.words.trim()
        return this.wordsError === undefined ? this.object.send({ taskId, seenNo, ...(words === '' ? {} : { words }) }) : Promise.resolve(undefined)
      }
      case 'citeAgain':
        return this.again.send({ taskId, seenNo, ...groundsOf(this.grounds) })
      case 'finish':
      case 'withdraw':
        return this.close.send({ taskId, seenNo, as: act === 'finish' ? 'done' : 'withdrawn' })
      case undefined:
        return Promise.resolve(undefined)
    }
  }
}

const isCommittee = (roles: readonly string[]): boolean => {
  const { needs } = PERMISSION_RULES.committee
  return needs.kind === 'oneOf' && needs.roles.some(role => roles.includes(role))
}
