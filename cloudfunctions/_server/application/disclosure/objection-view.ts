import type { ObjectionView } from '@/contract/disclosure'
import { objectionAnswerDueAt } from '@/domain/disclosure/objection'
import { nameFor } from '@server/application/community/names'
import type { QueryContext } from '@server/pipeline/context'
import type { ObjectionDocument } from './documents'

/** What was objected to is between the objector and those who answer; that there was an objection is public. */
export async function objectionView({ reader, caller }: Pick<QueryContext, 'reader' | 'caller'>, objection: ObjectionDocument): Promise<ObjectionView> {
  const { member } = caller
  const reads = member !== undefined && (member.personId === objection.by || member.roles.some((role) => role === 'committeeMember' || role === 'supervisor'))
  const { answer } = objection
  return {
    objectionId: objection._id,
    filedAt: objection.filedAt,
    by: await nameFor(reader, objection.by, member),
    answerDueAt: objectionAnswerDueAt(objection),
    ...(reads ? { text: objection.text } : {}),
    ...(answer === undefined ? {} : { answer: { text: answer.text, at: answer.at } })
  }
}
