import { reasonCannotDestroyKey } from '@/domain/ballot/secret/destroy-key'
import type { Role } from '@/domain/community/roles'
import type { WaitingMatter } from '@/domain/community/waiting'
import { POLLS, type PollDocument } from '@server/application/ballot/documents'
import { issuerKeysByClose, type IssuerKeyDocument } from '@server/application/ballot/secret-documents'
import { listAll } from '@server/application/shared/list-all'
import { memberOf, type QueryContext } from '@server/pipeline/context'

const DESTROYS: readonly Role[] = ['committeeMember', 'partySecretary']

/** Issuer keys that nobody needs any more, the oldest first. Keys are few: one for every secret poll whose key is kept. */
export async function keysWaitingFor(context: QueryContext, limit: number): Promise<readonly WaitingMatter[]> {
  const { reader, communityId, now } = context
  if (!DESTROYS.some((role) => memberOf(context).member.roles.includes(role))) return []
  const kept = await listAll<IssuerKeyDocument>(reader, issuerKeysByClose, [communityId])
  const over = kept.filter((key) => key.closesAt <= now)
  const polls = await Promise.all(over.map((key) => reader.get<PollDocument>(POLLS, key._id)))
  return polls
    .flatMap((document): readonly WaitingMatter[] =>
      document === undefined || reasonCannotDestroyKey(document.poll, document.keyDestroyed, now) !== undefined ? [] : [{ kind: 'ballotKey', id: document._id, title: document.poll.terms.question }]
    )
    .slice(0, limit)
}
