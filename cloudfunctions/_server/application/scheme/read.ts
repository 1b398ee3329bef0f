import type { SchemeDesk, SchemeDraftView, SchemePage, SchemeShown, SchemeVersionCard } from '@/contract/scheme-views'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { reasonBadScheme } from '@/domain/ledger/scheme/item-rules'
import { inForceOf, toPublishOf, type SchemeBook, type SchemeEdition } from '@/domain/ledger/scheme/scheme-book'
import { dayOf } from '@/domain/shared/instant'
import { assert, err, ok } from '@/domain/shared/result'
import { COMMUNITIES, type CommunityDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import type { QueryContext } from '@server/pipeline/context'
import type { QueryHandler } from '@server/pipeline/handlers'
import { bookOf, editionOf } from './book'

/** 积分怎么算, for anybody: what is published, now or once. Who is about to publish an edition reads it before. */
export const read: QueryHandler<'scheme/read'> = {
  permission: PERMISSION_RULES.anyone,
  async run(context, { version }) {
    const book = await bookOf(context.reader, context.communityId)
    const { name: communityName, kind } = await communityOf(context)
    const inForce = inForceOf(book)
    const early = PERMISSION_RULES.committeeOrSupervisor.allows(context.caller)
    const wanted = version === undefined ? inForce : book.editions.find((edition) => edition.version === version && (early || edition.publishedAt !== undefined))
    if (wanted === undefined && version !== undefined) return err({ code: 'NOT_FOUND' })
    const versions = cardsOf(book).filter(({ state }) => state !== 'adopted')
    return ok<SchemePage>({ communityName, kind, versions, ...(wanted === undefined ? {} : { shown: await shownOf(context, book, wanted) }) })
  }
}

export const desk: QueryHandler<'scheme/desk'> = {
  permission: PERMISSION_RULES.committeeOrSupervisor,
  async run(context) {
    const book = await bookOf(context.reader, context.communityId)
    const { name: communityName } = await communityOf(context)
    const waiting = toPublishOf(book)
    const draft = await draftView(context, book)
    return ok<SchemeDesk>({
      communityName,
      no: book.no,
      mayEdit: PERMISSION_RULES.committee.allows(context.caller),
      versions: cardsOf(book),
      ...(draft === undefined ? {} : { draft }),
      ...(waiting === undefined ? {} : { toPublish: await shownOf(context, book, waiting) })
    })
  }
}

async function communityOf({ reader, communityId }: QueryContext): Promise<CommunityDocument> {
  const community = await reader.get<CommunityDocument>(COMMUNITIES, communityId)
  assert(community !== undefined, 'an action of a community names one that exists')
  return community
}

async function draftView({ reader, caller }: QueryContext, { draft }: SchemeBook): Promise<SchemeDraftView | undefined> {
  if (draft === undefined) return undefined
  const { scheme, origin, changedAt, changedBy } = draft
  const cannotAdopt = reasonBadScheme(scheme)
  return { scheme, origin, changedAt, changedBy: await nameInOffice(reader, changedBy, caller.member), ...(cannotAdopt === undefined ? {} : { cannotAdopt }) }
}

const shownOf = async ({ reader, communityId }: QueryContext, book: SchemeBook, edition: SchemeEdition): Promise<SchemeShown> => ({
  ...cardOf(edition, inForceOf(book)),
  scheme: await editionOf(reader, communityId, edition.version)
})

const cardsOf = (book: SchemeBook): readonly SchemeVersionCard[] => [...book.editions].reverse().map((edition) => cardOf(edition, inForceOf(book)))

const cardOf = ({ version, adoption, items, publishedAt }: SchemeEdition, inForce: SchemeEdition | undefined): SchemeVersionCard => ({
  version,
  adoption,
  items,
  state: publishedAt === undefined ? 'adopted' : version === inForce?.version ? 'inForce' : 'earlier',
  ...(publishedAt === undefined ? {} : { publishedOn: dayOf(publishedAt) })
})
