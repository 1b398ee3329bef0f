import type { InboxRhythm } from '@/domain/followup/inbox'
import { NEWS_FOR_MS, nextDigestAt } from '@/domain/messages/message'
import { addMs, type Instant } from '@/domain/shared/instant'
import { MEMBERS, type MemberDocument } from '@server/application/community/documents'
import {
  followsBySubject,
  INBOX_SETTINGS,
  OUTBOX,
  outboxByDue,
  type FollowDocument,
  type InboxSettingsDocument,
  type OutboxDocument
} from '@server/application/followup/documents'
import { deliveryIdOf, MESSAGE_DELIVERIES, MESSAGE_GRANTS, type MessageDeliveryDocument, type MessageGrantDocument } from '@server/application/messages/documents'
import { dropGrant, putGrant, spendGrant } from '@server/application/messages/spend-grant'
import type { Transaction } from '@server/ports/document-store'
import type { SchedulerParts } from './parts'

/** Changes and followers that one run looks at; the next run goes on. */
const CHANGES_PER_RUN = 20
const FOLLOWERS_PER_RUN = 200
const FOLLOWERS_AT_ONCE = 50
const OUTBOX_VERSION = 1

/**
 * Tells followers what has changed: one message to who lets one come, or a note for the weekly digest. A change reaches a member at
 * most once, also when a run breaks off or two run at once; the inbox in the app shows it in any case. Returns the messages sent.
 */
export async function tellFollowers(parts: SchedulerParts): Promise<number> {
  const { items } = await parts.store.list<OutboxDocument>(outboxByDue, [OUTBOX_VERSION], { limit: CHANGES_PER_RUN })
  let [looked, sent] = [0, 0]
  for (const change of items) {
    if (looked >= FOLLOWERS_PER_RUN) break
    if (isOld(change, parts.clock.now()) || isOvertaken(change, items)) {
      await close(parts, change)
      continue
    }
    const told = await tellOf(parts, change, FOLLOWERS_PER_RUN - looked)
    looked += told.looked
    sent += told.sent
  }
  return sent
}

const isOld = ({ change }: OutboxDocument, now: Instant): boolean => addMs(change.at, NEWS_FOR_MS) <= now

/** Only the last of several changes of one subject is told. */
const isOvertaken = ({ subjectKind, subjectId, change }: OutboxDocument, all: readonly OutboxDocument[]): boolean =>
  all.some((other) => other.subjectKind === subjectKind && other.subjectId === subjectId && other.change.no > change.no)

const close = ({ store }: SchedulerParts, { _id }: OutboxDocument): Promise<void> => store.transact((tx) => tx.delete(OUTBOX, _id))

async function tellOf(parts: SchedulerParts, change: OutboxDocument, max: number): Promise<{ readonly looked: number; readonly sent: number }> {
  let [looked, sent, cursor] = [0, 0, change.cursor]
  do {
    const limit = Math.min(FOLLOWERS_AT_ONCE, max - looked)
    const page = await parts.store.list<FollowDocument>(followsBySubject, [change.communityId, change.subjectKind, change.subjectId], { limit, ...(cursor === undefined ? {} : { cursor }) })
    for (const follow of page.items) if (await tellOne(parts, follow, change)) sent += 1
    looked += page.items.length
    cursor = page.nextCursor
  } while (cursor !== undefined && looked < max)
  await (cursor === undefined ? close(parts, change) : goOnAt(parts, change, cursor))
  return { looked, sent }
}

const goOnAt = ({ store }: SchedulerParts, { _id }: OutboxDocument, cursor: string): Promise<void> =>
  store.transact(async (tx) => {
    const change = await tx.get<OutboxDocument>(OUTBOX, _id)
    if (change !== undefined) await tx.put<OutboxDocument>(OUTBOX, { ...change, cursor, attempts: change.attempts + 1 })
  })

/** Whether a message went out. */
async function tellOne(parts: SchedulerParts, { memberId, seenNo }: FollowDocument, change: OutboxDocument): Promise<boolean> {
  const { store, messenger, clock } = parts
  if (seenNo >= change.change.no || (await store.get(MESSAGE_GRANTS, memberId)) === undefined) return false
  const member = await store.get<MemberDocument>(MEMBERS, memberId)
  if (member?.state !== 'active') return false
  const rhythm = (await store.get<InboxSettingsDocument>(INBOX_SETTINGS, memberId))?.rhythm ?? 'eachChange'
  const now = clock.now()
  const address = await store.transact((tx) => claim(tx, { memberId, change, rhythm, now }))
  if (address === undefined) return false
  const delivery = await messenger.send(address, { kind: 'change', headline: change.headline, code: change.change.code, at: change.change.at })
  if (delivery === 'notGranted') await store.transact((tx) => dropGrant(tx, memberId, 'change'))
  return delivery === 'sent'
}

interface Claim {
  readonly memberId: string
  readonly change: OutboxDocument
  readonly rhythm: InboxRhythm
  readonly now: Instant
}

/** Notes that this member is told of this change, before anything goes out. The address when a message is to go now. */
async function claim(tx: Transaction, { memberId, change, rhythm, now }: Claim): Promise<string | undefined> {
  const id = deliveryIdOf(memberId, change._id)
  if ((await tx.get(MESSAGE_DELIVERIES, id)) !== undefined) return undefined
  const grant = await tx.get<MessageGrantDocument>(MESSAGE_GRANTS, memberId)
  const delivery: MessageDeliveryDocument = { _id: id, communityId: change.communityId, schemaVersion: 1, at: now }
  if (rhythm === 'weekly') {
    if (grant === undefined || grant.left.digest < 1) return undefined
    await tx.insert<MessageDeliveryDocument>(MESSAGE_DELIVERIES, delivery)
    await putGrant(tx, { ...grant, digestCount: grant.digestCount + 1, digestDueAt: grant.digestDueAt ?? nextDigestAt(now) })
    return undefined
  }
  const after = spendGrant(grant, 'change')
  if (after === undefined) return undefined
  await tx.insert<MessageDeliveryDocument>(MESSAGE_DELIVERIES, delivery)
  await putGrant(tx, after)
  return after.address
}
