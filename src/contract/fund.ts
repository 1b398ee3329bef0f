import * as v from 'valibot'
import type { CannotAttach } from '@/domain/files/upload-rules'
import {
  FUND_CENTS_MAX, FUND_RECEIPTS_MAX, FUND_DONOR_MAX, FUND_SOURCES, FUND_TAKES_MAX, FUND_USES, FUND_WORDS_MAX,
  type CannotDecideFund, type CannotEnterFund, type CannotReverseFund, type FundMatter
} from '@/domain/ledger/fund/fund-entry'
import type { CannotPublishFund, CoinsOfQuarter, FundQuarter } from '@/domain/ledger/fund/fund-quarter'
import type { Day, Instant } from '@/domain/shared/instant'
import type { HoldsPersonalData } from '@/domain/shared/personal-data'
import { parseQuarter, type Quarter } from '@/domain/shared/quarter'
import type { ObjectionView } from './disclosure'
import { dayField, id, optionalText, text } from './fields'
import { fileIds, type FileView } from './files'
import type { PrintedCheckpoint } from './ledger-evidence'
import { command, query } from './spec'

type NotFound = { readonly code: 'NOT_FOUND' }

/** One line of the book as everybody may read it. */
export interface FundLine {
  /** Its place in the book, from 1 without gaps. */
  readonly no: number
  readonly matter: FundMatter
  /** What it did to the balance, signed fen. */
  readonly change: number
  /** After it, in fen. */
  readonly balance: number
  /** Of the receipt. */
  readonly on: Day
  readonly words?: string
  /** The place of the entry that this one takes back. */
  readonly reverses?: number
}

/** A quarter as it hangs on the board. */
export interface FundReport extends FundQuarter {
  readonly noticeId: string
  readonly quarter: Quarter
  readonly coins: CoinsOfQuarter
  readonly publishedAt: Instant
  /** The coin ledger as it stood then; absent where nothing was sealed. */
  readonly checkpoint?: PrintedCheckpoint
  readonly objectionsEndAt: Instant
  readonly lines: readonly FundLine[]
  readonly objections: readonly ObjectionView[]
  /** A member of the community in the objection period without an open objection of his own. */
  readonly mayObject: boolean
}

/** 钱从哪来、花到哪: for everybody, like the board on the wall. */
export interface FundPage {
  readonly communityName: string
  /** Published quarters, newest first. */
  readonly quarters: readonly Quarter[]
  /** The one that was asked for, or the newest; absent where none was published. */
  readonly report?: FundReport
}

/** An entry as those see it who keep, confirm or watch the book. */
export interface FundDeskEntry {
  readonly entryId: string
  readonly matter: FundMatter
  /** Whole fen, positive. */
  readonly cents: number
  readonly on: Day
  readonly words?: string
  readonly by: string
  readonly at: Instant
  readonly receipts: readonly FileView[]
  /** The entry that it takes back. */
  readonly reverses?: { readonly entryId: string; readonly no: number }
  /** Something takes it back already, or waits to. */
  readonly reversed?: true
  /** Absent while it waits. */
  readonly booked?: { readonly no: number; readonly balance: number; readonly at: Instant; readonly by: string }
  /** It waits for a second person, and the caller can be that person. */
  readonly mayDecide: boolean
}

/** An arrival in the shop that no bill has been entered for yet. */
export interface ArrivalView {
  readonly takeId: string
  readonly goodName: string
  readonly pieces: number
  readonly at: Instant
}

export interface FundDesk {
  /** Whole fen. */
  readonly balance: number
  readonly waiting: readonly FundDeskEntry[]
  /** The last ones in the book, newest first. */
  readonly booked: readonly FundDeskEntry[]
  readonly arrivals: readonly ArrivalView[]
  /** The quarter to publish next and its figures; absent where nothing is to be published. */
  readonly toPublish?: { readonly quarter: Quarter; readonly figures: FundQuarter; readonly dueAt: Instant }
  readonly mayEnter: boolean
}

const quarterField = () => v.pipe(v.string(), v.check((quarter) => parseQuarter(quarter) !== undefined, 'quarter'), v.transform((quarter) => quarter as Quarter))
const cents = () => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(FUND_CENTS_MAX))

const matter = () =>
  v.variant('direction', [
    v.strictObject({ direction: v.literal('in'), source: v.picklist(FUND_SOURCES), donor: v.optional(text(FUND_DONOR_MAX)) }),
    v.strictObject({ direction: v.literal('out'), use: v.picklist(FUND_USES), takes: v.pipe(v.array(id()), v.maxLength(FUND_TAKES_MAX)) })
  ])

/** 资金台账 of the shop, behind the function `ledger`: money in fen, never coins. */
export const fundActions = {
  'ledger/fund': query<FundPage, NotFound>()(v.strictObject({ quarter: v.optional(quarterField()) })),
  'ledger/fundDesk': query<FundDesk>()(v.strictObject({})),
  'ledger/enterFund': command<{ readonly entryId: string }, CannotEnterFund | CannotAttach | HoldsPersonalData | { readonly code: 'ARRIVAL_PAID' }>()(
    v.strictObject({ matter: matter(), cents: cents(), on: dayField(), words: optionalText(FUND_WORDS_MAX), receiptIds: fileIds(FUND_RECEIPTS_MAX) })
  ),
  /** A wrong entry is taken back whole, with the reason, and entered anew. */
  'ledger/reverseFund': command<{ readonly entryId: string }, NotFound | CannotReverseFund | HoldsPersonalData>()(v.strictObject({ entryId: id(), reason: text(FUND_WORDS_MAX) })),
  'ledger/confirmFund': command<{ readonly balance: number }, NotFound | CannotDecideFund>()(v.strictObject({ entryId: id(), decision: v.picklist(['confirm', 'decline']) })),
  'ledger/publishFund': command<{ readonly noticeId: string }, CannotPublishFund>()(v.strictObject({ quarter: quarterField() }))
}
