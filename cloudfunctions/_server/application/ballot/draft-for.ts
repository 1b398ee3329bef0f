import type { CannotEditDraft } from '@/contract/ballot'
import type { ParsedInputOf } from '@/contract/actions'
import type { DraftPoll, PollTerms } from '@/domain/ballot/poll'
import type { PresetId } from '@/domain/ballot/preset-types'
import { currentPreset, findMode } from '@/domain/ballot/presets'
import { asId, type CommunityId, type PollId, type UnitId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import { UNITS, type UnitDocument } from '@server/application/community/documents'
import type { PollDocument } from './documents'
import { putPoll } from './poll-document'

/** What a draft says; the community is the caller's. */
export type DraftFacts = Omit<ParsedInputOf<'ballot/draftPoll'>, 'pollId'>
export type CannotDraft = CannotEditDraft | { readonly code: 'NOT_FOUND' }

/**
 * A new draft of a vote, for the command that makes one or hands a matter over to one (an issue's stage, a meeting). Much may
 * still be wrong in it; the notice is what is checked. At most two operations. NOT_FOUND: the group is none. `issueId`: the issue
 * whose stage hands it over; nobody changes rule or unit of its draft.
 */
export async function draftPollFor(context: CommandContext, facts: DraftFacts, issueId?: string): Promise<Result<{ readonly pollId: PollId }, CannotDraft>> {
  const id = asId<PollId>(`${context.communityId}:p:${context.chance.id()}`)
  const draft = await draftOf(context, id, facts)
  if (!draft.ok) return draft
  const document: PollDocument = { _id: id, communityId: context.communityId, schemaVersion: 1, poll: draft.value, kind: 'draft', closesAt: facts.closesAt, rollGroups: [], ...(issueId === undefined ? {} : { issueId }) }
  await putPoll(context.tx, document, draft.value)
  return ok({ pollId: id })
}

/** The draft that these facts make. Every poll has a rule, also a draft: screens show its arithmetic. */
export async function draftOf(context: CommandContext, id: PollId, facts: DraftFacts): Promise<Result<DraftPoll, CannotDraft>> {
  const scopeUnitId = await scopeOf(context, facts.groupId)
  const preset = currentPreset(facts.presetId as PresetId)
  if (scopeUnitId === undefined) return err({ code: 'NOT_FOUND' })
  if (preset === undefined) return err({ code: 'UNKNOWN_PRESET' })
  if (findMode(preset, facts.modeId) === undefined) return err({ code: 'MODE_NOT_IN_PRESET' })
  return ok({ kind: 'draft', id, communityId: asId<CommunityId>(context.communityId), scopeUnitId, terms: termsOf(facts, preset.id, preset.version) })
}

/** The group that votes, or the whole community; both are units. */
async function scopeOf({ tx, communityId }: CommandContext, groupId: string | undefined): Promise<UnitId | undefined> {
  if (groupId === undefined) return asId<UnitId>(communityId)
  const unit = await tx.get<UnitDocument>(UNITS, groupId)
  return unit?.kind === 'group' ? unit.id : undefined
}

const termsOf = (input: DraftFacts, presetId: PresetId, presetVersion: number): PollTerms => ({
  question: input.question,
  description: input.description,
  presetId,
  presetVersion,
  modeId: input.modeId as PollTerms['modeId'],
  ballotMode: input.ballotMode,
  channels: input.channels,
  ...(input.method === undefined ? {} : { method: input.method }),
  opensAt: input.opensAt,
  closesAt: input.closesAt,
  ...(input.partyStudy === undefined ? {} : { partyStudy: input.partyStudy }),
  ...(input.adHocReason === undefined || input.adHocReason === '' ? {} : { adHocReason: input.adHocReason })
})
