import * as v from 'valibot'
import type { CommunityKind } from '@/domain/community/community'
import type { Admission, CannotActOnTask, CannotRegisterTask, TaskState } from '@/domain/duties/admission'
import { FUNDS_MAX, OFFICE_MAX, TASK_STATES, WORDS_MAX } from '@/domain/duties/admission'
import type { CannotChangeList } from '@/domain/duties/change-list'
import {
  ALIAS_MAX, ALIASES_MAX, BASIS_MAX, CODE_MAX, DUTY_KINDS, HOW_MAX, LINK_MAX, LIST_LEVELS, LIST_NAMES, NOTE_MAX, PROOF_NAME_MAX, SOURCE_MAX, TITLE_MAX, WHO_MAX,
  type DutyItem, type ListLevel, type ProofItem
} from '@/domain/duties/duty-list'
import type { ListNotClean } from '@/domain/duties/import-list'
import type { Day, Instant } from '@/domain/shared/instant'
import type { HoldsPersonalData } from '@/domain/shared/personal-data'
import { count, cursor, dayField, id, nothing, text } from './fields'
import { command, query } from './spec'

/** Which community a list belongs to, and as of when. */
export interface ListHead {
  readonly communityName: string
  readonly kind: CommunityKind
  /** 0: as it ships with the product, nobody has changed it yet. */
  readonly version: number
  readonly changedAt?: Instant
}

/** 能不能开证明: the whole list, so that the phone can search without a call, also without a network. */
export interface ProofsPage extends ListHead {
  readonly items: readonly ProofItem[]
  /** A public office number, where the community gave one. */
  readonly helpPhone?: string
}

/** A task that was sent down, as it is listed for everybody. */
export interface TaskCard {
  readonly taskId: string
  readonly no: number
  readonly title: string
  readonly office: string
  readonly dueDay: Day
  readonly receivedAt: Instant
  readonly state: TaskState
  /** What the list says to it, last time it was asked. */
  readonly admission: Admission
  /** How often it was held against the list. */
  readonly asked: number
  readonly objections: readonly { readonly at: Instant; readonly words?: string; /** About the admission that stands. */ readonly current: boolean }[]
  readonly closedAt?: Instant
}

export interface TasksPage {
  readonly items: readonly TaskCard[]
  readonly nextCursor?: string
}

/** 事项清单 and the first tasks that were held against it. */
export interface DutiesPage extends ListHead {
  readonly items: readonly DutyItem[]
  readonly tasks: TasksPage
}

export interface TaskDetail extends TaskCard {
  readonly communityName: string
  readonly kind: CommunityKind
  /** Every time it was held against the list, the first one first. */
  readonly admissions: readonly Admission[]
}

/** One change of a list. Labels are `编号 事项` or the name of a proof. */
export interface VersionView {
  readonly version: number
  readonly at: Instant
  /** Masked for everybody but oneself and the committee. */
  readonly by: string
  readonly basis: string
  /** Whose list was imported; absent when one entry was written by hand. */
  readonly imported?: ListLevel
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** What an import would do; nothing is changed yet. */
export interface ListPreview {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly same: number
  readonly ignoredHeaders: readonly string[]
  /** Must be sent back to import exactly what was previewed. */
  readonly planHash: string
}

/** A list has some hundred rows; its file is small. */
export const LIST_FILE_BASE64_MAX = 700_000
const listFile = {
  list: v.picklist(LIST_NAMES),
  level: v.picklist(LIST_LEVELS),
  fileName: text(120),
  base64: v.pipe(v.string(), v.minLength(4), v.maxLength(LIST_FILE_BASE64_MAX), v.regex(/^[A-Za-z0-9+/]+=*$/))
}
const level = v.picklist(LIST_LEVELS)
const dutyFields = v.strictObject({
  code: text(CODE_MAX), kind: v.picklist(DUTY_KINDS), title: text(TITLE_MAX), legalBasis: text(BASIS_MAX), source: text(SOURCE_MAX), level, note: v.optional(text(NOTE_MAX))
})
const proofFields = v.strictObject({
  name: text(PROOF_NAME_MAX),
  /** Left out where there are none. */
  aliases: v.optional(v.pipe(v.array(text(ALIAS_MAX)), v.minLength(1), v.maxLength(ALIASES_MAX))),
  whoIssues: v.optional(text(WHO_MAX)),
  whoSource: v.optional(text(SOURCE_MAX)),
  how: v.optional(text(HOW_MAX)),
  onlineLink: v.optional(text(LINK_MAX)),
  source: text(SOURCE_MAX),
  level
})
/** Where a change comes from, and the version that the writer saw. */
const edit = { basis: text(SOURCE_MAX), seenVersion: count() }
const grounds = { cites: v.optional(text(CODE_MAX)), legalBasis: v.optional(text(BASIS_MAX)), funds: v.optional(text(FUNDS_MAX)) }

type NotFound = { readonly code: 'NOT_FOUND' }
export type ListFileRefusal = { readonly code: 'LIST_FILE_UNREADABLE' } | ListNotClean
type CannotPut = CannotChangeList | HoldsPersonalData
type Changed = { readonly version: number }

export const dutiesActions = {
  'duties/readProofs': query<ProofsPage>()(nothing()),
  'duties/readDuties': query<DutiesPage>()(nothing()),
  /** Newest first; one state, or all. */
  'duties/listTasks': query<TasksPage>()(v.strictObject({ state: v.optional(v.picklist(TASK_STATES)), cursor: cursor() })),
  'duties/readTask': query<TaskDetail, NotFound>()(v.strictObject({ taskId: id() })),
  'duties/listVersions': query<{ readonly items: readonly VersionView[]; readonly nextCursor?: string }>()(v.strictObject({ list: v.picklist(LIST_NAMES), cursor: cursor() })),
  /** `key`: the code that the entry had; without it a new one is added. */
  'duties/putDuty': command<Changed, CannotPut>()(v.strictObject({ ...edit, key: v.optional(text(CODE_MAX)), duty: dutyFields })),
  'duties/putProof': command<Changed, CannotPut>()(v.strictObject({ ...edit, key: v.optional(text(PROOF_NAME_MAX)), proof: proofFields })),
  'duties/removeEntry': command<Changed, CannotChangeList>()(v.strictObject({ ...edit, list: v.picklist(LIST_NAMES), key: text(PROOF_NAME_MAX) })),
  'duties/checkList': query<ListPreview, ListFileRefusal>()(v.strictObject(listFile)),
  'duties/importList': command<Changed, ListFileRefusal | { readonly code: 'LIST_PLAN_CHANGED' } | CannotChangeList>()(
    v.strictObject({ ...listFile, basis: text(SOURCE_MAX), planHash: text(64) })
  ),
  'duties/registerTask': command<{ readonly taskId: string; readonly admitted: boolean }, CannotRegisterTask | HoldsPersonalData>()(
    v.strictObject({ title: text(TITLE_MAX), office: text(OFFICE_MAX), dueDay: dayField(), ...grounds })
  ),
  'duties/objectTask': command<TaskCard, CannotActOnTask | NotFound | HoldsPersonalData>()(v.strictObject({ taskId: id(), seenNo: count(), words: v.optional(text(WORDS_MAX)) })),
  'duties/citeAgain': command<TaskCard, CannotActOnTask | NotFound | HoldsPersonalData>()(v.strictObject({ taskId: id(), seenNo: count(), ...grounds })),
  'duties/closeTask': command<TaskCard, CannotActOnTask | NotFound>()(v.strictObject({ taskId: id(), seenNo: count(), as: v.picklist(['done', 'withdrawn']) }))
}

