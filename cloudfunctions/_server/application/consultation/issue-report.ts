import type { ParsedInputOf } from '@/contract/actions'
import { headlineOf, REPORTS_PER_DAY_MAX, type HeldBecause, type Issue, type RedWhiteEvent, type Reporter } from '@/domain/consultation/issue/issue'
import { reasonCannotReport } from '@/domain/consultation/issue/report'
import { entered, withStep, type StepBy } from '@/domain/consultation/issue/steps'
import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { personSeatId } from '@/domain/community/binding-request'
import type { FileRef } from '@/domain/files/file'
import { firstChange } from '@/domain/followup/subject'
import { addMs, DAY_MS } from '@/domain/shared/instant'
import { quarterOf } from '@/domain/shared/quarter'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import { SEATS, UNITS, type SeatDocument, type UnitDocument } from '@server/application/community/documents'
import { findPerson } from '@server/application/community/find-person'
import { attachFiles } from '@server/application/files/attach'
import { follow } from '@server/application/followup/tell'
import { checkWords } from '@server/application/shared/check-words'
import { memberOf, type CommandContext, type QueryContext } from '@server/pipeline/context'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ContentCheck, Verdict } from '@server/ports/content-check'
import { ISSUES, issuesByReporter, projectionOf, type IssueDocument } from './issue-documents'
import { usualTemplate } from './template-find'

type Input = ParsedInputOf<'consultation/reportIssue'>

/** What a check of words means for who may read them. */
export const heldBecause = (verdict: Verdict): HeldBecause | undefined => (verdict === 'pass' ? undefined : verdict)

/** Somebody noticed something. The words are checked before the report is stored; nobody else sees them until they pass. */
export const reportIssue = (contentCheck: ContentCheck): PreparedCommandHandler<'consultation/reportIssue'> => ({
  permission: PERMISSION_RULES.resident,
  async prepare(context, input) {
    const verdict = await checkWords(contentCheck, [input.text, input.place ?? ''].join('\n'))
    const recent = await reportsOfToday(context)
    return (command) => report(command, input, { held: heldBecause(verdict), recent })
  }
})

/** Own reports of the last day, counted as far as the limit. */
async function reportsOfToday(context: QueryContext): Promise<number> {
  const { memberId } = memberOf(context)
  const { items } = await context.reader.list<IssueDocument>(issuesByReporter, [context.communityId, memberId], { limit: REPORTS_PER_DAY_MAX })
  return items.filter(({ reportedAt }) => reportedAt > addMs(context.now, -DAY_MS)).length
}

interface Looked {
  readonly held: HeldBecause | undefined
  readonly recent: number
}

async function report(context: CommandContext, input: Input, { held, recent }: Looked) {
  const { tx, chance, communityId } = context
  const { member } = memberOf(context)
  const template = await usualTemplate({ get: tx.peek }, communityId, input.kind)
  const reason = reasonCannotReport({ kind: input.kind, hasDetails: input.details !== undefined, assists: input.onBehalfOf !== undefined, roles: member.roles, recent, template })
  if (reason !== undefined) return err(reason)
  assert(template !== undefined, 'what can be reported has a way to go')
  const unit = await tx.peek<UnitDocument>(UNITS, input.unitId)
  const reporter = await reporterOf(context, input)
  if (unit === undefined || !reporter.ok) return err({ code: 'NOT_FOUND' as const })
  const id = `issue:${chance.id()}`
  const files = await attachFiles(context, input.fileIds ?? [], { kind: 'issue', id })
  if (!files.ok) return files
  const issue = reported(context, input, { id, held, template, reporter: reporter.value, photos: files.value })
  const change = firstChange('issueOpened', context.now)
  await tx.insert<IssueDocument>(ISSUES, {
    ...issue, ...projectionOf(issue, communityId), _id: id, communityId, schemaVersion: 1, unitName: unit.name, quarter: quarterOf(context.now), headline: headlineOf(input.text), change
  })
  if (reporter.value.memberId !== undefined) await follow(context, { kind: 'issue', id }, reporter.value.memberId, 'reporter', change.no)
  return ok({ issueId: id, held: held !== undefined })
}

/** Who reports: the caller, or the neighbour for whom he writes it down. */
async function reporterOf(context: CommandContext, { onBehalfOf }: Input): Promise<Result<Reporter>> {
  const { member, memberId } = memberOf(context)
  if (onBehalfOf === undefined) return ok({ personId: member.personId, householdId: member.householdId, memberId })
  const found = await findPerson(context.tx, onBehalfOf.householdId, onBehalfOf.personId)
  if (found === undefined) return err({ code: 'NOT_FOUND' })
  const seat = await context.tx.peek<SeatDocument>(SEATS, personSeatId(found.person.id))
  return ok({ personId: found.person.id, householdId: found.household.id, assistedBy: memberId, ...(seat === undefined ? {} : { memberId: seat.memberId }) })
}

interface Made {
  readonly id: string
  readonly held: HeldBecause | undefined
  readonly template: ProcessTemplate
  readonly reporter: Reporter
  readonly photos: readonly FileRef[]
}

function reported({ now }: CommandContext, input: Input, { id, held, template, reporter, photos }: Made): Issue {
  const first = template.stages[0]
  assert(first !== undefined, 'a template has stages')
  const { kind, category, text, unitId, place, details } = input
  const issue: Issue = {
    id, kind, category, text, photos, unitId, reporter,
    templateId: template.id,
    templateVersion: template.version,
    state: held === undefined ? { kind: 'reported' } : { kind: 'held', because: held },
    now: entered(first, now),
    doneStages: [],
    artefacts: [],
    history: [],
    reportedAt: now,
    meetingIds: [],
    ...(place === undefined || place === '' ? {} : { place }),
    ...(details === undefined ? {} : { details: details satisfies RedWhiteEvent })
  }
  const by: StepBy = { office: 'reporter', at: now, ...(reporter.memberId === undefined ? {} : { memberId: reporter.memberId }) }
  const stated = withStep(issue, 'reported', by)
  return held === undefined ? stated : withStep(stated, 'held', { office: 'system', at: now })
}
