import { countPoll as count } from '@/domain/ballot/count-poll'
import type { OpenPoll } from '@/domain/ballot/poll'
import { BOARD_PARTS_MAX, SALT_BYTES, type PhoneRow } from '@/domain/ballot/secret/board'
import { buildBoard, type BuiltBoard } from '@/domain/ballot/secret/build-board'
import { countSecret, reasonTooManyBallots, type CannotCountSecret, type TakenBallots } from '@/domain/ballot/secret/count-board'
import { YES_NO } from '@/domain/ballot/selection'
import { splitsShown } from '@/domain/disclosure/public-outcome'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { signedIn } from '@server/application/ballot/collect-votes'
import { votesByPoll, type PollDocument, type VoteDocument } from '@server/application/ballot/documents'
import { partsOutside, wholeRoll } from '@server/application/ballot/frozen-roll'
import { replacedOfPoll } from '@server/application/ballot/care/replaced-of-poll'
import { slipRowsOf } from '@server/application/ballot/paper/slip-rows'
import { putPoll } from '@server/application/ballot/poll-document'
import { BOARD_PARTS, boardPartIdOf, BOARDS, type BoardDocument, type BoardPartDocument } from '@server/application/ballot/secret-documents'
import { listAll } from '@server/application/shared/list-all'
import type { CommandContext } from '@server/pipeline/context'
import type { Work } from '@server/pipeline/handlers'

export type PhoneRows = Result<readonly PhoneRow[], CannotCountSecret>

/** Counts phone ballots and slips as one, and lays the board down with the counted poll: neither is ever there without the other. */
export async function countSecretPoll(context: CommandContext, document: PollDocument, poll: OpenPoll, phone: PhoneRows): ReturnType<Work<'ballot/countPoll'>> {
  if (!phone.ok) return phone
  const slips = await slipRowsOf(context, poll)
  if (!slips.ok) return slips
  const { manifest, manifestHash } = poll
  const taken = await takenBallots(context, document, poll)
  const ballots = { method: manifest.method ?? YES_NO, units: poll.roll.units, taken, phone: phone.value, slips: slips.value.rows }
  const reason = reasonTooManyBallots(ballots)
  if (reason !== undefined) return err(reason)
  const counted = countSecret(ballots)
  const fixed = count({ poll, counts: { heads: counted.counts }, tally: counted.tally, ballots: { ...counted.cast, hands: 0 }, handsReconciled: true, now: context.now })
  if (!fixed.ok) return fixed
  const { outcome } = fixed.value
  const withheld = !splitsShown(counted.counts.participating, manifest.splitsFloor)
  const facts = { ...ballots, manifestHash, batches: slips.value.batches, count: counted, outcome }
  // A count that runs again draws anew and writes every line anew: what is committed fits together.
  const built = buildBoard(withheld ? { ...facts, salts: ['header', ...ballots.slips].map(() => context.chance.secret(SALT_BYTES)) } : facts, context.digest.sha256Bytes)
  const board = { root: built.root, rows: built.rows, withheld }
  await shelve(context, poll, built, withheld)
  await putPoll(context.tx, document, { ...fixed.value, board })
  return ok({ outcome })
}

/** Slots cannot change any more: voting is over and settled. */
async function takenBallots(context: CommandContext, document: PollDocument, poll: OpenPoll): Promise<TakenBallots> {
  const { reader, communityId } = context
  const roll = await wholeRoll(partsOutside(reader), document)
  const [slots, attendance, replaced] = await Promise.all([
    listAll<VoteDocument>(reader, votesByPoll, [communityId, poll.id]),
    signedIn(context, poll, roll),
    replacedOfPoll(context, poll.id)
  ])
  const took = new Set<string>(slots.map((slot) => slot.unitId))
  const onRoll = new Set<string>(roll.rows.map((row) => row.unitId))
  const paper = slots.filter((slot) => slot.channel === 'paper')
  return {
    phone: slots.length - paper.length,
    paper: paper.length,
    exchanged: paper.filter((slot) => slot.exchanged).length,
    attendedOnly: new Set(attendance.filter((unit) => onRoll.has(unit) && !took.has(unit))).size,
    replaced
  }
}

/** Written over rather than inserted: the poll is read protected, so of two counts at once the second runs again and finds it counted. */
async function shelve({ tx, communityId }: CommandContext, { id, manifestHash }: OpenPoll, { root, rows, parts, partRoots }: BuiltBoard, withheld: boolean): Promise<void> {
  assert(parts.length <= BOARD_PARTS_MAX, 'a roll that may vote in secret leaves room for its board in one transaction')
  await tx.put<BoardDocument>(BOARDS, { _id: id, communityId, schemaVersion: 1, manifestHash, root, rows, partRoots, withheld })
  for (const [part, lines] of parts.entries()) {
    await tx.put<BoardPartDocument>(BOARD_PARTS, { _id: boardPartIdOf(id, part), communityId, schemaVersion: 1, pollId: id, part, rows: lines })
  }
}
