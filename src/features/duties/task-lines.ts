import type { TaskCard, TaskDetail } from '@/contract/duties'
import { FUNDS_LAW } from '@/domain/duties/law-funds'
import type { Admission } from '@/domain/duties/admission'
import { dayOf, daysBetween, type Day } from '@/domain/shared/instant'
import type { ChipTone } from '@/components/chip/chip'
import type { IconName } from '@/components/icon/icon-names'
import { dayText } from '@/text/dates'
import { letterText, taskStateText, taskText } from '@/text/duties'
import { lawText } from '@/text/outcome-text'

export interface StateMark {
  readonly text: string
  readonly tone: ChipTone
  readonly icon: IconName
}

/** The chip of a task. */
export function stateMark({ state }: Pick<TaskCard, 'state'>): StateMark {
  const marks = {
    notAdmitted: { tone: 'late', icon: 'cross' },
    admitted: { tone: 'talk', icon: 'check' },
    done: { tone: 'plain', icon: 'checkc' },
    withdrawn: { tone: 'plain', icon: 'redo' }
  } as const
  return { ...marks[state], text: taskStateText[state] }
}

/** What the list says to it, in one sentence. */
export function answerText({ reason, entry, grounds }: Admission): string {
  if (reason === undefined) return entry === undefined ? '' : taskText.admitted(entry.code, entry.title)
  if (reason === 'NOT_ON_LIST' && grounds.cites !== undefined) return taskText.notOnList(grounds.cites)
  return taskText.reasons[reason]
}

export const fundsText = ({ grounds }: Admission): string => grounds.funds ?? taskText.fundsMissing

/** `12月5日前办完`, or how long it is late; nothing once it is closed. */
export function dueText({ dueDay, state }: Pick<TaskCard, 'dueDay' | 'state'>, today: Day): { readonly text: string; readonly late: boolean } {
  const late = state === 'admitted' && dueDay < today
  return late ? { text: taskText.overdue(daysBetween(dueDay, today)), late } : { text: taskText.due(dayText(dueDay, today)), late }
}

/** The letter to the sender, line by line: only what the list and the law say, and the committee's own words. */
export function letterLines(task: TaskDetail, today: Day): readonly string[] {
  const { admission, office, title, receivedAt, communityName, kind } = task
  const law = lawText(FUNDS_LAW[kind])
  const objection = [...task.objections].reverse().find(({ current }) => current)
  const day = dayText(dayOf(receivedAt), today)
  return [
    letterText.to(office),
    letterText.what(day, title, letterText.ours[kind], admission.listVersion),
    admission.reason === undefined ? letterText.admitted : answerText(admission),
    letterText.law(law.title, law.text, law.exact),
    admission.reason === undefined ? letterText.askFunds : letterText.ask,
    ...(objection?.words === undefined ? [] : [objection.words]),
    `${communityName}${letterText.signed[kind]}`,
    dayText(objection === undefined ? today : dayOf(objection.at))
  ]
}
