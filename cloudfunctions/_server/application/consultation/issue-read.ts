import type { IssueDetail } from '@/contract/issue-views'
import { deedsOf, maySee, needsSeen } from '@/domain/consultation/issue/deeds'
import type { Issue } from '@/domain/consultation/issue/issue'
import { isCommittee, officeOf, type Worker } from '@/domain/consultation/issue/responsible'
import { timelineOf } from '@/domain/consultation/issue/timeline'
import type { ProcessTemplate } from '@/domain/consultation/process/template'
import { phaseOf } from '@/domain/ballot/poll-phase'
import { maskName } from '@/domain/community/masked-name'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { CommunityKind } from '@/domain/community/community'
import { err, ok } from '@/domain/shared/result'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { personOf } from '@server/application/community/names'
import { fileViews } from '@server/application/files/views'
import { FOLLOWS, followIdOf, type FollowDocument } from '@server/application/followup/documents'
import { ratingPanelOf } from '@server/application/followup/read-rating'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { FileStore } from '@server/ports/file-store'
import { MEETINGS, type MeetingDocument } from './documents'
import { isOwn, issueCard } from './issue-card'
import { ISSUES, type IssueDocument } from './issue-documents'
import { artefactViews, stepViews, type StepReader } from './issue-step-views'
import { workerOf } from './issue-worker'
import { communityKindOf, templateEdition } from './template-find'
import { processesFor } from './template-in-force'

/** Everything an issue's page shows, in one call. */
export const readIssue = (files: FileStore): QueryHandler<'consultation/readIssue'> => ({
  permission: PERMISSION_RULES.member,
  async run(context, { issueId }) {
    const issue = await context.reader.get<IssueDocument>(ISSUES, issueId)
    const worker = await workerOf(context)
    // What somebody may not read is not there for him.
    if (issue === undefined || !maySee(issue, worker)) return err({ code: 'NOT_FOUND' })
    const [template, communityKind, poll] = await Promise.all([
      templateEdition(context.reader, issue.templateId, issue.templateVersion),
      communityKindOf(context.reader, context.communityId),
      issue.pollId === undefined ? undefined : context.reader.get<PollDocument>(POLLS, issue.pollId)
    ])
    return ok(await detailOf({ files, context, issue, worker, template, communityKind, poll }))
  }
})

interface Seen {
  readonly files: FileStore
  readonly context: QueryContext
  readonly issue: IssueDocument
  readonly worker: Worker
  readonly template: ProcessTemplate
  readonly communityKind: CommunityKind
  readonly poll: PollDocument | undefined
}

async function detailOf(seen: Seen): Promise<IssueDetail> {
  const { files, context, issue, worker, template } = seen
  const reader: StepReader = { files, worker, issue, template, seesUnchecked: isCommittee(worker) || isOwn(issue.reporter, worker.memberId) }
  const subject = { kind: 'issue' as const, id: issue._id }
  const [photos, steps, artefacts, reporterName, follow, meetings, rating] = await Promise.all([
    fileViews(files, issue.photos, reader),
    stepViews(reader),
    artefactViews(reader),
    reporterNameOf(seen),
    context.reader.get<FollowDocument>(FOLLOWS, followIdOf(worker.memberId, subject)),
    meetingsOf(seen),
    issue.handledAt === undefined ? undefined : ratingPanelOf(context, subject)
  ])
  return {
    ...issueCard(issue, worker.memberId, context.now, photos[0]),
    text: issue.text,
    files: photos,
    reporterName,
    assisted: issue.reporter.assistedBy !== undefined,
    follows: follow !== undefined,
    change: issue.change,
    process: processOf(template),
    timeline: timelineViews(seen),
    steps,
    artefacts,
    meetings,
    deeds: deedsOf({ ...seen, now: context.now, result: resultOf(seen.poll) }),
    ...(issue.state.kind === 'held' ? { held: issue.state.because } : {}),
    ...(issue.details === undefined ? {} : { details: issue.details }),
    ...(issue.now === undefined ? {} : { stageId: issue.now.stageId }),
    ...(issue.state.kind === 'reported' ? await otherProcesses(seen) : {}),
    ...endOf(steps),
    ...(issue.handledAt === undefined ? {} : { handledAt: issue.handledAt }),
    ...(issue.asked === undefined ? {} : { asked: issue.asked }),
    ...(rating === undefined ? {} : { rating }),
    ...pollOf(seen),
    ...(issue.undertakingId === undefined ? {} : { undertakingId: issue.undertakingId })
  }
}

