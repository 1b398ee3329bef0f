import type { BrokenPromise, DisputeView } from '@/contract/ballot-care'
import { disputeAnswerDueAt, stateOf } from '@/domain/ballot/secret/dispute'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { nameFor, nameInOffice } from '@server/application/community/names'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import { brokenPromisesByPoll, type BrokenPromiseDocument, type DisputeDocument } from './documents'

/** Those who answer, and those who watch that it is done. */
export const seesDisputes = (context: QueryContext): boolean => PERMISSION_RULES.committeeOrSupervisor.allows(context.caller)

export async function disputeView(context: QueryContext, dispute: DisputeDocument): Promise<DisputeView> {
  const { reader } = context
  const { member } = memberOf(context)
  const { _id: disputeId, kind, finding, householdNo, filedAt, answer } = dispute
  const mine = dispute.by === member.personId
  return {
    disputeId,
    kind,
    state: stateOf(dispute),
    ...(finding === undefined ? {} : { finding }),
    ...(mine || seesDisputes(context) ? { text: dispute.text } : {}),
    by: await nameFor(reader, dispute.by, member),
    householdNo,
    mine,
    filedAt,
    answerDueAt: disputeAnswerDueAt(dispute),
    ...(answer === undefined ? {} : { answer: { upheld: answer.upheld, text: answer.text, by: await nameInOffice(reader, answer.by, member), at: answer.at } })
  }
}

export async function brokenPromises({ reader, communityId }: QueryContext, pollId: string): Promise<readonly BrokenPromise[]> {
  const broken = await listAll<BrokenPromiseDocument>(reader, brokenPromisesByPoll, [communityId, pollId])
  return broken.map(({ promise, finding }) => ({ promise, finding }))
}
