import type { PersonId } from '@/domain/shared/ids'
import { addDays, dayOf, endOfDay } from '@/domain/shared/instant'
import type { Instant } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { Result } from '@/domain/shared/result'
import type { RollUnitId } from './electoral-roll'
import type { AnnouncedPoll, Poll, RollReference } from './poll'
import { challengesEndAt, ROLL_ANSWER_DAYS } from './poll-phase'

export const CHALLENGE_TEXT_MAX = 200

/** 对名册的异议: somebody is missing, should not stand there, or another person speaks for the household. */
export interface RollChallenge {
  readonly about: 'missing' | 'shouldNotBeOn' | 'wrongRepresentative'
  /** Which row; absent when somebody is missing. */
  readonly unitId?: RollUnitId
  readonly text: string
  readonly by: PersonId
  readonly filedAt: Instant
  readonly answer?: ChallengeAnswer
}
export interface ChallengeAnswer {
  /** An upheld challenge is followed by an amended roll. */
  readonly upheld: boolean
  readonly text: string
  readonly by: PersonId
  readonly at: Instant
}

type NotChallengeable = 'NOT_ANNOUNCED' | 'ROLL_FROZEN'
export interface CannotChallenge {
  readonly code: NotChallengeable | 'CHALLENGE_PERIOD_OVER' | 'ROW_MISSING' | 'TEXT_EMPTY' | 'TEXT_TOO_LONG'
}

/** Why nobody can object to the roll like this now. */
export function reasonCannotChallenge(poll: Poll, challenge: Pick<RollChallenge, 'about' | 'unitId' | 'text'>, now: Instant): CannotChallenge | undefined {
  if (poll.kind !== 'announced') return { code: frozenCode(poll) }
  if (now >= challengesEndAt(poll)) return { code: 'CHALLENGE_PERIOD_OVER' }
  if (challenge.about !== 'missing' && !challenge.unitId) return { code: 'ROW_MISSING' }
  const text = textCode(challenge.text)
  return text && { code: text }
}

export interface CannotAnswerChallenge {
  readonly code: NotChallengeable | 'ALREADY_ANSWERED' | 'OWN_CHALLENGE' | 'TEXT_EMPTY' | 'TEXT_TOO_LONG'
}

/** Why this person cannot answer the challenge. A late answer is still taken: without one the poll never opens. */
export function reasonCannotAnswerChallenge(poll: Poll, challenge: RollChallenge, answer: Pick<ChallengeAnswer, 'by' | 'text'>): CannotAnswerChallenge | undefined {
  if (poll.kind !== 'announced') return { code: frozenCode(poll) }
  if (challenge.answer) return { code: 'ALREADY_ANSWERED' }
  if (challenge.by === answer.by) return { code: 'OWN_CHALLENGE' }
  const text = textCode(answer.text)
  return text && { code: text }
}

/** By when a challenge must be answered: the end of the third day after it was filed. */
export const answerDueAt = (challenge: Pick<RollChallenge, 'filedAt'>): Instant => endOfDay(addDays(dayOf(challenge.filedAt), ROLL_ANSWER_DAYS))

/** Unanswered past its due day; shown to the committee and the supervisors. */
export const isAnswerOverdue = (challenge: RollChallenge, now: Instant): boolean => !challenge.answer && now >= answerDueAt(challenge)

export type CannotReplaceRoll = { readonly code: NotChallengeable } | { readonly code: 'NOT_NEXT_VERSION'; readonly expected: number } | { readonly code: 'ROLL_EMPTY' }

/** Puts the amended roll in the place of the old one, which is kept as its earlier version. */
export function replaceRoll(poll: Poll, roll: RollReference): Result<AnnouncedPoll, CannotReplaceRoll> {
  if (poll.kind !== 'announced') return err({ code: frozenCode(poll) })
  const expected = poll.roll.version + 1
  if (roll.version !== expected || roll.unit !== poll.roll.unit) return err({ code: 'NOT_NEXT_VERSION', expected })
  return roll.units === 0 ? err({ code: 'ROLL_EMPTY' }) : ok({ ...poll, roll })
}

const frozenCode = (poll: Exclude<Poll, AnnouncedPoll>): NotChallengeable => (poll.kind === 'draft' ? 'NOT_ANNOUNCED' : 'ROLL_FROZEN')

function textCode(text: string): 'TEXT_EMPTY' | 'TEXT_TOO_LONG' | undefined {
  const { length } = text.trim()
  if (length === 0) return 'TEXT_EMPTY'
  return length > CHALLENGE_TEXT_MAX ? 'TEXT_TOO_LONG' : undefined
}
