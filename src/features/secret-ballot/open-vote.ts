import type { PollDetail } from '@/contract/ballot'
import type { Instant } from '@/domain/shared/instant'
import { isOffline } from '@/flow/calls'
import type { KeptBallot } from '@/flow/kept-ballot'
import type { BoxAnswer } from '@/infra/ballot-box'
import { refusalText } from '@/text/error-text'
import { overText, type LastDeed } from '@/text/secret-vote'
import { NOT_FETCHED, type BallotCraft } from './craft'
import { sealedPoll, type SealedPoll } from './sealed-poll'
import type { NoBallot, VotePhase } from './vote-phase'

export interface VoteOpening {
  readonly poll: PollDetail
  readonly manifest: BoxAnswer<'ballot-box/readManifest'>
  /** Absent on a phone that is too old. */
  readonly craft: BallotCraft | undefined | typeof NOT_FETCHED
  readonly kept: KeptBallot | undefined
  readonly now: Instant
}

export type OpenedVote =
  | { readonly why: VotePhase }
  | { readonly phase: VotePhase; readonly sealed: SealedPoll; readonly craft: BallotCraft }

/** Where somebody stands who opens the page: by the poll, then by the phone, then by the manifest, then by what the phone keeps. */
export function openVote({ poll, manifest, craft, kept, now }: VoteOpening): OpenedVote {
  const { secret, pollId } = poll
  const own = secret !== undefined && kept?.manifestHash === secret.manifestHash ? kept : undefined
  const closed = closedText(poll, now, lastDeed(own))
  if (closed !== undefined && !mayAskAgain(poll, own)) return noBallot({ kind: 'closed', text: closed })
  if (secret === undefined) return noBallot({ kind: 'closed', text: refusalText({ code: 'VOTING_NOT_OPEN' }) })
  if (secret.token === 'paper' || own?.exchanged) return noBallot({ kind: 'paper' })
  if (craft === undefined) return noBallot({ kind: 'tooOld' })
  if (craft === NOT_FETCHED) return { why: notReached({ code: 'OFFLINE' }) }
  if (!manifest.ok) return { why: notReached(manifest.error) }
  const sealed = sealedPoll(manifest.value, { pollId, manifestHash: secret.manifestHash }, craft)
  return sealed === undefined ? noBallot({ kind: 'mismatch' }) : { phase: phaseOf(own, poll), sealed, craft }
}

const noBallot = (why: NoBallot): OpenedVote => ({ why: { kind: 'noBallot', why } })

/** What the ballot of this phone came to, as far as the phone heard. */
export function lastDeed(kept: KeptBallot | undefined): LastDeed {
  if (kept?.exchanged) return 'exchanged'
  if (kept?.sent) return 'unheard'
  if (kept?.taken) return kept.taken.ballot.selection === 'void' ? 'voided' : 'cast'
  return 'none'
}

/** From the close to the count a ballot that went unanswered may ask for the promise that it is owed. */
const mayAskAgain = ({ mode, phase, secret }: PollDetail, kept: KeptBallot | undefined): boolean =>
  mode === 'secret' && phase !== 'voided' && secret?.board === undefined && kept?.sent !== undefined && kept.sent.selection !== 'void'

/** By the poll itself and the server's clock. */
function closedText(poll: PollDetail, now: Instant, deed: LastDeed): string | undefined {
  if (poll.mode !== 'secret') return refusalText({ code: 'BALLOT_NOT_SECRET' })
  if (poll.phase === 'voided') return refusalText({ code: 'POLL_VOIDED' })
  if (now >= poll.closesAt) return overText(deed)
  return poll.phase === 'voting' ? undefined : refusalText({ code: 'VOTING_NOT_OPEN' })
}

function notReached(error: Extract<BoxAnswer<'ballot-box/readManifest'>, { readonly ok: false }>['error']): VotePhase {
  return isOffline(error) ? { kind: 'offline', text: refusalText(error) } : { kind: 'refused', code: error.code, text: refusalText(error) }
}

/** Where somebody stands who opens the page, by what the phone keeps and what the village knows. */
function phaseOf(kept: KeptBallot | undefined, poll: PollDetail): VotePhase {
  if (kept?.sent?.selection === 'void' || kept?.taken?.ballot.selection === 'void') return { kind: 'voided' }
  if (kept?.sent) return { kind: 'unanswered', text: '' }
  if (kept?.taken) return { kind: 'done', changed: false }
  if (kept?.token) return { kind: 'choosing' }
  if (poll.secret?.token === 'taken' && kept?.blinding === undefined) return { kind: 'noBallot', why: { kind: 'elsewhere' } }
  if (poll.cannotVote) return { kind: 'noBallot', why: { kind: 'closed', text: refusalText({ code: poll.cannotVote }) } }
  return { kind: 'toTake', resumed: kept?.blinding !== undefined }
}
