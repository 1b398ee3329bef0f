import type { CannotFileDispute } from '@/contract/ballot-care'
import type { ParsedInputOf } from '@/contract/actions'
import type { RollRow, RollUnitId } from '@/domain/ballot/electoral-roll'
import type { Poll } from '@/domain/ballot/poll'
import { disputeAnswerDueAt, DISPUTES_PER_KIND_MAX, findingOf, proves, reasonCannotDispute, stateOf, waitsForAnswer, type Dispute, type DisputeKind, type PromiseFinding, type StandingRow } from '@/domain/ballot/secret/dispute'
import { promiseText, wholeBallotText, type InclusionPromise } from '@/domain/ballot/secret/signed-ballot'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { POLLS, VOTES, voteIdOf, type PollDocument, type VoteDocument } from '@server/application/ballot/documents'
import { partsInTransaction, rowOfMember, unitOfMember } from '@server/application/ballot/frozen-roll'
import { findRow } from '@server/application/ballot/secret/find-row'
import { BOARD_PARTS, BOARDS, boardPartIdOf, type BoardDocument, type BoardPartDocument } from '@server/application/ballot/secret-documents'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import type { BallotChecks } from '@server/ports/ballot-crypto'
import { BROKEN_PROMISES, brokenPromiseIdOf, DISPUTES, type BrokenPromiseDocument, type DisputeDocument } from './documents'

type Input = ParsedInputOf<'ballot/fileDispute'>

/**
 * 申诉. A promise is compared with the board at once and then forgotten, unless the board breaks it: then it is evidence, kept apart
 * from the person who showed it. Whose ballot counts as promised leaves no number behind.
 */
export const fileDispute = (checks: BallotChecks): CommandHandler<'ballot/fileDispute'> => ({
  permission: PERMISSION_RULES.resident,
  repeatable: 'the dispute keeps its request id, and what is remembered of a request would hold a digest of the promise',
  async run(context, input) {
    const { tx } = context
    const document = await tx.get<PollDocument>(POLLS, input.pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const { member } = memberOf(context)
    const unitId = unitOfMember(document, member)
    const row = await rowOfMember(partsInTransaction(tx), document, member)
    const earlier = await earlierDisputes(context, input.pollId, unitId, input.kind)
    const same = earlier.find((each) => each.requestId === context.requestId)
    if (same !== undefined) return ok(answerOf(same))
    const taken = (await tx.peek<VoteDocument>(VOTES, voteIdOf(input.pollId, unitId))) !== undefined
    const text = input.text ?? ''
    const reason = reasonCannotDispute({ poll: document.poll, kind: input.kind, text, withPromise: input.promise !== undefined, onRoll: row !== undefined, taken, earlier, now: context.now })
    if (reason !== undefined) return err(reason)
    assert(row !== undefined, 'who disputes is on the roll')
    const finding = input.promise === undefined ? ok(undefined) : await compare(context, checks, document.poll, input.promise)
    if (!finding.ok) return finding
    return ok(answerOf(await writeDispute(context, input, row, earlier.length, finding.value)))
  }
})

const disputeIdOf = ({ digest }: Pick<CommandContext, 'digest'>, pollId: string, unitId: RollUnitId, kind: DisputeKind, number: number): string =>
  `${pollId}:d:${digest.sha256(`${unitId}\n${kind}\n${number}`).slice(0, 16)}`

async function earlierDisputes(context: CommandContext, pollId: string, unitId: RollUnitId, kind: DisputeKind): Promise<readonly DisputeDocument[]> {
  const earlier: DisputeDocument[] = []
  while (earlier.length < DISPUTES_PER_KIND_MAX) {
    const next = await context.tx.get<DisputeDocument>(DISPUTES, disputeIdOf(context, pollId, unitId, kind, earlier.length))
    if (next === undefined) return earlier
    earlier.push(next)
  }
  return earlier
}

/** What the Box signed against what stands on the board; broken, the promise is laid open. */
async function compare(context: CommandContext, checks: BallotChecks, poll: Poll, promise: InclusionPromise): Promise<Result<PromiseFinding, CannotFileDispute>> {
  assert('manifest' in poll, 'a board belongs to a poll that was opened')
  const { boxPublicKey = '' } = poll.manifest
  const text = promiseText(poll.manifestHash, promise.number, promise.version, promise.ballotHash)
  if (!checks.isSigned({ publicKey: boxPublicKey, text, signature: promise.signature })) return err({ code: 'PROMISE_FORGED' })
  const finding = findingOf(promise, await standingRow(context, poll.id, promise.number))
  if (!proves(finding)) return ok(finding)
  const { tx, communityId } = context
  const _id = brokenPromiseIdOf(poll.id, promise.number)
  if ((await tx.get<BrokenPromiseDocument>(BROKEN_PROMISES, _id)) !== undefined) return err({ code: 'PROMISE_SHOWN_BEFORE' })
  await tx.insert<BrokenPromiseDocument>(BROKEN_PROMISES, { _id, communityId, schemaVersion: 1, pollId: poll.id, number: promise.number, promise, finding })
  return ok(finding)
}

/** The line of a ballot number, from the board as it lies open; it never changes, so it is read outside the transaction. */
async function standingRow({ reader, digest }: CommandContext, pollId: string, number: string): Promise<StandingRow | undefined> {
  const board = await reader.get<BoardDocument>(BOARDS, pollId)
  assert(board !== undefined, 'a counted secret poll has its board')
  const partAt = async (part: number) => (await reader.get<BoardPartDocument>(BOARD_PARTS, boardPartIdOf(pollId, part)))?.rows ?? []
  const found = await findRow({ digest, number, parts: board.partRoots.length, partAt })
  if (found === undefined) return undefined
  const { kind: _kind, ...ballot } = found.row
  return { version: ballot.version, ballotHash: digest.sha256(wholeBallotText(ballot)) }
}

async function writeDispute(context: CommandContext, { pollId, kind, text = '' }: Input, { unitId, householdNo }: RollRow, number: number, finding: PromiseFinding | undefined): Promise<DisputeDocument> {
  const { tx, now, communityId, requestId = '' } = context
  const dispute: Dispute = { kind, unitId, by: memberOf(context).member.personId, text, filedAt: now, ...(finding === undefined ? {} : { finding }) }
  const document: DisputeDocument = { ...dispute, _id: disputeIdOf(context, pollId, unitId, kind, number), communityId, schemaVersion: 1, pollId, householdNo, waits: waitsForAnswer(dispute), requestId }
  await tx.insert<DisputeDocument>(DISPUTES, document)
  return document
}

const answerOf = (document: DisputeDocument) => ({
  disputeId: document._id,
  state: stateOf(document),
  answerDueAt: disputeAnswerDueAt(document),
  ...(document.finding === undefined ? {} : { finding: document.finding })
})
