import type { BallotMethod, SlipMark } from '@/domain/ballot/selection'
import { tallyMarks, type MethodTally } from '@/domain/ballot/methods/tally-marks'
import type { CountSet } from '@/domain/ballot/outcome'
import type { PaperRow, PhoneRow, SpoiledRow } from './board'

/** Why the ballots of a secret poll cannot be counted. */
export type CannotCountSecret =
  /** The Box has not laid its ballots on the shelf: `ballot-box/open` comes first. */
  | { readonly code: 'BOX_NOT_OPENED' }
  /** Lines of the Box without a valid token or signature, or twice under one number: nobody counts over that. */
  | { readonly code: 'BALLOTS_INVALID'; readonly count: number }
  | { readonly code: 'MORE_BALLOTS_THAN_TOKENS'; readonly ballots: number; readonly tokens: number }
  | { readonly code: 'MORE_SLIPS_THAN_UNITS'; readonly slips: number; readonly units: number }
  /**
   * Everybody voted, and of somebody whose token was replaced both ballots came. More votes than voters decide nothing (house rule, as
   * the law on elections to people's congresses has it: 所投的票数，多于投票人数的无效): the poll is voided and held again.
   */
  | { readonly code: 'MORE_BALLOTS_THAN_UNITS'; readonly ballots: number; readonly units: number }

/** Units by how they vote, as the slots say; `attendedOnly` signed in and took no ballot. */
export interface TakenBallots {
  readonly phone: number
  /** Also those that gave a phone ballot up. */
  readonly paper: number
  readonly exchanged: number
  readonly attendedOnly: number
  /** Tokens signed once more for a lost phone. */
  readonly replaced: number
}

/** Everything that came together by the close. */
export interface SecretBallots {
  readonly method: BallotMethod
  /** Units on the roll. */
  readonly units: number
  readonly taken: TakenBallots
  /** By number. */
  readonly phone: readonly PhoneRow[]
  /** Paper by serial, then spoiled by serial. */
  readonly slips: readonly (PaperRow | SpoiledRow)[]
}

export interface SecretCount {
  readonly counts: CountSet
  readonly tally: MethodTally
  /** Ballots that count (收回). */
  readonly cast: { readonly phone: number; readonly paper: number }
  readonly voided: number
}

/** Why there are more ballots than people who took one. What a replaced token may have cast besides is allowed for, and flagged elsewhere. */
export function reasonTooManyBallots({ units, taken, phone, slips }: SecretBallots): CannotCountSecret | undefined {
  const ballots = phone.filter(isCast).length
  const tokens = taken.phone + taken.replaced
  if (ballots > tokens) return { code: 'MORE_BALLOTS_THAN_TOKENS', ballots, tokens }
  const inBox = slips.filter(isPaper).length
  if (inBox > taken.paper) return { code: 'MORE_SLIPS_THAN_UNITS', slips: inBox, units: taken.paper }
  return ballots + inBox > units ? { code: 'MORE_BALLOTS_THAN_UNITS', ballots: ballots + inBox, units } : undefined
}

/**
 * 唱票. Present = took a ballot or signed in; participating = cast one. A lost phone that turns up again can make more ballots than units;
 * whoever cast one was there, so present is never fewer than participating.
 */
export function countSecret({ method, units, taken, phone, slips }: SecretBallots): SecretCount {
  const counted = phone.filter(isCast)
  const inBox = slips.filter(isPaper)
  const marks: SlipMark[] = [...counted.map(row => row.selection), ...inBox.map(row => row.mark)]
  const tally = tallyMarks(method, marks)
  const { yes, no, abstain } = tally.kind === 'yesNo' ? tally : { yes: 0, no: 0, abstain: 0 }
  const present = Math.max(taken.phone + taken.paper + taken.attendedOnly, marks.length)
  return {
    counts: { eligible: units, present, participating: marks.length, yes, no, abstain, invalid: tally.invalid },
    tally,
    cast: { phone: counted.length, paper: inBox.length },
    voided: phone.length - counted.length
  }
}

type CastRow = PhoneRow & { readonly selection: Exclude<PhoneRow['selection'], 'void'> }
const isCast = (row: PhoneRow): row is CastRow => row.selection !== 'void'
const isPaper = (row: PaperRow | SpoiledRow): row is PaperRow => row.kind === 'paper'
