import type { NoticeDetail } from '@/contract/disclosure'
import type { PublishedPoll } from '@/domain/ballot/poll'
import { shortCodeOf } from '@/domain/ballot/secret/board'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { SHOWN_DAYS_MIN, shownSince, type DecisionNotice } from '@/domain/disclosure/decision-notice'
import { reasonCannotObject } from '@/domain/disclosure/objection'
import { addDays } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import { noticeReview } from '@server/application/ballot/care/review-of-poll'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { COMMUNITIES, UNITS, type CommunityDocument, type MemberDocument, type UnitDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import { attendanceByMeeting, meetingsByPoll, type MeetingDocument } from '@server/application/consultation/documents'
import { FOLLOWS, followIdOf, type FollowDocument } from '@server/application/followup/documents'
import { followThroughOf } from '@server/application/followup/follow-through'
import { ratingPanelOf } from '@server/application/followup/read-rating'
import { listAll } from '@server/application/shared/list-all'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { NOTICES, objectionsByNotice, type NoticeDocument, type ObjectionDocument } from './documents'
import { noticeCard } from './notice-card'
import { objectionView } from './objection-view'

/** A text that satisfies the rule on texts, to ask whether the time and the person would. */
const ANY_TEXT = 'x'

/** 议事结果公开, for anybody who has the link or stands before the printed notice. */
export const readNotice: QueryHandler<'disclosure/readNotice'> = {
  permission: PERMISSION_RULES.anyone,
  async run(context, { noticeId }) {
    const { reader, communityId, caller } = context
    const document = await reader.get<NoticeDocument>(NOTICES, noticeId)
    const poll = document === undefined ? undefined : (await reader.get<PollDocument>(POLLS, document.notice.pollId))?.poll
    if (document === undefined || poll === undefined) return err({ code: 'NOT_FOUND' })
    assert(poll.kind === 'published', 'a notice belongs to a published poll')
    const [community, scope, objections, confirmedBy, meeting, afterwards, review] = await Promise.all([
      reader.get<CommunityDocument>(COMMUNITIES, communityId),
      reader.get<UnitDocument>(UNITS, poll.scopeUnitId),
      listAll<ObjectionDocument>(reader, objectionsByNotice, [communityId, noticeId]),
      confirmers(context, poll),
      meetingOf(context, poll),
      afterwardsOf(context, document),
      noticeReview(context, poll, caller.member)
    ])
    return ok<NoticeDetail>({
      ...noticeCard(document),
      ...fromNotice(document.notice),
      communityId,
      communityName: community?.name ?? '',
      scopeName: scope?.name ?? '',
      description: poll.terms.description,
      opensAt: poll.terms.opensAt,
      closesAt: poll.terms.closesAt,
      confirmedBy,
      objections: await Promise.all(objections.map((each) => objectionView(context, each))),
      mayObject: caller.member !== undefined && mayObject(document.notice, objections, caller.member, context),
      ...(meeting === undefined ? {} : { meeting }),
      ...afterwards,
      ...review
    })
  }
}

/** 落实 and 满意度 of what was decided. */
async function afterwardsOf(context: QueryContext, { _id, notice }: NoticeDocument): Promise<Pick<NoticeDetail, 'followThrough' | 'mayOpenUndertaking' | 'rating' | 'following'>> {
  const { caller, reader } = context
  const subject = { kind: 'notice' as const, id: _id }
  const [[followThrough], rating, follow] = await Promise.all([
    followThroughOf(context, subject),
    ratingPanelOf(context, subject),
    caller.member === undefined ? undefined : reader.get<FollowDocument>(FOLLOWS, followIdOf(caller.member.id, subject))
  ])
  assert(rating !== undefined, 'a notice that is read can be rated')
  const mayOpen = PERMISSION_RULES.committee.allows(caller) && notice.result.outcome.kind === 'passed'
  return {
    ...(followThrough === undefined ? {} : { followThrough }),
    mayOpenUndertaking: mayOpen && followThrough === undefined,
    rating,
    following: follow !== undefined
  }
}

const fromNotice = (notice: DecisionNotice) => ({
  pollId: notice.pollId,
  meetingName: notice.meetingName,
  presetId: notice.presetId,
  presetVersion: notice.presetVersion,
  modeId: notice.modeId,
  noticeDay: notice.noticeDay,
  result: notice.result,
  ballots: notice.ballots,
  manifestHash: notice.manifestHash,
  ...(notice.board === undefined ? {} : { board: { ...notice.board, code: shortCodeOf(notice.board.root) } }),
  content: notice.content,
  shownUntil: addDays(shownSince(notice), SHOWN_DAYS_MIN),
  revisions: notice.revisions.map(({ at, reason, before }) => ({ at, reason, before })),
  ...(notice.takenDown === undefined ? {} : { takenDown: { reason: notice.takenDown.reason, at: notice.takenDown.at } })
})

function mayObject(notice: DecisionNotice, objections: readonly ObjectionDocument[], member: MemberDocument, { now }: QueryContext): boolean {
  const own = objections.filter((each) => each.by === member.personId)
  return reasonCannotObject(notice, ANY_TEXT, own, now) === undefined
}

const confirmers = ({ reader, caller }: QueryContext, { confirmations }: PublishedPoll): Promise<NoticeDetail['confirmedBy']> =>
  Promise.all(
    (['chair', 'teller', 'supervisor'] as const).map(async (role) => ({ role, at: confirmations[role].at, name: await nameInOffice(reader, confirmations[role].by, caller.member) }))
  )

async function meetingOf({ reader, communityId }: QueryContext, { id }: PublishedPoll): Promise<NoticeDetail['meeting']> {
  const meeting = (await reader.list<MeetingDocument>(meetingsByPoll, [communityId, id], { limit: 1 })).items[0]
  if (meeting === undefined) return undefined
  const present = await reader.countBy(attendanceByMeeting, [communityId, meeting._id])
  const { title, place, startsAt } = meeting
  return { title, place, startsAt, present: Object.values(present).reduce((sum, each) => sum + each, 0) }
}
