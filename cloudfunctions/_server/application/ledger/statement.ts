import type { Statement, StatementEntry } from '@/contract/ledger'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { creditedHolderOf, spendingHolderOf } from '@/domain/ledger/holder'
import { comingExpiries, spendableOn } from '@/domain/ledger/lots'
import { monthBefore } from '@/domain/ledger/period'
import type { PointItem } from '@/domain/ledger/point-item'
import type { SchemeInForce } from '@/domain/ledger/scheme'
import { CHART_MONTHS, monthsOf, statementOf, type StatementLine } from '@/domain/ledger/statement'
import { dayOf, startOfDay, type Day, type Instant } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { HOUSEHOLDS, type HouseholdDocument } from '@server/application/community/documents'
import { itemOfRule } from '@server/application/scheme/item-of-rule'
import { schemeInForce } from '@server/application/scheme/scheme-in-force'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { PAGE_SIZE_MAX } from '@server/ports/document-store'
import { accountOf } from './balances'
import { holderKeyOf, householdHolder, transfersByHolder, type AccountDocument, type TransferDocument } from './documents'
import { claimsBeside, moreOfEntries } from './statement-more'

const PAGE = 20

/** 流水 of the account that the caller spends from: what is there, what expires, the last six months and the entries, newest first. */
export const statement: QueryHandler<'ledger/statement'> = {
  permission: PERMISSION_RULES.member,
  async run(context, { cursor }) {
    const { reader, communityId, now } = context
    const { member } = memberOf(context)
    const scheme = await schemeInForce({ peek: (collection, id) => reader.get(collection, id) }, communityId)
    const spender = scheme === undefined ? householdHolder(member.householdId) : spendingHolderOf(scheme, member)
    const holder = holderKeyOf(spender)
    const [household, account, own, page, recent] = await Promise.all([
      reader.get<HouseholdDocument>(HOUSEHOLDS, member.householdId),
      accountOf(reader, spender),
      scheme?.unit === 'both' ? accountOf(reader, creditedHolderOf(scheme, member)) : undefined,
      reader.list<TransferDocument>(transfersByHolder, [communityId, holder], { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }),
      transfersOfChart(context, holder)
    ])
    const [itemOf, more, claims] = await Promise.all([
      itemOfRule(context, page.items.map(({ rule }) => rule)),
      moreOfEntries(context, page.items),
      cursor === undefined ? claimsBeside(context) : { refused: [] }
    ])
    const value: Statement = {
      householdLabel: household?.no ?? '',
      redeemable: spendable(account, scheme, now),
      honour: (own ?? account)?.honour ?? 0,
      ...(scheme?.unit === 'both' ? { own: spendable(own, scheme, now) } : {}),
      expiries: account === undefined || scheme === undefined ? [] : comingExpiries(account, scheme.expiry).filter(({ on }) => on >= dayOf(now)),
      months: monthsOf(recent.filter(({ track }) => track === 'redeemable'), now).map(({ month, earned, spent }) => ({ month, earned, spent })),
      entries: page.items.flatMap((transfer) => statementOf([transfer]).map((line) => ({ ...entryOf(line, itemOf(transfer.rule)), ...more.get(transfer.id) }))),
      ...claims,
      ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor })
    }
    return ok(value)
  }
}

/** What is over by now is not shown, whether or not its expiry was written. */
const spendable = (account: AccountDocument | undefined, scheme: SchemeInForce | undefined, now: Instant): number =>
  account === undefined || scheme === undefined ? 0 : spendableOn(account, dayOf(now), scheme.expiry)

/** A household has a few transfers a month, so that the months of the chart are one page or two. */
async function transfersOfChart({ reader, communityId, now }: QueryContext, holder: string): Promise<readonly TransferDocument[]> {
  const since = startOfDay(`${monthBefore(dayOf(now), CHART_MONTHS - 1)}-01` as Day)
  const found: TransferDocument[] = []
  let cursor: string | undefined
  do {
    const page = await reader.list<TransferDocument>(transfersByHolder, [communityId, holder], { limit: PAGE_SIZE_MAX, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.items)
    const last = page.items.at(-1)
    cursor = last !== undefined && last.at >= since ? page.nextCursor : undefined
  } while (cursor !== undefined)
  return found
}

function entryOf({ rule: _namedByItsItem, reversed: _shownByItsOwnLine, ...line }: StatementLine, item: PointItem | undefined): StatementEntry {
  return { ...line, ...(item === undefined ? {} : { itemCode: item.code, itemName: item.name }) }
}
