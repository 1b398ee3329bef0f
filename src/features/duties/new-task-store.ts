import { makeAutoObservable } from 'mobx'
import { OFFICE_MAX, reasonCannotRegisterTask } from '@/domain/duties/admission'
import { TITLE_MAX } from '@/domain/duties/duty-list'
import { reasonWordsHoldPersonalData } from '@/domain/duties/public-words'
import { dayOf, parseDay, type Day } from '@/domain/shared/instant'
import { CommandFlow } from '@/flow/command-flow'
import type { Phase } from '@/flow/phase'
import type { FlowPorts, PageStore, Ticks } from '@/flow/ports'
import { entryText, taskDeskText } from '@/text/duties-desk'
import { refusalText } from '@/text/error-text'
import { GroundsForm, groundsOf } from './grounds-form'

const WORDS = ['title', 'office'] as const
export type TaskField = (typeof WORDS)[number] | 'dueDay'
export const TASK_FIELD_MAX = { title: TITLE_MAX, office: OFFICE_MAX } as const

/** 登记上面派的事. What the list says to it stands below before it is sent. */
export class NewTaskStore implements PageStore {
  title = ''
  office = ''
  dueDay: Day | undefined = undefined
  touched: readonly TaskField[] = []
  readonly grounds: GroundsForm
  readonly register: CommandFlow<'duties/registerTask'>
  private ticks: Ticks

  constructor({ calls, ticks }: FlowPorts & { readonly ticks: Ticks }) {
    this.ticks = ticks
    this.grounds = new GroundsForm({ calls, ticks })
    this.register = new CommandFlow(calls, 'duties/registerTask', 'new')
    makeAutoObservable<this, 'ticks'>(this, { grounds: false, register: false, ticks: false }, { autoBind: true, deep: false })
  }

  start(): void {
    void this.load()
  }

  load(): Promise<void> {
    return this.grounds.start()
  }

  write(field: (typeof WORDS)[number], text: string): void {
    this[field] = text
    this.touch(field)
  }

  setDay(day: string): void {
    this.dueDay = parseDay(day)
    this.touch('dueDay')
  }

  async submit(): Promise<void> {
    this.touched = [...WORDS, 'dueDay']
    const { title, office, dueDay } = this
    if (this.submitOff !== undefined || dueDay === undefined) return
    await this.register.send({ title: title.trim(), office: office.trim(), dueDay, ...groundsOf(this.grounds) })
  }

  get phase(): Phase {
    return this.grounds.list.phase
  }

  get errors(): Readonly<Partial<Record<TaskField, string>>> {
    const cannot = this.dueDay && reasonCannotRegisterTask(this.dueDay, this.today)
    return {
      ...lineError('title', this.title),
      ...lineError('office', this.office),
      ...(this.dueDay === undefined ? { dueDay: taskDeskText.dayMissing } : {}),
      ...(cannot ? { dueDay: refusalText(cannot) } : {})
    }
  }

  errorOf(field: TaskField): string | undefined {
    return this.touched.includes(field) ? this.errors[field] : undefined
  }

  get submitOff(): string | undefined {
    const count = Object.keys(this.errors).length
    return count === 0 ? undefined : entryText.fixFirst(count)
  }

  get today(): Day {
    return dayOf(this.ticks.now)
  }

  get taskId(): string | undefined {
    return this.register.deed.kind === 'done' ? this.register.deed.value.taskId : undefined
  }

  private touch(field: TaskField): void {
    if (!this.touched.includes(field)) this.touched = [...this.touched, field]
    this.register.reset()
  }
}

function lineError(field: (typeof WORDS)[number], text: string): Partial<Record<TaskField, string>> {
  const { length } = text.trim()
  if (length === 0) return { [field]: entryText.missing }
  if (length > TASK_FIELD_MAX[field]) return { [field]: entryText.tooLong(TASK_FIELD_MAX[field]) }
  const reason = reasonWordsHoldPersonalData([text])
  return reason ? { [field]: refusalText(reason) } : {}
}
