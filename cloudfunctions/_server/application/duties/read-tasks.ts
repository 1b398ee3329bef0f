import type { TaskCard, TasksPage } from '@/contract/duties'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { lastAdmission, type TaskState } from '@/domain/duties/admission'
import { err, ok } from '@/domain/shared/result'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { ADMISSION_TASKS, tasksByReceipt, tasksByState, type TaskDocument } from './documents'

const TASKS_PAGE = 20

/** 准入: what was sent down and what the list says to it, for everybody. */
export const listTasks: QueryHandler<'duties/listTasks'> = {
  permission: PERMISSION_RULES.anyone,
  run: async (context, { state, cursor }) => ok(await pageOfTasks(context, state, cursor))
}

export const readTask: QueryHandler<'duties/readTask'> = {
  permission: PERMISSION_RULES.anyone,
  async run({ reader, communityId }, { taskId }) {
    const [document, community] = await Promise.all([reader.get<TaskDocument>(ADMISSION_TASKS, taskId), reader.get<CommunityDocument>(COMMUNITIES, communityId)])
    if (document === undefined || community === undefined) return err({ code: 'NOT_FOUND' })
    return ok({ ...taskCard(document), communityName: community.name, kind: community.kind, admissions: document.task.admissions })
  }
}

export async function pageOfTasks({ reader, communityId }: QueryContext, state: TaskState | undefined, cursor: string | undefined): Promise<TasksPage> {
  const options = { limit: TASKS_PAGE, ...(cursor === undefined ? {} : { cursor }) }
  const page = await (state === undefined
    ? reader.list<TaskDocument>(tasksByReceipt, [communityId], options)
    : reader.list<TaskDocument>(tasksByState, [communityId, state], options))
  return { items: page.items.map(taskCard), ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }) }
}

export function taskCard({ _id, task }: Pick<TaskDocument, '_id' | 'task'>): TaskCard {
  const { no, title, office, dueDay, receivedAt, state, admissions, objections, closedAt } = task
  return {
    taskId: _id,
    no,
    title,
    office,
    dueDay,
    receivedAt,
    state,
    admission: lastAdmission(task),
    asked: admissions.length,
    objections: objections.map(({ at, words, admissionNo }) => ({ at, current: admissionNo === admissions.length, ...(words === undefined ? {} : { words }) })),
    ...(closedAt === undefined ? {} : { closedAt })
  }
}
