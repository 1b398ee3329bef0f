import type { PollTerms } from '@/domain/ballot/poll'
import type { PresetId } from '@/domain/ballot/preset-types'
import { currentPreset, findMode } from '@/domain/ballot/presets'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { asId, type CommunityId, type PollId, type UnitId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import type { ParsedInputOf } from '@/contract/actions'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { UNITS, type UnitDocument } from '@server/application/community/documents'
import type { PollDocument } from './documents'
import { getPoll, putPoll } from './poll-document'

type Draft = ParsedInputOf<'ballot/draftPoll'>

/** Writes or rewrites a draft. Much may still be wrong in it; the notice is what is checked. */
export const draftPoll: CommandHandler<'ballot/draftPoll'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, input) {
    const scope = await scopeOf(context, input.groupId)
    const preset = currentPreset(input.presetId as PresetId)
    if (scope === undefined) return err({ code: 'NOT_FOUND' })
    // Every poll has a rule, also a draft: screens show its arithmetic.
    if (preset === undefined) return err({ code: 'UNKNOWN_PRESET' })
    if (findMode(preset, input.modeId) === undefined) return err({ code: 'MODE_NOT_IN_PRESET' })
    const earlier = input.pollId === undefined ? undefined : await getPoll(context.tx, input.pollId)
    if (input.pollId !== undefined && earlier === undefined) return err({ code: 'NOT_FOUND' })
    if (earlier !== undefined && earlier.kind !== 'draft') return err({ code: 'POLL_NOT_DRAFT' })
    const id = asId<PollId>(earlier?._id ?? `${context.communityId}:p:${context.chance.id()}`)
    const terms = termsOf(input, preset.id, preset.version)
    const poll = { kind: 'draft' as const, id, communityId: asId<CommunityId>(context.communityId), scopeUnitId: scope, terms }
    const document: PollDocument = earlier ?? { _id: id, communityId: context.communityId, schemaVersion: 1, poll, kind: 'draft', closesAt: terms.closesAt, rollGroups: [] }
    await putPoll(context.tx, document, poll)
    return ok({ pollId: id })
  }
}

/** The group that votes, or the whole community; both are units. */
async function scopeOf({ tx, communityId }: CommandContext, groupId: string | undefined): Promise<UnitId | undefined> {
  if (groupId === undefined) return asId<UnitId>(communityId)
  const unit = await tx.get<UnitDocument>(UNITS, groupId)
  return unit?.kind === 'group' ? unit.id : undefined
}

const termsOf = (input: Draft, presetId: PresetId, presetVersion: number): PollTerms => ({
  question: input.question,
  description: input.description,
  presetId,
  presetVersion,
  modeId: input.modeId as PollTerms['modeId'],
  ballotMode: input.ballotMode,
  channels: input.channels,
  opensAt: input.opensAt,
  closesAt: input.closesAt,
  ...(input.partyStudy === undefined ? {} : { partyStudy: input.partyStudy }),
  ...(input.adHocReason === undefined || input.adHocReason === '' ? {} : { adHocReason: input.adHocReason })
})
