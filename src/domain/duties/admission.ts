import type { Day, Instant } from '@/domain/shared/instant'
import { unreachable } from '@/domain/shared/result'
import { dutyKey, keyOf, type DutyItem, type ListNow } from './duty-list'

/** Letters of each field of a task at most. */
export const OFFICE_MAX = 30
export const FUNDS_MAX = 60
export const WORDS_MAX = 200

/** What a task from above leans on, as the letter that brought it says. */
export interface TaskGrounds {
  /** Code of an entry of the duty list. */
  readonly cites?: string
  readonly legalBasis?: string
  /** 费随事转: who pays, and how much, in words (Organic Laws of 2025, art. 43). */
  readonly funds?: string
}

/** Why a task is not let in, most fundamental first. */
export const NOT_ADMITTED_REASONS = ['CITES_NOTHING', 'NOT_ON_LIST', 'NOT_TO_BEAR'] as const
export type NotAdmittedReason = (typeof NOT_ADMITTED_REASONS)[number]

/** 准入: what the list said when the task was held against it. The entry is kept as it read then. */
export interface Admission {
  readonly admitted: boolean
  readonly reason?: NotAdmittedReason
  /** Nobody wrote who pays; said beside the answer, also where the task is let in. */
  readonly fundsNamed: boolean
  readonly listVersion: number
  readonly entry?: Pick<DutyItem, 'code' | 'kind' | 'title' | 'legalBasis'>
  readonly grounds: TaskGrounds
  readonly at: Instant
}

/**
 * A task is let in only when it cites an entry that is the committee's own or one to assist with. A legal basis alone
 * does not let it in: it must first get onto the list (domain.md §1.5; 村民委员会组织法, 城市居民委员会组织法 art. 43).
 */
export function admissionOf(grounds: TaskGrounds, list: ListNow<'duties'>, at: Instant): Admission {
  const { cites } = grounds
  const entry = cites === undefined ? undefined : list.items.find((item) => dutyKey(item) === keyOf(cites))
  const reason = reasonNotAdmitted(grounds, entry)
  return {
    admitted: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    fundsNamed: grounds.funds !== undefined,
    listVersion: list.version,
    ...(entry === undefined ? {} : { entry: { code: entry.code, kind: entry.kind, title: entry.title, legalBasis: entry.legalBasis } }),
    grounds,
    at
  }
}

function reasonNotAdmitted(grounds: TaskGrounds, entry: DutyItem | undefined): NotAdmittedReason | undefined {
  if (grounds.cites === undefined && grounds.legalBasis === undefined) return 'CITES_NOTHING'
  if (entry === undefined) return 'NOT_ON_LIST'
  return entry.kind === 'notBear' ? 'NOT_TO_BEAR' : undefined
}

export const TASK_STATES = ['notAdmitted', 'admitted', 'done', 'withdrawn'] as const
export type TaskState = (typeof TASK_STATES)[number]

export const TASK_DEEDS = ['object', 'citeAgain', 'finish', 'withdraw'] as const
export type TaskDeed = (typeof TASK_DEEDS)[number]

export interface Task {
  readonly title: string
  /** The office that sent it down. */
  readonly office: string
  readonly dueDay: Day
  readonly receivedAt: Instant
  readonly state: TaskState
  /** Counts the changes; whoever acts names the one that he saw. */
  readonly no: number
  /** Every time it was held against the list, the last one last. */
  readonly admissions: readonly [Admission, ...Admission[]]
  /** 退回意见: told to the sender, once for each admission. */
  readonly objections: readonly { readonly at: Instant; readonly by: string; readonly admissionNo: number; readonly words?: string }[]
  readonly closedAt?: Instant
}

export type CannotActOnTask =
  | { readonly code: 'TASK_CHANGED' }
  | { readonly code: 'TASK_CLOSED' }
  | { readonly code: 'TASK_NOT_ADMITTED' }
  | { readonly code: 'TASK_ADMITTED' }
  | { readonly code: 'ALREADY_OBJECTED' }

/** Why a deed is not possible in this state. */
export function reasonCannotActOnTask(task: Task, deed: TaskDeed, seenNo: number): CannotActOnTask | undefined {
  if (task.no !== seenNo) return { code: 'TASK_CHANGED' }
  if (task.state === 'done' || task.state === 'withdrawn') return { code: 'TASK_CLOSED' }
  switch (deed) {
    case 'object':
      return task.objections.some((each) => each.admissionNo === task.admissions.length) ? { code: 'ALREADY_OBJECTED' } : undefined
    case 'citeAgain':
      return task.state === 'admitted' ? { code: 'TASK_ADMITTED' } : undefined
    case 'finish':
      return task.state === 'notAdmitted' ? { code: 'TASK_NOT_ADMITTED' } : undefined
    case 'withdraw':
      return undefined
    default:
      return unreachable(deed)
  }
}

/** The admission that stands. */
export function lastAdmission(task: Pick<Task, 'admissions'>): Admission {
  return task.admissions[task.admissions.length - 1] ?? task.admissions[0]
}

export type CannotRegisterTask = { readonly code: 'DUE_DAY_PAST' }

/** A day that is over is a slip of the pen. */
export const reasonCannotRegisterTask = (dueDay: Day, today: Day): CannotRegisterTask | undefined => (dueDay < today ? { code: 'DUE_DAY_PAST' } : undefined)

export const newTask = (facts: Pick<Task, 'title' | 'office' | 'dueDay'>, admission: Admission): Task => ({
  ...facts,
  receivedAt: admission.at,
  state: stateOf(admission),
  no: 1,
  admissions: [admission],
  objections: []
})

export const citedAgain = (task: Task, admission: Admission): Task => ({
  ...task,
  no: task.no + 1,
  state: stateOf(admission),
  admissions: [...task.admissions, admission]
})

export const objectedTo = (task: Task, { at, by, words }: { readonly at: Instant; readonly by: string; readonly words?: string }): Task => ({
  ...task,
  no: task.no + 1,
  objections: [...task.objections, { at, by, admissionNo: task.admissions.length, ...(words === undefined ? {} : { words }) }]
})

export const closed = (task: Task, as: 'done' | 'withdrawn', at: Instant): Task => ({ ...task, no: task.no + 1, state: as, closedAt: at })

const stateOf = (admission: Admission): TaskState => (admission.admitted ? 'admitted' : 'notAdmitted')
