import { findMode, findPreset } from '@/domain/ballot/presets'
import { addDays, dayOf, type Day } from '@/domain/shared/instant'
import { meets, needed } from '@/domain/shared/fraction'
import { assert } from '@/domain/shared/result'
import type { ArtefactContent, ArtefactKind, PartyVoteArtefact, StageArtefact } from './artefact'
import type { ArtefactNeed, Stage } from './template'

export type ArtefactRefusal =
  | { readonly code: 'ARTEFACT_MISSING'; readonly artefacts: readonly ArtefactKind[] }
  | { readonly code: 'PARTY_MEETING_TOO_FEW'; readonly present: number; readonly needed: number }
  | { readonly code: 'PARTY_VOTE_NOT_PASSED'; readonly yes: number; readonly needed: number }
  | { readonly code: 'VOTE_NOT_PASSED' }
  | { readonly code: 'NOTICE_PERIOD_RUNNING'; readonly until: Day }

/** Evidence that may be left in any stage, whether or not something asks for it. */
const ALWAYS: readonly ArtefactKind[] = ['photos', 'siteVisit', 'minutes', 'attendance']

/** Artefacts that can be left in a stage. */
export const artefactsOf = ({ outcomes }: Pick<Stage, 'outcomes'>): readonly ArtefactKind[] => [...new Set([...outcomes.flatMap(({ needs }) => needs.map(({ kind }) => kind)), ...ALWAYS])]

/** The latest artefact of a kind that a stage left. */
export function latestOf(artefacts: readonly StageArtefact[], stageId: string, kind: ArtefactKind): StageArtefact | undefined {
  return artefacts.filter((artefact) => artefact.stageId === stageId && artefact.content.kind === kind).pop()
}

/** Why what a stage has left is not enough for an outcome: first what is missing altogether, then what is not good enough. */
export function reasonArtefactsLack(artefacts: readonly StageArtefact[], stageId: string, needs: readonly ArtefactNeed[], today: Day): ArtefactRefusal | undefined {
  const missing = needs.filter(({ kind }) => latestOf(artefacts, stageId, kind) === undefined).map(({ kind }) => kind)
  if (missing.length > 0) return { code: 'ARTEFACT_MISSING', artefacts: missing }
  for (const need of needs) {
    const artefact = latestOf(artefacts, stageId, need.kind)
    const reason = artefact && (reasonContentLacks(artefact.content) ?? reasonTooEarly(artefact, need, today))
    if (reason !== undefined) return reason
  }
  return undefined
}

function reasonContentLacks(content: ArtefactContent): ArtefactRefusal | undefined {
  if (content.kind === 'partyVote') return reasonPartyVoteLacks(content)
  return content.kind === 'voteResult' && !content.passed ? { code: 'VOTE_NOT_PASSED' } : undefined
}

/** Preset #11: whose numbers are local practice, so the branch says by which of its two modes it counts. */
export function reasonPartyVoteLacks({ members, present, yes, modeId }: Pick<PartyVoteArtefact, 'members' | 'present' | 'yes' | 'modeId'>): ArtefactRefusal | undefined {
  const preset = findPreset('partyMembers', 1)
  const mode = preset && findMode(preset, modeId)
  assert(mode !== undefined && mode.quorum !== 'none' && mode.pass !== 'none', 'the party meeting has a rule')
  const { quorum, pass } = mode
  if (!meets(present, members, quorum.fraction)) return { code: 'PARTY_MEETING_TOO_FEW', present, needed: needed(members, quorum.fraction) }
  const base = pass.base === 'eligible' ? members : present
  return meets(yes, base, pass.fraction) ? undefined : { code: 'PARTY_VOTE_NOT_PASSED', yes, needed: needed(base, pass.fraction) }
}

function reasonTooEarly({ content, at }: StageArtefact, { days }: ArtefactNeed, today: Day): ArtefactRefusal | undefined {
  if (days === undefined || days === 0) return undefined
  const posted = 'postedOn' in content ? content.postedOn : dayOf(at)
  // Posted on the 1st for ten days: the 1st to the 10th, so it can go on from the 11th.
  const until = addDays(posted, days)
  return today < until ? { code: 'NOTICE_PERIOD_RUNNING', until } : undefined
}
