import type { Subject, SubjectChange } from '@/domain/followup/subject'
import type { MemberId } from '@/domain/shared/ids'
import { assert } from '@/domain/shared/result'
import type { CommandContext } from '@server/pipeline/context'
import { followIdOf, FOLLOWS, OUTBOX, outboxIdOf, type FollowDocument, type FollowReason, type OutboxDocument } from './documents'

type Writing = Pick<CommandContext, 'tx' | 'communityId' | 'now'>

/** From now on this member finds the subject's changes in the inbox. `seenNo` is the change that the member makes or sees just now. Two operations. */
export async function follow({ tx, communityId, now }: Writing, subject: Subject, memberId: MemberId, reason: FollowReason, seenNo: number): Promise<void> {
  const id = followIdOf(memberId, subject)
  const earlier = await tx.get<FollowDocument>(FOLLOWS, id)
  if (earlier !== undefined) return
  await tx.insert<FollowDocument>(FOLLOWS, {
    _id: id, communityId, schemaVersion: 1, memberId, subjectKind: subject.kind, subjectId: subject.id, reason, seenNo, followedAt: now
  })
}

/**
 * Puts a public change where the platform's messages are sent from; the subject's own document carries `change` for the inbox. Two
 * operations: the absence is read first, so that the second of two who act at once runs again and is refused by the rules, not by a taken id.
 */
export async function announce({ tx, communityId, now }: Writing, subject: Subject, headline: string, change: SubjectChange): Promise<void> {
  const id = outboxIdOf(subject, change.no)
  assert((await tx.get<OutboxDocument>(OUTBOX, id)) === undefined, 'a change is announced once')
  await tx.insert<OutboxDocument>(OUTBOX, {
    _id: id, communityId, schemaVersion: 1, subjectKind: subject.kind, subjectId: subject.id, headline, change, dueAt: now, attempts: 0
  })
}
