import { canonicalJson } from '@/domain/ballot/canonical-json'
import { leafText, type PhoneRow } from '@/domain/ballot/secret/board'
import { ballotText, type SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import type { RowProof } from '@/contract/ballot-box'
import type { KeptBallot } from '@/flow/kept-ballot'
import type { BallotCraft } from './craft'

/** What comparing the kept ballot with its line gives. */
export type CheckResult =
  /** `isBeforeChange`: what was sent after it went unanswered, and never arrived. */
  | { readonly kind: 'same'; readonly row: PhoneRow; readonly index: number; readonly rows: number; readonly isBeforeChange: boolean }
  /** The box promised to have it, and no line has its number. */
  | { readonly kind: 'missing' }
  /** A line has its number and says something else. */
  | { readonly kind: 'differs'; readonly row: PhoneRow }
  /** What was shown does not belong to the board whose root stands in the result. */
  | { readonly kind: 'otherBoard' }
  /** Taken and never cast: no line, as it must be. */
  | { readonly kind: 'notCast' }
  /** Sent once without an answer, and it never arrived. */
  | { readonly kind: 'notArrived' }

/** 对票: the root is computed here from the line and its path, and must be the one that was published. */
export function checkRow(kept: KeptBallot, proof: RowProof, root: string, { boardRoot, isSigned }: Pick<BallotCraft, 'boardRoot' | 'isSigned'>): CheckResult {
  if (!proof.found) return kept.taken ? { kind: 'missing' } : { kind: kept.sent ? 'notArrived' : 'notCast' }
  const { row, index, rows, path } = proof
  if (boardRoot({ leaf: leafText(row), index, size: rows, path }) !== root || row.kind !== 'phone') return { kind: 'otherBoard' }
  const isSame = [kept.taken?.ballot, kept.sent].some(ballot => ballot !== undefined && sameBallot(row, ballot)) || isOwnBefore(row, kept, isSigned)
  if (!isSame || isOlder(row, kept)) return { kind: 'differs', row }
  return { kind: 'same', row, index, rows, isBeforeChange: kept.sent !== undefined && row.version < kept.sent.version }
}

const sameBallot = ({ kind: _kind, ...row }: PhoneRow, ballot: SignedBallot): boolean => canonicalJson(row) === canonicalJson(ballot)

/**
 * What this phone signed before the ballot that it keeps. Where the first went unanswered and another was sent, only the second is
 * kept; the first one's line is known by this phone's own signature.
 */
function isOwnBefore({ key, prefix, token, version, selection, signature }: PhoneRow, kept: KeptBallot, isSigned: BallotCraft['isSigned']): boolean {
  if (kept.sent === undefined || version >= kept.sent.version) return false
  if (key !== kept.key || prefix !== kept.token?.prefix || token !== kept.token.signature) return false
  return isSigned({ publicKey: kept.key, text: ballotText(kept.manifestHash, kept.number, version, selection), signature })
}

/** A version below the promised one was given up by this voter. */
const isOlder = (row: PhoneRow, { taken }: KeptBallot): boolean => taken !== undefined && row.version < taken.ballot.version
