import { blockOfText, blocksFor, BLOCK_BYTES, EMPTY_BLOCK, textOfBlock, type BoxBlock } from '@/domain/ballot/secret/box-block'
import { assert } from '@/domain/shared/result'
import type { AnonymousContext } from '@server/pipeline/anonymous-entry'
import type { BoxCrypto } from '@server/ports/ballot-crypto'
import { AlreadyExists, type DocumentStore, type Transaction } from '@server/ports/document-store'
import type { ShelvedManifest } from '@server/ports/public-shelf'
import { BOX_BLOCKS, BOXES, blockIdOf, isReady, type BoxBlockDocument, type BoxDocument } from './documents'

/** The box of one poll. */
export interface Box {
  readonly key: BoxCrypto
  readonly shelved: ShelvedManifest
}

export const blockDocument = ({ key, shelved }: Box, block: number, content: BoxBlock): BoxBlockDocument => {
  const _id = blockIdOf(shelved.manifest.pollId, block)
  return { _id, communityId: shelved.manifest.communityId, schemaVersion: 1, sealed: key.seal(textOfBlock(content), BLOCK_BYTES, _id) }
}

/** Opens one block. All blocks of a box that is ready are there. */
export async function readBlock(reader: Pick<DocumentStore, 'get'> | Transaction, { key, shelved }: Box, block: number): Promise<BoxBlock> {
  const _id = blockIdOf(shelved.manifest.pollId, block)
  const document = await reader.get<BoxBlockDocument>(BOX_BLOCKS, _id)
  assert(document !== undefined, 'a box that is ready has all its blocks')
  return blockOfText(key.unseal(document.sealed, _id))
}

/** Where a ballot lies, and where it goes on when blocks are full: every block once, from its own on. */
export function* placesOf({ key, shelved }: Box, number: string): Generator<number> {
  const { pollId } = shelved.manifest
  const blocks = blocksFor(shelved.units)
  const home = key.place(`${pollId}:${number}`, blocks)
  for (let step = 0; step < blocks; step += 1) yield (home + step) % blocks
}

/** The document of a ballot's own block. */
export function homeOf(box: Box, number: string): string {
  const [home = 0] = placesOf(box, number)
  return blockIdOf(box.shelved.manifest.pollId, home)
}

/** Blocks made in one transaction: about two megabytes, and below the operations that a transaction may have. */
const BLOCKS_AT_ONCE = 60

/** Makes the next blocks. Several may do so at once; all but one find theirs made. */
export async function makeBlocks(context: AnonymousContext, box: Box): Promise<BoxDocument> {
  try {
    return await context.step((tx) => makeIn(tx, box))
  } catch (problem) {
    const state = problem instanceof AlreadyExists ? await stateOf(context, box.shelved.manifest.pollId) : undefined
    if (state === undefined) throw problem
    return state
  }
}

async function makeIn(tx: Transaction, box: Box): Promise<BoxDocument> {
  const { pollId, communityId } = box.shelved.manifest
  const before = await tx.get<BoxDocument>(BOXES, pollId)
  const state: BoxDocument = before ?? { _id: pollId, communityId, schemaVersion: 1, blocks: blocksFor(box.shelved.units), made: 0, closed: false }
  if (isReady(state) || state.closed) return state
  const next = orderOf(box, state.blocks).slice(state.made, state.made + BLOCKS_AT_ONCE)
  const after: BoxDocument = { ...state, made: state.made + next.length }
  await tx.put(BOXES, after)
  for (const block of next) await tx.insert(BOX_BLOCKS, blockDocument(box, block, EMPTY_BLOCK))
  return after
}

/** In which order blocks come into being: one that only the Box's key tells. */
function orderOf({ key, shelved }: Box, blocks: number): readonly number[] {
  const drawn = (block: number): number => key.place(`${shelved.manifest.pollId}:made:${block}`, DRAWN_FROM)
  return Array.from({ length: blocks }, (_, block) => ({ block, drawn: drawn(block) }))
    .sort((one, other) => one.drawn - other.drawn || one.block - other.block)
    .map(({ block }) => block)
}
const DRAWN_FROM = 2 ** 31

/** The box's state without making anything. */
export const stateOf = (context: AnonymousContext, pollId: string): Promise<BoxDocument | undefined> => context.reader.get<BoxDocument>(BOXES, pollId)
