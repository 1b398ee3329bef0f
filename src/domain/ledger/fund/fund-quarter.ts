import { addMs, DAY_MS, type Instant } from '@/domain/shared/instant'
import { quarterOf, quarterSpan, type Quarter } from '@/domain/shared/quarter'
import { assert } from '@/domain/shared/result'
import { changeOf, FUND_SOURCES, FUND_USES, type FundEntry, type FundSource, type FundUse } from './fund-entry'

/** What came in or went out under one head, in fen; negative where more was taken back than entered in the quarter. */
export interface FundSum<K extends string> {
  readonly kind: K
  readonly cents: number
}

/** 收支 of a quarter: opening + in − out = closing, in fen. Heads without movement are left out. */
export interface FundQuarter {
  readonly opening: number
  readonly in: readonly FundSum<FundSource>[]
  readonly out: readonly FundSum<FundUse>[]
  readonly closing: number
  readonly entries: number
}

/** An entry as far as figures need it. */
export type Booked = Pick<FundEntry, 'matter' | 'cents' | 'reverses' | 'state'>

/** The figures of one quarter from its confirmed entries. `opening`: the balance before the first of them. */
export function fundQuarter(opening: number, booked: readonly Booked[]): FundQuarter {
  assert(booked.every(({ state }) => state.kind === 'confirmed'), 'only what is confirmed stands in the book')
  const sumIn = (source: FundSource) => sum(booked.filter(({ matter }) => matter.direction === 'in' && matter.source === source))
  const sumOut = (use: FundUse) => -sum(booked.filter(({ matter }) => matter.direction === 'out' && matter.use === use))
  return {
    opening,
    in: FUND_SOURCES.map(kind => ({ kind, cents: sumIn(kind) })).filter(({ cents }) => cents !== 0),
    out: FUND_USES.map(kind => ({ kind, cents: sumOut(kind) })).filter(({ cents }) => cents !== 0),
    closing: opening + sum(booked),
    entries: booked.length
  }
}

const sum = (booked: readonly Booked[]): number => booked.reduce((total, entry) => total + changeOf(entry), 0)

/** What the book is about in a quarter: coins given and used, and what lies in the shop on the day it is published. Whole coins. */
export interface CoinsOfQuarter {
  readonly issued: number
  readonly redeemed: number
  /** Stock at the present prices. */
  readonly stock: number
}

export type CannotPublishFund =
  | { readonly code: 'FUND_QUARTER_NOT_OVER' }
  | { readonly code: 'FUND_QUARTER_PUBLISHED' }
  | { readonly code: 'FUND_QUARTER_EMPTY' }

/** Why a quarter cannot be published: it runs on, it stands there already, or there is nothing to say. */
export function reasonCannotPublishFund(quarter: Quarter, now: Instant, known: { readonly published: boolean; readonly figures: FundQuarter }): CannotPublishFund | undefined {
  if (quarter >= quarterOf(now)) return { code: 'FUND_QUARTER_NOT_OVER' }
  if (known.published) return { code: 'FUND_QUARTER_PUBLISHED' }
  return known.figures.entries === 0 && known.figures.opening === 0 ? { code: 'FUND_QUARTER_EMPTY' } : undefined
}

/** Days after a quarter within which its book should hang on the board. */
export const FUND_PUBLISH_DAYS = 15

/** The day by which a quarter should be published, as an instant of its end. */
export const fundDueAt = (quarter: Quarter): Instant => addMs(quarterSpan(quarter).until, FUND_PUBLISH_DAYS * DAY_MS)
