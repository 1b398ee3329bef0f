import fc from 'fast-check'
import type { CommunityKind } from '@/domain/community/community'
import type { ArtefactContent } from '@/domain/consultation/process/artefact'
import { artefactsOf } from '@/domain/consultation/process/artefact-needs'
import { OUTCOMES, type OutcomeKind, type ProcessTemplate } from '@/domain/consultation/process/template'
import { SHIPPED_TEMPLATES } from '@/domain/consultation/templates/shipped'
import { addMs, DAY_MS, type Day, type Instant } from '@/domain/shared/instant'
import { asId, type MemberId } from '@/domain/shared/ids'
import { isOver, type Issue } from './issue'
import { NOON, sampleIssue, workerWith } from '@/testing/issue-samples'
import { accepted, carriedOut, resultTakenUp, settled, withArtefact } from './moves'
import { currentStage, presetsFor, reasonCannotSettle, type Settlement } from './settle'
import type { StepBy } from './steps'
import { planNeeded } from './take-up'

const RUN = { seed: 20_261_124, numRuns: 400 }
const KIND: CommunityKind = 'village'
const day = '2026-11-01' as Day
const everybody = workerWith(['gridWorker', 'groupLeader', 'elderMediator', 'partySecretary', 'committeeMember'])
const by = (at: Instant): StepBy => ({ office: 'committeeMember', memberId: asId<MemberId>('m'), at })

/** A good artefact of each kind, posted long ago. */
const GOOD: Readonly<Record<ArtefactContent['kind'], ArtefactContent>> = {
  minutes: { kind: 'minutes', text: '记录', recordNo: '第1号' },
  attendance: { kind: 'attendance', present: 3 },
  fiveLists: { kind: 'fiveLists', problem: '-', task: '-', measure: '-', responsibility: '-', effect: '-' },
  notice: { kind: 'notice', postedOn: day, place: '村口' },
  partyVote: { kind: 'partyVote', day, members: 9, present: 9, yes: 9, modeId: 'partyOfDue' },
  voteResult: { kind: 'voteResult', pollId: 'poll', passed: true },
  decisionNotice: { kind: 'decisionNotice', noticeId: 'n', postedOn: day },
  outcomeNotice: { kind: 'outcomeNotice', noticeId: 'n', postedOn: day },
  photos: { kind: 'photos' },
  siteVisit: { kind: 'siteVisit', day, text: '看过' },
  councilRemark: { kind: 'councilRemark', text: '从简' },
  authorityReply: { kind: 'authorityReply', office: '镇', day, text: '办' },
  review: { kind: 'review', day, asked: 9, satisfied: 8, text: '问过' }
}

type Move = { readonly move: 'settle'; readonly outcome: OutcomeKind; readonly to: number } | { readonly move: 'leave'; readonly which: number } | { readonly move: 'vote'; readonly passed: boolean } | { readonly move: 'done' }
/** Most go on; a rejection ends every walk, so it is rare. */
const WILLING: readonly OutcomeKind[] = ['solve', 'advance', 'advance', 'escalate', 'refer', 'refer']
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ move: fc.constant('settle' as const), outcome: fc.constantFrom(...OUTCOMES, ...WILLING), to: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(6) }) }) },
  { weight: 6, arbitrary: fc.record({ move: fc.constant('leave' as const), which: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ move: fc.constant('vote' as const), passed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ move: fc.constant('done' as const) }) }
)

/** One attempted move; what the rules refuse changes nothing. */
function step(issue: Issue, template: ProcessTemplate, attempt: Move, at: Instant): Issue {
  const { state } = issue
  if (attempt.move === 'leave') {
    if (state.kind !== 'handling') return issue
    const kinds = artefactsOf(currentStage({ issue, template }))
    return withArtefact(issue, by(at), GOOD[kinds[attempt.which % kinds.length] ?? 'photos'], [])
  }
  if (attempt.move === 'vote') {
    if (state.kind !== 'voting') return issue
    const undertaking = attempt.passed && planNeeded(template, issue) ? 'u' : undefined
    return resultTakenUp(issue, template, { pollId: state.pollId, passed: attempt.passed }, by(at), undertaking)
  }
  if (attempt.move === 'done') return state.kind === 'carryingOut' ? carriedOut(issue, template, at) : issue
  return tried(issue, template, attempt, at)
}

