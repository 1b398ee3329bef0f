import { spent, type MessageKind } from '@/domain/messages/message'
import type { Transaction } from '@server/ports/document-store'
import { MESSAGE_GRANTS, type MessageGrantDocument } from './documents'

const hasNone = ({ left }: MessageGrantDocument): boolean => left.change + left.digest === 0

/** Stores a changed grant; with the last message let come the address goes, too. */
export async function putGrant(tx: Transaction, grant: MessageGrantDocument): Promise<void> {
  await (hasNone(grant) ? tx.delete(MESSAGE_GRANTS, grant._id) : tx.put<MessageGrantDocument>(MESSAGE_GRANTS, grant))
}

/** One message of a kind fewer; undefined when none is left. */
export const spendGrant = (grant: MessageGrantDocument | undefined, kind: MessageKind): MessageGrantDocument | undefined =>
  grant === undefined || grant.left[kind] < 1 ? undefined : { ...grant, left: spent(grant.left, kind) }

/** The platform says that this member lets no more of a kind come. */
export async function dropGrant(tx: Transaction, memberId: string, kind: MessageKind): Promise<void> {
  const grant = await tx.get<MessageGrantDocument>(MESSAGE_GRANTS, memberId)
  if (grant !== undefined) await putGrant(tx, { ...grant, left: { ...grant.left, [kind]: 0 } })
}
