import type { Role } from '@/domain/community/roles'
import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { asId, type HouseholdId, type MemberId, type PersonId } from '@/domain/shared/ids'
import { instant, type Instant } from '@/domain/shared/instant'
import type { Issue, IssueStateKind } from '@/domain/consultation/issue/issue'
import type { Worker } from '@/domain/consultation/issue/responsible'
import { accepted } from '@/domain/consultation/issue/moves'
import { entered, withStep } from '@/domain/consultation/issue/steps'

/** For tests of the rules: a Tuesday afternoon in Shanghai. */
export const NOON: Instant = instant(Date.parse('2026-11-24T15:00:00+08:00'))
export const REPORTER = asId<MemberId>('reporter')

export const workerWith = (roles: readonly Role[], unitIds: readonly string[] = ['group-1'], memberId = `m-${roles.join('-')}`): Worker => ({
  memberId: asId<MemberId>(memberId), roles, communityId: 'village', unitIds
})

/** An issue of the first group that waits to be accepted. */
export function sampleIssue(template: ProcessTemplate, change: Partial<Issue> = {}): Issue {
  const first = template.stages[0]
  if (first === undefined) throw new Error('a template has stages')
  const issue: Issue = {
    id: 'issue:1', kind: 'report', category: 'light', text: '古桥头的路灯不亮', photos: [], unitId: 'group-1',
    reporter: { personId: asId<PersonId>('h.1'), householdId: asId<HouseholdId>('h'), memberId: REPORTER },
    templateId: template.id, templateVersion: template.version, state: { kind: 'reported' }, now: entered(first, NOON),
    doneStages: [], artefacts: [], history: [], reportedAt: NOON, meetingIds: [], ...change
  }
  return withStep(issue, 'reported', { office: 'reporter', memberId: REPORTER, at: NOON })
}

/** The issue in one of its states, in its first stage wherever it has one. */
export function issueIn(kind: IssueStateKind, template: ProcessTemplate): Issue {
  const reported = sampleIssue(template)
  const handled = accepted(reported, template, { office: 'committeeMember', at: NOON })
  const stageId = template.stages[0]?.id ?? ''
  const { now: _now, ...over } = handled
  switch (kind) {
    case 'held':
      return { ...reported, state: { kind, because: 'review' } }
    case 'reported':
      return reported
    case 'handling':
      return handled
    case 'voting':
      return { ...handled, state: { kind, stageId, pollId: 'poll' }, pollId: 'poll' }
    case 'carryingOut':
      return { ...handled, state: { kind, stageId, undertakingId: 'issue:1:u' }, undertakingId: 'issue:1:u' }
    case 'declined':
    case 'solved':
    case 'rejected':
    case 'withdrawn':
      return { ...over, state: { kind } }
  }
}
