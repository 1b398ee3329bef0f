import type { OfficeRole } from '@/domain/community/roles'
import type { RollRow } from '@/domain/ballot/electoral-roll'
import type { Poll } from '@/domain/ballot/poll'
import type { Channel } from '@/domain/ballot/tally'
import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'

/**
 * House rule after 村民委员会组织法 art. 18 (a proxy takes at most three principals in an election): nobody helps more units
 * than this in one poll, so that no one reads half a village's slips.
 */
export const UNITS_HELPED_MAX = 3

/** Why a voter does not fill in the slip alone. */
export const ASSISTANCE_REASONS = ['cannotRead', 'cannotSee', 'cannotWrite'] as const
export type AssistanceReason = (typeof ASSISTANCE_REASONS)[number]

/** Whoever leads the village or the count has no hand in a neighbour's slip (house rule). */
export const OFFICES_THAT_DO_NOT_HELP: readonly OfficeRole[] = ['committeeMember', 'partySecretary', 'teller', 'supervisor', 'systemAdmin']

export type CannotAssist =
  | { readonly code: 'POLL_VOIDED' | 'SLIPS_TOO_EARLY' | 'SLIPS_TOO_LATE' | 'SLIPS_ONLY_IN_SECRET' | 'UNIT_NOT_ON_PAPER' }
  | { readonly code: 'ASSISTANCE_RECORDED' | 'HELPER_IS_WITNESS' | 'HELPER_IS_VOTER' | 'HELPER_IN_OFFICE' }
  | { readonly code: 'HELPER_HELPS_TOO_MANY'; readonly max: number }

/** A person of the register, with the offices that the register says. */
export interface Neighbourly {
  readonly id: PersonId
  readonly offices: readonly OfficeRole[]
}
export interface AssistanceRequest {
  readonly poll: Poll
  readonly row: RollRow | undefined
  readonly slot: Channel | undefined
  /** Recorded for this unit before. */
  readonly recorded: boolean
  /** Writes what the voter says. */
  readonly helper: Neighbourly
  /** Looks on that it is written as said. */
  readonly witness: Neighbourly
  /** Units that the helper has helped in this poll. */
  readonly helped: number
  readonly now: Instant
}

/** 代写: why this help is not recorded. What was chosen is nowhere. */
export function reasonCannotAssist({ poll, row, slot, recorded, helper, witness, helped, now }: AssistanceRequest): CannotAssist | undefined {
  if (poll.kind === 'voided') return { code: 'POLL_VOIDED' }
  if (poll.kind === 'draft' || poll.kind === 'announced') return { code: 'SLIPS_TOO_EARLY' }
  if (poll.kind !== 'open' || now >= poll.manifest.closesAt) return { code: 'SLIPS_TOO_LATE' }
  if (poll.manifest.ballotMode !== 'secret') return { code: 'SLIPS_ONLY_IN_SECRET' }
  if (row === undefined || slot !== 'paper') return { code: 'UNIT_NOT_ON_PAPER' }
  if (recorded) return { code: 'ASSISTANCE_RECORDED' }
  if (helper.id === witness.id) return { code: 'HELPER_IS_WITNESS' }
  if (row.personId === helper.id || row.personId === witness.id) return { code: 'HELPER_IS_VOTER' }
  if ([helper, witness].some(each => each.offices.some(office => OFFICES_THAT_DO_NOT_HELP.includes(office)))) return { code: 'HELPER_IN_OFFICE' }
  return helped >= UNITS_HELPED_MAX ? { code: 'HELPER_HELPS_TOO_MANY', max: UNITS_HELPED_MAX } : undefined
}
