import type { OwnOpinion } from '@/contract/meeting-room'
import type { ParsedInputOf } from '@/contract/actions'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotGiveOpinion, reasonCannotModerateOpinion, wordsState, type Opinion, type OpinionDecision } from '@/domain/consultation/opinion'
import type { HeldBecause } from '@/domain/consultation/topic'
import { err, ok } from '@/domain/shared/result'
import { follow } from '@server/application/followup/tell'
import { checkWords } from '@server/application/shared/check-words'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler, PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { opinionIdOf, OPINIONS, tallyOf, type OpinionDocument } from './documents'
import { meetingFor, meetingSubject, peekMeeting } from './meeting-document'

type Ports = Pick<ServerPorts, 'contentCheck'>
type Given = ParsedInputOf<'consultation/giveOpinion'>

/** 会前意见. The stance counts at once; the words wait for the check and the host. Changed words wait again. */
export const giveOpinion = ({ contentCheck }: Ports): PreparedCommandHandler<'consultation/giveOpinion'> => ({
  permission: PERMISSION_RULES.resident,
  async prepare(_context, input) {
    const verdict = input.words === undefined ? 'pass' : await checkWords(contentCheck, input.words)
    return (context) => give(context, input, verdict === 'pass' ? undefined : verdict)
  }
})

async function give(context: CommandContext, { meetingId, no, stance, words }: Given, held: HeldBecause | undefined) {
  const { tx, now, communityId } = context
  const { member, memberId } = memberOf(context)
  const found = await meetingFor(context, meetingId, 'giveOpinion', peekMeeting)
  if (!found.ok) return found
  const reason = reasonCannotGiveOpinion(found.value.agenda, { no, stance, ...(words === undefined ? {} : { words }) })
  if (reason !== undefined) return err(reason)
  const id = opinionIdOf(meetingId, no, member.personId)
  const before = await tx.get<OpinionDocument>(OPINIONS, id)
  const opinion = changed(before, { no, by: member.personId, stance, at: now, ...(words === undefined ? {} : { words }), ...(held === undefined ? {} : { held }) })
  await tx.put<OpinionDocument>(OPINIONS, { ...opinion, _id: id, communityId, schemaVersion: 1, meetingId, tally: tallyOf(opinion), wordsState: wordsState(opinion) })
  await follow(context, meetingSubject(found.value), memberId, 'participant', found.value.change.no)
  return ok(ownOpinion(opinion))
}

/** The same words under another stance keep what the host decided: he decided about the words. */
function changed(before: Opinion | undefined, given: Omit<Opinion, 'version' | 'decision' | 'reply'>): Opinion {
  if (before === undefined || before.words !== given.words) return { ...given, version: (before?.version ?? 0) + 1 }
  const { version, decision, reply } = before
  return { ...given, version, ...(decision === undefined ? {} : { decision }), ...(reply === undefined ? {} : { reply }) }
}

export function ownOpinion(opinion: Opinion): OwnOpinion {
  const { no, stance, words, decision, reply } = opinion
  return {
    no,
    stance,
    wordsState: wordsState(opinion),
    ...(words === undefined ? {} : { words }),
    ...(decision?.kind === 'removed' ? { removedBecause: decision.reason } : {}),
    ...(reply === undefined ? {} : { reply: reply.words })
  }
}

/** The host lets words through, with a reply if he has one, or removes them with a reason. */
export const moderateOpinion: CommandHandler<'consultation/moderateOpinion'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { opinionId, seen, show, reason, reply }) {
    const { tx, now } = context
    const opinion = await tx.get<OpinionDocument>(OPINIONS, opinionId)
    if (opinion === undefined) return err({ code: 'NOT_FOUND' })
    const found = await meetingFor(context, opinion.meetingId, 'moderateOpinion', peekMeeting)
    if (!found.ok) return found
    const by = memberOf(context).member.personId
    const cannot = reasonCannotModerateOpinion(opinion, by, { show, seen, ...(reason === undefined ? {} : { reason }) })
    if (cannot !== undefined) return err(cannot)
    const decision: OpinionDecision = show ? { kind: 'shown', by, at: now } : { kind: 'removed', by, at: now, reason: reason ?? '' }
    const { reply: earlier, ...rest } = opinion
    const answered = reply === undefined ? earlier : { words: reply, by, at: now }
    await tx.put<OpinionDocument>(OPINIONS, { ...rest, decision, wordsState: decision.kind, ...(answered === undefined ? {} : { reply: answered }) })
    return ok({ wordsState: decision.kind })
  }
}
