import { announcePoll as announce, reasonCannotAnnounce } from '@/domain/ballot/announce-poll'
import { buildRoll, compositionOf, type ElectoralRoll, type RollSource } from '@/domain/ballot/electoral-roll'
import type { DraftPoll, RollReference } from '@/domain/ballot/poll'
import { challengesEndAt, ruleOf } from '@/domain/ballot/poll-phase'
import type { Preset, VotingMode } from '@/domain/ballot/preset-types'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import { getPoll, putPoll } from './poll-document'
import { registeredHouseholds, rollSourceOf } from './register'
import { writeRoll } from './frozen-roll'

/** The notice goes out: the roll is taken from the register, frozen and open to challenge. */
export const announcePoll = ({ boxPublicKey }: Pick<ServerPorts, 'boxPublicKey'>): CommandHandler<'ballot/announcePoll'> => ({
  permission: PERMISSION_RULES.committee,
  async run(context, { pollId }) {
    const document = await getPoll(context.tx, pollId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    if (document.poll.kind !== 'draft') return err({ code: 'NOT_DRAFT' })
    const community = await context.tx.peek<CommunityDocument>(COMMUNITIES, context.communityId)
    assert(community !== undefined, 'a member belongs to a community')
    const rule = ruleOf(document.poll)
    const taken = await takeRoll(context, document.poll, rule)
    const poll = withComposition(document.poll, rule, taken)
    // Checked once with a provisional reference, so that a refused notice writes no roll at all.
    const request = { poll, communityKind: community.kind, now: context.now }
    const reason = reasonCannotAnnounce({ ...request, roll: provisional(rule, taken) })
    if (reason !== undefined) return err(reason)
    // Found out now, and not when the village has been told to vote in secret.
    if (poll.terms.ballotMode === 'secret' && boxPublicKey === undefined) return err({ code: 'BOX_NOT_SET_UP' })
    assert(taken !== undefined, 'a notice that can go out has a roll')
    const { reference, groups } = await writeRoll(context, pollId, taken.roll)
    const announced = announce({ ...request, roll: reference })
    if (!announced.ok) return announced
    await putPoll(context.tx, document, announced.value, { rollGroups: groups, rollDay: taken.roll.day })
    return ok({ challengesEndAt: challengesEndAt(announced.value), eligible: reference.units })
  }
})

interface Rule {
  readonly preset: Preset
  readonly mode: VotingMode
}
interface TakenRoll {
  readonly roll: ElectoralRoll
  readonly source: RollSource
}

/** Ages count on the day on which voting opens. */
async function takeRoll(context: CommandContext, { terms, scopeUnitId, communityId }: DraftPoll, { preset, mode }: Rule): Promise<TakenRoll | undefined> {
  const scope = scopeUnitId as string
  const households = await registeredHouseholds(context, scope === communityId ? undefined : scope)
  const source = rollSourceOf(preset, mode, households)
  const roll = buildRoll(source, dayOf(terms.opensAt))
  return roll.ok ? { roll: roll.value, source } : undefined
}

function withComposition(poll: DraftPoll, rule: Rule, taken: TakenRoll | undefined): DraftPoll {
  if (rule.preset.composition === undefined || taken === undefined || !('register' in taken.source)) return poll
  return { ...poll, terms: { ...poll.terms, composition: compositionOf(taken.roll, taken.source.register) } }
}

const provisional = (rule: Rule, taken: TakenRoll | undefined): RollReference => ({
  version: 1,
  unit: taken?.roll.unit ?? rule.mode.unit,
  units: taken?.roll.rows.length ?? 0,
  hash: ''
})
