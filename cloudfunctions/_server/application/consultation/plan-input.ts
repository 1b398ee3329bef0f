import type { ParsedInputOf } from '@/contract/actions'
import { noticeDaysOf, numberedAgenda, type AgendaItem, type MeetingPlan, type Party } from '@/domain/consultation/meeting-plan'
import type { FileRef } from '@/domain/files/file'
import type { CannotAttach } from '@/domain/files/upload-rules'
import { asId, type IssueId, type TopicId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { HOUSEHOLDS, UNITS, type HouseholdDocument } from '@server/application/community/documents'
import { BODIES } from '@server/application/evidence/documents'
import { attachFiles } from '@server/application/files/attach'
import type { CommandContext } from '@server/pipeline/context'
import { CONSULTATION_SETTINGS, type ConsultationSettingsDocument, type MeetingDocument } from './documents'
import { ISSUES, type IssueDocument } from './issue-documents'
import { TOPICS, type TopicDocument } from './topic-documents'

type PlanInput = Omit<ParsedInputOf<'consultation/createMeeting'>, 'pollId'>

/** The call as it is stored. `before`: the agenda whose numbers stay. */
export function planOf(input: PlanInput, before: Pick<MeetingDocument, 'agenda' | 'itemsGiven'>): MeetingPlan {
  const { title, place, startsAt, endsAt, bodyId, shortNoticeReason } = input
  const items = (input.agenda ?? []).map((item): Omit<AgendaItem, 'no'> => ({
    title: item.title,
    ...(item.issueId === undefined ? {} : { issueId: asId<IssueId>(item.issueId) }),
    ...(item.topicId === undefined ? {} : { topicId: asId<TopicId>(item.topicId) })
  }))
  return {
    title,
    place,
    startsAt,
    endsAt,
    kind: input.kind ?? 'gathering',
    agenda: numberedAgenda(before.agenda, items, before.itemsGiven),
    parties: (input.parties ?? []) as readonly Party[],
    ...(bodyId === undefined ? {} : { bodyId }),
    ...(shortNoticeReason === undefined ? {} : { shortNoticeReason })
  }
}

/** The days of notice that hold for a call made now. */
export async function noticeDaysFor({ tx, communityId }: CommandContext, plan: MeetingPlan): Promise<number> {
  const settings = plan.kind === 'consultation' ? await tx.peek<ConsultationSettingsDocument>(CONSULTATION_SETTINGS, communityId) : undefined
  return noticeDaysOf(plan.kind, settings?.talkNoticeDays)
}

/**
 * Whether everything that the call names is there: the council, units, people, public issues and topics. A later change makes no call wrong, so it
 * is read beside the transaction, in which a whole hall of people would not have room.
 */
export async function namesExist({ reader }: CommandContext, { parties, agenda, bodyId }: MeetingPlan): Promise<boolean> {
  const topics = agenda.flatMap(({ topicId }) => (topicId === undefined ? [] : [topicId]))
  const issues = agenda.flatMap(({ issueId }) => (issueId === undefined ? [] : [issueId]))
  const found = await Promise.all([
    bodyId === undefined ? true : reader.get(BODIES, bodyId).then((body) => body !== undefined),
    // What is nobody's business but its reporter's does not come on a public agenda.
    ...issues.map(async (issueId) => (await reader.get<IssueDocument>(ISSUES, issueId))?.listed === true),
    ...topics.map(async (topicId) => (await reader.get<TopicDocument>(TOPICS, topicId))?.listedAt !== undefined),
    ...parties.map(async (party) => {
      if (party.kind === 'unitResidents') return (await reader.get(UNITS, party.unitId)) !== undefined
      if (party.kind !== 'people') return true
      const there = await Promise.all(party.people.map(async ({ householdId, personId }) => (await reader.get<HouseholdDocument>(HOUSEHOLDS, householdId))?.people.some((person) => person.id === personId)))
      return there.every((each) => each === true)
    })
  ])
  return found.every((each) => each)
}

/** The materials as the call lists them: those of before stay, new ones are attached, what is not listed goes. */
export async function materialsFor(context: CommandContext, meetingId: string, before: readonly FileRef[], fileIds: readonly string[] = []): Promise<Result<readonly FileRef[], CannotAttach>> {
  const there = new Map<string, FileRef>(before.map((ref) => [ref.fileId, ref]))
  const attached = await attachFiles(context, fileIds.filter((fileId) => !there.has(fileId)), { kind: 'material', id: meetingId })
  if (!attached.ok) return err(attached.error)
  const all = new Map<string, FileRef>([...there, ...attached.value.map((ref) => [ref.fileId, ref] as const)])
  return ok(fileIds.flatMap((fileId) => all.get(fileId) ?? []))
}
