import { announcedPoll, at, CHAIR, CHALLENGES_END_AT, CLOSES_AT, OFFICERS, openedPoll, OPENS_AT, TELLER } from '@/testing/poll-builder'
import { manifestText } from './manifest'
import type { CannotOpen, OpenRequest } from './open-poll'
import { manifestOf, reasonCannotOpen } from './open-poll'

const request = (change: Partial<OpenRequest> = {}): OpenRequest => ({ poll: announcedPoll(), officers: OFFICERS, unansweredChallenges: 0, now: OPENS_AT, ...change })
const NOBODY = { chair: CHAIR, tellers: [] }

const REFUSED: readonly [string, Partial<OpenRequest>, CannotOpen][] = [
  ['at its close', { now: CLOSES_AT, unansweredChallenges: 1 }, { code: 'VOTING_PERIOD_OVER' }],
  ['while its roll can be challenged', { now: at('2026-04-06 23:59'), unansweredChallenges: 1 }, { code: 'CHALLENGE_PERIOD_NOT_OVER', endsAt: CHALLENGES_END_AT }],
  ['with a challenge unanswered', { now: CHALLENGES_END_AT, unansweredChallenges: 2 }, { code: 'CHALLENGES_UNANSWERED', count: 2 }],
  ['before the time of the notice', { now: at('2026-04-11 14:29'), officers: NOBODY }, { code: 'NOTICE_NOT_OVER', opensAt: OPENS_AT }],
  ['on paper with one teller', { officers: { chair: CHAIR, tellers: [TELLER] } }, { code: 'TELLERS_MISSING', have: 1, needed: 2 }],
  ['on paper with the same teller twice', { officers: { chair: CHAIR, tellers: [TELLER, TELLER] } }, { code: 'TELLERS_MISSING', have: 1, needed: 2 }],
  ['on phones without a teller', { poll: announcedPoll({ channels: ['phone'] }), officers: NOBODY }, { code: 'TELLERS_MISSING', have: 0, needed: 1 }],
  ['with the chair counting', { officers: { chair: CHAIR, tellers: [TELLER, CHAIR] } }, { code: 'CHAIR_IS_TELLER' }]
]

test.each(REFUSED)('voting does not open %s', (_why, change, expected) => {
  expect(reasonCannotOpen(request(change))).toEqual(expected)
})

test('voting opens at the time of the notice, on phones with one teller', () => {
  expect(reasonCannotOpen(request())).toBeUndefined()
  expect(reasonCannotOpen(request({ poll: announcedPoll({ channels: ['phone'] }), officers: { chair: CHAIR, tellers: [TELLER] } }))).toBeUndefined()
})

test('the manifest holds all that was announced, and its text is one line that anybody can make again', () => {
  const { manifest } = openedPoll()
  expect(manifest).toEqual(manifestOf(announcedPoll()))
  expect(manifestText(manifest)).toBe(
    '{"ballotMode":"named","channels":["phone","paper"],"closesAt":1775901600000,"communityId":"yunxi","description":"古桥头到水口林装 36 盏。",' +
    '"manifestVersion":2,"method":{"kind":"yesNo"},"modeId":"representatives","noticeAt":1775005200000,"opensAt":1775889000000,"options":["yes","no","abstain"],' +
    '"partyStudy":{"day":"2026-03-28","minutesNo":"云溪党纪〔2026〕6号"},"pollId":"poll","presetId":"villagerRepsAssembly","presetVersion":1,' +
    '"question":"河滨路安装太阳能路灯","rollHash":"roll-hash","rollUnits":47,"rollVersion":1,"rule":{"pass":{"base":"present","fraction":{"denominator":2,"numerator":1,"strict":true}},"quorum":{"counted":"present","fraction":{"denominator":3,"numerator":2,"strict":false}}},"scopeUnitId":"village","splitsFloor":10,"unit":"representative"}'
  )
})

test('a short notice stands in the manifest with its reason', () => {
  const terms = { presetId: 'opinionPoll', modeId: 'households', partyStudy: undefined, composition: undefined, adHocReason: '汛期' } as const
  const manifest = manifestOf(announcedPoll(terms, { unit: 'household' }))
  expect(manifest.adHocReason).toBe('汛期')
  expect('partyStudy' in manifest).toBe(false)
})

test('any change of the manifest changes its text', () => {
  const { manifest } = openedPoll()
  const text = manifestText(manifest)
  expect(manifestText({ ...manifest, description: `${manifest.description} ` })).not.toBe(text)
  expect(manifestText({ ...manifest, issuerPublicKey: 'key' })).not.toBe(text)
})
