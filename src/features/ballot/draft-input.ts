import type { InputOf } from '@/contract/actions'
import type { PollDetail } from '@/contract/ballot'
import type { UnitRow } from '@/contract/community'
import type { Preset, VotingModeId } from '@/domain/ballot/preset-types'
import type { DraftFields } from './draft-check'
import { methodFieldsOf, methodOf } from './method-fields'

/** A draft as it is kept; undefined while the times are not chosen. `pollId`: of one that was kept before. */
export function draftInput(fields: DraftFields, preset: Preset, modeId: VotingModeId, pollId: string | undefined): InputOf<'ballot/draftPoll'> | undefined {
  const { opensAt, closesAt, groupId, adHocReason, partyStudyDay, partyStudyMinutes, question, description, ballotMode, channels, method } = fields
  if (opensAt === undefined || closesAt === undefined) return undefined
  return {
    question: question.trim(), description: description.trim(), presetId: preset.id, modeId, ballotMode, channels: [...channels],
    method: methodOf(method), opensAt, closesAt,
    ...(pollId === undefined ? {} : { pollId }),
    ...(groupId === undefined ? {} : { groupId }),
    ...(preset.adHocAllowed && adHocReason.trim() !== '' ? { adHocReason: adHocReason.trim() } : {}),
    ...(preset.partyStudyRequired && partyStudyDay !== '' ? { partyStudy: { day: partyStudyDay, minutesNo: partyStudyMinutes.trim() } } : {})
  }
}

/** A kept draft in the fields of the form. */
export const fieldsOfPoll = (poll: PollDetail, groups: readonly UnitRow[]): DraftFields => ({
  question: poll.question, description: poll.description, ballotMode: poll.mode, channels: poll.channels, method: methodFieldsOf(poll.method),
  groupId: groups.find(group => group.name === poll.unitName)?.unitId,
  opensAt: poll.opensAt, closesAt: poll.closesAt, adHocReason: poll.adHocReason ?? '',
  partyStudyDay: poll.partyStudy?.day ?? '', partyStudyMinutes: poll.partyStudy?.minutesNo ?? ''
})
