import type { CoinScheme } from '@/domain/ledger/scheme'
import { schemeAsInForce, type SchemeAdoption } from '@/domain/ledger/scheme/scheme-book'
import type { PersonId } from '@/domain/shared/ids'
import type { Instant } from '@/domain/shared/instant'
import type { StoredDocument } from '@server/ports/document-store'
import { SCHEME_BOOKS, SCHEME_EDITIONS, schemeEditionId, SCHEMES_IN_FORCE, type SchemeBookDocument, type SchemeEditionDocument, type SchemeInForceDocument } from './documents'

export interface SettledScheme {
  readonly communityId: string
  readonly scheme: CoinScheme
  readonly adoption: SchemeAdoption
  readonly publishedAt: Instant
  readonly by: PersonId
}

/** A first scheme that was adopted and published on paper, before the community used the product: the documents that say so. */
export function settledScheme({ communityId, scheme, adoption, publishedAt, by }: SettledScheme): readonly { readonly collection: string; readonly document: StoredDocument }[] {
  const { version, items } = scheme
  const edition = { version, adoption, items: items.length, adoptedAt: publishedAt, adoptedBy: by, publishedAt }
  const own = { communityId, schemaVersion: 1 }
  const book: SchemeBookDocument = { ...own, _id: communityId, no: 2, editions: [edition] }
  const written: SchemeEditionDocument = { ...own, _id: schemeEditionId(communityId, version), scheme, adoption }
  const inForce: SchemeInForceDocument = { ...own, _id: communityId, scheme: schemeAsInForce(scheme, edition) }
  return [
    { collection: SCHEME_BOOKS, document: book },
    { collection: SCHEME_EDITIONS, document: written },
    { collection: SCHEMES_IN_FORCE, document: inForce }
  ]
}
