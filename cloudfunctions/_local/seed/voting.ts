import type { BallotOption } from '@/domain/ballot/manifest'
import type { Household } from '@/domain/community/household'
import { inBatches, type Cast } from './cast'

/** Votes that arrive together. */
const AT_ONCE = 24

export interface PhoneVote {
  readonly personId: string
  readonly choice: BallotOption
}

export const castVotes = (cast: Cast, pollId: string, votes: readonly PhoneVote[]): Promise<void> =>
  inBatches(votes, AT_ONCE, ({ personId, choice }) => cast.actor(personId).ask('ballot/castVote', { pollId, choice }))

/** So many of each choice, mixed evenly and always the same. */
export function choicesOf(counts: Readonly<Record<BallotOption, number>>): readonly BallotOption[] {
  const all = (['yes', 'no', 'abstain'] as const).flatMap((choice) => Array.from({ length: counts[choice] }, (_, index) => ({ choice, place: (index + 0.5) / counts[choice] })))
  return all.sort((left, right) => left.place - right.place).map(({ choice }) => choice)
}

/** Those who speak for their households, spread over the doors; `except` are households that have not voted. */
export function householdVotes(households: readonly Household[], counts: Readonly<Record<BallotOption, number>>, except: readonly string[]): readonly PhoneVote[] {
  const voters = households.filter((household) => !except.includes(household.id)).flatMap((household) => household.repPersonId ?? [])
  const choices = choicesOf(counts)
  // A step without common divisor visits every door once.
  const step = stepOf(voters.length)
  return choices.flatMap((choice, index) => {
    const personId = voters[(index * step) % voters.length]
    return personId === undefined ? [] : [{ personId, choice }]
  })
}

function stepOf(length: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  let step = 7
  while (divisor(step, length) !== 1) step += 1
  return step
}
