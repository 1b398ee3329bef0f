import type { Day } from '@/domain/shared/instant'
import { asId, type MemberId } from '@/domain/shared/ids'
import { startOfDay } from '@/domain/shared/instant'
import type { ArtefactContent, PartyVoteMode, StageArtefact } from './artefact'
import { artefactsOf, latestOf, reasonArtefactsLack, reasonPartyVoteLacks } from './artefact-needs'
import { skippedStage } from './stage-order'
import type { Stage } from './template'

const today = '2026-11-24' as Day
const artefact = (no: number, content: ArtefactContent, stageId = 'resolve'): StageArtefact => ({ no, stageId, content, files: [], by: asId<MemberId>('m'), at: startOfDay(today) })
const notice = (postedOn: string): ArtefactContent => ({ kind: 'notice', postedOn: postedOn as Day, place: '村口' })

test('what is missing altogether is named at once, all of it', () => {
  expect(reasonArtefactsLack([artefact(1, { kind: 'minutes', text: '-' })], 'resolve', [{ kind: 'minutes' }, { kind: 'attendance' }, { kind: 'notice' }], today)).toEqual({ code: 'ARTEFACT_MISSING', artefacts: ['attendance', 'notice'] })
})

test('what another stage left does not count here', () => {
  expect(reasonArtefactsLack([artefact(1, { kind: 'minutes', text: '-' }, 'branch')], 'resolve', [{ kind: 'minutes' }], today)).toEqual({ code: 'ARTEFACT_MISSING', artefacts: ['minutes'] })
})

test.each([
  ['2026-11-21', undefined],
  ['2026-11-22', '2026-11-25'],
  ['2026-11-24', '2026-11-27']
])('a notice of three days posted on %s is over, or runs until %s', (postedOn, until) => {
  const reason = reasonArtefactsLack([artefact(1, notice(postedOn))], 'resolve', [{ kind: 'notice', days: 3 }], today)
  expect(reason).toEqual(until === undefined ? undefined : { code: 'NOTICE_PERIOD_RUNNING', until })
})

test('the latest of a kind counts, and what was there before stays', () => {
  const both = [artefact(1, notice('2026-11-01')), artefact(2, notice('2026-11-23'))]
  expect(latestOf(both, 'resolve', 'notice')?.no).toBe(2)
  expect(reasonArtefactsLack(both, 'resolve', [{ kind: 'notice', days: 3 }], today)?.code).toBe('NOTICE_PERIOD_RUNNING')
})

// Preset #11, [P21]: two thirds of 30 are 20 that come; half of those due are 15, more than half of 24 present are 13.
test.each<[PartyVoteMode, number, number, number, string | undefined]>([
  ['partyOfDue', 30, 19, 19, 'PARTY_MEETING_TOO_FEW'],
  ['partyOfDue', 30, 20, 14, 'PARTY_VOTE_NOT_PASSED'],
  ['partyOfDue', 30, 20, 15, undefined],
  ['partyOfPresent', 30, 24, 12, 'PARTY_VOTE_NOT_PASSED'],
  ['partyOfPresent', 30, 24, 13, undefined],
  ['partyOfPresent', 0, 0, 0, 'PARTY_MEETING_TOO_FEW']
])('%s: of %i members %i came and %i said yes', (modeId, members, present, yes, code) => {
  expect(reasonPartyVoteLacks({ modeId, members, present, yes })?.code).toBe(code)
})

test('a result that did not pass is no ground to go on', () => {
  const failed = artefact(1, { kind: 'voteResult', pollId: 'p', passed: false })
  expect(reasonArtefactsLack([failed], 'resolve', [{ kind: 'voteResult' }], today)).toEqual({ code: 'VOTE_NOT_PASSED' })
  expect(reasonArtefactsLack([failed, artefact(2, { kind: 'voteResult', pollId: 'q', passed: true })], 'resolve', [{ kind: 'voteResult' }], today)).toBeUndefined()
})

test('a stage takes what its outcomes ask for, and evidence that is always welcome', () => {
  expect(artefactsOf({ outcomes: [{ kind: 'solve', needs: [{ kind: 'fiveLists' }] }] })).toEqual(['fiveLists', 'photos', 'siteVisit', 'minutes', 'attendance'])
})

const stage = (id: string, fixed: boolean, covers?: readonly string[]): Stage => ({
  id, name: id, gable: 0, roles: ['committeeMember'], dueDays: 3, outcomes: [], gives: [], ...(fixed ? { fixed: { source: '-' } } : {}), ...(covers === undefined ? {} : { covers })
})
const stages = [stage('a', true), stage('b', true), stage('c', false), stage('d', true)]
const from = (id: string): Stage => stages.find((each) => each.id === id) as Stage

test.each<[string, readonly string[], string, string | undefined, string | undefined]>([
  ['one on', [], 'a', 'b', undefined],
  ['over a fixed one', [], 'a', 'c', 'b'],
  ['over a free one', ['a'], 'b', 'd', undefined],
  ['to the end', ['a', 'b'], 'c', undefined, 'd'],
  ['from the last to the end', ['a', 'b', 'c'], 'd', undefined, undefined],
  ['back', ['a', 'b', 'c'], 'd', 'a', undefined],
  ['over one that was done before', ['a', 'b'], 'a', 'c', undefined]
])('going %s leaves out what it leaves out', (_how, done, at, to, missing) => {
  expect(skippedStage({ stages }, done, from(at), to)?.id).toBe(missing)
})

test('a stage that does two leaves neither out', () => {
  const merged = [stage('a', true, ['b']), stage('c', true)]
  expect(skippedStage({ stages: merged }, [], merged[0] as Stage, 'c')).toBeUndefined()
})
