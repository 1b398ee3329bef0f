import type { CommunityKind } from '@/domain/community/community'
import type { PointItem } from '@/domain/ledger/point-item'
import type { CoinScheme } from '@/domain/ledger/scheme'
import type { OpeningImportState } from '@/domain/ledger/scheme/opening-import'
import type { BadScheme } from '@/domain/ledger/scheme/item-rules'
import type { DraftOrigin, SchemeAdoption } from '@/domain/ledger/scheme/scheme-book'
import type { Day, Instant } from '@/domain/shared/instant'

/** One edition in a list. */
export interface SchemeVersionCard {
  readonly version: number
  readonly adoption: SchemeAdoption
  readonly items: number
  /** Adopted and not on the board yet, followed by coins now, or history. */
  readonly state: 'adopted' | 'inForce' | 'earlier'
  readonly publishedOn?: Day
}

/** An edition with all it says. */
export interface SchemeShown extends SchemeVersionCard {
  readonly scheme: CoinScheme
}

/** What residents read. Editions that are not published are not in it. */
export interface SchemePage {
  readonly communityName: string
  readonly kind: CommunityKind
  /** Absent while the community has no scheme in force: no coins are credited. */
  readonly shown?: SchemeShown
  /** Newest first. */
  readonly versions: readonly SchemeVersionCard[]
}

export interface SchemeDraftView {
  readonly scheme: CoinScheme
  readonly origin: DraftOrigin
  readonly changedAt: Instant
  readonly changedBy: string
  /** What would be refused if it were adopted as it stands. */
  readonly cannotAdopt?: BadScheme
}

export interface SchemeDesk {
  readonly communityName: string
  /** To be named by whoever changes something. */
  readonly no: number
  /** The committee; a supervisor only reads. */
  readonly mayEdit: boolean
  readonly draft?: SchemeDraftView
  /** Adopted, and not on the board yet. */
  readonly toPublish?: SchemeShown
  /** Newest first. */
  readonly versions: readonly SchemeVersionCard[]
}

/** What an import would do to the draft; nothing is changed yet. */
export interface TablePreview {
  readonly added: readonly PointItem[]
  readonly changed: readonly { readonly before: PointItem; readonly after: PointItem }[]
  readonly removed: readonly PointItem[]
  readonly same: number
  readonly ignoredHeaders: readonly string[]
  /** A draft that somebody works on is changed; without one the table begins it. */
  readonly changesDraft: boolean
  /** Must be sent back to import exactly what was previewed. */
  readonly planHash: string
}

export interface OpeningPreview {
  readonly holders: number
  readonly redeemable: number
  readonly honour: number
  readonly examples: readonly { readonly householdNo: string; readonly redeemable: number; readonly honour: number }[]
  readonly ignoredHeaders: readonly string[]
  readonly planHash: string
}

export interface OpeningImportView {
  readonly importId: string
  readonly fileName: string
  readonly state: OpeningImportState
  readonly holders: number
  readonly redeemable: number
  readonly honour: number
  readonly examples: OpeningPreview['examples']
  readonly stagedAt: Instant
  readonly stagedBy: string
  readonly decidedBy?: string
  readonly done: number
  readonly steps: number
  /** The caller may be the second person. */
  readonly mayDecide: boolean
}
