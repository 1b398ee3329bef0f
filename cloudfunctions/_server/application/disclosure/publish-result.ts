import { publishPoll } from '@/domain/ballot/confirm-poll'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { decisionNotice, type NoticeContent } from '@/domain/disclosure/decision-notice'
import { asId, type NoticeId } from '@/domain/shared/ids'
import { quarterOf } from '@/domain/shared/quarter'
import { err, ok } from '@/domain/shared/result'
import type { ParsedInputOf } from '@/contract/actions'
import { getPoll, putPoll } from '@server/application/ballot/poll-document'
import type { CommandHandler } from '@server/pipeline/handlers'
import { NOTICES, type NoticeDocument } from './documents'

/** 公开: the confirmed result goes on the board, whatever it is. One poll, one notice: the id is the poll's. */
export const publishResult: CommandHandler<'disclosure/publishResult'> = {
  permission: PERMISSION_RULES.committee,
  async run({ tx, communityId, now }, { pollId, content }) {
    const document = await getPoll(tx, pollId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    const published = publishPoll(document.poll, now)
    if (!published.ok) return published
    const noticeId = asId<NoticeId>(`${pollId}:n`)
    const notice = decisionNotice(noticeId, published.value, contentOf(content))
    await tx.insert<NoticeDocument>(NOTICES, { _id: noticeId, communityId, schemaVersion: 1, notice, publishedAt: now, quarter: quarterOf(now) })
    await putPoll(tx, document, published.value, { noticeId })
    return ok({ noticeId })
  }
}

/** The same without an explicit `undefined`, which storage does not keep. */
export function contentOf({ dueDay, ...content }: ParsedInputOf<'disclosure/publishResult'>['content']): NoticeContent {
  return { ...content, ...(dueDay === undefined ? {} : { dueDay }) }
}
