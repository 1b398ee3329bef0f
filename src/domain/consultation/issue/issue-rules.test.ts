import { FOUR_AFFAIRS_FOUR_RIGHTS } from '@/domain/consultation/templates/four-affairs'
import { FOUR_TWO_PROCESS } from '@/domain/consultation/templates/four-two'
import { RED_WHITE_FILING } from '@/domain/consultation/templates/four-councils'
import { shippedTemplate, SHIPPED_TEMPLATES } from '@/domain/consultation/templates/shipped'
import { SNAP_REPORT } from '@/domain/consultation/templates/snap-report'
import type { ArtefactContent } from '@/domain/consultation/process/artefact'
import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { issueIn, NOON, REPORTER, sampleIssue, workerWith } from '@/testing/issue-samples'
import { addMs, DAY_MS, type Day } from '@/domain/shared/instant'
import { asId, type MemberId } from '@/domain/shared/ids'
import { reasonCannotAccept } from './accept'
import { deedsOf, maySee } from './deeds'
import { declined, hasHeldWords, reasonCannotDecideHeld, released, stepDecided } from './held'
import { headlineOf, HISTORY_MAX, type Issue } from './issue'
import { filePurposeOf, reasonCannotAddArtefact, type CitedFacts } from './leave-artefact'
import { noted, withArtefact } from './moves'
import { partyStudyOf } from './party-study'
import { reasonCannotReport } from './report'
import { deskOf, desksOf } from './responsible'
import { reasonCannotSettle, type Settlement } from './settle'
import { reasonCannotTakeUp } from './take-up'
import { reasonCannotWithdraw } from './withdraw'
import { reasonCannotNote } from './work'

const committee = workerWith(['committeeMember'])
const secretary = workerWith(['partySecretary'])
const by = { office: 'committeeMember' as const, memberId: asId<MemberId>('m'), at: NOON }
const today = '2026-11-24' as Day

describe('reporting', () => {
  const fine = { kind: 'report' as const, hasDetails: false, assists: false, roles: ['resident' as const], recent: 0, template: SNAP_REPORT }
  test.each([
    ['a big matter by a resident', { kind: 'bigMatter' as const }, 'KIND_NOT_YOURS'],
    ['what the community has no process for', { template: undefined }, 'NO_PROCESS_FOR_KIND'],
    ['for somebody else by a resident', { assists: true }, 'ASSISTING_NOT_YOURS'],
    ['a wedding without tables', { kind: 'redWhiteEvent' as const }, 'DETAILS_MISSING'],
    ['a lamp with tables', { hasDetails: true }, 'DETAILS_NOT_FOR_KIND'],
    ['an eleventh time today', { recent: 10 }, 'TOO_MANY_REPORTS']
  ])('nobody reports %s', (_what, change, code) => {
    expect(reasonCannotReport({ ...fine, ...change })?.code).toBe(code)
  })

  test('who writes down what others tell him does so all day', () => {
    expect(reasonCannotReport({ ...fine, assists: true, roles: ['gridWorker'], recent: 10 })).toBeUndefined()
    expect(reasonCannotReport({ ...fine, kind: 'bigMatter', roles: ['partySecretary'] })).toBeUndefined()
    expect(reasonCannotReport({ ...fine, recent: 9 })).toBeUndefined()
  })
})

test.each([
  ['古桥头的路灯不亮。晚上看不见台阶。', '古桥头的路灯不亮'],
  ['。。。', '。。。'],
  ['灯'.repeat(41), `${'灯'.repeat(39)}…`],
  ['灯'.repeat(40), '灯'.repeat(40)],
  ['第一行\n第二行', '第一行']
])('the first words of a report stand for it in lists: %j', (text, headline) => {
  expect(headlineOf(text)).toBe(headline)
})

