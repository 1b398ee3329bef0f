import * as v from 'valibot'
import { CAP_PERIODS } from '@/domain/ledger/period'
import { DIMENSIONS } from '@/domain/ledger/point-item'
import { MINUS_MODES, SCHEME_CYCLES, SCHEME_UNITS } from '@/domain/ledger/scheme'
import type { OpeningsNotClean } from '@/domain/ledger/scheme/import-openings'
import type { TableNotClean } from '@/domain/ledger/scheme/import-table'
import { ITEM_EVIDENCE_MAX, ITEM_NAME_MAX, type BadSchemeItem, type BadTerms, type BadTogether } from '@/domain/ledger/scheme/item-rules'
import type { CannotConfirmOpenings } from '@/domain/ledger/scheme/opening-import'
import type { CannotAdoptScheme, CannotEditDraft, CannotPublishScheme, CannotStartDraft } from '@/domain/ledger/scheme/scheme-book'
import { cursor, dayField, id, nothing, text } from './fields'
import type { OpeningImportView, OpeningPreview, SchemeDesk, SchemePage, TablePreview } from './scheme-views'
import { command, query } from './spec'

/** A point table or a list of balances has some hundred rows; its file is small. */
export const SCHEME_FILE_BASE64_MAX = 700_000
const file = {
  fileName: text(120),
  base64: v.pipe(v.string(), v.minLength(4), v.maxLength(SCHEME_FILE_BASE64_MAX), v.regex(/^[A-Za-z0-9+/]+=*$/))
}
const mode = v.picklist(['replace', 'merge'])

/** Bounds are the rules' business: they answer with the figure that would do. */
const figure = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(max))
const itemCode = () => v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,8}$/))
const version = () => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000))
const seenNo = figure(1_000_000)

const terms = v.strictObject({
  unit: v.picklist(SCHEME_UNITS),
  cycle: v.picklist(SCHEME_CYCLES),
  noticeDays: figure(100),
  priceNoticeDays: figure(100),
  expiry: v.union([v.strictObject({ quartersAlive: figure(100) }), v.strictObject({ resetQuarter: v.picklist([1, 2, 3, 4]) })]),
  minusMode: v.picklist(MINUS_MODES),
  householdMonthCap: v.optional(figure(100_000)),
  referenceValueCents: v.optional(figure(100_000))
})

/** The track follows from the effect: an earning is redeemable, a reminder touches honour only. */
const item = v.strictObject({
  code: itemCode(),
  name: text(ITEM_NAME_MAX),
  dimension: v.picklist(DIMENSIONS),
  points: figure(100_000),
  unit: v.picklist(['time', 'hour', 'kilogram']),
  effect: v.picklist(['earn', 'remind']),
  cap: v.optional(v.strictObject({ times: figure(100_000), period: v.picklist(CAP_PERIODS), per: v.picklist(['person', 'household']) })),
  earnedBy: v.picklist(['claim', 'meetingAttendance']),
  evidence: text(ITEM_EVIDENCE_MAX)
})

/** By which decision: a result that is published here, or a resolution by its number and day. */
const adoption = v.variant('kind', [
  v.strictObject({ kind: v.literal('notice'), noticeId: id() }),
  v.strictObject({ kind: v.literal('resolution'), resolution: text(40), day: dayField() })
])

type NotFound = { readonly code: 'NOT_FOUND' }
type Seen = { readonly no: number }
type SchemeFileRefusal = { readonly code: 'TABLE_UNREADABLE' } | TableNotClean | BadTogether
type CannotStage = { readonly code: 'TABLE_UNREADABLE' } | OpeningsNotClean | { readonly code: 'SCHEME_NOT_ADOPTED' }
/** The decision that a scheme names is none. */
export type BadDecision = { readonly code: 'DECISION_NOT_FOUND' | 'DECISION_NOT_PASSED' | 'DECISION_TAKEN_DOWN' | 'DECISION_NOT_FORMAL' }

export const schemeActions = {
  /** 积分怎么算: the scheme in force, or an earlier edition; for anybody, like the board it hangs on. */
  'scheme/read': query<SchemePage, NotFound>()(v.strictObject({ version: v.optional(version()) })),
  /** Every edition, the draft, and what waits; for who may change it and who watches. */
  'scheme/desk': query<SchemeDesk>()(nothing()),
  /** `starter`: the set that comes with the product. `latest`: the last edition. */
  'scheme/startDraft': command<Seen, CannotStartDraft>()(v.strictObject({ from: v.picklist(['starter', 'latest']) })),
  'scheme/editTerms': command<Seen, CannotEditDraft | BadTerms>()(v.strictObject({ seenNo, terms })),
  /** `key`: the code that the item had; without it a new one is added. */
  'scheme/putItem': command<Seen, CannotEditDraft | NotFound | BadSchemeItem | BadTogether>()(v.strictObject({ seenNo, key: v.optional(itemCode()), item })),
  'scheme/removeItem': command<Seen, CannotEditDraft | NotFound>()(v.strictObject({ seenNo, key: itemCode() })),
  'scheme/dropDraft': command<Seen, CannotEditDraft>()(v.strictObject({ seenNo })),
  'scheme/adopt': command<{ readonly version: number }, CannotAdoptScheme | BadDecision>()(v.strictObject({ seenNo, adoption })),
  /** 公开: it stands on the board, and coins are credited by it from now on. */
  'scheme/publish': command<{ readonly version: number }, CannotPublishScheme>()(v.strictObject({ version: version() })),
  'scheme/checkTable': query<TablePreview, SchemeFileRefusal>()(v.strictObject({ ...file, mode })),
  /** The file is read again: what was previewed becomes the draft, or nothing does. */
  'scheme/importTable': command<Seen, SchemeFileRefusal | { readonly code: 'TABLE_PLAN_CHANGED' }>()(v.strictObject({ ...file, mode, planHash: text(64) })),
  'scheme/checkOpenings': query<OpeningPreview, CannotStage>()(v.strictObject(file)),
  /** Puts the balances before a second person; nothing is credited yet. */
  'scheme/stageOpenings': command<{ readonly importId: string }, CannotStage | { readonly code: 'TABLE_PLAN_CHANGED' | 'OPENINGS_STAGED_BEFORE' }>()(
    v.strictObject({ ...file, planHash: text(64) })
  ),
  'scheme/listOpenings': query<{ readonly items: readonly OpeningImportView[]; readonly nextCursor?: string }>()(v.strictObject({ cursor: cursor() })),
  'scheme/decideOpenings': command<{ readonly steps: number }, NotFound | CannotConfirmOpenings>()(
    v.strictObject({ importId: id(), decision: v.picklist(['confirm', 'decline']) })
  ),
  /** Credits one part. Steps come in order, so a repeated or a lost one is noticed; anybody of the committee can go on. */
  'scheme/applyOpenings': command<
    { readonly done: number; readonly steps: number },
    NotFound | { readonly code: 'OPENINGS_NOT_CONFIRMED' } | { readonly code: 'OPENINGS_STEP_OUT_OF_ORDER'; readonly next: number } | { readonly code: 'SCHEME_NOT_ADOPTED' }
  >()(v.strictObject({ importId: id(), step: figure(10_000) }))
}
