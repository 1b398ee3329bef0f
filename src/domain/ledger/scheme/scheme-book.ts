import type { CoinScheme, SchemeInForce } from '@/domain/ledger/scheme'
import type { PersonId } from '@/domain/shared/ids'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { reasonBadScheme, type BadScheme } from './item-rules'

/** By what a scheme was adopted: a resolution as it is numbered, and where it was a vote of this product, its published result. */
export interface SchemeAdoption {
  readonly resolution: string
  readonly day: Day
  readonly noticeId?: string
}

/** An adopted edition; the scheme itself stands beside it and never changes. */
export interface SchemeEdition {
  readonly version: number
  readonly adoption: SchemeAdoption
  readonly adoptedAt: Instant
  readonly adoptedBy: PersonId
  readonly items: number
  /** From then on coins are credited by it. */
  readonly publishedAt?: Instant
}

export type PublishedEdition = SchemeEdition & { readonly publishedAt: Instant }

/** Where a draft began. */
export type DraftOrigin = { readonly kind: 'starter' } | { readonly kind: 'version'; readonly version: number } | { readonly kind: 'table' }

export interface SchemeDraft {
  readonly scheme: CoinScheme
  readonly origin: DraftOrigin
  readonly changedAt: Instant
  readonly changedBy: PersonId
}

/** Everything that a community has decided about its coins, and the draft of what comes next. */
export interface SchemeBook {
  /** Counts the changes; who adopts or edits names the one that was read. */
  readonly no: number
  readonly draft?: SchemeDraft
  /** Oldest first. */
  readonly editions: readonly SchemeEdition[]
}

export const EMPTY_BOOK: SchemeBook = { no: 0, editions: [] }

export type CannotStartDraft = { readonly code: 'SCHEME_DRAFT_EXISTS' } | { readonly code: 'SCHEME_VERSION_UNKNOWN' }
export type CannotEditDraft = { readonly code: 'SCHEME_NO_DRAFT' } | { readonly code: 'SCHEME_CHANGED'; readonly no: number }
export type CannotAdoptScheme =
  | CannotEditDraft
  | { readonly code: 'SCHEME_TO_PUBLISH_FIRST'; readonly version: number }
  | { readonly code: 'ADOPTED_IN_FUTURE'; readonly today: Day }
  | { readonly code: 'SCHEME_UNFIT'; readonly reason: BadScheme }
export type CannotPublishScheme =
  | { readonly code: 'SCHEME_VERSION_UNKNOWN' }
  | { readonly code: 'SCHEME_ALREADY_PUBLISHED' }

interface By {
  readonly by: PersonId
  readonly at: Instant
}

export const latestOf = ({ editions }: SchemeBook): SchemeEdition | undefined => editions[editions.length - 1]
/** Adopted and not on the board yet: no coin follows it. At most one. */
export const toPublishOf = (book: SchemeBook): SchemeEdition | undefined => {
  const latest = latestOf(book)
  return latest?.publishedAt === undefined ? latest : undefined
}
export const inForceOf = ({ editions }: SchemeBook): SchemeEdition | undefined => [...editions].reverse().find(edition => edition.publishedAt !== undefined)

/** The next version as a draft; what it is copied from stays as it is. */
export function startDraft(book: SchemeBook, copied: CoinScheme, origin: DraftOrigin, { by, at }: By): Result<SchemeBook, CannotStartDraft> {
  if (book.draft !== undefined) return err({ code: 'SCHEME_DRAFT_EXISTS' })
  const scheme = { ...copied, version: (latestOf(book)?.version ?? 0) + 1 }
  return ok({ ...book, no: book.no + 1, draft: { scheme, origin, changedAt: at, changedBy: by } })
}

export function reasonCannotEditDraft({ draft, no }: SchemeBook, seenNo: number): CannotEditDraft | undefined {
  if (draft === undefined) return { code: 'SCHEME_NO_DRAFT' }
  return no === seenNo ? undefined : { code: 'SCHEME_CHANGED', no }
}

