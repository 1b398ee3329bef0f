import type { AttemptWindow } from '@/domain/community/invitation'
import type { ClaimId, HouseholdId, PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import type { Activity } from '@/domain/volunteers/activity'
import type { Marks } from '@/domain/volunteers/attendance'
import type { DayBook } from '@/domain/volunteers/day-book'
import type { Organisation } from '@/domain/volunteers/organisation'
import type { Roster } from '@/domain/volunteers/roster'
import type { ReadModel, StoredDocument } from '@server/ports/document-store'

export const VOLUNTEER_ORGANISATIONS = 'volunteerOrganisations'
export const VOLUNTEER_ACTIVITIES = 'volunteerActivities'
export const VOLUNTEER_ROSTERS = 'volunteerRosters'
export const VOLUNTEER_ATTENDANCE = 'volunteerAttendance'
export const VOLUNTEER_DAYS = 'volunteerDays'
export const VOLUNTEER_ATTEMPTS = 'volunteerAttempts'
export const VOLUNTEER_CERTIFICATES = 'volunteerCertificates'

export interface OrganisationDocument extends StoredDocument {
  readonly organisation: Organisation
  readonly leaderPersonId?: PersonId
  /** Kinds as they are declared, then by name; ended ones last. */
  readonly order: string
  readonly seenNo: number
}

/** An activity with what its lists are asked by. */
export interface ActivityDocument extends StoredDocument {
  readonly activity: Activity
  readonly list: 'planned' | 'coming' | 'past'
  readonly leaderPersonId: PersonId
  /** Hours that a second person has still to look at. */
  readonly awaitsSecond: boolean
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** What the rotating code is made of; never leaves the server. */
  readonly signSecret: string
  readonly seenNo: number
}

/** `_id` = the activity's. Apart from the activity, so that signing up does not hold up who signs in. */
export interface RosterDocument extends StoredDocument {
  readonly roster: Roster
}

/** What was served, as it was confirmed: with everything that a record of service has to say (志愿服务记录与证明出具办法 art. 4). */
export interface Served {
  readonly title: string
  readonly organisationName: string
  readonly place: string
  readonly what: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly halfHours: number
  readonly leaderName: string
  readonly recorderName: string
  readonly claimId?: ClaimId
  /** Why no coins were asked for. */
  readonly noClaim?: string
}

/** `_id` = `${activityId}:${personId}`: signing in writes nothing that anybody else writes. */
export interface AttendanceDocument extends StoredDocument {
  readonly activityId: string
  readonly personId: PersonId
  readonly householdId: HouseholdId
  readonly name: string
  readonly householdNo: string
  readonly marks: Marks
  readonly stage: 'in' | 'out' | 'off'
  readonly firstAt: Instant
  readonly settled: boolean
  readonly served?: Served
  /** Only with hours that count. */
  readonly servedOn?: Day
  readonly year?: number
}

/** `_id` = `${personId}:${day}`. */
export interface DayDocument extends StoredDocument {
  readonly book: DayBook
}

/** `_id` = the member's. */
export interface AttemptsDocument extends StoredDocument {
  readonly window: AttemptWindow
}

/** `_id` = `${communityId}:${no}`. */
export interface CertificateDocument extends StoredDocument {
  readonly no: string
  readonly personId: PersonId
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly halfHours: number
  readonly activities: number
  readonly issuedOn: Day
  readonly issuer: string
}

export const attendanceId = (activityId: string, personId: string): string => `${activityId}:${personId}`
export const dayId = (personId: string, day: Day): string => `${personId}:${day}`

export const organisationsByOrder: ReadModel = { name: 'volunteerOrganisationsByOrder', collection: VOLUNTEER_ORGANISATIONS, equals: ['communityId'], orderBy: 'order' }
export const organisationsOfLeader: ReadModel = { name: 'volunteerOrganisationsOfLeader', collection: VOLUNTEER_ORGANISATIONS, equals: ['communityId', 'leaderPersonId'], orderBy: 'order' }
export const activitiesComing: ReadModel = { name: 'volunteerActivitiesComing', collection: VOLUNTEER_ACTIVITIES, equals: ['communityId', 'list'], orderBy: 'startsAt' }
export const activitiesPast: ReadModel = { name: 'volunteerActivitiesPast', collection: VOLUNTEER_ACTIVITIES, equals: ['communityId', 'list'], orderBy: 'startsAt', descending: true }
export const activitiesOfLeader: ReadModel = { name: 'volunteerActivitiesOfLeader', collection: VOLUNTEER_ACTIVITIES, equals: ['communityId', 'leaderPersonId', 'list'], orderBy: 'endsAt' }
export const activitiesAwaitingSecond: ReadModel = { name: 'volunteerActivitiesAwaitingSecond', collection: VOLUNTEER_ACTIVITIES, equals: ['communityId', 'awaitsSecond'], orderBy: 'endsAt' }
export const attendanceOfActivity: ReadModel = { name: 'volunteerAttendanceOfActivity', collection: VOLUNTEER_ATTENDANCE, equals: ['communityId', 'activityId'], orderBy: 'firstAt', groupBy: 'stage' }
export const attendanceUnsettled: ReadModel = { name: 'volunteerAttendanceUnsettled', collection: VOLUNTEER_ATTENDANCE, equals: ['communityId', 'activityId', 'settled'], orderBy: 'firstAt' }
export const hoursOfPerson: ReadModel = { name: 'volunteerHoursOfPerson', collection: VOLUNTEER_ATTENDANCE, equals: ['communityId', 'personId'], orderBy: 'servedOn', descending: true }
export const hoursOfYear: ReadModel = { name: 'volunteerHoursOfYear', collection: VOLUNTEER_ATTENDANCE, equals: ['communityId', 'year'], orderBy: 'servedOn' }

export const VOLUNTEER_COLLECTIONS: readonly string[] = [
  VOLUNTEER_ORGANISATIONS, VOLUNTEER_ACTIVITIES, VOLUNTEER_ROSTERS, VOLUNTEER_ATTENDANCE, VOLUNTEER_DAYS, VOLUNTEER_ATTEMPTS, VOLUNTEER_CERTIFICATES
]
export const VOLUNTEER_READ_MODELS: readonly ReadModel[] = [
  organisationsByOrder, organisationsOfLeader, activitiesComing, activitiesPast, activitiesOfLeader, activitiesAwaitingSecond, attendanceOfActivity, attendanceUnsettled, hoursOfPerson, hoursOfYear
]