describe('words that are held', () => {
  const held = issueIn('held', SNAP_REPORT)
  const handling = noted(issueIn('handling', SNAP_REPORT), by, { text: '打13805551234', held: 'review' })
  const show = { show: true, reason: '' }

  test('nobody lets his own words pass, nor those that are not held', () => {
    const own = workerWith(['committeeMember'], [], REPORTER)
    expect(reasonCannotDecideHeld({ issue: held, worker: own, ...show })?.code).toBe('OWN_WORDS')
    expect(reasonCannotDecideHeld({ issue: handling, worker: workerWith(['committeeMember'], [], 'm'), stepNo: 3, ...show })?.code).toBe('OWN_WORDS')
    expect(reasonCannotDecideHeld({ issue: handling, worker: committee, stepNo: 1, ...show })?.code).toBe('NOTHING_HELD')
    expect(reasonCannotDecideHeld({ issue: held, worker: committee, show: false, reason: '' })?.code).toBe('REVIEW_REASON_MISSING')
    expect(reasonCannotDecideHeld({ issue: { ...held, reporter: { ...held.reporter, assistedBy: asId<MemberId>('m-committeeMember') } }, worker: committee, ...show })?.code).toBe('OWN_WORDS')
  })

  test('shown words are words like any; refused ones are gone, with what they described', () => {
    expect(hasHeldWords(handling)).toBe(true)
    expect(stepDecided(handling, 3, true).history[2]).toMatchObject({ kind: 'progress', text: '打13805551234' })
    expect(hasHeldWords(stepDecided(handling, 3, true))).toBe(false)
    expect(stepDecided(handling, 3, false).history[2]).not.toHaveProperty('text')
    const left = withArtefact(issueIn('handling', SNAP_REPORT), by, { kind: 'siteVisit', day: today, text: '-' }, [], 'risky')
    expect(stepDecided(left, 3, true).artefacts).toHaveLength(1)
    expect(stepDecided(left, 3, false).artefacts).toEqual([])
  })

  test('released, its time begins; declined, it stands nowhere', () => {
    const later = { ...by, at: addMs(NOON, 2 * DAY_MS) }
    const first = SNAP_REPORT.stages[0]
    expect(first && released(held, first, later)).toMatchObject({ state: { kind: 'reported' }, now: { dueDay: '2026-11-29' } })
    expect(declined(held, '写了别人的电话', by)).not.toHaveProperty('now')
  })
})

describe('accepting', () => {
  const issue = sampleIssue(SNAP_REPORT)
  test.each<[string, ProcessTemplate | undefined, string]>([
    ['that is not in force', undefined, 'TEMPLATE_NOT_IN_FORCE'],
    ['for another kind of issue', RED_WHITE_FILING, 'TEMPLATE_NOT_FOR_KIND'],
    ['of villages only', { ...SNAP_REPORT, communityKinds: ['urban'] }, 'TEMPLATE_NOT_FOR_KIND']
  ])('nobody accepts by a process %s', (_what, template, code) => {
    expect(reasonCannotAccept({ issue, worker: committee, communityKind: 'village', template })?.code).toBe(code)
  })
})

describe('ending a stage', () => {
  const issue = issueIn('handling', FOUR_AFFAIRS_FOUR_RIGHTS)
  const reasonOf = (settlement: Partial<Settlement>, change: { readonly issue?: Issue; readonly template?: ProcessTemplate; readonly stageId?: string; readonly worker?: typeof committee } = {}) =>
    reasonCannotSettle({ issue, template: FOUR_AFFAIRS_FOUR_RIGHTS, stageId: 'grid', worker: committee, communityKind: 'village', now: NOON, settlement: { outcome: 'solve', hasPlan: false, ...settlement }, ...change })?.code

  test.each<[string, Partial<Settlement>, string]>([
    ['with a plan where none belongs', { hasPlan: true }, 'CARRY_OUT_NOT_HERE'],
    ['up without a reason', { outcome: 'escalate' }, 'REASON_MISSING'],
    ['over the elders', { outcome: 'escalate', reason: '-', toStageId: 'branch' }, 'STAGE_SKIPPED'],
    ['to a vote from the grid', { outcome: 'refer', presetId: 'villagersAssembly' }, 'STAGE_SKIPPED'],
    ['up to itself', { outcome: 'escalate', reason: '-', toStageId: 'grid' }, 'OUTCOME_NOT_ALLOWED'],
    ['up to nowhere', { outcome: 'escalate', reason: '-', toStageId: 'moon' }, 'OUTCOME_NOT_ALLOWED'],
    ['one on, which a ladder does not know', { outcome: 'advance' }, 'OUTCOME_NOT_ALLOWED'],
    ['by a rejection without a reason', { outcome: 'reject', legalGround: '-' }, 'REASON_MISSING'],
    ['by a rejection without a ground', { outcome: 'reject', reason: '-', legalGround: ' ' }, 'LEGAL_GROUND_MISSING']
  ])('nobody ends the grid’s stage %s', (_how, settlement, code) => {
    expect(reasonOf(settlement)).toBe(code)
  })

  test('a vote belongs to the stage that holds it, even with nothing fixed in between', () => {
    const last = { ...issue, now: { ...(issue.now ?? never()), stageId: 'branch', roles: ['partySecretary' as const] }, state: { kind: 'handling' as const, stageId: 'branch' }, doneStages: ['grid', 'elders'] }
    expect(reasonOf({ outcome: 'refer', presetId: 'villagersAssembly' }, { issue: last, stageId: 'branch', worker: secretary })).toBe('STAGE_SKIPPED')
    const without = { ...FOUR_AFFAIRS_FOUR_RIGHTS, stages: FOUR_AFFAIRS_FOUR_RIGHTS.stages.map((stage) => ({ ...stage, outcomes: stage.outcomes.filter(({ kind }) => kind !== 'refer') })) }
    expect(reasonOf({ outcome: 'refer' }, { template: without })).toBe('OUTCOME_NOT_ALLOWED')
  })

  test('a plan that is required is asked for last', () => {
    const stage = { ...(FOUR_TWO_PROCESS.stages[4] ?? never()) }
    const at = { ...issueIn('handling', FOUR_TWO_PROCESS), now: { stageId: stage.id, name: stage.name, gable: stage.gable, roles: stage.roles, since: NOON, dueDay: today }, doneStages: FOUR_TWO_PROCESS.stages.slice(0, 4).map(({ id }) => id) }
    const change = { issue: at, template: FOUR_TWO_PROCESS, stageId: 'publishDecision' }
    expect(reasonOf({ outcome: 'advance' }, change)).toBe('ARTEFACT_MISSING')
    const withNotice = withArtefact(at, by, { kind: 'decisionNotice', noticeId: 'n', postedOn: today }, [])
    expect(reasonOf({ outcome: 'advance' }, { ...change, issue: withNotice })).toBe('CARRY_OUT_MISSING')
    expect(reasonOf({ outcome: 'advance', hasPlan: true }, { ...change, issue: withNotice })).toBeUndefined()
  })
})

