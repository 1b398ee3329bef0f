import * as v from 'valibot'
import { REJECTIONS, type CannotDecideBinding, type CannotRequestBinding } from '@/domain/community/binding-request'
import type { CannotUseInvitation, TooManyAttempts } from '@/domain/community/invitation'
import { OFFICE_ROLES, type CannotAssignRole, type CannotTakeOffice, type OfficeRole, type Role } from '@/domain/community/roles'
import type { RollNotClean } from '@/domain/community/roll-import'
import type { WaitingMatter } from '@/domain/community/waiting'
import type { Instant } from '@/domain/shared/instant'
import type { PollCard } from './ballot'
import type { NoticeCard } from './disclosure'
import { cursor, id, nothing, text } from './fields'
import { command, query } from './spec'

/** One community that the caller belongs to, as the client keeps it between pages. */
export interface Membership {
  readonly communityId: string
  readonly communityName: string
  readonly kind: 'village' | 'urban'
  readonly personId: string
  /** The caller's own full name. */
  readonly personName: string
  readonly householdId: string
  /** As printed on the door: `3组12号`. */
  readonly householdLabel: string
  readonly groupName: string
  readonly isHouseholdRep: boolean
  /** The office's public number, where the committee gave one. */
  readonly helpPhone?: string
  readonly roles: readonly Role[]
}

export interface Session {
  readonly memberships: readonly Membership[]
  /** Asked to be bound and not yet confirmed by the committee. */
  readonly pending?: { readonly communityName: string; readonly householdLabel: string; readonly maskedName: string; readonly since: Instant }
}

export interface CommitteeTodo {
  readonly bindingsToDecide: number
  readonly pollsToCount: number
  readonly pollsToConfirm: number
  readonly pollsToPublish: number
  readonly challengesToAnswer: number
  readonly objectionsToAnswer: number
}

/** Everything the first page shows, in one call. */
export interface Home {
  readonly session: Session
  /** The membership that the rest of the page is about; absent for a visitor. */
  readonly current?: Membership
  /** Votes that wait for the caller, soonest deadline first. */
  readonly waiting: readonly PollCard[]
  /** What else waits for the caller, soonest deadline first, at most MATTERS_SHOWN. */
  readonly matters: readonly WaitingMatter[]
  /** More wait than are shown. */
  readonly moreMatters: boolean
  /** Changes not yet read of what the caller follows, at most UNSEEN_SHOWN + 1. */
  readonly unseen: number
  readonly coins?: { readonly redeemable: number; readonly honour: number }
  readonly latestNotice?: NoticeCard
  /** Meetings that the caller can sign in to today. */
  readonly meetingToday?: { readonly meetingId: string; readonly title: string; readonly startsAt: Instant; readonly place: string; readonly signedIn: boolean }
  /** For committee members and supervisors. */
  readonly todo?: CommitteeTodo
}

export interface InvitedPerson {
  readonly communityName: string
  readonly householdLabel: string
  /** Masked: whoever found the slip of paper learns nothing new. */
  readonly maskedName: string
}

export interface BindingRow {
  readonly bindingId: string
  readonly personName: string
  readonly householdLabel: string
  readonly groupName: string
  readonly requestedAt: Instant
}

export interface HouseholdRow {
  readonly householdId: string
  readonly label: string
  readonly groupId: string
  readonly people: readonly { readonly personId: string; readonly name: string; readonly isRep: boolean; readonly adult: boolean; readonly bound: boolean; readonly offices: readonly OfficeRole[] }[]
  /** An invitation that can still be used. */
  readonly invitedUntil?: Instant
}

export interface NeighbourRow {
  readonly householdId: string
  readonly label: string
  readonly people: readonly { readonly personId: string; readonly name: string }[]
}

export interface UnitRow {
  readonly unitId: string
  readonly kind: 'village' | 'group' | 'grid'
  readonly name: string
  readonly households: number
}

export interface IssuedInvitation {
  readonly householdId: string
  readonly householdLabel: string
  readonly personId: string
  readonly maskedName: string
  /** In clear this once, for printing; only its digest is stored. */
  readonly code: string
  readonly expiresAt: Instant
}

export interface ChangeCounts {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly same: number
}

export interface RollPreview {
  readonly households: ChangeCounts
  readonly people: ChangeCounts
  readonly adults: number
  /** Households that name no 户代表: they count in the base of a household vote and cannot vote. */
  readonly withoutRep: readonly string[]
  /** Columns that mean nothing here; their cells are not read. */
  readonly ignoredHeaders: readonly string[]
  /** The first changes by label and name, so that a person can check them by eye. */
  readonly examples: readonly { readonly change: 'added' | 'changed' | 'removed'; readonly householdLabel: string; readonly name: string }[]
  /** Must be sent back to import exactly what was previewed. */
  readonly planHash: string
}

