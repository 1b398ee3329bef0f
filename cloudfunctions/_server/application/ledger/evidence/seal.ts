import { checkpointBody, noteOf, originOf } from '@/domain/ledger/evidence/checkpoint'
import { leafHashOf } from '@/domain/ledger/evidence/leaf'
import { grow, growingTiles } from '@/domain/ledger/evidence/log-tiles'
import { addEffects, addToSupply, effectsOf, NO_SUPPLIES } from '@/domain/ledger/evidence/supply'
import { toBase64url } from '@/domain/shared/base64url'
import { addMs, DAY_MS, MINUTE_MS, type Instant } from '@/domain/shared/instant'
import { transfersOfCommunity, type TransferDocument } from '@server/application/ledger/documents'
import type { Reader } from '@server/pipeline/context'
import type { Digest } from '@server/ports/digest'
import type { Transaction } from '@server/ports/document-store'
import type { LedgerSigner } from '@server/ports/ledger-signer'
import { LOG_TILES, sealIdOf, SEALS, tileIdOf, type LogTileDocument, type SealDocument } from './documents'
import { headOf, loadTiles, sealsBetween, textOfHashes } from './read-log'

/** One tile at most, so that a seal writes a handful of documents. */
export const SEAL_RECORDS_MAX = 256
/** Younger transfers wait: one that was begun before them may still be under way, and lists may lag behind. */
export const SEAL_LAG_MS = 5 * MINUTE_MS
/** A transfer that shows so late after its time is still found without looking at the whole ledger. */
const LATE_MS = DAY_MS
const PAGE = 100

/** What would be sealed next. */
export interface SealPlan {
  readonly head: SealDocument | undefined
  /** In their order in the log: by position, then by id. */
  readonly records: readonly TransferDocument[]
  readonly resume: string | undefined
}

type LogReader = Pick<Reader, 'get' | 'list'>

/**
 * Looks for transfers that no seal has, older than the trailing cut-off; undefined if there are none. Decides nothing: two
 * that look at once find the same, and the id of the next seal lets one of them write.
 * @param fromStart looks through the whole ledger instead of its last days.
 */
export async function planSeal(reader: LogReader, communityId: string, now: Instant, fromStart = false): Promise<SealPlan | undefined> {
  const head = await headOf(reader, communityId)
  const search = new Search(reader, communityId, head, addMs(now, -SEAL_LAG_MS))
  await search.run(fromStart ? undefined : head?.resume)
  const records = search.found.slice(0, SEAL_RECORDS_MAX)
  return records.length === 0 ? undefined : { head, records, resume: search.resume ?? head?.resume }
}

class Search {
  readonly found: TransferDocument[] = []
  resume: string | undefined
  private sealed: ReadonlySet<string> | undefined

  constructor(
    private readonly reader: LogReader,
    private readonly communityId: string,
    private readonly head: SealDocument | undefined,
    private readonly cutoff: Instant
  ) {}

  async run(from: string | undefined): Promise<void> {
    let cursor = from
    do {
      const page = await this.reader.list<TransferDocument>(transfersOfCommunity, [this.communityId], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
      await this.take(page.items)
      cursor = page.nextCursor
      const last = page.items.at(-1)
      if (last === undefined || last.at > this.cutoff || this.found.length >= SEAL_RECORDS_MAX) return
      // All of these pages are sealed with this seal, and old enough that nothing is added among them.
      if (cursor !== undefined && last.at < addMs(this.cutoff, -LATE_MS)) this.resume = cursor
    } while (cursor !== undefined)
  }

  private async take(items: readonly TransferDocument[]): Promise<void> {
    const [first] = items
    if (first === undefined) return
    this.sealed ??= await sealedSince(this.reader, this.communityId, this.head, first.position)
    for (const item of items) if (item.at <= this.cutoff && !this.sealed.has(item._id)) this.found.push(item)
  }
}

/** What was sealed of this position and later: earlier seals, whose highest position is lower, hold none of it. */
async function sealedSince(reader: LogReader, communityId: string, head: SealDocument | undefined, position: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  if (head === undefined) return ids
  for await (const seal of sealsBetween(reader, communityId, head.number, 1)) {
    if (seal.through < position) break
    seal.ids.forEach((id) => ids.add(id))
  }
  return ids
}

export interface SealParts {
  readonly communityId: string
  readonly digest: Digest
  readonly signer: LedgerSigner | undefined
  readonly now: Instant
}

/** Writes a seal in one transaction, or nothing where another was first: undefined then. Ten operations or so. */
export async function writeSeal(tx: Transaction, plan: SealPlan, { communityId, digest, signer, now }: SealParts): Promise<SealDocument | undefined> {
  const number = (plan.head?.number ?? 0) + 1
  const _id = sealIdOf(communityId, number)
  if ((await tx.get<SealDocument>(SEALS, _id)) !== undefined) return undefined
  const sha256 = digest.sha256Bytes
  const first = plan.head?.size ?? 0
  const tileOf = await loadTiles(tx, communityId, growingTiles(first))
  const grown = grow(first, plan.records.map((record) => leafHashOf(record, sha256)), tileOf, sha256)
  const origin = originOf(communityId)
  const seal: SealDocument = {
    _id, communityId, schemaVersion: 1, number, first, ids: plan.records.map(({ _id: id }) => id),
    size: grown.size, root: toBase64url(grown.root), through: throughOf(plan), sealedAt: now,
    ...(plan.resume === undefined ? {} : { resume: plan.resume }),
    effects: addEffects([], plan.records.flatMap(effectsOf)).map(({ account, available, held }) => [account, available, held] as const),
    supply: plan.records.reduce(addToSupply, plan.head?.supply ?? NO_SUPPLIES),
    note: noteOf(checkpointBody(origin, grown.size, grown.root), origin, signer, sha256)
  }
  await tx.insert(SEALS, seal)
  for (const { level, index, hashes } of grown.tiles) {
    await tx.put<LogTileDocument>(LOG_TILES, { _id: tileIdOf(communityId, { level, index }), communityId, schemaVersion: 1, level, index, hashes: textOfHashes(hashes) })
  }
  return seal
}

function throughOf({ head, records }: SealPlan): string {
  const last = records.at(-1)?.position ?? ''
  return head !== undefined && head.through > last ? head.through : last
}
