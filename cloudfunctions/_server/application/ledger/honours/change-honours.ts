import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { hiddenBecause, reasonCannotUseNickname, type PutAway } from '@/domain/ledger/honours/honour'
import { reversalIdOf } from '@/domain/ledger/reversal'
import { asId, type CommunityId, type TransferId, type UnitId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { TRANSFERS, type TransferDocument } from '@server/application/ledger/documents'
import { itemOfRule } from '@server/application/scheme/item-of-rule'
import { checkWords } from '@server/application/shared/check-words'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler, PreparedCommandHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { HONOURS, honourIdOf, type HonourDocument } from './documents'
import { isDeedOf } from './read-honours'

/** Opt-in, with one own deed that was credited and not taken back; changes the place of who is on the list already. */
export const joinHonours = ({ contentCheck }: Pick<ServerPorts, 'contentCheck'>): PreparedCommandHandler<'ledger/joinHonours'> => ({
  permission: PERMISSION_RULES.resident,
  prepare: async (_context, { shape, transferId }) => {
    const passed = shape.kind === 'unit' || (await checkWords(contentCheck, shape.nickname)) === 'pass'
    return async (context) => {
      const { tx, communityId, now } = context
      const { personId, groupId } = memberOf(context).member
      const deed = await ownDeed(context, transferId)
      if (deed === undefined) return err({ code: 'DEED_NOT_OWN' })
      const honourId = honourIdOf(personId)
      const earlier = await tx.get<HonourDocument>(HONOURS, honourId)
      const putAway = [...(earlier?.putAway ?? []), ...((await tx.peek<PutAwayDocument>(HONOURS, putAwayIdOf(personId)))?.putAway ?? [])]
      if (shape.kind === 'nickname') {
        const reason = reasonCannotUseNickname({ nickname: shape.nickname, ownName: await ownName(context), putAway })
        if (reason !== undefined) return err(reason)
        if (!passed) return err({ code: 'NICKNAME_NOT_PASSED' })
      }
      await tx.put<HonourDocument>(HONOURS, {
        _id: honourId, communityId: asId<CommunityId>(communityId), schemaVersion: 1, personId, unitId: asId<UnitId>(groupId), shape, ...deed, since: earlier?.since ?? now, putAway
      })
      return ok({ honourId })
    }
  }
})

async function ownDeed(context: CommandContext, transferId: string): Promise<Pick<HonourDocument, 'transferId' | 'deedName' | 'dimension' | 'on'> | undefined> {
  const { tx } = context
  const transfer = await tx.peek<TransferDocument>(TRANSFERS, transferId)
  if (transfer === undefined || !isDeedOf(transfer, memberOf(context).member.personId)) return undefined
  const item = (await itemOfRule(context, [transfer.rule]))(transfer.rule)
  if (item === undefined || (await tx.peek(TRANSFERS, reversalIdOf(asId<TransferId>(transferId)))) !== undefined) return undefined
  return { transferId: transfer.id, deedName: item.name, dimension: item.dimension, on: dayOf(transfer.at) }
}

async function ownName(context: CommandContext): Promise<string> {
  const { personId, householdId } = memberOf(context).member
  const household = await context.tx.peek<HouseholdDocument>(HOUSEHOLDS, householdId)
  return household?.people.find(({ id }) => id === personId)?.name ?? ''
}

/** What stays of who left: only the nicknames that were put away, so that none of them comes back. In no list, for it has no day. */
interface PutAwayDocument {
  readonly _id: string
  readonly communityId: string
  readonly schemaVersion: 1
  readonly putAway: readonly PutAway[]
}
const putAwayIdOf = (personId: string): string => `honour-away:${personId}`

export const leaveHonours: CommandHandler<'ledger/leaveHonours'> = {
  permission: PERMISSION_RULES.member,
  async run(context) {
    const { tx, communityId } = context
    const { personId } = memberOf(context).member
    const own = await tx.get<HonourDocument>(HONOURS, honourIdOf(personId))
    if (own === undefined) return ok({ left: false })
    if (own.putAway.length > 0) await tx.put<PutAwayDocument>(HONOURS, { _id: putAwayIdOf(personId), communityId, schemaVersion: 1, putAway: own.putAway })
    await tx.delete(HONOURS, own._id)
    return ok({ left: true })
  }
}

/** Puts a nickname away, with words that its owner reads. */
export const hideHonour: CommandHandler<'ledger/hideHonour'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { honourId, words }) {
    const { tx, now } = context
    const honour = await tx.get<HonourDocument>(HONOURS, honourId)
    if (honour?.shape?.kind !== 'nickname') return err({ code: 'NOT_FOUND' })
    if (hiddenBecause(honour) !== undefined) return ok({ hidden: true })
    const away: PutAway = { nickname: honour.shape.nickname, words, by: memberOf(context).memberId, at: now }
    await tx.put<HonourDocument>(HONOURS, { ...honour, putAway: [...honour.putAway, away] })
    return ok({ hidden: true })
  }
}
