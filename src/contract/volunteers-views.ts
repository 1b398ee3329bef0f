import type { ActivityPhase } from '@/domain/volunteers/activity'
import type { Direction, HoursReason, MarkWay } from '@/domain/volunteers/attendance'
import type { OrganisationKind } from '@/domain/volunteers/organisation'
import type { RosterPlace } from '@/domain/volunteers/roster'
import type { Day, Instant } from '@/domain/shared/instant'

export interface OrganisationView {
  readonly organisationId: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly offers: string
  readonly contact: string
  /** Who leads is public; the name is whole for whoever keeps the list, masked for others. */
  readonly leaderName?: string
  readonly ended: boolean
  readonly seenNo: number
  /** The reader may plan activities for it. */
  readonly mayPlan: boolean
  /** Only for whoever keeps the list: which person of the roll it is. */
  readonly leader?: { readonly householdId: string; readonly personId: string }
}

export interface Organisations {
  readonly items: readonly OrganisationView[]
  readonly mayKeep: boolean
}

/** An activity in a list. */
export interface ActivityCard {
  readonly activityId: string
  readonly title: string
  readonly organisationName: string
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly phase: ActivityPhase
  readonly places: number
}

export interface Activities {
  readonly items: readonly ActivityCard[]
  readonly nextCursor?: string
  /** The reader plans activities for some organisation. */
  readonly mayPlan: boolean
}

export interface MarkView {
  readonly at: Instant
  readonly way: MarkWay
  readonly needsLeader: boolean
}

/** What somebody may do now, asked of the same rules that decide when he does it. */
export interface ActivityMay {
  readonly edit: boolean
  readonly open: boolean
  readonly cancel: boolean
  readonly signUp: boolean
  readonly withdraw: boolean
  readonly sign: boolean
  readonly desk: boolean
  readonly showCode: boolean
}

export interface ActivityDetail extends ActivityCard {
  readonly what: string
  readonly safety: string
  readonly risky: boolean
  readonly insurance?: string
  /** Masked for residents. */
  readonly leaderName: string
  readonly item: string
  /** What one hour, or coming once, brings by the scheme in force; absent without a scheme. */
  readonly coins?: { readonly points: number; readonly perHour: boolean; readonly itemName: string }
  readonly organisationId: string
  readonly signedUp: number
  readonly waitingCount: number
  readonly cancelled?: string
  readonly mine: { readonly place: RosterPlace; readonly in?: MarkView; readonly out?: MarkView; readonly struck?: string; readonly halfHours?: number }
  readonly seenNo: number
  readonly may: ActivityMay
}

/** One line of the desk: only for the leader, the committee and the second person, who must know whom they mean. */
export interface DeskRow {
  readonly personId: string
  readonly householdId: string
  readonly name: string
  readonly householdNo: string
  readonly place: RosterPlace
  readonly walkIn: boolean
  readonly in?: MarkView
  readonly out?: MarkView
  readonly struck?: string
  readonly halfHours: number
  readonly reason?: HoursReason
  /** Once settled: coins asked for, or why none were. */
  readonly claimed?: boolean
  readonly noClaim?: string
}

export interface ActivityDesk extends ActivityCard {
  readonly rows: readonly DeskRow[]
  readonly halfHoursInAll: number
  readonly confirmedBy?: string
  readonly settledBy?: string
  /** People whose hours are still to be settled. */
  readonly unsettled: number
  readonly may: { readonly enter: boolean; readonly strike: boolean; readonly confirm: boolean; readonly settle: boolean; readonly showCode: boolean }
}

export interface ActivityCode {
  readonly title: string
  /** What the square code holds. */
  readonly token: string
  /** Six digits for whoever cannot scan; good only while they stand there. */
  readonly digits: string
  readonly validUntil: Instant
  readonly signedIn: number
  readonly signedOut: number
}

/** What one signed; `late` is 补传. */
export interface Signed {
  readonly direction: Direction
  readonly at: Instant
  readonly late: boolean
  readonly needsLeader: boolean
}

export interface HoursRow {
  readonly activityId: string
  readonly title: string
  readonly organisationName: string
  readonly on: Day
  readonly halfHours: number
  /** Coins were asked for. */
  readonly claimed: boolean
}

export interface MyHours {
  readonly year: number
  readonly items: readonly HoursRow[]
  readonly yearHalfHours: number
  readonly allHalfHours: number
  readonly stars: number
  readonly halfHoursToNext?: number
}

export interface MadeCertificate {
  readonly fileName: string
  /** RFC 4648 §4 with padding. */
  readonly base64: string
  readonly no: string
}

/** Whether a certificate is genuine, for whoever holds the paper: nothing that is not on it, and the name masked. */
export interface CheckedCertificate {
  readonly no: string
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly halfHours: number
  readonly activities: number
  readonly issuedOn: Day
  readonly issuer: string
}

export interface HoursExport {
  readonly fileName: string
  /** UTF-8 with a byte order mark, so that a spreadsheet reads the Chinese; base64 (RFC 4648 §4). */
  readonly base64: string
  readonly rows: number
}