export const ROLL_FILE_BASE64_MAX = 1_400_000
const rollFile = { fileName: text(120), base64: v.pipe(v.string(), v.minLength(4), v.maxLength(ROLL_FILE_BASE64_MAX), v.regex(/^[A-Za-z0-9+/]+=*$/)) }
/** Households whose sheet is made at once: with their adults well inside one transaction. */
export const INVITATION_HOUSEHOLDS_MAX = 6
export const INVITATION_PEOPLE_MAX = 16

/** Nothing is imported until the whole file is clean; the refusal lists every bad row. */
export type RollFileRefusal = { readonly code: 'ROLL_FILE_UNREADABLE' } | RollNotClean

type NotFound = { readonly code: 'NOT_FOUND' }

export const communityActions = {
  'community/home': query<Home>('none')(v.strictObject({ communityId: v.optional(id()) })),
  'community/session': query<Session>('none')(nothing()),
  /** Counts attempts, so it is a command; its answer holds only masked names. */
  'community/lookUpInvitation': command<InvitedPerson, CannotUseInvitation | TooManyAttempts>('none')(v.strictObject({ code: text(20) })),
  'community/requestBinding': command<{ readonly bindingId: string }, CannotUseInvitation | TooManyAttempts | CannotRequestBinding>('none')(
    v.strictObject({ code: text(20) })
  ),
  'community/listBindings': query<{ readonly items: readonly BindingRow[]; readonly nextCursor?: string }>()(v.strictObject({ cursor: cursor() })),
  'community/decideBinding': command<{ readonly state: 'confirmed' | 'rejected' }, CannotDecideBinding | NotFound>()(
    v.variant('decision', [
      v.strictObject({ bindingId: id(), decision: v.literal('confirm') }),
      v.strictObject({ bindingId: id(), decision: v.literal('reject'), reason: v.picklist(REJECTIONS) })
    ])
  ),
  /** A number of the office, never a person's: digits with hyphens; absent takes it away. */
  'community/setHelpPhone': command<{ readonly saved: true }>()(v.strictObject({ phone: v.optional(v.pipe(v.string(), v.regex(/^[0-9](?:-?[0-9]){4,17}$/))) })),
  'community/listUnits': query<{ readonly units: readonly UnitRow[] }>()(nothing()),
  'community/listHouseholds': query<{ readonly items: readonly HouseholdRow[]; readonly nextCursor?: string }>()(
    v.strictObject({ groupId: id(), cursor: cursor() })
  ),
  /** For writing something down for a neighbour: adults by door and name; an office of a unit reads its own group only, another group is empty. */
  'community/listNeighbours': query<{ readonly items: readonly NeighbourRow[]; readonly nextCursor?: string }>()(v.strictObject({ groupId: id(), cursor: cursor() })),
  'community/issueInvitations': command<{ readonly invitations: readonly IssuedInvitation[] }, NotFound | { readonly code: 'TOO_MANY_PEOPLE'; readonly max: number }>()(
    v.strictObject({ householdIds: v.pipe(v.array(id()), v.minLength(1), v.maxLength(INVITATION_HOUSEHOLDS_MAX)) })
  ),
  'community/giveOffice': command<{ readonly offices: readonly OfficeRole[] }, CannotAssignRole | NotFound>()(
    v.strictObject({ householdId: id(), personId: id(), office: v.picklist(OFFICE_ROLES), nearKinOfCommittee: v.boolean() })
  ),
  'community/takeOffice': command<{ readonly offices: readonly OfficeRole[] }, CannotTakeOffice | NotFound>()(
    v.strictObject({ householdId: id(), personId: id(), office: v.picklist(OFFICE_ROLES) })
  ),
  'community/checkRoll': query<RollPreview, RollFileRefusal>()(v.strictObject(rollFile)),
  /** Keeps the clean rows ready; changes nothing on the roll yet. */
  'community/stageRoll': command<{ readonly importId: string; readonly steps: number }, RollFileRefusal | { readonly code: 'ROLL_PLAN_CHANGED' }>()(
    v.strictObject({ ...rollFile, planHash: v.pipe(v.string(), v.maxLength(64)) })
  ),
  /** Takes the next part of a staged roll; called until `done` equals `steps`. Doing a step twice changes nothing. */
  'community/applyRollStep': command<{ readonly done: number; readonly steps: number }, NotFound | { readonly code: 'ROLL_STEP_OUT_OF_ORDER'; readonly next: number }>()(
    v.strictObject({ importId: id(), step: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000)) })
  )
}
