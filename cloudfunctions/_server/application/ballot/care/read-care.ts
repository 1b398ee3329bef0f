import type { PollCareView, ReplacementView } from '@/contract/ballot-care'
import { waitsForAnswer } from '@/domain/ballot/secret/dispute'
import { keyDestroyableAt, reasonCannotDestroyKey } from '@/domain/ballot/secret/destroy-key'
import { phaseOf } from '@/domain/ballot/poll-phase'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { confirmerOf } from '@server/application/ballot/confirmer'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { unitOfMember } from '@server/application/ballot/frozen-roll'
import { unitsOfCommunity, type UnitDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { disputeView, seesDisputes } from './dispute-views'
import { replacementsByPoll, type DisputeDocument, type ReplacementDocument } from './documents'
import { careHead } from './read-disputes'
import { careOfPoll } from './review-of-poll'

/** The desk of one secret poll, in one call: disputes with their days, tokens asked for again, the issuer's key. */
export const readCare: QueryHandler<'ballot/readCare'> = {
  permission: PERMISSION_RULES.officeHolder,
  async run(context, { pollId }) {
    const { reader, communityId, now, caller } = context
    const document = await reader.get<PollDocument>(POLLS, pollId)
    if (document === undefined || document.kind === 'draft' || document.poll.terms.ballotMode !== 'secret') return err({ code: 'NOT_FOUND' })
    const care = await careOfPoll(context, pollId)
    const [head, disputes, replacements, units] = await Promise.all([
      careHead(context, document, care),
      seesDisputes(context) ? Promise.all(inOrder(care.disputes).map((each) => disputeView(context, each))) : [],
      replacementViews(context, document),
      listAll<UnitDocument>(reader, unitsOfCommunity, [communityId])
    ])
    const view: PollCareView = {
      ...head,
      disputes,
      mayAnswer: PERMISSION_RULES.committee.allows(caller),
      replacements,
      mayAskReplacement: phaseOf(document.poll, now) === 'voting',
      groups: units.filter((unit) => document.rollGroups.some((group) => group.groupId === unit.id)).map(({ id, name }) => ({ groupId: id, name })),
      key: await keyView(context, document)
    }
    return ok(view)
  }
}

/** Those that wait first, the oldest of them on top; then the answered ones, newest first. */
function inOrder(disputes: readonly DisputeDocument[]): readonly DisputeDocument[] {
  const waiting = disputes.filter(waitsForAnswer)
  return [...waiting, ...disputes.filter((each) => !waitsForAnswer(each)).reverse()]
}

async function replacementViews(context: QueryContext, document: PollDocument): Promise<readonly ReplacementView[]> {
  const { reader, communityId, now } = context
  const { member } = memberOf(context)
  const { personId, isSupervisor, isCommitteeMember } = confirmerOf(member)
  const replacements = await listAll<ReplacementDocument>(reader, replacementsByPoll, [communityId, document._id])
  const voting = phaseOf(document.poll, now) === 'voting'
  return Promise.all(
    replacements.map(async ({ unitId, householdNo, reason, askedBy, askedOn, approvedBy }): Promise<ReplacementView> => {
      const current = approvedBy === undefined && voting && askedOn === dayOf(now)
      return {
        unitId,
        householdNo,
        reason,
        askedBy: await nameInOffice(reader, askedBy, member),
        askedOn,
        ...(approvedBy === undefined ? {} : { approvedBy: await nameInOffice(reader, approvedBy, member) }),
        mayApprove: current && isSupervisor && !isCommitteeMember && askedBy !== personId && unitOfMember(document, member) !== unitId,
        lapsed: approvedBy === undefined && !current
      }
    })
  )
}

async function keyView(context: QueryContext, { poll, keyDestroyed }: PollDocument): Promise<PollCareView['key']> {
  const { reader, now, caller } = context
  const destroyableAt = keyDestroyableAt(poll)
  return {
    ...(destroyableAt === undefined ? {} : { destroyableAt }),
    ...(keyDestroyed === undefined ? {} : { destroyedAt: keyDestroyed.at, destroyedBy: await nameInOffice(reader, keyDestroyed.by, memberOf(context).member) }),
    mayDestroy: PERMISSION_RULES.committee.allows(caller) && reasonCannotDestroyKey(poll, keyDestroyed, now) === undefined
  }
}