/** Masked for everybody but the committee, who is responsible now, who wrote it down, and oneself. */
async function reporterNameOf({ context, issue, worker }: Seen): Promise<string> {
  const person = await personOf(context.reader, issue.reporter.personId)
  const name = person?.name ?? ''
  const responsible = issue.now !== undefined && officeOf(worker, issue.unitId, issue.now.roles) !== undefined
  return isCommittee(worker) || responsible || isOwn(issue.reporter, worker.memberId) ? name : maskName(name)
}

const processOf = ({ id, version, name, practice, provisional }: ProcessTemplate): IssueDetail['process'] => ({
  templateId: id, version, name, practice, ...(provisional === undefined ? {} : { provisional })
})

const timelineViews = ({ issue, template, context }: Seen): IssueDetail['timeline'] =>
  timelineOf(issue, template, context.now).map(({ stage, ...walk }) => {
    const [office = 'committeeMember', standsIn] = stage.roles
    const { id: stageId, name, body, gable, dueDays, fixed, gives, outcomes } = stage
    return {
      ...walk, stageId, name, gable, office, dueDays, gives,
      fixed: fixed !== undefined,
      needs: needsSeen(issue, stage, outcomes[0]),
      ...(body === undefined ? {} : { body }),
      ...(standsIn === undefined ? {} : { standsIn })
    }
  })

/** Why it was declined, rejected or taken back, as the last step says. */
function endOf(steps: IssueDetail['steps']): { readonly reason?: string; readonly legalGround?: string } {
  const last = steps[0]
  if (last === undefined || !['declined', 'rejected', 'withdrawn'].includes(last.kind)) return {}
  return { ...(last.text === undefined ? {} : { reason: last.text }), ...(last.legalGround === undefined ? {} : { legalGround: last.legalGround }) }
}

/** What the vote decided, once that is public. */
function resultOf(document: PollDocument | undefined): { readonly passed: boolean } | undefined {
  const poll = document?.poll
  if (poll?.kind === 'voided') return { passed: false }
  return poll?.kind === 'published' ? { passed: poll.outcome.kind === 'passed' } : undefined
}

function pollOf({ poll: document, context }: Seen): Pick<IssueDetail, 'poll'> {
  if (document === undefined) return {}
  const { poll, noticeId, _id: pollId } = document
  const { question, closesAt } = poll.terms
  const outcomeKind = poll.kind === 'published' ? poll.outcome.kind : undefined
  return { poll: { pollId, question, closesAt, phase: phaseOf(poll, context.now), ...(outcomeKind === undefined ? {} : { outcomeKind }), ...(noticeId === undefined ? {} : { noticeId }) } }
}

/** For who may take it on: the other ways that this community could send it. */
async function otherProcesses({ context, issue, worker, communityKind }: Seen): Promise<Pick<IssueDetail, 'otherProcesses'>> {
  if (officeOf(worker, issue.unitId, issue.now?.roles ?? []) === undefined) return {}
  const processes = await processesFor(context, issue.kind, communityKind)
  return { otherProcesses: processes.filter(({ templateId }) => templateId !== issue.templateId) }
}

async function meetingsOf({ context, issue }: Seen): Promise<IssueDetail['meetings']> {
  const found = await Promise.all(issue.meetingIds.map((id: Issue['meetingIds'][number]) => context.reader.get<MeetingDocument>(MEETINGS, id)))
  return found.flatMap((meeting) => (meeting === undefined ? [] : [{ meetingId: meeting._id, title: meeting.title, startsAt: meeting.startsAt }]))
}
