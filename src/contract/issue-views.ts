import type { EventKind, HeldBecause, HistoryKind, IssueCategory, IssueStateKind } from '@/domain/consultation/issue/issue'
import type { Deed, NeedSeen } from '@/domain/consultation/issue/deeds'
import type { ArtefactContent, ArtefactKind } from '@/domain/consultation/process/artefact'
import type { ProvisionalNote } from '@/domain/consultation/process/provisional-note'
import type { GableStep, HandlerRole, IssueKind, Practice, RightGiven } from '@/domain/consultation/process/template'
import type { SubjectChange } from '@/domain/followup/subject'
import type { PollPhase } from '@/domain/ballot/poll-phase'
import type { Outcome } from '@/domain/ballot/outcome'
import type { Day, Instant } from '@/domain/shared/instant'
import type { FileView } from './files'
import type { RatingPanel } from './followup-views'

/** Who acts, as an office: residents read no handler's name. */
export type Office = HandlerRole | 'reporter' | 'system'

/** An issue as it stands in a list. */
export interface IssueCard {
  readonly issueId: string
  readonly kind: IssueKind
  readonly category: IssueCategory
  /** The first words, at most 40 characters. */
  readonly headline: string
  readonly unitName: string
  readonly place?: string
  readonly state: IssueStateKind
  /** Of the stage it stands in; of the last one once it is over. Absent while it is held. */
  readonly stageName?: string
  /** Where it stands in the picture of the seven steps, 0 to 6; absent while it is held and once it is over. */
  readonly gable?: GableStep
  /** The office that is responsible now; absent once it is over. */
  readonly office?: HandlerRole
  readonly dueDay?: Day
  readonly overdue: boolean
  readonly reportedAt: Instant
  readonly lastAt: Instant
  readonly lastStep: HistoryKind
  /** The caller reported it. */
  readonly mine: boolean
  readonly photos: number
  readonly thumb?: FileView
}

export interface StepView {
  readonly no: number
  readonly kind: HistoryKind
  readonly at: Instant
  readonly stageName?: string
  readonly office?: Office
  readonly text?: string
  readonly legalGround?: string
  readonly photos: readonly FileView[]
  readonly artefact?: ArtefactKind
  readonly toStageName?: string
  /** Its words wait for a person; absent from them are the words, except for who decides and who wrote them. */
  readonly held?: HeldBecause
}

export interface ArtefactView {
  readonly no: number
  readonly stageId: string
  readonly content: ArtefactContent
  readonly files: readonly FileView[]
  readonly office?: Office
  readonly at: Instant
}

/** One stage of the way, whether it lies behind, is now, or lies ahead. */
export interface TimelineStage {
  readonly stageId: string
  readonly name: string
  /** The body that meets here, as this community calls it. */
  readonly body?: string
  readonly gable: GableStep
  readonly office: HandlerRole
  readonly standsIn?: HandlerRole
  /** `passedBy`: the issue ended or went on without it. */
  readonly when: 'past' | 'now' | 'ahead' | 'passedBy'
  readonly since?: Instant
  readonly until?: Instant
  readonly endedBy?: HistoryKind
  readonly dueDays: number
  readonly dueDay?: Day
  readonly overdue: boolean
  readonly fixed: boolean
  readonly gives: readonly RightGiven[]
  /** What the usual way out of this stage needs, and whether it is there. */
  readonly needs: readonly NeedSeen[]
}

export interface IssueDetail extends IssueCard {
  readonly text: string
  /** The words wait for a person: why. For their author and the committee. */
  readonly held?: HeldBecause
  readonly files: readonly FileView[]
  readonly details?: { readonly event: EventKind; readonly day: Day; readonly tables: number; readonly costPerTable: number }
  /** Masked for everybody but the committee, the responsible and oneself. */
  readonly reporterName: string
  /** An official wrote it down for somebody. */
  readonly assisted: boolean
  readonly follows: boolean
  /** The last public change; `followup/see` takes its number. */
  readonly change: SubjectChange
  /** The stage that a command has to name, as this page saw it. */
  readonly stageId?: string
  readonly process: {
    readonly templateId: string
    readonly version: number
    readonly name: string
    readonly practice: Practice
    readonly provisional?: ProvisionalNote
  }
  /** Processes that it may be accepted with instead; only for who may accept it now. */
  readonly otherProcesses?: readonly { readonly templateId: string; readonly name: string }[]
  readonly timeline: readonly TimelineStage[]
  /** Newest first. */
  readonly steps: readonly StepView[]
  readonly artefacts: readonly ArtefactView[]
  readonly reason?: string
  readonly legalGround?: string
  readonly handledAt?: Instant
  readonly asked?: number
  /** 满意度, once it was handled. */
  readonly rating?: RatingPanel
  readonly poll?: { readonly pollId: string; readonly question: string; readonly phase: PollPhase; readonly closesAt: Instant; readonly outcomeKind?: Outcome['kind']; readonly noticeId?: string }
  readonly undertakingId?: string
  readonly meetings: readonly { readonly meetingId: string; readonly title: string; readonly startsAt: Instant }[]
  /** What the caller may do, and why not where it is his to do and cannot be done now. */
  readonly deeds: readonly Deed[]
}
