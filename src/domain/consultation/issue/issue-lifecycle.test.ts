import { FOUR_AFFAIRS_FOUR_RIGHTS } from '@/domain/consultation/templates/four-affairs'
import { reasonCannotAccept } from './accept'
import { deedsOf } from './deeds'
import { reasonCannotDecideHeld } from './held'
import { ISSUE_STATES, type Issue, type IssueStateKind } from './issue'
import { issueIn, NOON, REPORTER, workerWith } from '@/testing/issue-samples'
import { reasonCannotAddArtefact } from './leave-artefact'
import type { Worker } from './responsible'
import { reasonCannotSettle } from './settle'
import { reasonCannotTakeUp } from './take-up'
import { reasonCannotWithdraw } from './withdraw'
import { reasonCannotNote } from './work'

/** Everybody who can come: R reporter, N neighbour, G grid worker of the group, O grid worker of another, L leader, E elder, S secretary, C committee, V supervisor. */
const PEOPLE: readonly (readonly [string, Worker])[] = [
  ['R', workerWith(['resident'], ['group-1'], REPORTER)],
  ['N', workerWith(['resident'])],
  ['G', workerWith(['resident', 'gridWorker'])],
  ['O', workerWith(['resident', 'gridWorker'], ['group-2'])],
  ['L', workerWith(['resident', 'groupLeader'])],
  ['E', workerWith(['resident', 'elderMediator'])],
  ['S', workerWith(['resident', 'partySecretary'])],
  ['C', workerWith(['resident', 'committeeMember'])],
  ['V', workerWith(['resident', 'supervisor'])]
]

const CODES: Readonly<Record<string, string>> = {
  '+': 'ok', r: 'NOT_THIS_STAGES_ROLE', u: 'NOT_YOUR_UNIT', h: 'ISSUE_NOT_RELEASED', o: 'ISSUE_OVER', a: 'ALREADY_ACCEPTED', n: 'NOT_ACCEPTED_YET',
  v: 'ISSUE_AT_VOTE', c: 'ISSUE_BEING_CARRIED_OUT', x: 'NOTHING_HELD', y: 'NOT_YOUR_ISSUE', q: 'ISSUE_NOT_AT_VOTE'
}

const template = FOUR_AFFAIRS_FOUR_RIGHTS
type Action = 'decideHeld' | 'accept' | 'note' | 'artefact' | 'solve' | 'takeUp' | 'withdraw'
const ACTIONS: Readonly<Record<Action, (issue: Issue, worker: Worker) => { readonly code: string } | undefined>> = {
  decideHeld: (issue, worker) => reasonCannotDecideHeld({ issue, worker, show: true, reason: '' }),
  accept: (issue, worker) => reasonCannotAccept({ issue, worker, template, communityKind: 'village' }),
  note: (issue, worker) => reasonCannotNote({ issue, worker, stageId: 'grid' }),
  artefact: (issue, worker) => reasonCannotAddArtefact({ issue, worker, stageId: 'grid', template, content: { kind: 'photos' }, files: 1, cited: {}, now: NOON }),
  solve: (issue, worker) => reasonCannotSettle({ issue, worker, stageId: 'grid', template, communityKind: 'village', settlement: { outcome: 'solve', hasPlan: false }, now: NOON }),
  takeUp: (issue, worker) => reasonCannotTakeUp({ issue, worker, template, pollId: 'poll', result: { passed: false }, hasPlan: false }),
  withdraw: (issue, worker) => reasonCannotWithdraw(issue, worker, '已经好了')
}

