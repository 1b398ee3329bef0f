import type { ParsedInputOf, RefusalOf } from '@/contract/actions'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import type { PointItem } from '@/domain/ledger/point-item'
import type { SchemeTerms } from '@/domain/ledger/scheme'
import { reasonBadSchemeItem, reasonBadTerms, reasonBadTogether } from '@/domain/ledger/scheme/item-rules'
import { dropDraft as withoutDraft, editDraft, reasonCannotEditDraft, startDraft as begin, type SchemeBook } from '@/domain/ledger/scheme/scheme-book'
import { STARTER_SCHEME } from '@/domain/ledger/scheme/starter-scheme'
import { err, type Result } from '@/domain/shared/result'
import type { CommandHandler } from '@server/pipeline/handlers'
import { changeBook, copied, signed } from './book'

/** The next version as a draft: a copy of the last edition, or of the set that comes with the product. */
export const startDraft: CommandHandler<'scheme/startDraft'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { from }) =>
    changeBook(context, async (book) => {
      if (from === 'starter') return begin(book, STARTER_SCHEME, { kind: 'starter' }, signed(context))
      if (book.editions.length === 0) return err({ code: 'SCHEME_VERSION_UNKNOWN' })
      const { scheme, origin } = await copied({ get: context.tx.peek }, context.communityId, book)
      return begin(book, scheme, origin, signed(context))
    })
}

export const editTerms: CommandHandler<'scheme/editTerms'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { seenNo, terms: said }) =>
    changeBook(context, (book) => {
      const terms = termsOf(said)
      const reason = reasonCannotEditDraft(book, seenNo) ?? reasonBadTerms(terms)
      return reason === undefined ? editDraft(book, seenNo, ({ version, items }) => ({ ...terms, version, items }), signed(context)) : err(reason)
    })
}

/** A new item, or another wording of one. What no village may reward is not even drafted. */
export const putItem: CommandHandler<'scheme/putItem'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { seenNo, key, item: said }) =>
    changeBook(context, (book): Result<SchemeBook, RefusalOf<'scheme/putItem'>> => {
      const reason = reasonCannotEditDraft(book, seenNo)
      if (reason !== undefined || book.draft === undefined) return err(reason ?? { code: 'SCHEME_NO_DRAFT' })
      const item = itemOf(said)
      const { items, minusMode } = book.draft.scheme
      if (key !== undefined && !items.some(({ code }) => code === key)) return err({ code: 'NOT_FOUND' })
      const next = key === undefined ? [...items, item] : items.map((each) => (each.code === key ? item : each))
      const bad = reasonBadSchemeItem(item) ?? reasonBadTogether({ items: next, minusMode })
      return bad === undefined ? editDraft(book, seenNo, (scheme) => ({ ...scheme, items: next }), signed(context)) : err(bad)
    })
}

export const removeItem: CommandHandler<'scheme/removeItem'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { seenNo, key }) =>
    changeBook(context, (book): Result<SchemeBook, RefusalOf<'scheme/removeItem'>> => {
      const reason = reasonCannotEditDraft(book, seenNo)
      if (reason !== undefined) return err(reason)
      if (book.draft?.scheme.items.some(({ code }) => code === key) !== true) return err({ code: 'NOT_FOUND' })
      return editDraft(book, seenNo, (scheme) => ({ ...scheme, items: scheme.items.filter(({ code }) => code !== key) }), signed(context))
    })
}

export const dropDraft: CommandHandler<'scheme/dropDraft'> = {
  permission: PERMISSION_RULES.committee,
  run: (context, { seenNo }) => changeBook(context, (book) => withoutDraft(book, seenNo))
}

/** Fields that were left out are not kept as `undefined`. */
const termsOf = ({ householdMonthCap, referenceValueCents, ...terms }: ParsedInputOf<'scheme/editTerms'>['terms']): SchemeTerms => ({
  ...terms,
  ...(householdMonthCap === undefined ? {} : { householdMonthCap }),
  ...(referenceValueCents === undefined ? {} : { referenceValueCents })
})

const itemOf = ({ cap, ...item }: ParsedInputOf<'scheme/putItem'>['item']): PointItem => ({
  ...item,
  track: item.effect === 'earn' ? 'redeemable' : 'honour',
  ...(cap === undefined ? {} : { cap })
})
