import type { CommunityKind } from '@/domain/community/community'
import { asId, type UnitId } from '@/domain/shared/ids'
import type { Day, Instant } from '@/domain/shared/instant'
import { at, draftPoll, NOTICE_AT, OPENS_AT, ROLL } from '@/testing/poll-builder'
import type { TermChanges } from '@/testing/poll-builder'
import type { CannotAnnounce } from './announce-poll'
import { reasonCannotAnnounce } from './announce-poll'
import type { RollReference } from './poll'

interface Change {
  readonly terms?: TermChanges
  readonly roll?: Partial<RollReference>
  readonly kind?: CommunityKind
  readonly now?: Instant
}
const reason = ({ terms = {}, roll = {}, kind = 'village', now = NOTICE_AT }: Change) =>
  reasonCannotAnnounce({ poll: draftPoll(terms), communityKind: kind, roll: { ...ROLL, ...roll }, now })

const PERSONS = { presetId: 'villagersAssembly', modeId: 'persons', composition: undefined } as const satisfies TermChanges
const OWNERS = { presetId: 'ownersOrdinary', modeId: 'owners', composition: undefined, opensAt: at('2026-05-01 09:00'), closesAt: at('2026-05-10 09:00') } as const satisfies TermChanges
const POLL = { presetId: 'opinionPoll', modeId: 'households', composition: undefined, partyStudy: undefined } as const satisfies TermChanges
const COMPOSITION = { members: 47, representatives: 42, womenRepresentatives: 15 }

/** In the order of the reasons: each case also has what the later ones would refuse. */
const REFUSED: readonly [string, Change, CannotAnnounce][] = [
  ['under an edition that does not exist', { terms: { presetVersion: 9 }, kind: 'urban' }, { code: 'UNKNOWN_PRESET' }],
  ['for a community of the other kind', { terms: { modeId: 'owners' }, kind: 'urban' }, { code: 'WRONG_COMMUNITY_KIND' }],
  ['in a mode that the preset has not', { terms: { modeId: 'owners', ballotMode: 'secret' } }, { code: 'MODE_NOT_IN_PRESET' }],
  ['in secret where area weighs', { terms: { ...OWNERS, ballotMode: 'secret', channels: [] } }, { code: 'WEIGHTED_MUST_BE_NAMED' }],
  ['with hands in a secret ballot', { terms: { ballotMode: 'secret', channels: ['phone', 'hands'], question: '' } }, { code: 'CHANNEL_NOT_IN_MODE', channel: 'hands' }],
  ['by show of hands where area weighs', { terms: { ...OWNERS, ballotMode: 'showOfHands', channels: [] } }, { code: 'WEIGHTED_MUST_BE_NAMED' }],
  ['without a channel', { terms: { channels: [], question: '' } }, { code: 'CHANNELS_EMPTY' }],
  ['with hands in a named ballot', { terms: { channels: ['phone', 'hands'], question: '' } }, { code: 'CHANNEL_NOT_IN_MODE', channel: 'hands' }],
  ['with paper in a show of hands', { terms: { ballotMode: 'showOfHands', channels: ['hands', 'paper'] } }, { code: 'CHANNEL_NOT_IN_MODE', channel: 'paper' }],
  ['with options where hands are raised', { terms: { ballotMode: 'showOfHands', channels: ['hands'], method: { kind: 'single', options: [] }, question: '' } }, { code: 'HANDS_NEED_YES_NO' }],
  ['with marks where a majority decides', { terms: { method: { kind: 'score', options: ['甲', '乙'], top: 5 }, question: '' } }, { code: 'METHOD_NOT_FOR_RULE' }],
  ['with two options that read the same', { terms: { method: { kind: 'single', options: ['修桥', '修 桥'] }, question: '' } }, { code: 'OPTIONS_ALIKE', options: [0, 1] }],
  ['with a question too short', { terms: { question: ' 路灯吗 ', partyStudy: undefined } }, { code: 'QUESTION_LENGTH', min: 4, max: 40 }],
  ['with a question too long', { terms: { question: '灯'.repeat(41) } }, { code: 'QUESTION_LENGTH', min: 4, max: 40 }],
  ['with a description too long', { terms: { description: '灯'.repeat(2001), partyStudy: undefined } }, { code: 'DESCRIPTION_TOO_LONG', max: 2000 }],
  ['with a reason for haste too long', { terms: { adHocReason: '急'.repeat(201), partyStudy: undefined } }, { code: 'REASON_TOO_LONG', max: 200 }],
  ['without study by the party organisation', { terms: { partyStudy: undefined, composition: undefined } }, { code: 'PARTY_STUDY_MISSING' }],
  ['with a study without minutes', { terms: { partyStudy: { day: '2026-03-28' as Day, minutesNo: ' ' }, composition: undefined } }, { code: 'PARTY_STUDY_MISSING' }],
  ['with a study of tomorrow', { terms: { partyStudy: { day: '2026-04-02' as Day, minutesNo: '6号' }, composition: undefined } }, { code: 'PARTY_STUDY_IN_FUTURE' }],
  ['without the numbers of the assembly', { terms: { composition: undefined }, roll: { units: 0 } }, { code: 'COMPOSITION_MISSING' }],
  ['with too few women in the assembly', { terms: { composition: COMPOSITION }, roll: { units: 0 } }, { code: 'COMPOSITION_UNLAWFUL', reason: { code: 'TOO_FEW_WOMEN_REPRESENTATIVES', have: 15, needed: 16 } }],
  ['with the roll of another unit', { roll: { unit: 'household', units: 0 } }, { code: 'ROLL_UNIT_DIFFERS' }],
  ['with an empty roll', { roll: { units: 0 }, now: at('2026-04-12 09:00') }, { code: 'ROLL_EMPTY' }],
  ['in secret with a roll whose board could not be written at once', { terms: { ballotMode: 'secret' }, roll: { units: 8_901 }, now: at('2026-04-12 09:00') }, { code: 'ROLL_TOO_LARGE_FOR_SECRET', units: 8_901, max: 8_900 }],
  ['when it should have opened already', { now: at('2026-04-11 14:31'), terms: { closesAt: OPENS_AT } }, { code: 'OPENS_BEFORE_NOTICE' }],
  ['when it closes as it opens', { terms: { closesAt: OPENS_AT }, now: OPENS_AT }, { code: 'CLOSES_BEFORE_OPENS' }],
  ['nine days before a villagers assembly', { terms: PERSONS, roll: { unit: 'person' }, now: at('2026-04-02 00:00') }, { code: 'NOTICE_TOO_SHORT', days: 9, needed: 10, adHocAllowed: true }],
  ['nine days before, with a blank reason', { terms: { ...PERSONS, adHocReason: ' ' }, roll: { unit: 'person' }, now: at('2026-04-02 00:00') }, { code: 'NOTICE_TOO_SHORT', days: 9, needed: 10, adHocAllowed: true }],
  ['at short notice for owners, whatever the reason', { terms: { ...OWNERS, adHocReason: '水泵坏了' }, roll: { unit: 'owner' }, now: at('2026-04-17 09:00') }, { code: 'NOTICE_TOO_SHORT', days: 14, needed: 15, adHocAllowed: false }],
  ['when it opens while the roll can still be challenged', { now: at('2026-04-06 00:00') }, { code: 'OPENS_DURING_CHALLENGES', challengesEndAt: at('2026-04-12 00:00') }]
]