describe('artefacts', () => {
  const issue = issueIn('handling', SNAP_REPORT)
  const reasonOf = (content: ArtefactContent, cited: CitedFacts = {}, files = 0, of: Issue = issue) =>
    reasonCannotAddArtefact({ issue: of, worker: committee, stageId: 'grid', template: LOOSE, content, cited, files, now: NOON })?.code
  const kinds = ['notice', 'partyVote', 'review', 'outcomeNotice', 'voteResult', 'decisionNotice'] as const
  const LOOSE: ProcessTemplate = { ...SNAP_REPORT, stages: SNAP_REPORT.stages.map((stage) => ({ ...stage, outcomes: [{ kind: 'solve' as const, needs: kinds.map((kind) => ({ kind })) }] })) }
  const vote = { kind: 'partyVote' as const, day: today, members: 10, present: 8, yes: 6, modeId: 'partyOfDue' as const }

  test.each<[string, ArtefactContent, CitedFacts, string | undefined]>([
    ['that the stage does not ask for', { kind: 'councilRemark', text: '-' }, {}, 'ARTEFACT_NOT_OF_STAGE'],
    ['of a visit tomorrow', { kind: 'siteVisit', day: '2026-11-25' as Day, text: '-' }, {}, 'ARTEFACT_DAY_IN_FUTURE'],
    ['of a notice posted tomorrow', { kind: 'notice', postedOn: '2026-11-25' as Day, place: '-' }, {}, 'ARTEFACT_DAY_IN_FUTURE'],
    ['of a visit before the stage began', { kind: 'siteVisit', day: '2026-11-23' as Day, text: '-' }, {}, 'ARTEFACT_DAY_BEFORE_STAGE'],
    ['of a notice that hung there before', { kind: 'notice', postedOn: '2020-01-01' as Day, place: '-' }, {}, 'ARTEFACT_DAY_BEFORE_STAGE'],
    ['of a meeting held before the stage began', { kind: 'minutes', text: '-', meetingId: 'm' }, { meetingClosed: true, meetingDay: '2026-11-23' as Day }, 'ARTEFACT_DAY_BEFORE_STAGE'],
    ['of photos without a photo', { kind: 'photos' }, {}, 'ARTEFACT_EMPTY'],
    ['of an outcome in words alone', { kind: 'outcomeNotice', text: '好了', postedOn: today }, {}, 'ARTEFACT_EMPTY'],
    ['of a meeting to which nobody came', { kind: 'attendance', present: 0 }, {}, 'ARTEFACT_COUNTS_WRONG'],
    ['of more than were invited', { kind: 'attendance', present: 4, invited: 3 }, {}, 'ARTEFACT_COUNTS_WRONG'],
    ['of a branch without members', { ...vote, members: 0, present: 0, yes: 0 }, {}, 'ARTEFACT_COUNTS_WRONG'],
    ['of more members present than there are', { ...vote, present: 11 }, {}, 'ARTEFACT_COUNTS_WRONG'],
    ['of more yes than present', { ...vote, yes: 9 }, {}, 'ARTEFACT_COUNTS_WRONG'],
    ['of more content than asked', { kind: 'review', day: today, asked: 3, satisfied: 4, text: '-' }, {}, 'ARTEFACT_COUNTS_WRONG'],
    ['of nobody asked', { kind: 'review', day: today, asked: 0, satisfied: 0, text: '-' }, {}, 'ARTEFACT_COUNTS_WRONG'],
    ['of a meeting that is not closed', { kind: 'minutes', text: '-', meetingId: 'm' }, { meetingClosed: false }, 'MEETING_NOT_CLOSED'],
    ['of a vote that is not published', { kind: 'voteResult', pollId: 'p', passed: false }, { votePublished: false }, 'VOTE_NOT_PUBLISHED'],
    ['of a notice that hangs nowhere', { kind: 'decisionNotice', noticeId: 'n', postedOn: today }, { noticeOnBoard: false }, 'NOTICE_NOT_ON_BOARD'],
    ['of a meeting about something else', { kind: 'minutes', text: '-', meetingId: 'm' }, { meetingClosed: true, ofThisIssue: false }, 'CITES_ANOTHER_MATTER'],
    ['of the vote on something else', { kind: 'voteResult', pollId: 'p', passed: true }, { votePublished: true, ofThisIssue: false }, 'CITES_ANOTHER_MATTER'],
    ['(this one is good)', { kind: 'attendance', present: 3, invited: 3 }, { meetingClosed: true }, undefined]
  ])('nobody leaves evidence %s', (_what, content, cited, code) => {
    expect(reasonOf(content, cited)).toBe(code)
  })

  test('an issue is no diary; but its stage can still be ended', () => {
    const full = { ...issue, history: Array.from({ length: HISTORY_MAX }, (_, index) => ({ no: index + 1, kind: 'progress' as const, at: NOON })) }
    expect(reasonCannotNote({ issue: full, worker: committee, stageId: 'grid' })?.code).toBe('HISTORY_FULL')
    expect(reasonOf({ kind: 'photos' }, {}, 1, full)).toBe('HISTORY_FULL')
    expect(deedsOf({ issue: full, template: SNAP_REPORT, worker: committee, communityKind: 'village', result: undefined, now: NOON }).filter((deed) => deed.deed === 'settle' && deed.whyNot === undefined)).toHaveLength(3)
  })

  test('long words fill it sooner, and what a stage has to leave still finds room', () => {
    const written = (letters: number) => ({ ...issue, history: [{ no: 1, kind: 'progress' as const, at: NOON, text: '长'.repeat(letters) }] })
    expect(reasonCannotNote({ issue: written(20_000), worker: committee, stageId: 'grid' })?.code).toBe('HISTORY_FULL')
    expect([20_000, 36_000].map((letters) => reasonOf({ kind: 'photos' }, {}, 1, written(letters)))).toEqual([undefined, 'HISTORY_FULL'])
  })

  test('records may be scans, moments are photos', () => {
    expect([filePurposeOf('minutes'), filePurposeOf('photos'), filePurposeOf('siteVisit'), filePurposeOf('notice')]).toEqual(['minutes', 'progress', 'progress', 'minutes'])
  })
})