function tried(issue: Issue, template: ProcessTemplate, { outcome, to }: Extract<Move, { move: 'settle' }>, at: Instant): Issue {
  const toStageId = template.stages[to]?.id
  const rule = issue.now === undefined ? undefined : currentStage({ issue, template }).outcomes.find(({ kind }) => kind === outcome)
  const preset = rule === undefined ? undefined : presetsFor(rule, KIND)[0]
  const settlement: Settlement = {
    outcome, reason: '办不了', legalGround: '村规民约第一条', hasPlan: rule?.carryOut === 'required',
    ...(toStageId === undefined ? {} : { toStageId }), ...(preset === undefined ? {} : { presetId: preset })
  }
  const stageId = issue.now?.stageId ?? ''
  if (reasonCannotSettle({ issue, template, worker: everybody, communityKind: KIND, stageId, settlement, now: at }) !== undefined) return issue
  return settled(issue, template, settlement, by(at), outcome === 'refer' ? { pollId: 'poll', pollClosesAt: at } : settlement.hasPlan ? { undertakingId: 'u' } : {})
}

interface Walk {
  readonly template: ProcessTemplate
  readonly issues: readonly Issue[]
}
const walks: fc.Arbitrary<Walk> = fc.tuple(fc.constantFrom(...SHIPPED_TEMPLATES), fc.array(move, { minLength: 20, maxLength: 120 })).map(([template, moves]) => {
  const issues: Issue[] = [accepted(sampleIssue(template), template, by(NOON))]
  moves.forEach((attempt, index) => issues.push(step(issues[issues.length - 1] as Issue, template, attempt, addMs(NOON, (index + 1) * DAY_MS))))
  return { template, issues }
})
const end = ({ issues }: Walk): Issue => issues[issues.length - 1] as Issue

test('walks come by every state there is, so that what follows is about something', () => {
  const kinds = new Set(fc.sample(walks, { seed: RUN.seed, numRuns: 400 }).flatMap(({ issues }) => issues.map(({ state }) => state.kind)))
  expect([...kinds].sort()).toEqual(['carryingOut', 'handling', 'rejected', 'solved', 'voting'])
})

test('a sequence is solved only after every step that its practice fixes', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const { template } = walk
      const issue = end(walk)
      if (issue.state.kind !== 'solved' || template.order !== 'sequence') return
      const fixed = template.stages.filter((stage) => stage.fixed !== undefined).map(({ id }) => id)
      expect(issue.doneStages).toEqual(expect.arrayContaining(fixed.filter((id) => id !== template.stages[template.stages.length - 1]?.id)))
    }),
    RUN
  )
})

test('nobody ever stands behind a fixed step that was left out', () => {
  fc.assert(
    fc.property(walks, ({ template, issues }) => {
      for (const issue of issues) {
        if (issue.now === undefined) continue
        const here = template.stages.findIndex(({ id }) => id === issue.now?.stageId)
        const before = template.stages.slice(0, here).filter((stage) => stage.fixed !== undefined).map(({ id }) => id)
        expect(issue.doneStages).toEqual(expect.arrayContaining(before))
      }
    }),
    RUN
  )
})

test('history only grows, its numbers follow on, and what is over has no stage and stays as it is', () => {
  fc.assert(
    fc.property(walks, ({ issues }) => {
      issues.forEach((issue, index) => {
        const earlier = issues[index - 1]
        expect(issue.history.every(({ no }, place) => no === place + 1)).toBe(true)
        expect(isOver(issue)).toBe(issue.now === undefined)
        expect(new Set(issue.doneStages).size).toBe(issue.doneStages.length)
        if (earlier === undefined) return
        expect(issue.history.filter((entry, place) => entry !== earlier.history[place]).map(({ no }) => no > earlier.history.length)).not.toContain(false)
        if (isOver(earlier)) expect(issue).toBe(earlier)
      })
    }),
    RUN
  )
})

test('a vote or a plan is in exactly one place: where it stands, and from then on', () => {
  fc.assert(
    fc.property(walks, ({ issues }) => {
      for (const { state, pollId, undertakingId, now } of issues) {
        if (state.kind === 'voting') expect([state.pollId, state.stageId]).toEqual([pollId, now?.stageId])
        if (state.kind === 'carryingOut') expect([state.undertakingId, now?.dueDay]).toEqual([undertakingId, undefined])
        if (state.kind === 'handling') expect([state.stageId, typeof now?.dueDay]).toEqual([now?.stageId, 'string'])
      }
    }),
    RUN
  )
})