test.each(REFUSED)('no notice goes out %s', (_why, change, expected) => {
  expect(reason(change)).toEqual(expected)
})

test('a group meeting does not decide for the whole village, which has the assembly with its ten days for that', () => {
  const terms = { presetId: 'villagersGroupMeeting', modeId: 'households', composition: undefined, partyStudy: undefined } as const satisfies TermChanges
  const poll = draftPoll(terms)
  const request = { communityKind: 'village' as const, roll: { ...ROLL, unit: 'household' as const }, now: NOTICE_AT }
  expect(reasonCannotAnnounce({ ...request, poll: { ...poll, scopeUnitId: asId<UnitId>(poll.communityId) } })).toEqual({ code: 'GROUP_MISSING' })
  expect(reasonCannotAnnounce({ ...request, poll: { ...poll, scopeUnitId: asId<UnitId>(`${poll.communityId}:g:3`) } })).toBeUndefined()
})

const ALLOWED: readonly [string, Change][] = [
  ['as sampled', {}],
  ['on the tenth day before, though hours are missing', { terms: PERSONS, roll: { unit: 'person' }, now: at('2026-04-01 23:59') }],
  ['at short notice where the law allows it and a reason is given', { terms: { ...PERSONS, adHocReason: '汛期抢修' }, roll: { unit: 'person' }, now: at('2026-04-11 08:00') }],
  ['for the last challenge ending as voting opens', { terms: { opensAt: at('2026-04-07 00:00') } }],
  ['for an opinion poll at once, without study', { terms: POLL, roll: { unit: 'household' }, now: OPENS_AT }],
  ['for a show of hands with phones', { terms: { ballotMode: 'showOfHands', channels: ['hands', 'phone'] } }],
  ['for owners in an urban community', { terms: OWNERS, roll: { unit: 'owner' }, kind: 'urban' }],
  ['with description and reason of the greatest length', { terms: { description: '灯'.repeat(2000), adHocReason: '急'.repeat(200) } }],
  ['with the shortest question and a study of today', { terms: { question: '装路灯吗', partyStudy: { day: '2026-04-01' as Day, minutesNo: '6号' } } }],
  ['with a question counted in characters as read', { terms: { question: `${'灯'.repeat(38)}😀😀` } }]
]
test.each(ALLOWED)('a notice goes out %s', (_why, change) => {
  expect(reason(change)).toBeUndefined()
})
