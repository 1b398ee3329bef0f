import type { Result } from '@/domain/shared/result'
import { isUnanswered } from '@/flow/calls'
import type { KeptBallot } from '@/flow/kept-ballot'
import { voteProblemText } from '@/text/secret-vote'
import { mayHaveArrived, type CannotCastHere } from './cast-ballot'
import type { CannotGiveUp } from './give-up-ballot'
import type { CannotTake } from './take-token'
import type { VotePhase } from './vote-phase'

/** Where the voter stands after the token was asked for. */
export function afterTaking(answer: Result<KeptBallot, CannotTake>): VotePhase {
  if (answer.ok) return { kind: 'choosing' }
  if (answer.error.code === 'TOKEN_TAKEN') return { kind: 'noBallot', why: { kind: 'elsewhere' } }
  return { kind: 'toTake', resumed: isUnanswered(answer.error), problem: voteProblemText(answer.error) }
}

/** After the ballot was sent. */
export function afterCasting(answer: Result<KeptBallot, CannotCastHere>, changed: boolean): VotePhase {
  if (answer.ok) return { kind: 'done', changed }
  const text = voteProblemText(answer.error)
  return mayHaveArrived(answer.error) ? { kind: 'unanswered', text } : { kind: 'choosing', problem: text }
}

/** After the ballot was given up, as far as that came. */
export function afterGivingUp(answer: Result<KeptBallot, CannotGiveUp>, kept: KeptBallot | undefined, before: VotePhase): VotePhase {
  if (answer.ok) return { kind: 'exchanged' }
  const problem = voteProblemText(answer.error)
  if (kept?.sent?.selection === 'void' || kept?.taken?.ballot.selection === 'void') return { kind: 'voided', problem }
  return before.kind === 'done' ? { ...before, problem } : { kind: 'choosing', problem }
}
