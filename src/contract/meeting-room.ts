import * as v from 'valibot'
import type { CannotActOnMeeting } from '@/domain/consultation/meeting-life'
import { OPINION_WORDS_MAX, STANCES, type CannotGiveOpinion, type CannotModerateOpinion, type Stance, type WordsState } from '@/domain/consultation/opinion'
import type { CannotCallSpeaker, CannotRaiseHand } from '@/domain/consultation/speaking'
import type { HeldBecause } from '@/domain/consultation/topic'
import type { Instant } from '@/domain/shared/instant'
import { count, cursor, id, text } from './fields'
import { command, query } from './spec'

/** Words of a neighbour that the host let through. */
export interface OpinionView {
  readonly opinionId: string
  readonly no: number
  readonly stance: Stance
  /** Masked for everybody but the committee, supervisors and oneself. */
  readonly by: string
  readonly words: string
  readonly at: Instant
  readonly reply?: string
}

/** What the caller said. */
export interface OwnOpinion {
  readonly no: number
  readonly stance: Stance
  readonly words?: string
  readonly wordsState: WordsState
  readonly removedBecause?: string
  readonly reply?: string
}

/** Words that wait for the host, or were decided. */
export interface OpinionRow {
  readonly opinionId: string
  readonly no: number
  readonly itemTitle: string
  readonly stance: Stance
  readonly by: string
  readonly words: string
  readonly version: number
  readonly at: Instant
  readonly wordsState: WordsState
  /** What the check said, where it did not pass. */
  readonly held?: HeldBecause
  readonly removedBecause?: string
  readonly reply?: string
}

export interface SpeakingBoard {
  /** Counts the turns; `callSpeaker` names the one it saw. */
  readonly turn: number
  readonly speaker?: string
  /** In the order in which they will be called. */
  readonly waiting: readonly SpeakerRow[]
}
export interface SpeakerRow {
  readonly personId: string
  readonly householdId: string
  /** Full in the room: for the committee and supervisors; masked on a resident's phone. */
  readonly name: string
  readonly householdLabel: string
  readonly spoken: number
}

/** What a resident's phone shows of the floor. */
export interface OwnHand {
  readonly up: boolean
  /** From 1; absent when the hand is down. */
  readonly place?: number
  readonly waiting: number
  readonly hasFloor: boolean
}

type NotFound = { readonly code: 'NOT_FOUND' }

export const meetingRoomActions = {
  /** Once per person and item; giving it again changes it, until the meeting begins. */
  'consultation/giveOpinion': command<OwnOpinion, CannotActOnMeeting | CannotGiveOpinion | NotFound>()(
    v.strictObject({ meetingId: id(), no: count(), stance: v.picklist(STANCES), words: v.optional(text(OPINION_WORDS_MAX)) })
  ),
  /** Words that were let through, newest first. */
  'consultation/listOpinions': query<{ readonly items: readonly OpinionView[]; readonly nextCursor?: string }, NotFound>()(v.strictObject({ meetingId: id(), cursor: cursor() })),
  /** For the host: those that wait first come first. */
  'consultation/listOpinionsToModerate': query<{ readonly items: readonly OpinionRow[]; readonly nextCursor?: string }, NotFound>()(
    v.strictObject({ meetingId: id(), view: v.picklist(['waiting', 'shown', 'removed']), cursor: cursor() })
  ),
  'consultation/moderateOpinion': command<{ readonly wordsState: WordsState }, CannotActOnMeeting | CannotModerateOpinion | NotFound>()(
    v.strictObject({ opinionId: id(), seen: count(), show: v.boolean(), reason: v.optional(text(OPINION_WORDS_MAX)), reply: v.optional(text(OPINION_WORDS_MAX)) })
  ),
  /** `personId` and `householdId`: the host enters an elder who has no phone. */
  'consultation/raiseHand': command<OwnHand, CannotActOnMeeting | CannotRaiseHand | NotFound>()(
    v.strictObject({ meetingId: id(), person: v.optional(v.strictObject({ householdId: id(), personId: id() })) })
  ),
  'consultation/lowerHand': command<{ readonly up: false }, NotFound>()(
    v.strictObject({ meetingId: id(), person: v.optional(v.strictObject({ householdId: id(), personId: id() })) })
  ),
  'consultation/speakingBoard': query<SpeakingBoard, NotFound>()(v.strictObject({ meetingId: id() })),
  /** Gives the floor to whoever is next. */
  'consultation/callSpeaker': command<SpeakingBoard, CannotActOnMeeting | CannotCallSpeaker | NotFound>()(v.strictObject({ meetingId: id(), seenTurn: count() }))
}
