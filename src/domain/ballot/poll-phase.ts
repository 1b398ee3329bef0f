import { addDays, addMs, dayOf, endOfDay, instant } from '@/domain/shared/instant'
import type { Instant } from '@/domain/shared/instant'
import { assert, unreachable } from '@/domain/shared/result'
import type { AnnouncedPoll, OpenPoll, Poll, PollTerms } from './poll'
import { SETTLE_MS } from './poll'
import type { Preset, VotingMode } from './preset-types'
import { findMode, findPreset } from './presets'

/**
 * House rule: the laws give five days to object to a list of voters and three to answer for elections only
 * (村民委员会组织法, 城市居民委员会组织法 art. 17). We give every formal poll the same.
 */
export const ROLL_CHALLENGE_DAYS = 5
export const ROLL_ANSWER_DAYS = 3

/**
 * What a poll is doing now; time alone moves it, so a timer that never fires does no harm.
 * `openingDue`: could be opened. `lapsed`: its time went by unopened, only voiding is left.
 * `settling`: closed, the last votes may still be committing.
 */
export type PollPhase =
  | 'draft'
  | 'challenge'
  | 'notice'
  | 'openingDue'
  | 'lapsed'
  | 'voting'
  | 'settling'
  | 'closed'
  | 'counted'
  | 'confirmed'
  | 'published'
  | 'voided'

export function phaseOf(poll: Poll, now: Instant): PollPhase {
  switch (poll.kind) {
    case 'announced':
      return announcedPhase(poll, now)
    case 'open':
      return openPhase(poll, now)
    case 'draft':
    case 'counted':
    case 'confirmed':
    case 'published':
    case 'voided':
      return poll.kind
    default:
      return unreachable(poll)
  }
}

function announcedPhase(poll: AnnouncedPoll, now: Instant): PollPhase {
  if (now >= poll.terms.closesAt) return 'lapsed'
  if (now < challengesEndAt(poll)) return 'challenge'
  return now < poll.terms.opensAt ? 'notice' : 'openingDue'
}

function openPhase(poll: OpenPoll, now: Instant): PollPhase {
  const { closesAt } = poll.manifest
  if (now < closesAt) return 'voting'
  return now < settledAt(poll) ? 'settling' : 'closed'
}

/** From when the votes of a closed poll can be counted. */
export const settledAt = (poll: OpenPoll): Instant => addMs(poll.manifest.closesAt, SETTLE_MS)

/** The end of the last day on which the roll of an announced poll can be challenged. */
export const challengesEndAt = (poll: AnnouncedPoll): Instant => challengeEnd(ruleOf(poll).preset, poll.terms, poll.noticeAt)

/** An opinion poll has no such period; a meeting called at short notice leaves the time until it opens. */
export function challengeEnd(preset: Preset, terms: PollTerms, noticeAt: Instant): Instant {
  if (!preset.formal) return noticeAt
  const end = endOfDay(addDays(dayOf(noticeAt), ROLL_CHALLENGE_DAYS))
  return isAdHoc(preset, terms) ? instant(Math.min(end, terms.opensAt)) : end
}

/** Called at short notice, with a reason, where the law allows it. */
export const isAdHoc = (preset: Preset, terms: PollTerms): boolean => preset.adHocAllowed && Boolean(terms.adHocReason?.trim())

/** The preset and mode that a poll was announced with. An edition never disappears, so a noticed poll always has them. */
export function ruleOf(poll: { readonly terms: PollTerms }): { readonly preset: Preset; readonly mode: VotingMode } {
  const { presetId, presetVersion, modeId } = poll.terms
  const preset = findPreset(presetId, presetVersion)
  const mode = preset && findMode(preset, modeId)
  assert(preset && mode, `preset ${presetId}@${presetVersion} has mode ${modeId}`)
  return { preset, mode }
}
