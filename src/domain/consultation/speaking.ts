import type { Instant } from '@/domain/shared/instant'

/** 举手 of one person at one meeting. */
export interface Hand {
  readonly personId: string
  /** Absent when the hand is down. */
  readonly raisedAt?: Instant
  /** How often the person has had the floor. */
  readonly spoken: number
}

/** 发言顺序: everybody once before anybody twice; among equals who raised the hand first. */
export function speakingOrder<H extends Hand>(hands: readonly H[]): readonly H[] {
  return hands
    .filter(({ raisedAt }) => raisedAt !== undefined)
    .sort((left, right) => left.spoken - right.spoken || (left.raisedAt ?? 0) - (right.raisedAt ?? 0) || (left.personId < right.personId ? -1 : 1))
}

export type CannotRaiseHand = { readonly code: 'NOT_SIGNED_IN' } | { readonly code: 'HAND_IS_UP' }

/** Why a hand is not taken: who is not in the room waits for nobody's turn. */
export function reasonCannotRaiseHand(hand: Hand | undefined, isPresent: boolean): CannotRaiseHand | undefined {
  if (!isPresent) return { code: 'NOT_SIGNED_IN' }
  return hand?.raisedAt === undefined ? undefined : { code: 'HAND_IS_UP' }
}

export type CannotCallSpeaker = { readonly code: 'TURN_MOVED_ON' } | { readonly code: 'NOBODY_WAITS' }

/** Why nobody is called: the floor went on since the host looked (`seenTurn`), or no hand is up. */
export function reasonCannotCallSpeaker(turn: number, seenTurn: number, hands: readonly Hand[]): CannotCallSpeaker | undefined {
  if (turn !== seenTurn) return { code: 'TURN_MOVED_ON' }
  return hands.some(({ raisedAt }) => raisedAt !== undefined) ? undefined : { code: 'NOBODY_WAITS' }
}

/** The hand after its turn began: down, and one turn more. */
export const afterTurn = ({ personId, spoken }: Hand): Hand => ({ personId, spoken: spoken + 1 })
