import { tileKey, type Range, type TileId, type TileOf, tilesOf, hashOfRange } from '@/domain/ledger/evidence/log-tiles'
import { fromBase64url, toBase64url } from '@/domain/shared/base64url'
import { assert } from '@/domain/shared/result'
import type { TransferDocument } from '@server/application/ledger/documents'
import type { Reader } from '@server/pipeline/context'
import type { Digest } from '@server/ports/digest'
import type { Transaction } from '@server/ports/document-store'
import { LOG_TILES, sealIdOf, SEALS, sealsNewestFirst, tileIdOf, type LogTileDocument, type SealDocument } from './documents'

const HASH_BYTES = 32

export const bytesOf = (text: string): Uint8Array => {
  const bytes = fromBase64url(text)
  assert(bytes !== undefined, 'what we stored is base64url')
  return bytes
}

export function hashesOf(text: string): readonly Uint8Array[] {
  const bytes = bytesOf(text)
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, index) => bytes.slice(index * HASH_BYTES, (index + 1) * HASH_BYTES))
}

export function textOfHashes(hashes: readonly Uint8Array[]): string {
  const bytes = new Uint8Array(hashes.length * HASH_BYTES)
  hashes.forEach((hash, index) => bytes.set(hash, index * HASH_BYTES))
  return toBase64url(bytes)
}

type Get = Pick<Transaction, 'get'>

const sealAt = (reader: Get, communityId: string, number: number): Promise<SealDocument | undefined> => reader.get<SealDocument>(SEALS, sealIdOf(communityId, number))

export async function knownSeal(reader: Get, communityId: string, number: number): Promise<SealDocument> {
  const seal = await sealAt(reader, communityId, number)
  assert(seal !== undefined, 'seals have no gaps')
  return seal
}

/** The newest seal. Lists may lag behind, so the next numbers are asked for until one is not there. */
export async function headOf(reader: Get & Pick<Reader, 'list'>, communityId: string): Promise<SealDocument | undefined> {
  let [head] = (await reader.list<SealDocument>(sealsNewestFirst, [communityId], { limit: 1 })).items
  for (;;) {
    const next = await sealAt(reader, communityId, (head?.number ?? 0) + 1)
    if (next === undefined) return head
    head = next
  }
}

/** Seals are read in bunches: each knows nothing of the others. */
const BUNCH = 20

/** The seals from one number to another, in that order, either way; yields bunches so that the reader can stop. */
export async function* sealsBetween(reader: Get, communityId: string, from: number, to: number): AsyncGenerator<SealDocument> {
  const step = from <= to ? 1 : -1
  const numbers = Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => from + step * index)
  for (let at = 0; at < numbers.length; at += BUNCH) {
    yield* await Promise.all(numbers.slice(at, at + BUNCH).map((number) => knownSeal(reader, communityId, number)))
  }
}

/** The sequence of a transfer in the log, or undefined while it is not sealed. Sealed in time it is found by halving; a late one further on. */
export async function sequenceOf(reader: Get, head: SealDocument | undefined, transfer: Pick<TransferDocument, '_id' | 'communityId' | 'position'>): Promise<number | undefined> {
  if (head === undefined) return undefined
  const { communityId, position, _id } = transfer
  let [low, high] = [1, head.number]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((await knownSeal(reader, communityId, middle)).through >= position) high = middle
    else low = middle + 1
  }
  for await (const seal of sealsBetween(reader, communityId, low, head.number)) {
    const index = seal.ids.indexOf(_id)
    if (index >= 0) return seal.first + index
  }
  return undefined
}

/** The tiles, as far as they are there. */
export async function loadTiles(reader: Get, communityId: string, tiles: readonly TileId[]): Promise<TileOf> {
  const found = await Promise.all(tiles.map(async (tile) => [tileKey(tile), await reader.get<LogTileDocument>(LOG_TILES, tileIdOf(communityId, tile))] as const))
  const byKey = new Map(found.map(([key, document]) => [key, document === undefined ? [] : hashesOf(document.hashes)]))
  return (tile) => byKey.get(tileKey(tile)) ?? []
}

/** The roots of these subtrees, out of a few tiles. */
export async function hashesOfRanges(reader: Get, communityId: string, ranges: readonly Range[], digest: Digest): Promise<readonly Uint8Array[]> {
  const tileOf = await loadTiles(reader, communityId, tilesOf(ranges))
  return ranges.map((range) => hashOfRange(range, tileOf, digest.sha256Bytes))
}
