import type { CannotEnterSheet } from '@/contract/ballot'
import { reasonSelectionInvalid } from '@/domain/ballot/methods/tally-marks'
import type { OpenPoll } from '@/domain/ballot/poll'
import { YES_NO } from '@/domain/ballot/selection'
import type { RollUnitId } from '@/domain/ballot/electoral-roll'
import type { Channel } from '@/domain/ballot/tally'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { asId, type PersonId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { HAND_COUNTS, PAPER_SHEETS, type HandCountDocument, type PaperSheetDocument } from './documents'
import { getPoll, putPoll } from './poll-document'

type Refused = CannotEnterSheet | { readonly code: 'NOT_FOUND' }

/** The poll whose count a teller enters. Written as it was: a count that is running looks at the sheets again. */
async function pollOfTeller(context: CommandContext, pollId: string, channel: Channel): Promise<Result<OpenPoll, Refused>> {
  const document = await getPoll(context.tx, pollId)
  if (document === undefined || document.kind === 'draft') return err({ code: 'NOT_FOUND' })
  const { poll } = document
  if (poll.kind === 'counted' || poll.kind === 'confirmed' || poll.kind === 'published') return err({ code: 'ALREADY_COUNTED' })
  if (poll.kind !== 'open') return err({ code: 'VOTING_NOT_OPEN' })
  if (!poll.manifest.channels.includes(channel)) return err({ code: 'CHANNEL_NOT_OFFERED' })
  if (!poll.officers.tellers.includes(memberOf(context).member.personId)) return err({ code: 'NOT_A_TELLER' })
  await putPoll(context.tx, document, poll)
  return ok(poll)
}

/** One teller's count of raised hands; written anew until the poll is counted. */
export const submitHandCount: CommandHandler<'ballot/submitHandCount'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, yes, no, abstain }) {
    const poll = await pollOfTeller(context, pollId, 'hands')
    if (!poll.ok) return poll
    const { tx, communityId } = context
    const teller = memberOf(context).member.personId
    const other = poll.value.officers.tellers.find((each) => each !== teller)
    await tx.put<HandCountDocument>(HAND_COUNTS, { _id: `${pollId}:${teller}`, communityId, schemaVersion: 1, pollId, teller, count: { yes, no, abstain } })
    const others = other === undefined ? undefined : await tx.get<HandCountDocument>(HAND_COUNTS, `${pollId}:${other}`)
    return ok({ sheets: others === undefined ? 1 : 2 })
  }
}

/** One teller's reading of a pile of slips. */
export const submitPaperSheet: CommandHandler<'ballot/submitPaperSheet'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { pollId, sheet, votes }) {
    const poll = await pollOfTeller(context, pollId, 'paper')
    if (!poll.ok) return poll
    if (poll.value.manifest.ballotMode === 'secret') return err({ code: 'BALLOT_IS_SECRET' })
    const twice = votes.find((vote, index) => votes.findIndex((each) => each.unitId === vote.unitId) !== index)
    if (twice !== undefined) return err({ code: 'UNIT_TWICE', unitId: twice.unitId })
    const method = poll.value.manifest.method ?? YES_NO
    const unfit = votes.find(({ choice }) => choice !== 'blank' && choice !== 'invalid' && reasonSelectionInvalid(method, choice))
    if (unfit !== undefined) return err({ code: 'SHEET_MARK_INVALID', unitId: unfit.unitId })
    const { tx, communityId } = context
    const teller: PersonId = memberOf(context).member.personId
    const other = poll.value.officers.tellers.find((each) => each !== teller)
    const readings = votes.map(({ unitId, choice }) => ({ unitId: asId<RollUnitId>(unitId), choice }))
    await tx.put<PaperSheetDocument>(PAPER_SHEETS, { _id: `${pollId}:${sheet}:${teller}`, communityId, schemaVersion: 1, pollId, sheet, teller, votes: readings })
    const others = other === undefined ? undefined : await tx.get<PaperSheetDocument>(PAPER_SHEETS, `${pollId}:${sheet}:${other}`)
    return ok({ sheets: others === undefined ? 1 : 2 })
  }
}
