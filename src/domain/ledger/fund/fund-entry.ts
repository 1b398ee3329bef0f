import type { CommunityId, PersonId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import { dayOf } from '@/domain/shared/instant'

export const FUND_SOURCES = ['collectiveIncome', 'donation', 'townshipAward', 'partyFunds', 'businessDiscount', 'carriedOver'] as const
/** 村集体收入, 捐助, 镇里奖补, 党建经费, 商家让利, 建账前结存: where the money behind the coins comes from. */
export type FundSource = (typeof FUND_SOURCES)[number]

export const FUND_USES = ['goods', 'services', 'running'] as const
/** 进货, 付服务, 办店杂费: what it goes for. Coins themselves are never money and never stand here. */
export type FundUse = (typeof FUND_USES)[number]

/** Ten million yuan: a fund of a village is far smaller. Whole fen. */
export const FUND_CENTS_MAX = 1_000_000_000
export const FUND_WORDS_MAX = 60
export const FUND_DONOR_MAX = 30
/** Pictures of the paper behind an entry. */
export const FUND_RECEIPTS_MAX = 3
/** Arrivals that one bill pays for. */
export const FUND_TAKES_MAX = 18

/** What an entry says, before anybody has confirmed it. */
export type FundMatter =
  | { readonly direction: 'in'; readonly source: FundSource; /** Of a donation, and only where the donor wants to be named; absent: 匿名. */ readonly donor?: string }
  | { readonly direction: 'out'; readonly use: FundUse; /** Counts of the shelf whose arrivals it pays for. */ readonly takes: readonly string[] }

export type FundState =
  | { readonly kind: 'proposed' }
  /** `no`: its place in the book, from 1 without gaps. `balance`: of the fund after it, in fen. */
  | { readonly kind: 'confirmed'; readonly by: PersonId; readonly at: Instant; readonly no: number; readonly balance: number }
  | { readonly kind: 'declined'; readonly by: PersonId; readonly at: Instant }

/** 资金台账 entry: written by one, confirmed by another, never changed afterwards; what was wrong is reversed by an entry of its own. */
export interface FundEntry {
  readonly id: string
  readonly communityId: CommunityId
  readonly matter: FundMatter
  /** Whole fen, positive; which way it goes is `matter.direction`, turned round where `reverses` stands. */
  readonly cents: number
  /** The day of the receipt. Which quarter it counts in is decided by the day it was confirmed: a published quarter never changes. */
  readonly on: Day
  readonly words?: string
  readonly by: PersonId
  readonly at: Instant
  /** The confirmed entry that this one takes back, whole. */
  readonly reverses?: string
  /** On the entry that was taken back: the entry that does it, from the moment it is proposed until it is declined. */
  readonly reversedBy?: string
  readonly state: FundState
}

/** 资金 of a community: the one document that its confirmed entries write. */
export interface Fund {
  readonly communityId: CommunityId
  /** Whole fen, never negative. */
  readonly balance: number
  /** Confirmed entries so far. */
  readonly entries: number
}

export const emptyFund = (communityId: CommunityId): Fund => ({ communityId, balance: 0, entries: 0 })

/** What an entry does to the balance, signed fen. */
export const changeOf = ({ matter, cents, reverses }: Pick<FundEntry, 'matter' | 'cents' | 'reverses'>): number =>
  (matter.direction === 'in') === (reverses === undefined) ? cents : -cents

export type CannotEnterFund =
  | { readonly code: 'FUND_DAY_AHEAD' }
  | { readonly code: 'FUND_DONOR_ONLY_FOR_DONATIONS' }
  | { readonly code: 'FUND_TAKES_ONLY_FOR_GOODS' }

export function reasonCannotEnterFund({ matter, on }: Pick<FundEntry, 'matter' | 'on'>, now: Instant): CannotEnterFund | undefined {
  if (on > dayOf(now)) return { code: 'FUND_DAY_AHEAD' }
  if (matter.direction === 'in') return matter.donor !== undefined && matter.source !== 'donation' ? { code: 'FUND_DONOR_ONLY_FOR_DONATIONS' } : undefined
  return matter.takes.length > 0 && matter.use !== 'goods' ? { code: 'FUND_TAKES_ONLY_FOR_GOODS' } : undefined
}

export type CannotReverseFund =
  | { readonly code: 'FUND_NOT_CONFIRMED' }
  | { readonly code: 'FUND_REVERSAL_ITSELF' }
  | { readonly code: 'FUND_REVERSED_ALREADY' }

/** Why an entry cannot be taken back: only what counts can, once, and a reversal is put right by entering anew. */
export function reasonCannotReverseFund(entry: FundEntry): CannotReverseFund | undefined {
  if (entry.state.kind !== 'confirmed') return { code: 'FUND_NOT_CONFIRMED' }
  if (entry.reverses !== undefined) return { code: 'FUND_REVERSAL_ITSELF' }
  return entry.reversedBy === undefined ? undefined : { code: 'FUND_REVERSED_ALREADY' }
}

/** The proposal to take an entry back; it says the same and goes the other way. */
export const reversalOf = (entry: FundEntry, order: Pick<FundEntry, 'id' | 'by' | 'at'> & { readonly words: string }): FundEntry => ({
  ...order, communityId: entry.communityId, matter: entry.matter, cents: entry.cents, on: dayOf(order.at), reverses: entry.id, state: { kind: 'proposed' }
})

export type CannotDecideFund =
  | { readonly code: 'FUND_DECIDED' }
  | { readonly code: 'SECOND_PERSON_NEEDED' }
  | { readonly code: 'FUND_SHORT'; readonly balance: number; readonly cents: number }
  | { readonly code: 'FUND_LIMIT'; readonly max: number }

/** Most fundamental first; declining needs no more than a second person. */
export function reasonCannotDecideFund(fund: Fund, entry: FundEntry, by: PersonId, decision: 'confirm' | 'decline'): CannotDecideFund | undefined {
  if (entry.state.kind !== 'proposed') return { code: 'FUND_DECIDED' }
  if (entry.by === by) return { code: 'SECOND_PERSON_NEEDED' }
  if (decision === 'decline') return undefined
  const balance = fund.balance + changeOf(entry)
  if (balance < 0) return { code: 'FUND_SHORT', balance: fund.balance, cents: entry.cents }
  return balance > FUND_CENTS_MAX ? { code: 'FUND_LIMIT', max: FUND_CENTS_MAX } : undefined
}

export interface Decided {
  readonly fund: Fund
  readonly entry: FundEntry
}

/** The second person has decided; a confirmed entry takes the next number and says what is left. Asked only after `reasonCannotDecideFund`. */
export function withDecidedEntry(fund: Fund, entry: FundEntry, by: PersonId, decision: 'confirm' | 'decline', at: Instant): Decided {
  if (decision === 'decline') return { fund, entry: { ...entry, state: { kind: 'declined', by, at } } }
  const next: Fund = { ...fund, balance: fund.balance + changeOf(entry), entries: fund.entries + 1 }
  return { fund: next, entry: { ...entry, state: { kind: 'confirmed', by, at, no: next.entries, balance: next.balance } } }
}
