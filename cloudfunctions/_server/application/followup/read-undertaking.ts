import type { FileView } from '@/contract/files'
import type { MilestoneReportView, MilestoneView, UndertakingDetail } from '@/contract/followup-views'
import { reasonCannotJudge, reasonCannotMoveDue, reasonCannotReport, type Acting } from '@/domain/followup/milestone-moves'
import type { Milestone, MilestoneReport } from '@/domain/followup/undertaking'
import { currentMilestone, milestoneState, overdueDays } from '@/domain/followup/undertaking-progress'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { addDays, dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { MemberDocument } from '@server/application/community/documents'
import { fileViews } from '@server/application/files/views'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { followIdOf, FOLLOWS, UNDERTAKINGS, type FollowDocument, type UndertakingDocument } from './documents'
import { actingNames } from './names'
import { readSubject } from './subjects'
import { undertakingCard } from './undertaking-card'

type NameOf = (personId: string) => Promise<string>

/** 落实, for whoever reads the notice that it came from: how a decision is carried out is published (L1 art. 35). */
export const readUndertaking = ({ files }: Pick<ServerPorts, 'files'>): QueryHandler<'followup/readUndertaking'> => ({
  permission: PERMISSION_RULES.anyone,
  async run(context, { undertakingId }) {
    const { reader, caller, now } = context
    const document = await reader.get<UndertakingDocument>(UNDERTAKINGS, undertakingId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const { undertaking } = document
    const { member } = caller
    const seesUnchecked = readsUnchecked(document, member)
    const nameOf = actingNames(reader, member)
    const [subject, photos, following] = await Promise.all([
      readSubject(reader, undertaking.source),
      fileViews(files, document.photos, { seesUnchecked }),
      isFollowing(context, undertaking.source)
    ])
    const shown: Shown = { document, photos, nameOf, seesUnchecked }
    return ok<UndertakingDetail>({
      ...undertakingCard(document, dayOf(now)),
      sourceHeadline: subject?.headline ?? '',
      plan: undertaking.plan,
      dueDay: undertaking.dueDay,
      openedAt: undertaking.openedAt,
      steps: await Promise.all(undertaking.milestones.map((each) => milestoneView(shown, each, context))),
      dueMoves: await Promise.all(undertaking.dueMoves.map(async (move) => ({ ...move, by: await nameOf(move.by) }))),
      version: document.version,
      ...allowed(document, member, context),
      following
    })
  }
})

/** Who decides, and who wrote it: the committee, the supervisors, and the person in charge. */
const readsUnchecked = ({ personInCharge }: UndertakingDocument, member: MemberDocument | undefined): boolean =>
  member !== undefined && (member.personId === personInCharge || PERMISSION_RULES.committeeOrSupervisor.allows({ identityId: member.identityId, member }))

async function isFollowing({ reader, caller }: QueryContext, source: UndertakingDetail['source']): Promise<boolean> {
  if (caller.member === undefined) return false
  return (await reader.get<FollowDocument>(FOLLOWS, followIdOf(caller.member.id, source))) !== undefined
}

/** What the caller could do right now, asked of the same rules as the commands. */
function allowed({ undertaking }: UndertakingDocument, member: MemberDocument | undefined, { now }: QueryContext): Pick<UndertakingDetail, 'mayReport' | 'mayJudge' | 'mayMoveDue'> {
  const current = currentMilestone(undertaking)
  if (member === undefined || current === undefined) return { mayReport: false, mayJudge: false, mayMoveDue: false }
  const by: Acting = { personId: member.personId, roles: member.roles }
  const today = dayOf(now)
  const later = addDays(current.dueDay > today ? current.dueDay : today, 1)
  return {
    mayReport: reasonCannotReport(undertaking, by, current.no, 1) === undefined,
    mayJudge: reasonCannotJudge(undertaking, by, current.no) === undefined,
    mayMoveDue: reasonCannotMoveDue(undertaking, by, current.no, later, today) === undefined
  }
}

interface Shown {
  readonly document: UndertakingDocument
  readonly photos: readonly FileView[]
  readonly nameOf: NameOf
  readonly seesUnchecked: boolean
}

async function milestoneView(shown: Shown, milestone: Milestone, { now }: QueryContext): Promise<MilestoneView> {
  const { undertaking } = shown.document
  const isCurrent = currentMilestone(undertaking)?.no === milestone.no
  return {
    no: milestone.no,
    name: milestone.name,
    dueDay: milestone.dueDay,
    photosNeeded: milestone.withoutPhotos !== true,
    state: milestoneState(undertaking, milestone),
    overdueDays: isCurrent ? overdueDays(undertaking, dayOf(now)) : 0,
    reports: await Promise.all(milestone.reports.map((report, index) => reportView(shown, milestone.no, report, index + 1)))
  }
}

async function reportView({ document, photos, nameOf, seesUnchecked }: Shown, milestone: number, report: MilestoneReport, number: number): Promise<MilestoneReportView> {
  const held = document.held.some((each) => each.milestone === milestone && each.report === number)
  const { judgement } = report
  return {
    at: report.at,
    by: await nameOf(report.by),
    ...(held && !seesUnchecked ? {} : { words: report.words }),
    ...(held ? { wordsWaiting: true as const } : {}),
    photos: photos.filter((photo) => report.photoIds.some((id) => id === photo.fileId)),
    ...(judgement === undefined
      ? {}
      : { judgement: { at: judgement.at, by: await nameOf(judgement.by), accepted: judgement.accepted, ...(judgement.reason === undefined ? {} : { reason: judgement.reason }) } })
  }
}
