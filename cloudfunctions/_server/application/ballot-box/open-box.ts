import { blocksFor, type BoxBlock } from '@/domain/ballot/secret/box-block'
import { BOARD_PART_ROWS, type PhoneRow } from '@/domain/ballot/secret/board'
import { reasonCannotOpenBox } from '@/domain/ballot/secret/cast-ballot'
import type { SignedBallot } from '@/domain/ballot/secret/signed-ballot'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import { sideBySide } from '@server/application/shared/side-by-side'
import type { AnonymousContext } from '@server/pipeline/anonymous-entry'
import type { HandlerOf } from '@server/pipeline/handlers'
import type { Digest } from '@server/ports/digest'
import type { Transaction } from '@server/ports/document-store'
import type { PublicShelf } from '@server/ports/public-shelf'
import { blockDocument, readBlock, stateOf, type Box } from './box'
import { keyFor, type BoxPorts } from './box-ports'
import { BOX_BLOCKS, BOXES, isReady, type BoxDocument } from './documents'

/**
 * 开箱: closes every block and lays what is in them on the shelf, in order of the ballots' numbers. A block that is closed never
 * changes again, so a second run after a crash, or two at once, lay down the same. It may be cut off by its time limit, too: the next
 * one finds what was closed and laid down before, and only reads it.
 */
export const openBox = (ports: BoxPorts): HandlerOf<'ballot-box/open'> => ({
  permission: PERMISSION_RULES.anyone,
  repeatable: 'an opened box stays as it was opened',
  async run(context, { pollId }) {
    const shelved = await ports.shelf.manifest(pollId)
    if (shelved === undefined) return err({ code: 'NOT_FOUND' })
    const reason = reasonCannotOpenBox({ ...shelved, now: context.now })
    if (reason !== undefined) return err(reason)
    const lying = await ports.shelf.phoneRows(pollId)
    if (lying !== undefined) return ok({ ballots: lying.length })
    const key = keyFor(ports, shelved.manifest)
    if (key === undefined) return err({ code: 'BOX_NOT_SET_UP' })
    const ballots = await emptied(context, { key, shelved })
    await layDown(ports.shelf, pollId, inOrder(ballots, context.digest))
    return ok({ ballots: ballots.length })
  }
})

async function emptied(context: AnonymousContext, box: Box): Promise<readonly SignedBallot[]> {
  const state = await stateOf(context, box.shelved.manifest.pollId)
  const used = (state !== undefined && isReady(state)) || !(await closedUnused(context, box))
  if (!used) return []
  const numbers = Array.from({ length: blocksFor(box.shelved.units) }, (_, number) => number)
  const batches = Array.from({ length: Math.ceil(numbers.length / BLOCKS_AT_ONCE) }, (_, batch) => numbers.slice(batch * BLOCKS_AT_ONCE, (batch + 1) * BLOCKS_AT_ONCE))
  const blocks = await sideBySide(batches, BATCHES_AT_ONCE, (batch) => closed(context, box, batch))
  return blocks.flat().flatMap((block) => block.ballots)
}

/** Blocks closed in one transaction. */
const BLOCKS_AT_ONCE = 20
/**
 * Transactions side by side. On the cloud store one takes some 40 round trips of 30 ms; the largest box has 28 of them, one after the
 * other half a minute, like this about seven seconds.
 */
const BATCHES_AT_ONCE = 6

/** Nobody has cast a ballot: the box was never ready, and stays so. False if it became ready meanwhile. */
function closedUnused(context: AnonymousContext, { shelved }: Box): Promise<boolean> {
  const { pollId, communityId } = shelved.manifest
  return context.step(async (tx) => {
    const state = await tx.get<BoxDocument>(BOXES, pollId)
    if (state !== undefined && isReady(state)) return false
    await tx.put<BoxDocument>(BOXES, { _id: pollId, communityId, schemaVersion: 1, blocks: blocksFor(shelved.units), made: state?.made ?? 0, closed: true })
    return true
  })
}

async function closed(context: AnonymousContext, box: Box, numbers: readonly number[]): Promise<readonly BoxBlock[]> {
  const found = await Promise.all(numbers.map((number) => readBlock(context.reader, box, number)))
  return found.every((block) => block.closed) ? found : context.step((tx) => close(tx, box, numbers))
}

async function close(tx: Transaction, box: Box, numbers: readonly number[]): Promise<readonly BoxBlock[]> {
  const blocks: BoxBlock[] = []
  for (const number of numbers) blocks.push({ ...(await readBlock(tx, box, number)), closed: true })
  for (const [index, block] of blocks.entries()) await tx.put(BOX_BLOCKS, blockDocument(box, numbers[index] ?? 0, block))
  return blocks
}

function inOrder(ballots: readonly SignedBallot[], digest: Digest): readonly PhoneRow[] {
  const numbered = ballots.map((ballot) => ({ number: digest.sha256(ballot.key), row: { kind: 'phone' as const, ...ballot } }))
  return numbered.sort((one, other) => (one.number < other.number ? -1 : 1)).map(({ row }) => row)
}

async function layDown(shelf: PublicShelf, pollId: string, rows: readonly PhoneRow[]): Promise<void> {
  const parts = Array.from({ length: Math.max(1, Math.ceil(rows.length / BOARD_PART_ROWS)) }, (_, part) => rows.slice(part * BOARD_PART_ROWS, (part + 1) * BOARD_PART_ROWS))
  await sideBySide(parts, BATCHES_AT_ONCE, (lines, part) => shelf.putPhoneRows(pollId, part, parts.length, lines))
}
