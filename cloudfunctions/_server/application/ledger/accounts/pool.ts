import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { HolderAccount } from '@/domain/ledger/account'
import { spendableOn } from '@/domain/ledger/lots'
import { moveBetween } from '@/domain/ledger/move'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import { dayOf } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import { householdHolder, personHolder } from '@server/application/ledger/documents'
import { expireOver } from '@server/application/ledger/expire-over'
import { postTransfers } from '@server/application/ledger/post-transfers'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import { accountOrEmpty, schemeFor } from './change-context'

const SALT_BYTES = 16
const permission = PERMISSION_RULES.member

/** The rule that pooling names, with the scheme's version. */
const POOL_RULE = 'pool'

export const readPool: QueryHandler<'ledger/readPool'> = {
  permission,
  async run(context) {
    const scheme = await schemeFor(context)
    if (scheme === undefined) return err({ code: 'SCHEME_NOT_ADOPTED' })
    if (scheme.unit !== 'both') return err({ code: 'NOT_FOR_THIS_UNIT' })
    const { communityId, reader } = context
    const { personId, householdId } = memberOf(context).member
    const [own, household] = await Promise.all([accountOrEmpty(reader, communityId, personHolder(personId)), accountOrEmpty(reader, communityId, householdHolder(householdId))])
    return ok(poolOf(context, scheme, own, household))
  }
}

/** Own coins into the own household's account, by nobody's leave; honour stays with who earned it. */
export const poolCoins: CommandHandler<'ledger/poolCoins'> = {
  permission,
  async run(context, { coins }) {
    const { tx, digest, chance, communityId, now: at } = context
    const scheme = await schemeFor(context)
    if (scheme === undefined) return err({ code: 'SCHEME_NOT_ADOPTED' })
    if (scheme.unit !== 'both') return err({ code: 'NOT_FOR_THIS_UNIT' })
    const { member: { personId, householdId }, memberId } = memberOf(context)
    const own = await expireOver(context, await accountOrEmpty(tx, communityId, personHolder(personId)), scheme)
    const to = await accountOrEmpty(tx, communityId, householdHolder(householdId))
    const key = `pool:${chance.id()}`
    const moved = moveBetween({
      key, from: own.account, to, coins, honour: 0, rule: { id: POOL_RULE, version: scheme.version }, reason: POOL_RULE,
      by: memberId, approvers: [], at, commitment: digest.hmacSha256(chance.secret(SALT_BYTES), `${key}:${personId}:${coins}`)
    })
    if (!moved.ok) return moved
    await postTransfers({ tx, digest }, moved.value.from, [...own.transfers, moved.value.out])
    await postTransfers({ tx, digest }, moved.value.to, [moved.value.in])
    return ok(poolOf(context, scheme, moved.value.from, moved.value.to))
  }
}

const poolOf = ({ now }: QueryContext, { expiry }: SchemeInForce, own: HolderAccount, household: HolderAccount) => ({
  own: spendableOn(own, dayOf(now), expiry),
  household: spendableOn(household, dayOf(now), expiry)
})
