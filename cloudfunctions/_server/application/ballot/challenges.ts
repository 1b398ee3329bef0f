import { buildRoll, type ElectoralRoll, type RollRow } from '@/domain/ballot/electoral-roll'
import { ruleOf } from '@/domain/ballot/poll-phase'
import { amendRoll, type CannotAmendRoll } from '@/domain/ballot/roll-amendment'
import { reasonCannotAnswerChallenge, reasonCannotChallenge, replaceRoll, type CannotReplaceRoll, type RollChallenge } from '@/domain/ballot/roll-challenge'
import type { RollUnitId } from '@/domain/ballot/electoral-roll'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { asId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { CHALLENGES, type ChallengeDocument, type PollDocument } from './documents'
import { partsOutside, wholeRoll, writeRoll } from './frozen-roll'
import { getPoll, putPoll } from './poll-document'
import { registeredHouseholds, rollSourceOf } from './register'

/** 对名册提异议: anybody of the community may say that the roll is wrong while it is on show. */
export const challengeRoll: CommandHandler<'ballot/challengeRoll'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, about, unitId, text }) {
    const { tx, now, communityId, chance } = context
    const document = await getPoll(tx, pollId)
    if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
    const challenge = { about, text, ...(unitId === undefined ? {} : { unitId: asId<RollUnitId>(unitId) }) }
    const reason = reasonCannotChallenge(document.poll, challenge, now)
    if (reason !== undefined) return err(reason)
    const { member } = memberOf(context)
    const challengeId = `${communityId}:c:${chance.id()}`
    await tx.insert<ChallengeDocument>(CHALLENGES, {
      ...challenge,
      _id: challengeId,
      communityId,
      schemaVersion: 1,
      pollId,
      groupId: member.groupId,
      by: member.personId,
      filedAt: now,
      answered: false
    })
    return ok({ challengeId })
  }
}

type CannotAmend = CannotAmendRoll | CannotReplaceRoll

/** Answers a challenge. Upheld, the roll becomes a new version taken from the register, which was put right first. */
export const answerChallenge: CommandHandler<'ballot/answerChallenge'> = {
  permission: PERMISSION_RULES.rollKeeper,
  async run(context, { challengeId, upheld, text }) {
    const { tx, now } = context
    const challenge = await tx.get<ChallengeDocument>(CHALLENGES, challengeId)
    const document = challenge === undefined ? undefined : await getPoll(tx, challenge.pollId)
    if (challenge === undefined || document === undefined) return err({ code: 'NOT_FOUND' })
    const by = memberOf(context).member.personId
    const reason = reasonCannotAnswerChallenge(document.poll, challenge, { by, text })
    if (reason !== undefined) return err(reason)
    const version = upheld ? await amend(context, document) : ok(rollVersion(document))
    if (!version.ok) return version
    const answer: RollChallenge['answer'] = { upheld, text, by, at: now }
    await tx.put<ChallengeDocument>(CHALLENGES, { ...challenge, answer, answered: true })
    return ok({ rollVersion: version.value })
  }
}

const rollVersion = ({ poll }: PollDocument): number => (poll.kind === 'draft' ? 0 : poll.roll.version)

async function amend(context: CommandContext, document: PollDocument): Promise<Result<number, CannotAmend>> {
  const { poll } = document
  const before = await wholeRoll(partsOutside(context.reader), document)
  const { preset, mode } = ruleOf(poll)
  const scope: string = poll.scopeUnitId
  const households = await registeredHouseholds(context, scope === poll.communityId ? undefined : scope)
  const now = buildRoll(rollSourceOf(preset, mode, households), before.day)
  const amended = amendRoll(before, changeBetween(before, now.ok ? now.value.rows : []))
  if (!amended.ok) return amended
  const { reference, groups } = await writeRoll(context, document._id, amended.value)
  const replaced = replaceRoll(poll, reference)
  if (!replaced.ok) return replaced
  await putPoll(context.tx, document, replaced.value, { rollGroups: groups })
  return ok(reference.version)
}

function changeBetween(before: ElectoralRoll, rows: readonly RollRow[]): { remove: readonly RollUnitId[]; put: readonly RollRow[] } {
  const old = new Map(before.rows.map((row) => [row.unitId, JSON.stringify(row)]))
  const kept = new Set(rows.map((row) => row.unitId))
  return {
    remove: before.rows.filter((row) => !kept.has(row.unitId)).map((row) => row.unitId),
    put: rows.filter((row) => old.get(row.unitId) !== JSON.stringify(row))
  }
}
