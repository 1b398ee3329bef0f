import { err, ok, type Result } from '@/domain/shared/result'
import type { Instant } from '@/domain/shared/instant'
import { ALL_COLLECTIONS } from '@server/application/all-read-models'
import { COMMUNITIES } from '@server/application/community/documents'
import { accountsOfCommunity, transfersOfCommunity } from '@server/application/ledger/documents'
import { sealsNewestFirst } from '@server/application/ledger/evidence/documents'
import { PAGE_SIZE_MAX, type DocumentStore, type ReadModel, type StoredDocument } from '@server/ports/document-store'

/** First line of a file; `npm run verify` knows it by this. */
export const EXPORT_FORMAT = 'yslb-export/1'

/** Lists with an index of their own, for what a community has most of; every document of these has the field they are ordered by. */
const INDEXED = new Map<string, ReadModel>([accountsOfCommunity, transfersOfCommunity, sealsNewestFirst].map((model) => [model.collection, model]))
const wholeOf = (collection: string): ReadModel => INDEXED.get(collection) ?? { name: 'exported', collection, equals: ['communityId'], orderBy: '_id' }

export interface ExportOptions {
  readonly communityId: string
  readonly at: Instant
  /** The installation's key for coins, base64url. */
  readonly ledgerKey: string
  /** Takes one line; waited for, so that a slow reader is not overrun. */
  readonly write: (line: string) => Promise<void>
}

/**
 * Writes a community as JSONL: a header, one document a line, an end that counts them. What is not in the village's data file is
 * not in it: the ballots of the box, and the bytes of pictures.
 */
export async function exportCommunity(store: DocumentStore, { communityId, at, ledgerKey, write }: ExportOptions): Promise<Result<number, { readonly code: 'NO_SUCH_COMMUNITY' }>> {
  if ((await store.get(COMMUNITIES, communityId)) === undefined) return err({ code: 'NO_SUCH_COMMUNITY' })
  await write(JSON.stringify({ format: EXPORT_FORMAT, communityId, exportedAt: at, ledgerKey }))
  let documents = 0
  for (const collection of ALL_COLLECTIONS) {
    let cursor: string | undefined
    do {
      const page = await store.list<StoredDocument>(wholeOf(collection), [communityId], { limit: PAGE_SIZE_MAX, ...(cursor === undefined ? {} : { cursor }) })
      for (const document of page.items) await write(JSON.stringify({ collection, document }))
      documents += page.items.length
      cursor = page.nextCursor
    } while (cursor !== undefined)
  }
  await write(JSON.stringify({ end: true, documents }))
  return ok(documents)
}

export type CannotImport =
  | { readonly code: 'NOT_AN_EXPORT'; readonly line: number }
  /** The file ends before its end. What was read before is written; importing the whole file completes it. */
  | { readonly code: 'CUT_OFF' }
  /** A document of that id is there already and says something else. */
  | { readonly code: 'DIFFERS'; readonly collection: string; readonly id: string }

interface Line {
  readonly collection: string
  readonly document: StoredDocument
}

/** Each costs two operations of a transaction. */
const BATCH = 40

/**
 * Reads such a file into a store. What is there already in the same words is left alone, so that an import that was cut off may be
 * run again; nothing that differs is ever overwritten.
 */
export async function importCommunity(store: DocumentStore, lines: AsyncIterable<string> | Iterable<string>): Promise<Result<number, CannotImport>> {
  const importer = new Importer(store)
  for await (const text of lines) {
    const refusal = await importer.read(text)
    if (refusal !== undefined) return err(refusal)
  }
  return importer.end()
}

class Importer {
  private communityId: string | undefined
  private batch: Line[] = []
  private number = 0
  private documents = 0
  private expected: number | undefined

  constructor(private readonly store: DocumentStore) {}

  async read(text: string): Promise<CannotImport | undefined> {
    this.number += 1
    if (text === '') return undefined
    const value = parsed(text)
    if (this.communityId === undefined) {
      if (value?.['format'] !== EXPORT_FORMAT || typeof value['communityId'] !== 'string') return { code: 'NOT_AN_EXPORT', line: this.number }
      this.communityId = value['communityId']
      return undefined
    }
    if (typeof value?.['documents'] === 'number') this.expected = value['documents']
    else if (isLine(value, this.communityId)) this.batch.push(value)
    else return { code: 'NOT_AN_EXPORT', line: this.number }
    return this.batch.length >= BATCH ? this.flush() : undefined
  }

  async end(): Promise<Result<number, CannotImport>> {
    const refusal = await this.flush()
    if (refusal !== undefined) return err(refusal)
    if (this.communityId === undefined) return err({ code: 'NOT_AN_EXPORT', line: this.number })
    return this.expected === this.documents ? ok(this.documents) : err({ code: 'CUT_OFF' })
  }

  private async flush(): Promise<CannotImport | undefined> {
    const batch = this.batch
    this.batch = []
    const written = await this.store.transact(async (tx): Promise<Result<undefined, CannotImport>> => {
      for (const { collection, document } of batch) {
        const there = await tx.get(collection, document._id)
        if (there === undefined) await tx.insert(collection, document)
        else if (!sameJson(there, document)) return err({ code: 'DIFFERS', collection, id: document._id })
      }
      return ok(undefined)
    })
    if (!written.ok) return written.error
    this.documents += batch.length
    return undefined
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}

/** Only what the application writes, and only of the file's own community: a file from elsewhere must not reach further. */
function isLine(value: unknown, communityId: string): value is Line {
  const { collection, document } = (value ?? {}) as Partial<Line>
  return typeof collection === 'string' && ALL_COLLECTIONS.includes(collection) && typeof document?._id === 'string' && document.communityId === communityId
}

/** The same value, whatever the order of its fields. */
function sameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return Object.is(one, other)
  const names = Object.keys(one)
  return Array.isArray(one) === Array.isArray(other) && names.length === Object.keys(other).length &&
    names.every((name) => sameJson((one as Readonly<Record<string, unknown>>)[name], (other as Readonly<Record<string, unknown>>)[name]))
}