/** Rewrites the draft; the version it will be stays. */
export function editDraft(book: SchemeBook, seenNo: number, change: (scheme: CoinScheme) => CoinScheme, { by, at }: By): Result<SchemeBook, CannotEditDraft> {
  const reason = reasonCannotEditDraft(book, seenNo)
  if (reason !== undefined || book.draft === undefined) return err(reason ?? { code: 'SCHEME_NO_DRAFT' })
  const { draft } = book
  const scheme = { ...change(draft.scheme), version: draft.scheme.version }
  return ok({ ...book, no: book.no + 1, draft: { ...draft, scheme, changedAt: at, changedBy: by } })
}

export function dropDraft(book: SchemeBook, seenNo: number): Result<SchemeBook, CannotEditDraft> {
  const reason = reasonCannotEditDraft(book, seenNo)
  if (reason !== undefined) return err(reason)
  const { draft: _dropped, ...rest } = book
  return ok({ ...rest, no: book.no + 1 })
}

/** Most fundamental first: whether there is something to adopt, whether it is what was read, whether its turn has come, what it says. */
export function reasonCannotAdoptScheme(book: SchemeBook, { seenNo, day, at }: { readonly seenNo: number; readonly day: Day; readonly at: Instant }): CannotAdoptScheme | undefined {
  const reason = reasonCannotEditDraft(book, seenNo)
  if (reason !== undefined || book.draft === undefined) return reason
  const waiting = toPublishOf(book)
  if (waiting !== undefined) return { code: 'SCHEME_TO_PUBLISH_FIRST', version: waiting.version }
  if (day > dayOf(at)) return { code: 'ADOPTED_IN_FUTURE', today: dayOf(at) }
  const unfit = reasonBadScheme(book.draft.scheme)
  return unfit === undefined ? undefined : { code: 'SCHEME_UNFIT', reason: unfit }
}

/** A resolution makes the draft an edition. It is not in force before it is published. */
export function adoptDraft(
  book: SchemeBook,
  { seenNo, adoption, by, at }: By & { readonly seenNo: number; readonly adoption: SchemeAdoption }
): Result<{ readonly book: SchemeBook; readonly edition: SchemeEdition; readonly scheme: CoinScheme }, CannotAdoptScheme> {
  const reason = reasonCannotAdoptScheme(book, { seenNo, day: adoption.day, at })
  if (reason !== undefined) return err(reason)
  const { draft, ...rest } = book
  if (draft === undefined) return err({ code: 'SCHEME_NO_DRAFT' })
  const { scheme } = draft
  const edition: SchemeEdition = { version: scheme.version, adoption, adoptedAt: at, adoptedBy: by, items: scheme.items.length }
  return ok({ book: { ...rest, no: book.no + 1, editions: [...book.editions, edition] }, edition, scheme })
}

/** 公开: from now on coins are credited by this edition, and the one before it is history. */
export function publishEdition(book: SchemeBook, version: number, at: Instant): Result<{ readonly book: SchemeBook; readonly edition: PublishedEdition }, CannotPublishScheme> {
  const edition = book.editions.find(each => each.version === version)
  if (edition === undefined) return err({ code: 'SCHEME_VERSION_UNKNOWN' })
  if (edition.publishedAt !== undefined) return err({ code: 'SCHEME_ALREADY_PUBLISHED' })
  const published = { ...edition, publishedAt: at }
  const editions = book.editions.map(each => (each.version === version ? published : each))
  return ok({ book: { ...book, no: book.no + 1, editions }, edition: published })
}

/** The scheme as coins are credited by it. */
export function schemeAsInForce(scheme: CoinScheme, { adoption, publishedAt }: PublishedEdition): SchemeInForce {
  const { resolution, day, noticeId } = adoption
  return { ...scheme, resolution, adoptedOn: day, publishedOn: dayOf(publishedAt), ...(noticeId === undefined ? {} : { noticeId }) }
}
