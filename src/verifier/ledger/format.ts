import { anything, count, having, list, text, word, type Is } from '@/verifier/shapes'

/** First line of an export. */
export const EXPORT_FORMAT = 'yslb-export/1'

export interface ExportHeader {
  readonly format: typeof EXPORT_FORMAT
  readonly communityId: string
  /** The installation's key for coins, base64url; absent where it has none. */
  readonly ledgerKey?: string
}
export const isHeader: Is<ExportHeader> = having({ format: word(EXPORT_FORMAT), communityId: text }) as Is<ExportHeader>

export interface ExportLine {
  readonly collection: string
  readonly document: object
}
export const isLine: Is<ExportLine> = (value): value is ExportLine => having({ collection: text, document: anything })(value) && typeof value.document === 'object' && value.document !== null

/** Last line: an export that was cut off lacks it. */
export interface ExportEnd {
  readonly end: true
  readonly documents: number
}
export const isEnd: Is<ExportEnd> = (value): value is ExportEnd => having({ end: anything, documents: count })(value) && value.end === true

export interface CoinPots {
  readonly available: number
  readonly held: number
}
export interface Pots extends CoinPots {
  readonly honour: number
}
const whole: Is<number> = (value): value is number => Number.isSafeInteger(value)
const pots: Is<Pots> = having({ available: whole, held: whole, honour: whole })

export interface LotMove {
  readonly bucket: string
  readonly points: number
}
const lotMove: Is<LotMove> = having({ bucket: text, points: whole })

export interface Posting {
  readonly account: string
  readonly version: number
  readonly before: Pots
  readonly after: Pots
  readonly lots: readonly LotMove[]
  readonly previous?: string
}
const posting: Is<Posting> = having({ account: text, version: count, before: pots, after: pots, lots: list(lotMove) }) as Is<Posting>

export type End = keyof Pots | 'issuer' | 'redeemed' | 'expired' | 'adjustment' | 'moved'
export type EndPair = readonly [from: End, to: End]

/** From where to where each kind moves coins, and honour. */
export const ENDS: Readonly<Partial<Record<string, { readonly redeemable?: EndPair; readonly honour?: EndPair }>>> = {
  award: { redeemable: ['issuer', 'available'], honour: ['issuer', 'honour'] },
  opening: { redeemable: ['issuer', 'available'], honour: ['issuer', 'honour'] },
  hold: { redeemable: ['available', 'held'] },
  post: { redeemable: ['held', 'redeemed'] },
  void: { redeemable: ['held', 'available'] },
  expire: { redeemable: ['available', 'expired'] },
  reverse: { redeemable: ['available', 'issuer'], honour: ['honour', 'issuer'] },
  writeOff: { redeemable: ['adjustment', 'issuer'], honour: ['adjustment', 'issuer'] },
  remind: { honour: ['honour', 'issuer'] },
  moveOut: { redeemable: ['available', 'moved'], honour: ['honour', 'moved'] },
  moveIn: { redeemable: ['moved', 'available'], honour: ['moved', 'honour'] }
}

export interface Legs {
  readonly points: number
  readonly from: string
  readonly to: string
}
const legs: Is<Legs> = having({ points: whole, from: text, to: text })

export interface Transfer extends Legs {
  readonly _id: string
  readonly id: string
  readonly communityId: string
  readonly position: string
  readonly kind: string
  readonly track: string
  readonly at: number
  readonly rule: { readonly id: string; readonly version: number }
  readonly by: string
  readonly approvers: readonly string[]
  readonly commitment: string
  readonly deed?: string
  readonly parent?: string
  readonly honour?: Legs
  readonly posting?: Posting
}
const transferCore = having({
  _id: text, id: text, communityId: text, position: text, kind: text, track: text, points: whole, from: text, to: text, at: whole,
  rule: having({ id: text, version: whole }), by: text, approvers: list(text), commitment: text
})
export const isTransfer: Is<Transfer> = (value): value is Transfer => {
  if (!transferCore(value)) return false
  const { deed, parent, honour, posting: posted } = value as Readonly<Record<string, unknown>>
  return [deed, parent].every(each => each === undefined || text(each)) && (honour === undefined || legs(honour)) && (posted === undefined || posting(posted))
}

export interface Lot extends CoinPots {
  readonly bucket: string
}
export interface Account extends Pots {
  readonly id: string
  readonly version: number
  readonly lots: readonly Lot[]
}
export const isAccount: Is<Account> = having({ id: text, version: count, available: whole, held: whole, honour: whole, lots: list(having({ bucket: text, available: whole, held: whole })) })

export interface Supply {
  readonly issued: number
  readonly takenBack: number
  readonly redeemed: number
  readonly expired: number
  readonly writtenOff: number
  readonly moved: number
}
const supply: Is<Supply> = having({ issued: whole, takenBack: whole, redeemed: whole, expired: whole, writtenOff: whole, moved: whole })
export const TRACKS = ['redeemable', 'honour'] as const
export type Track = (typeof TRACKS)[number]
export type Supplies = Readonly<Record<Track, Supply>>
const supplies: Is<Supplies> = having({ redeemable: supply, honour: supply })

export interface Seal {
  readonly number: number
  readonly first: number
  readonly ids: readonly string[]
  readonly size: number
  readonly root: string
  readonly supply: Supplies
  readonly note: string
}
export const isSeal: Is<Seal> = having({ number: count, first: count, ids: list(text), size: count, root: text, supply: supplies, note: text })

export interface TrackSums {
  readonly root: string
  readonly total: number
  readonly accounts: number
}
export interface BalanceDay {
  readonly day: string
  readonly size: number
  readonly secret: string
  readonly tracks: Readonly<Record<Track, TrackSums>>
  readonly note: string
}
const sums: Is<TrackSums> = having({ root: text, total: whole, accounts: count })
export const isBalanceDay: Is<BalanceDay> = having({ day: text, size: count, secret: text, tracks: having({ redeemable: sums, honour: sums }), note: text })
