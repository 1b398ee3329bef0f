import type { ParsedInputOf } from '@/contract/actions'
import type { BadDecision } from '@/contract/scheme'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { adoptDraft, publishEdition, schemeAsInForce, type SchemeAdoption } from '@/domain/ledger/scheme/scheme-book'
import { dayOf } from '@/domain/shared/instant'
import { err, ok, type Result } from '@/domain/shared/result'
import { NOTICES, type NoticeDocument } from '@server/application/disclosure/documents'
import type { CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { bookOf, editionOf, putBook, signed } from './book'
import { SCHEME_EDITIONS, schemeEditionId, SCHEMES_IN_FORCE, type SchemeEditionDocument, type SchemeInForceDocument } from './documents'

/** A resolution makes the draft an edition. Coins do not follow it before it is published. */
export const adopt: CommandHandler<'scheme/adopt'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { seenNo, adoption: said }) {
    const { tx, communityId } = context
    const adoption = await adoptionOf(context, said)
    if (!adoption.ok) return adoption
    const adopted = adoptDraft(await bookOf(tx, communityId), { seenNo, adoption: adoption.value, ...signed(context) })
    if (!adopted.ok) return adopted
    const { book, edition, scheme } = adopted.value
    const { version } = edition
    await tx.insert<SchemeEditionDocument>(SCHEME_EDITIONS, { _id: schemeEditionId(communityId, version), communityId, schemaVersion: 1, scheme, adoption: adoption.value })
    await putBook(context, book)
    return ok({ version })
  }
}

/** A vote of this product speaks for itself: what it decided, and that it was published, is looked up and not believed. */
async function adoptionOf({ tx }: CommandContext, said: ParsedInputOf<'scheme/adopt'>['adoption']): Promise<Result<SchemeAdoption, BadDecision>> {
  if (said.kind === 'resolution') return ok({ resolution: said.resolution, day: said.day })
  const notice = (await tx.peek<NoticeDocument>(NOTICES, said.noticeId))?.notice
  if (notice === undefined) return err({ code: 'DECISION_NOT_FOUND' })
  if (notice.takenDown !== undefined) return err({ code: 'DECISION_TAKEN_DOWN' })
  if (notice.result.outcome.kind !== 'passed') return err({ code: 'DECISION_NOT_PASSED' })
  if (notice.result.outcome.standing !== 'formal') return err({ code: 'DECISION_NOT_FORMAL' })
  return ok({ resolution: notice.content.topic, day: dayOf(notice.publishedAt), noticeId: notice.id })
}

/** 公开: the edition goes on the board, and from this moment coins are credited by it. */
export const publish: CommandHandler<'scheme/publish'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { version }) {
    const { tx, communityId, now } = context
    const published = publishEdition(await bookOf(tx, communityId), version, now)
    if (!published.ok) return published
    const { book, edition } = published.value
    const scheme = schemeAsInForce(await editionOf({ get: tx.peek }, communityId, version), edition)
    await tx.put<SchemeInForceDocument>(SCHEMES_IN_FORCE, { _id: communityId, communityId, schemaVersion: 1, scheme })
    await putBook(context, book)
    return ok({ version })
  }
}
