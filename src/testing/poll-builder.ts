import { announcePoll } from '@/domain/ballot/announce-poll'
import { confirmPoll, publishPoll } from '@/domain/ballot/confirm-poll'
import { countPoll } from '@/domain/ballot/count-poll'
import type { RollRow, RollUnitId } from '@/domain/ballot/electoral-roll'
import { openPoll } from '@/domain/ballot/open-poll'
import type { CountSet } from '@/domain/ballot/outcome'
import type { AnnouncedPoll, ConfirmedPoll, CountedPoll, DraftPoll, Officers, OpenPoll, Poll, PollTerms, PublishedPoll, RollReference, VoidedPoll } from '@/domain/ballot/poll'
import { SETTLE_MS } from '@/domain/ballot/poll'
import { voidPoll } from '@/domain/ballot/void-poll'
import type { CommunityId, PersonId, PollId, UnitId } from '@/domain/shared/ids'
import { asId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import { addMs, HOUR_MS, instant } from '@/domain/shared/instant'
import type { Result } from '@/domain/shared/result'

/** An instant written as a Shanghai wall clock: `at('2026-04-01 09:00')`. */
export const at = (wall: string): Instant => instant(Date.parse(`${wall.replace(' ', 'T')}:00+08:00`))

/** A villagers' representatives meeting on the solar lamps of the river road: 47 on the roll, 39 came, 28 said yes. */
export const NOTICE_AT = at('2026-04-01 09:00')
export const CHALLENGES_END_AT = at('2026-04-07 00:00')
export const OPENS_AT = at('2026-04-11 14:30')
export const CLOSES_AT = at('2026-04-11 18:00')
export const SETTLED_AT = addMs(CLOSES_AT, SETTLE_MS)
export const COUNTED_AT = addMs(CLOSES_AT, HOUR_MS)
export const PUBLISHED_AT = at('2026-04-12 10:00')

export const CHAIR = asId<PersonId>('chair')
export const TELLER = asId<PersonId>('teller-1')
export const SECOND_TELLER = asId<PersonId>('teller-2')
export const SUPERVISOR = asId<PersonId>('supervisor')
export const OFFICERS: Officers = { chair: CHAIR, tellers: [TELLER, SECOND_TELLER] }
export const ROLL: RollReference = { version: 1, unit: 'representative', units: 47, hash: 'roll-hash' }
export const HEADS: CountSet = { eligible: 47, present: 39, participating: 37, yes: 28, no: 6, abstain: 2, invalid: 1 }

export const TERMS: PollTerms = {
  question: '河滨路安装太阳能路灯',
  description: '古桥头到水口林装 36 盏。',
  presetId: 'villagerRepsAssembly',
  presetVersion: 1,
  modeId: 'representatives',
  ballotMode: 'named',
  channels: ['phone', 'paper'],
  opensAt: OPENS_AT,
  closesAt: CLOSES_AT,
  partyStudy: { day: '2026-03-28' as Day, minutesNo: '云溪党纪〔2026〕6号' },
  composition: { members: 47, representatives: 42, womenRepresentatives: 16 }
}

/** The row of a unit whose representative is `${unitId}-person`. */
export const rollRow = (unitId: string, more: Partial<RollRow> = {}): RollRow => ({
  unitId: asId<RollUnitId>(unitId), groupId: asId<UnitId>('group-1'), householdNo: unitId, personId: asId<PersonId>(`${unitId}-person`), ...more
})

/** `undefined` takes an optional term away. */
export type TermChanges = { readonly [Key in keyof PollTerms]?: PollTerms[Key] | undefined }

export function draftPoll(changes: TermChanges = {}): DraftPoll {
  const terms = Object.fromEntries(Object.entries({ ...TERMS, ...changes }).filter(([, value]) => value !== undefined)) as unknown as PollTerms
  return { kind: 'draft', id: asId<PollId>('poll'), communityId: asId<CommunityId>('yunxi'), scopeUnitId: asId<UnitId>('village'), terms }
}

export function announcedPoll(changes: TermChanges = {}, roll: Partial<RollReference> = {}): AnnouncedPoll {
  const poll = draftPoll(changes)
  return valueOf(announcePoll({ poll, communityKind: 'village', roll: { ...ROLL, ...roll }, now: NOTICE_AT }))
}

export function openedPoll(changes: TermChanges = {}, roll: Partial<RollReference> = {}): OpenPoll {
  const poll = announcedPoll(changes, roll)
  return valueOf(openPoll({ poll, officers: OFFICERS, unansweredChallenges: 0, now: OPENS_AT, manifestHash: 'manifest-hash' }))
}

export function countedPoll(heads: Partial<CountSet> = {}): CountedPoll {
  return valueOf(countPoll({ poll: openedPoll(), counts: { heads: { ...HEADS, ...heads } }, ballots: { phone: 25, paper: 12, hands: 0 }, handsReconciled: false, now: COUNTED_AT }))
}

export function confirmedPoll(heads: Partial<CountSet> = {}): ConfirmedPoll {
  const confirm = (poll: Poll, role: 'chair' | 'teller' | 'supervisor', personId: PersonId) =>
    valueOf(confirmPoll({ poll, role, confirmer: { personId, isSupervisor: role === 'supervisor', isCommitteeMember: role === 'chair' }, now: COUNTED_AT }))
  const poll = confirm(confirm(confirm(countedPoll(heads), 'chair', CHAIR), 'teller', TELLER), 'supervisor', SUPERVISOR)
  if (poll.kind !== 'confirmed') throw new Error('three confirmations make a poll confirmed')
  return poll
}

export const publishedPoll = (heads: Partial<CountSet> = {}): PublishedPoll => valueOf(publishPoll(confirmedPoll(heads), PUBLISHED_AT))

export const voidedPoll = (): VoidedPoll => valueOf(voidPoll({ poll: openedPoll(), reason: '议题写错了', by: CHAIR, now: OPENS_AT }))

/** One poll of every kind: a new kind does not compile until it is here. */
export const pollOfEachKind = (): { readonly [Kind in Poll['kind']]: Extract<Poll, { readonly kind: Kind }> } => ({
  draft: draftPoll(),
  announced: announcedPoll(),
  open: openedPoll(),
  counted: countedPoll(),
  confirmed: confirmedPoll(),
  published: publishedPoll(),
  voided: voidedPoll()
})

/** What a rule that must allow it answers. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`)
  return result.value
}
