import { granted, NO_GRANTS, type MessageKind } from '@/domain/messages/message'
import { err, ok, type Result } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { Messenger } from '@server/ports/messenger'
import { MESSAGE_GRANTS, type MessageGrantDocument } from './documents'

/** No messages from this installation: the in-app inbox is all there is. */
export type NoMessages = { readonly code: 'MESSAGES_NOT_AVAILABLE' }

/**
 * Notes that the caller lets one message of each of these kinds come (the platform's own dialog said so), and where they go.
 * Two operations.
 */
export async function recordGrant(context: CommandContext, messenger: Pick<Messenger, 'ownAddress'>, kinds: readonly MessageKind[]): Promise<Result<{ readonly left: number }, NoMessages>> {
  const address = messenger.ownAddress()
  if (address === undefined) return err({ code: 'MESSAGES_NOT_AVAILABLE' })
  const { tx, communityId } = context
  const { memberId } = memberOf(context)
  const earlier = await tx.get<MessageGrantDocument>(MESSAGE_GRANTS, memberId)
  const left = granted(earlier?.left ?? NO_GRANTS, kinds)
  await tx.put<MessageGrantDocument>(MESSAGE_GRANTS, { digestCount: 0, ...earlier, _id: memberId, communityId, schemaVersion: 1, memberId, address, left })
  return ok({ left: left.change })
}

/** Forgets a member's address and grants: on request, or when the membership ends. */
export async function forgetGrant({ tx }: Pick<CommandContext, 'tx'>, memberId: string): Promise<void> {
  await tx.delete(MESSAGE_GRANTS, memberId)
}
