import type { CoinScheme } from '@/domain/ledger/scheme'
import { EMPTY_BOOK, latestOf, type DraftOrigin, type SchemeBook } from '@/domain/ledger/scheme/scheme-book'
import { STARTER_SCHEME } from '@/domain/ledger/scheme/starter-scheme'
import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import { assert, type Refusal, type Result, ok } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { Transaction } from '@server/ports/document-store'
import { SCHEME_BOOKS, SCHEME_EDITIONS, schemeEditionId, type SchemeBookDocument, type SchemeEditionDocument } from './documents'

type Get = Pick<Transaction, 'get'>

/** The book of a community; an empty one before anything was drafted. */
export const bookOf = async ({ get }: Get, communityId: string): Promise<SchemeBook> => (await get<SchemeBookDocument>(SCHEME_BOOKS, communityId)) ?? EMPTY_BOOK

/** An adopted edition; it stays for ever. */
export async function editionOf({ get }: Get, communityId: string, version: number): Promise<CoinScheme> {
  const edition = await get<SchemeEditionDocument>(SCHEME_EDITIONS, schemeEditionId(communityId, version))
  assert(edition !== undefined, 'an adopted edition stays')
  return edition.scheme
}

/** What a draft without one of its own begins with: the last edition, or the set that comes with the product. */
export async function copied({ get }: Get, communityId: string, book: SchemeBook): Promise<{ readonly scheme: CoinScheme; readonly origin: DraftOrigin }> {
  const latest = latestOf(book)
  if (latest === undefined) return { scheme: STARTER_SCHEME, origin: { kind: 'starter' } }
  return { scheme: await editionOf({ get }, communityId, latest.version), origin: { kind: 'version', version: latest.version } }
}

/** Reads the book so that whoever commits second runs again, changes it, and writes it back. */
export async function changeBook<E extends Refusal>(
  context: CommandContext,
  change: (book: SchemeBook) => Result<SchemeBook, E> | Promise<Result<SchemeBook, E>>
): Promise<Result<{ readonly no: number }, E>> {
  const changed = await change(await bookOf(context.tx, context.communityId))
  if (!changed.ok) return changed
  await putBook(context, changed.value)
  return ok({ no: changed.value.no })
}

export const putBook = ({ tx, communityId }: CommandContext, book: SchemeBook): Promise<void> =>
  tx.put<SchemeBookDocument>(SCHEME_BOOKS, { ...book, _id: communityId, communityId, schemaVersion: 1 })

/** Who changes the draft, and when. */
export const signed = (context: CommandContext): { readonly by: PersonId; readonly at: Instant } => ({ by: memberOf(context).member.personId, at: context.now })