describe('the result of a vote', () => {
  const last = { ...issueIn('voting', SNAP_REPORT), now: { ...(issueIn('voting', SNAP_REPORT).now ?? never()), stageId: 'assembly', roles: ['committeeMember' as const] } }
  const reasonOf = (issue: Issue, result: { readonly passed: boolean } | undefined, hasPlan: boolean, pollId = 'poll') => reasonCannotTakeUp({ issue, template: SNAP_REPORT, worker: committee, result, hasPlan, pollId })?.code
  test('is taken up once it is published, with a plan where it passed and nothing follows', () => {
    expect(reasonOf(last, undefined, false)).toBe('VOTE_NOT_PUBLISHED')
    expect(reasonOf(last, { passed: true }, false)).toBe('CARRY_OUT_MISSING')
    expect(reasonOf(last, { passed: true }, true)).toBeUndefined()
    expect(reasonOf(last, { passed: false }, true)).toBe('CARRY_OUT_NOT_HERE')
    expect(reasonOf(issueIn('voting', SNAP_REPORT), { passed: true }, true)).toBe('CARRY_OUT_NOT_HERE')
    expect(reasonOf(last, { passed: true }, true, 'another')).toBe('ISSUE_NOT_AT_VOTE')
    expect(reasonOf(issueIn('held', SNAP_REPORT), undefined, false)).toBe('ISSUE_NOT_RELEASED')
  })

  test('is offered with the plan that it will need', () => {
    const deeds = (result: { readonly passed: boolean } | undefined) => deedsOf({ issue: last, template: SNAP_REPORT, worker: committee, communityKind: 'village', result, now: NOON })
    expect(deeds(undefined)).toEqual([{ deed: 'takeUpResult', carryOut: 'required', whyNot: { code: 'VOTE_NOT_PUBLISHED' } }])
    expect([deeds({ passed: true }), deeds({ passed: false })]).toEqual([[{ deed: 'takeUpResult', carryOut: 'required' }], [{ deed: 'takeUpResult' }]])
  })
})

