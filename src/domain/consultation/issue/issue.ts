import type { FileRef } from '@/domain/files/file'
import type { GableStep, HandlerRole, IssueKind } from '@/domain/consultation/process/template'
import type { StageArtefact } from '@/domain/consultation/process/artefact'
import type { HouseholdId, MemberId, PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'

/** What an issue is about, as residents sort it. */
export const ISSUE_CATEGORIES = ['road', 'light', 'water', 'rubbish', 'safety', 'house', 'neighbours', 'care', 'money', 'event', 'other'] as const
export type IssueCategory = (typeof ISSUE_CATEGORIES)[number]

export const ISSUE_TEXT_MAX = 500
export const ISSUE_PHOTOS_MAX = 9
export const PLACE_MAX = 30
export const LINE_MAX = 300
export const REASON_MAX = 200
/** Of one member within a day. */
export const REPORTS_PER_DAY_MAX = 10
/** Steps of one issue; more is somebody writing a diary into it. */
export const HISTORY_MAX = 200
/** Lines on how far it is leave room for what the stages have to leave, or nothing but a rejection could end them. */
export const NOTES_UNTIL = 150
/** Letters of history and artefacts as they are stored, so that one document stays some 100 KB whatever is written. */
export const NOTES_LETTERS_MAX = 20_000
export const LETTERS_MAX = 36_000
export const HEADLINE_MAX = 40

/** Why words wait for a person: what the check of words said. */
export type HeldBecause = 'review' | 'risky' | 'unavailable'

/** Where an issue stands; why stands in its last step. Time alone changes none of these; whether it is overdue is computed on read. */
export type IssueState =
  /** Seen by its author and the committee only. */
  | { readonly kind: 'held'; readonly because: HeldBecause }
  | { readonly kind: 'declined' }
  /** Public, waits to be accepted by its first stage. */
  | { readonly kind: 'reported' }
  | { readonly kind: 'handling'; readonly stageId: string }
  | { readonly kind: 'voting'; readonly stageId: string; readonly pollId: string }
  /** `nextStageId`: the stage that follows once it is carried out; without, the issue is then solved. */
  | { readonly kind: 'carryingOut'; readonly stageId: string; readonly undertakingId: string; readonly nextStageId?: string }
  | { readonly kind: 'solved' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'withdrawn' }
export type IssueStateKind = IssueState['kind']
export const ISSUE_STATES: readonly IssueStateKind[] = ['held', 'declined', 'reported', 'handling', 'voting', 'carryingOut', 'solved', 'rejected', 'withdrawn']

/** Every step that an issue can take. */
export const HISTORY_KINDS = [
  'reported',
  'held',
  'released',
  'declined',
  'accepted',
  'progress',
  'artefact',
  'advanced',
  'escalated',
  'referred',
  'votePassed',
  'voteFailed',
  'carryOutStarted',
  'carriedOut',
  'solved',
  'rejected',
  'withdrawn'
] as const
export type HistoryKind = (typeof HISTORY_KINDS)[number]

/** One step. The reporter sees each at once; words and pictures of an official that wait for a check show without them. */
export interface HistoryEntry {
  readonly no: number
  readonly kind: HistoryKind
  readonly at: Instant
  /** The stage in which it happened. */
  readonly stageId?: string
  /** As what somebody acted; absent for the reporter. */
  readonly office?: HandlerRole | 'reporter' | 'system'
  readonly by?: MemberId
  readonly text?: string
  readonly legalGround?: string
  readonly files?: readonly FileRef[]
  /** `words` wait for a person; nobody but those who decide it reads them. */
  readonly held?: HeldBecause
  readonly artefactNo?: number
  readonly toStageId?: string
}

export interface Reporter {
  readonly personId: PersonId
  readonly householdId: HouseholdId
  /** Absent for somebody without a phone. */
  readonly memberId?: MemberId
  /** The official who wrote it down for somebody. */
  readonly assistedBy?: MemberId
}

/** 红白事报备: what the council asks for. There is no field for a fine, because there is none (L1 art. 31). */
export const EVENT_KINDS = ['wedding', 'funeral', 'birth', 'birthday', 'housewarming', 'other'] as const
export type EventKind = (typeof EVENT_KINDS)[number]
export interface RedWhiteEvent {
  readonly event: EventKind
  readonly day: Day
  readonly tables: number
  /** 元 for each table. */
  readonly costPerTable: number
}

/** The stage that an issue stands in, repeated from its template so that a list needs nothing else. */
export interface StageNow {
  readonly stageId: string
  readonly name: string
  readonly gable: GableStep
  readonly roles: readonly HandlerRole[]
  readonly since: Instant
  /** The last day of the stage's time; absent while others decide (a vote, carrying out). */
  readonly dueDay?: Day
}

/** 诉求. */
export interface Issue {
  readonly id: string
  readonly kind: IssueKind
  readonly category: IssueCategory
  readonly text: string
  readonly photos: readonly FileRef[]
  readonly unitId: string
  readonly place?: string
  readonly details?: RedWhiteEvent
  readonly reporter: Reporter
  readonly templateId: string
  readonly templateVersion: number
  readonly state: IssueState
  /** Absent once it is over. */
  readonly now?: StageNow
  /** Fixed stages that were done, in order; a stage done again stands once. */
  readonly doneStages: readonly string[]
  readonly artefacts: readonly StageArtefact[]
  readonly history: readonly HistoryEntry[]
  readonly reportedAt: Instant
  readonly acceptedAt?: Instant
  readonly handledAt?: Instant
  /** Adults of the unit on the day when it was handled: who is asked for a grade. */
  readonly asked?: number
  readonly pollId?: string
  readonly undertakingId?: string
  readonly meetingIds: readonly string[]
}

/** 红白事 are a family's own affair: only the reporter, the offices and the supervisors see them. */
export const isOpenToAll = ({ kind }: Pick<Issue, 'kind'>): boolean => kind !== 'redWhiteEvent'

const OVER: readonly IssueStateKind[] = ['declined', 'solved', 'rejected', 'withdrawn']
export const isOver = ({ state }: Pick<Issue, 'state'>): boolean => OVER.includes(state.kind)
/** Seen by its author and the committee only. */
export const isUnseen = ({ state }: Pick<Issue, 'state'>): boolean => state.kind === 'held' || state.kind === 'declined'

/** Whether the time of the stage is over; a stage that is due today is not. */
export const isOverdue = (now: Pick<StageNow, 'dueDay'> | undefined, today: Day): boolean => now?.dueDay !== undefined && now.dueDay < today

/** Letters that the way of an issue takes in its document. */
export const lettersOf = ({ history, artefacts }: Pick<Issue, 'history' | 'artefacts'>): number => JSON.stringify([history, artefacts]).length

/** The first words of a report, for lists: up to the first full stop, cut at HEADLINE_MAX characters. */
export function headlineOf(text: string): string {
  const first = text.split(/[。！？!?\n]/u)[0]?.trim() ?? ''
  const letters = [...(first === '' ? text.trim() : first)]
  return letters.length <= HEADLINE_MAX ? letters.join('') : `${letters.slice(0, HEADLINE_MAX - 1).join('')}…`
}
