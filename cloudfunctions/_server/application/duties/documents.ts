import type { Task, TaskState } from '@/domain/duties/admission'
import type { DutyItem, Entries, ListChange, ListLevel, ListName, ListNow } from '@/domain/duties/duty-list'
import { NATIONAL_PROOFS } from '@/domain/duties/national-proofs-catalog'
import type { Instant } from '@/domain/shared/instant'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const DUTY_LISTS = 'dutyLists'
export const DUTY_LIST_VERSIONS = 'dutyListVersions'
export const ADMISSION_TASKS = 'admissionTasks'

/** `_id` = community and list. Absent until somebody changes what ships with the product. */
export interface ListDocument<N extends ListName = ListName> extends StoredDocument {
  readonly version: number
  readonly items: readonly Entries[N][]
  readonly changedAt: Instant
}

/** `_id` = list and version, so that one version is made once. */
export interface ListVersionDocument extends StoredDocument {
  readonly list: ListName
  readonly version: number
  readonly at: Instant
  /** Person of the committee. */
  readonly by: string
  readonly basis: string
  readonly imported?: ListLevel
  readonly change: ListChange<Entries[ListName]>
}

export interface TaskDocument extends StoredDocument {
  readonly task: Task
  /** Person of the committee who wrote it down. */
  readonly by: string
  /** Both repeated for the read models. */
  readonly state: TaskState
  readonly receivedAt: Instant
}

export const listIdOf = (communityId: string, name: ListName): string => `${communityId}:${name}`
export const versionIdOf = (communityId: string, name: ListName, version: number): string => `${listIdOf(communityId, name)}:v:${version}`

/** Version 0 of each list: twenty national proofs, and no duty, for no text of them was to be had. */
const SHIPPED: { readonly [N in ListName]: readonly Entries[N][] } = { duties: [], proofs: NATIONAL_PROOFS }

export function listNow<N extends ListName>(name: N, document: ListDocument<N> | undefined): ListNow<N> {
  return document === undefined ? { version: 0, items: SHIPPED[name] } : { version: document.version, items: document.items }
}

/** `12 组织村民会议`, or the name of a proof. */
export const labelOf = (item: Entries[ListName]): string => ('kind' in item ? dutyLabel(item) : item.name)
const dutyLabel = ({ code, title }: DutyItem): string => `${code} ${title}`

export const versionsOfList: ReadModel = { name: 'versionsOfList', collection: DUTY_LIST_VERSIONS, equals: ['communityId', 'list'], orderBy: 'version', descending: true }
export const tasksByReceipt: ReadModel = { name: 'tasksByReceipt', collection: ADMISSION_TASKS, equals: ['communityId'], orderBy: 'receivedAt', descending: true }
export const tasksByState: ReadModel = { name: 'tasksByState', collection: ADMISSION_TASKS, equals: ['communityId', 'state'], orderBy: 'receivedAt', descending: true }

export const DUTIES_READ_MODELS: readonly ReadModel[] = [versionsOfList, tasksByReceipt, tasksByState]
