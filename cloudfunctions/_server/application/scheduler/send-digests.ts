import type { Instant } from '@/domain/shared/instant'
import { digestsDue, MESSAGE_GRANTS, type MessageGrantDocument } from '@server/application/messages/documents'
import { dropGrant, putGrant, spendGrant } from '@server/application/messages/spend-grant'
import type { Transaction } from '@server/ports/document-store'
import type { SchedulerParts } from './parts'

const DIGESTS_PER_RUN = 100
const GRANT_VERSION = 1

/** One message a week to who wants it so: how many changes there were. Returns the messages sent. */
export async function sendDigests({ store, clock, messenger }: SchedulerParts): Promise<number> {
  const now = clock.now()
  const { items } = await store.list<MessageGrantDocument>(digestsDue, [GRANT_VERSION], { limit: DIGESTS_PER_RUN })
  let sent = 0
  for (const { _id, digestDueAt } of items) {
    if (digestDueAt === undefined || digestDueAt > now) break
    const digest = await store.transact((tx) => claim(tx, _id, now))
    if (digest === undefined) continue
    const delivery = await messenger.send(digest.address, { kind: 'digest', matters: digest.digestCount, at: now })
    if (delivery === 'notGranted') await store.transact((tx) => dropGrant(tx, _id, 'digest'))
    if (delivery === 'sent') sent += 1
  }
  return sent
}

/** Takes the digest before it goes out, so that it goes once at most. */
async function claim(tx: Transaction, memberId: string, now: Instant): Promise<MessageGrantDocument | undefined> {
  const grant = await tx.get<MessageGrantDocument>(MESSAGE_GRANTS, memberId)
  if (grant?.digestDueAt === undefined || grant.digestDueAt > now) return undefined
  const { digestDueAt: _due, ...rest } = grant
  const after = spendGrant({ ...rest, digestCount: 0 }, 'digest')
  await putGrant(tx, after ?? { ...rest, digestCount: 0 })
  return after === undefined ? undefined : grant
}