test('desks: a unit’s office sits in its unit and for the whole community, the others in the community only', () => {
  expect(desksOf(workerWith(['gridWorker', 'committeeMember'], ['group-1', 'grid-2']), ['gridWorker', 'groupLeader', 'committeeMember'])).toEqual(['gridWorker@village', 'gridWorker@group-1', 'gridWorker@grid-2', 'committeeMember@village'])
  expect([deskOf('gridWorker', 'grid-2', 'village'), deskOf('elderMediator', 'grid-2', 'village')]).toEqual(['gridWorker@grid-2', 'elderMediator@village'])
})

test('党组织研究: the last numbered minutes of a stage of the branch, and nothing else', () => {
  const at = (stageId: string, content: ArtefactContent, no: number) => ({ no, stageId, content, files: [], by: asId<MemberId>('m'), at: NOON })
  const study = (artefacts: Issue['artefacts']) => partyStudyOf({ artefacts }, FOUR_AFFAIRS_FOUR_RIGHTS)
  expect(study([at('branch', { kind: 'minutes', text: '-', recordNo: '第1号' }, 1), at('branch', { kind: 'minutes', text: '-', recordNo: '第2号' }, 2)])).toEqual({ day: today, minutesNo: '第2号' })
  expect(study([at('assembly', { kind: 'minutes', text: '-', recordNo: '第1号' }, 1), at('branch', { kind: 'minutes', text: '-' }, 2), at('branch', { kind: 'photos' }, 3)])).toBeUndefined()
})

test('who may read an issue', () => {
  const see = (issue: Issue) => [workerWith([], [], REPORTER), committee, workerWith(['gridWorker']), workerWith(['supervisor']), workerWith(['resident'])].map((worker) => maySee(issue, worker))
  expect(see(issueIn('held', SNAP_REPORT))).toEqual([true, true, false, false, false])
  expect(see(issueIn('handling', SNAP_REPORT))).toEqual([true, true, true, true, true])
  const wedding = { ...sampleIssue(RED_WHITE_FILING), kind: 'redWhiteEvent' as const }
  expect(see(wedding)).toEqual([true, true, false, true, false])
  expect(maySee(wedding, workerWith(['groupLeader']))).toBe(true)
  const { now: _now, ...over } = wedding
  expect(maySee({ ...over, state: { kind: 'solved' } }, workerWith(['groupLeader']))).toBe(false)
  const { acceptedAt: _at, ...early } = issueIn('withdrawn', SNAP_REPORT)
  expect(see(early)).toEqual([true, true, false, false, false])
})

test('nothing is taken back from those who vote or build', () => {
  const own = { memberId: REPORTER }
  expect(reasonCannotWithdraw(issueIn('handling', SNAP_REPORT), own, ' ')?.code).toBe('REASON_MISSING')
  expect(reasonCannotWithdraw(issueIn('reported', SNAP_REPORT), own, '')).toBeUndefined()
})

test('an edition of a shipped template is found by its version, the latest without one', () => {
  for (const { id, version } of SHIPPED_TEMPLATES) expect(shippedTemplate(id)?.version).toBeGreaterThanOrEqual(version)
  expect([shippedTemplate('snapReport', 1)?.id, shippedTemplate('snapReport', 99), shippedTemplate('none')]).toEqual(['snapReport', undefined, undefined])
})

function never(): never {
  throw new Error('the sample has it')
}
