import type { SecretView } from '@/contract/ballot-secret'
import { keyDestroyableAt } from '@/domain/ballot/secret/destroy-key'
import { secretCareView } from '@server/application/ballot/care/review-of-poll'
import type { PollDocument } from '@server/application/ballot/documents'
import { assistedUnits } from '@server/application/ballot/paper/batches'
import type { OwnBallot } from '@server/application/ballot/poll-card'
import type { MemberDocument } from '@server/application/community/documents'
import { nameInOffice } from '@server/application/community/names'
import type { QueryContext } from '@server/pipeline/context'
import { mayReadBoard } from './read-board'

/** What a member sees besides of a secret poll that was opened. */
export async function secretView(context: QueryContext, document: PollDocument, { vote }: OwnBallot, member: MemberDocument): Promise<SecretView | undefined> {
  const { poll, keyDestroyed } = document
  if (poll.terms.ballotMode !== 'secret' || !('manifestHash' in poll) || poll.manifestHash === undefined) return undefined
  const destroyableAt = keyDestroyableAt(poll)
  const [care, keyDestroyedBy, assisted] = await Promise.all([
    secretCareView(context, poll, member),
    keyDestroyed && nameInOffice(context.reader, keyDestroyed.by, member),
    assistedUnits(context, poll.id)
  ])
  return {
    token: vote === undefined ? 'none' : vote.channel === 'phone' ? 'taken' : 'paper',
    manifestHash: poll.manifestHash,
    ...('board' in poll && poll.board !== undefined ? { board: { ...poll.board, mayRead: mayReadBoard(poll, member) } } : {}),
    ...care,
    ...(assisted === 0 ? {} : { assisted }),
    ...(destroyableAt === undefined ? {} : { keyDestroyableAt: destroyableAt }),
    ...(keyDestroyed === undefined ? {} : { keyDestroyedAt: keyDestroyed.at }),
    ...(keyDestroyedBy === undefined ? {} : { keyDestroyedBy })
  }
}
