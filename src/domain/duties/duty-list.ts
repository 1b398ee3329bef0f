import type { Instant } from '@/domain/shared/instant'

/** 依法履职, 协助, 不应承担: what the committee does itself, helps the government with, and must not be given. */
export const DUTY_KINDS = ['own', 'assist', 'notBear'] as const
export type DutyKind = (typeof DUTY_KINDS)[number]

/** Whose list an entry comes from: the ministries', the province's, or that of the county, the town or the community itself. */
export const LIST_LEVELS = ['nation', 'province', 'local'] as const
export type ListLevel = (typeof LIST_LEVELS)[number]

/** 事项清单 and 不应出具证明清单. */
export const LIST_NAMES = ['duties', 'proofs'] as const
export type ListName = (typeof LIST_NAMES)[number]

export interface DutyItem {
  /** As the list numbers it; no two entries have the same after `keyOf`. */
  readonly code: string
  readonly kind: DutyKind
  readonly title: string
  readonly legalBasis: string
  /** The document that the entry stands in. */
  readonly source: string
  readonly level: ListLevel
  readonly note?: string
}

/** A proof that the committee must not issue (2020 notice of six ministries, 民发〔2020〕20号). */
export interface ProofItem {
  readonly name: string
  /** Other words that people use for it; searched, never an official name. */
  readonly aliases: readonly string[]
  readonly issuable: false
  /** Who issues it instead, in words. Absent: the community has not found out yet, and says so. */
  readonly whoIssues?: string
  /** The document or window that says so. */
  readonly whoSource?: string
  /** What to bring and where to go, in words. */
  readonly how?: string
  /** Shown and copied as it is; nothing of the reader is ever put into it. */
  readonly onlineLink?: string
  readonly source: string
  readonly level: ListLevel
}

export const CODE_MAX = 12
export const TITLE_MAX = 60
export const BASIS_MAX = 200
export const NOTE_MAX = 200
export const PROOF_NAME_MAX = 30
export const ALIAS_MAX = 12
export const ALIASES_MAX = 20
export const WHO_MAX = 60
export const HOW_MAX = 200
export const LINK_MAX = 200
export const SOURCE_MAX = 120
/** The provincial lists have 62 and 41 entries; a longer one is the wrong file. */
export const ENTRIES_MAX = { duties: 200, proofs: 120 } as const satisfies Record<ListName, number>

/** Entries are the same when this is: width, blanks and letter case do not tell them apart. */
export const keyOf = (codeOrName: string): string => codeOrName.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

export const dutyKey = (item: DutyItem): string => keyOf(item.code)
export const proofKey = (item: ProofItem): string => keyOf(item.name)

export interface Entries {
  readonly duties: DutyItem
  readonly proofs: ProofItem
}

/** A list as it stands. Version 0 is what ships with the product; every change makes the next. */
export interface ListNow<N extends ListName> {
  readonly version: number
  readonly items: readonly Entries[N][]
}

export const entryKey = { duties: dutyKey, proofs: proofKey } as const satisfies { readonly [N in ListName]: (item: Entries[N]) => string }

/** What one change did, whole, so that every earlier version can be read back. */
export interface ListChange<T> {
  readonly added: readonly T[]
  readonly changed: readonly { readonly before: T; readonly after: T }[]
  readonly removed: readonly T[]
}

export interface VersionStamp {
  readonly version: number
  readonly at: Instant
  /** Where the change comes from: a notice, a window that was asked. */
  readonly basis: string
}
