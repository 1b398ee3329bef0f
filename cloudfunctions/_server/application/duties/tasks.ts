import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { admissionOf, citedAgain, closed, newTask, objectedTo, reasonCannotActOnTask, reasonCannotRegisterTask, type CannotActOnTask, type Task, type TaskDeed, type TaskGrounds } from '@/domain/duties/admission'
import { reasonWordsHoldPersonalData } from '@/domain/duties/public-words'
import { dayOf } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { listToChange } from './change-lists'
import { ADMISSION_TASKS, type TaskDocument } from './documents'
import { taskCard } from './read-tasks'

/** Writes down what was sent from above; the list says at once whether it is let in. */
export const registerTask: CommandHandler<'duties/registerTask'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { title, office, dueDay, ...grounds }) {
    const { tx, now, communityId, chance } = context
    const reason = reasonCannotRegisterTask(dueDay, dayOf(now)) ?? reasonWordsHoldPersonalData([title, office, grounds.legalBasis, grounds.funds])
    if (reason !== undefined) return err(reason)
    const task = newTask({ title, office, dueDay }, admissionOf(groundsOf(grounds), await listToChange(context, 'duties'), now))
    const taskId = `${communityId}:d:${chance.id()}`
    await tx.insert<TaskDocument>(ADMISSION_TASKS, { _id: taskId, communityId, schemaVersion: 1, task, by: memberOf(context).member.personId, state: task.state, receivedAt: now })
    return ok({ taskId, admitted: task.state === 'admitted' })
  }
}

/** 退回意见: the committee says to the sender that, and why, it objects. Everybody sees that it did. */
export const objectTask: CommandHandler<'duties/objectTask'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { taskId, seenNo, words }) {
    const reason = reasonWordsHoldPersonalData([words])
    if (reason !== undefined) return err(reason)
    const objection = { at: context.now, by: memberOf(context).member.personId, ...(words === undefined ? {} : { words }) }
    return change(context, { taskId, seenNo, deed: 'object' }, (task) => objectedTo(task, objection))
  }
}

/** The sender named an entry, or the list has changed: it is held against the list as it stands now. */
export const citeAgain: CommandHandler<'duties/citeAgain'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { taskId, seenNo, ...grounds }) {
    const reason = reasonWordsHoldPersonalData([grounds.legalBasis, grounds.funds])
    if (reason !== undefined) return err(reason)
    const admission = admissionOf(groundsOf(grounds), await listToChange(context, 'duties'), context.now)
    return change(context, { taskId, seenNo, deed: 'citeAgain' }, (task) => citedAgain(task, admission))
  }
}

export const closeTask: CommandHandler<'duties/closeTask'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { taskId, seenNo, as }) => change(context, { taskId, seenNo, deed: as === 'done' ? 'finish' : 'withdraw' }, (task) => closed(task, as, context.now))
}

interface Act {
  readonly taskId: string
  readonly seenNo: number
  readonly deed: TaskDeed
}

async function change({ tx }: CommandContext, { taskId, seenNo, deed }: Act, next: (task: Task) => Task): Promise<Result<ReturnType<typeof taskCard>, CannotActOnTask | { readonly code: 'NOT_FOUND' }>> {
  const document = await tx.get<TaskDocument>(ADMISSION_TASKS, taskId)
  if (document === undefined) return err({ code: 'NOT_FOUND' })
  const reason = reasonCannotActOnTask(document.task, deed, seenNo)
  if (reason !== undefined) return err(reason)
  const task = next(document.task)
  const changed: TaskDocument = { ...document, task, state: task.state }
  await tx.put<TaskDocument>(ADMISSION_TASKS, changed)
  return ok(taskCard(changed))
}

type ParsedGrounds = { readonly [K in keyof TaskGrounds]: TaskGrounds[K] | undefined }

/** Fields that were left out are not kept as `undefined`. */
const groundsOf = ({ cites, legalBasis, funds }: ParsedGrounds): TaskGrounds => ({
  ...(cites === undefined ? {} : { cites }),
  ...(legalBasis === undefined ? {} : { legalBasis }),
  ...(funds === undefined ? {} : { funds })
})
