import type { NoticeCard } from '@/contract/disclosure'
import { objectionsEndAt } from '@/domain/disclosure/objection'
import type { NoticeDocument } from './documents'

/** A result as one line of the board. */
export function noticeCard({ _id, notice }: NoticeDocument): NoticeCard {
  const { result } = notice
  const { kind, standing, unit, method } = result.outcome
  const shown = result.splits === 'shown'
  const passed = (shown ? result.outcome.options?.passed : result.passed) ?? []
  return {
    noticeId: _id,
    topic: notice.content.topic,
    outcomeKind: kind,
    standing,
    unit,
    present: shown ? result.outcome.heads.counts.present : result.heads.present,
    ...(method !== undefined ? { chosen: passed.map((option) => method.options[option] ?? '') } : shown ? { yes: result.outcome.heads.counts.yes } : {}),
    publishedAt: notice.publishedAt,
    objectionsEndAt: objectionsEndAt(notice),
    archived: notice.takenDown !== undefined
  }
}
