import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonCannotChangeGood, withWords, type GoodWords } from '@/domain/ledger/shop/change-good'
import { newGood, reasonCannotDecidePrice, reasonCannotProposePrice, reasonNeverAGood, withConfirmedPrice, withoutProposal, withProposal } from '@/domain/ledger/shop/good'
import { asId, type CommunityId, type GoodId } from '@/domain/shared/ids'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { memberOf } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { GOODS, noticeDaysOf, type GoodDocument } from './documents'

/** A good begins without stock and with a price that another person has to confirm. */
export const addGood: CommandHandler<'ledger/addGood'> = {
  permission: PERMISSION_RULES.priceSetter,
  async run(context, { monthlyLimit, picture, ...asked }) {
    const { tx, communityId, chance, now } = context
    const reason = reasonNeverAGood(asked.name)
    if (reason !== undefined) return err(reason)
    const id = asId<GoodId>(`${communityId}:good:${chance.id()}`)
    const good = newGood({ ...asked, id, communityId: asId<CommunityId>(communityId), by: memberOf(context).member.personId, at: now, ...(picture === undefined ? {} : { picture }), ...(monthlyLimit === undefined ? {} : { monthlyLimit }) })
    await tx.insert<GoodDocument>(GOODS, { ...good, _id: id, schemaVersion: 1 })
    return ok({ goodId: id })
  }
}

/** Name, unit, limit and drawing; never what it costs. */
export const changeGood: CommandHandler<'ledger/changeGood'> = {
  permission: PERMISSION_RULES.priceSetter,
  async run(context, { goodId, edition, monthlyLimit, ...asked }) {
    const { tx, now } = context
    const good = await tx.get<GoodDocument>(GOODS, goodId)
    if (good === undefined) return err({ code: 'NOT_FOUND' })
    const words: GoodWords = { ...asked, ...(monthlyLimit === undefined ? {} : { monthlyLimit }) }
    const reason = reasonCannotChangeGood(good, edition, words)
    if (reason !== undefined) return err(reason)
    const next = withWords(good, words, memberOf(context).member.personId, now)
    await tx.put<GoodDocument>(GOODS, { ...next, _id: good._id, schemaVersion: good.schemaVersion })
    return ok({ edition: next.edition ?? 0 })
  }
}

/** Taken off the shelf nothing new can be ordered; what was ordered before is handed over all the same. */
export const setOnSale: CommandHandler<'ledger/setOnSale'> = {
  permission: PERMISSION_RULES.priceSetter,
  async run({ tx }, { goodId, onSale }) {
    const good = await tx.get<GoodDocument>(GOODS, goodId)
    if (good === undefined) return err({ code: 'NOT_FOUND' })
    await tx.put<GoodDocument>(GOODS, { ...good, onSale, version: good.version + 1 })
    return ok({ onSale })
  }
}

export const proposePrice: CommandHandler<'ledger/proposePrice'> = {
  permission: PERMISSION_RULES.priceSetter,
  async run(context, { goodId, coins }) {
    const { tx, now } = context
    const good = await tx.get<GoodDocument>(GOODS, goodId)
    if (good === undefined) return err({ code: 'NOT_FOUND' })
    const reason = reasonCannotProposePrice(good, coins, dayOf(now))
    if (reason !== undefined) return err(reason)
    const next = withProposal(good, { coins, by: memberOf(context).member.personId, at: now })
    await tx.put<GoodDocument>(GOODS, { ...good, ...next })
    return ok({ no: next.proposals })
  }
}

/** The second person decides. A confirmed change counts after the notice days of the scheme; orders made before keep their price. */
export const confirmPrice: CommandHandler<'ledger/confirmPrice'> = {
  permission: PERMISSION_RULES.priceSetter,
  async run(context, { goodId, no, decision }) {
    const { tx, now, communityId } = context
    const good = await tx.get<GoodDocument>(GOODS, goodId)
    if (good === undefined) return err({ code: 'NOT_FOUND' })
    const by = memberOf(context).member.personId
    const reason = reasonCannotDecidePrice(good, { no, by })
    if (reason !== undefined) return err(reason)
    // The notice days of a scheme change by resolution, in months; the ones of the moment before do as well.
    const noticeDays = noticeDaysOf(await schemeInForce(tx, communityId))
    const next = decision === 'confirm' ? withConfirmedPrice(good, { no, by, today: dayOf(now), noticeDays }) : withoutProposal(good)
    await tx.put<GoodDocument>(GOODS, { ...next, _id: good._id, schemaVersion: good.schemaVersion })
    const from = next.prices.at(-1)?.from
    return ok(decision === 'confirm' && from !== undefined ? { from } : {})
  }
}