/** Decided by hand: for every state and action one letter per person, in the order R N G O L E S C V. */
const DECIDED: Readonly<Record<IssueStateKind, Readonly<Record<Action, string>>>> = {
  held: { decideHeld: 'rrrrrr++r', accept: 'hhhhhhhhh', note: 'hhhhhhhhh', artefact: 'hhhhhhhhh', solve: 'hhhhhhhhh', takeUp: 'hhhhhhhhh', withdraw: '+yyyyyyyy' },
  declined: { decideHeld: 'xxxxxxxxx', accept: 'ooooooooo', note: 'ooooooooo', artefact: 'ooooooooo', solve: 'ooooooooo', takeUp: 'hhhhhhhhh', withdraw: 'oyyyyyyyy' },
  reported: { decideHeld: 'xxxxxxxxx', accept: 'rr+urrr+r', note: 'nnnnnnnnn', artefact: 'nnnnnnnnn', solve: 'nnnnnnnnn', takeUp: 'qqqqqqqqq', withdraw: '+yyyyyyyy' },
  handling: { decideHeld: 'xxxxxxxxx', accept: 'aaaaaaaaa', note: 'rr+urrr+r', artefact: 'rr+urrr+r', solve: 'rr+urrr+r', takeUp: 'qqqqqqqqq', withdraw: '+yyyyyyyy' },
  voting: { decideHeld: 'xxxxxxxxx', accept: 'aaaaaaaaa', note: 'vvvvvvvvv', artefact: 'vvvvvvvvv', solve: 'vvvvvvvvv', takeUp: 'rr+urrr+r', withdraw: 'vyyyyyyyy' },
  carryingOut: { decideHeld: 'xxxxxxxxx', accept: 'aaaaaaaaa', note: 'ccccccccc', artefact: 'ccccccccc', solve: 'ccccccccc', takeUp: 'qqqqqqqqq', withdraw: 'cyyyyyyyy' },
  solved: { decideHeld: 'xxxxxxxxx', accept: 'ooooooooo', note: 'ooooooooo', artefact: 'ooooooooo', solve: 'ooooooooo', takeUp: 'qqqqqqqqq', withdraw: 'oyyyyyyyy' },
  rejected: { decideHeld: 'xxxxxxxxx', accept: 'ooooooooo', note: 'ooooooooo', artefact: 'ooooooooo', solve: 'ooooooooo', takeUp: 'qqqqqqqqq', withdraw: 'oyyyyyyyy' },
  withdrawn: { decideHeld: 'xxxxxxxxx', accept: 'ooooooooo', note: 'ooooooooo', artefact: 'ooooooooo', solve: 'ooooooooo', takeUp: 'qqqqqqqqq', withdraw: 'oyyyyyyyy' }
}

const cells = ISSUE_STATES.flatMap((state) =>
  (Object.keys(ACTIONS) as readonly Action[]).flatMap((action) => PEOPLE.map(([who, worker], index) => ({ state, action, who, worker, code: CODES[DECIDED[state][action][index] ?? ''] })))
)

test('the table decides every state for everybody and every action', () => {
  expect(cells).toHaveLength(ISSUE_STATES.length * PEOPLE.length * Object.keys(ACTIONS).length)
  expect(cells.filter(({ code }) => code === undefined)).toEqual([])
})

test.each(cells)('$state: $who $action → $code', ({ state, action, worker, code }) => {
  expect(ACTIONS[action](issueIn(state, template), worker)?.code ?? 'ok').toBe(code)
})

test.each(cells.filter(({ code }) => code === 'ok'))('what $who may do in $state is offered on the page: $action', ({ state, action, worker }) => {
  const offered: Readonly<Record<Action, string>> = { decideHeld: 'decideHeld', accept: 'accept', note: 'noteProgress', artefact: 'addArtefact', solve: 'settle', takeUp: 'takeUpResult', withdraw: 'withdraw' }
  const deeds = deedsOf({ issue: issueIn(state, template), template, worker, communityKind: 'village', result: { passed: false }, now: NOON })
  const found = deeds.filter(({ deed }) => deed === offered[action])
  expect(found.length).toBeGreaterThan(0)
  expect(found[0]).not.toHaveProperty('whyNot')
})

test.each(PEOPLE)('%s is offered nothing on an issue that is over', (_who, worker) => {
  for (const state of ['declined', 'solved', 'rejected', 'withdrawn'] as const) {
    expect(deedsOf({ issue: issueIn(state, template), template, worker, communityKind: 'village', result: undefined, now: NOON })).toEqual([])
  }
})
