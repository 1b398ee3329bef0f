import { manifestOf, openPoll as open, reasonCannotOpen, type BallotKeys } from '@/domain/ballot/open-poll'
import { manifestText } from '@/domain/ballot/manifest'
import type { OpenPoll } from '@/domain/ballot/poll'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { asId, type PersonId } from '@/domain/shared/ids'
import { assert, err, ok } from '@/domain/shared/result'
import { personOf } from '@server/application/community/names'
import type { ParsedInputOf } from '@/contract/actions'
import type { CommandContext, QueryContext } from '@server/pipeline/context'
import type { PreparedCommandHandler, Work } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { challengesOfPoll } from './challenges-of-poll'
import { POLLS, type PollDocument } from './documents'
import { getPoll, putPoll } from './poll-document'
import { ISSUER_KEYS, MANIFESTS, type IssuerKeyDocument, type ManifestDocument } from './secret-documents'

type IssuerKey = Pick<IssuerKeyDocument, 'publicKey' | 'sealed'>
type Input = ParsedInputOf<'ballot/openPoll'>

/**
 * Freezes the manifest and opens voting. From now on nothing in it changes. A secret poll gets a key of its own; it is made before the
 * transaction, for it takes long, and one that is not used was never anybody's.
 */
export const openPoll = ({ issuer, boxPublicKey }: Pick<ServerPorts, 'issuer' | 'boxPublicKey'>): PreparedCommandHandler<'ballot/openPoll'> => ({
  permission: PERMISSION_RULES.committee,
  async prepare({ reader }, input): Promise<Work<'ballot/openPoll'>> {
    const poll = (await reader.get<PollDocument>(POLLS, input.pollId))?.poll
    const needsKey = poll?.terms.ballotMode === 'secret' && (poll.kind === 'draft' || poll.kind === 'announced') && boxPublicKey !== undefined
    const key = needsKey ? await issuer.makeKey(input.pollId) : undefined
    return (context) => openWith(context, input, key, boxPublicKey)
  }
})

async function openWith(context: CommandContext, { pollId, chairPersonId, tellerPersonIds }: Input, key: IssuerKey | undefined, boxPublicKey: string | undefined): ReturnType<Work<'ballot/openPoll'>> {
  const document = await getPoll(context.tx, pollId)
  if (document === undefined) return err({ code: 'NOT_FOUND' })
  if (!(await areOfPlace(context, [chairPersonId, ...tellerPersonIds]))) return err({ code: 'NOT_FOUND' })
  const { poll } = document
  const challenges = await challengesOfPoll(context, pollId)
  const request = {
    poll,
    officers: { chair: asId<PersonId>(chairPersonId), tellers: tellerPersonIds.map((each) => asId<PersonId>(each)) },
    unansweredChallenges: challenges.filter((challenge) => !challenge.answered).length,
    now: context.now
  }
  const reason = reasonCannotOpen(request)
  if (reason !== undefined) return err(reason)
  assert(poll.kind === 'announced', 'only an announced poll can be opened')
  const secret = poll.terms.ballotMode === 'secret'
  if (secret && boxPublicKey === undefined) return err({ code: 'BOX_NOT_SET_UP' })
  const keys = secret ? keysOf(key, boxPublicKey) : undefined
  const manifestHash = context.digest.sha256(manifestText(manifestOf(poll, keys)))
  const opened = open({ ...request, manifestHash, ...(keys === undefined ? {} : { keys }) })
  if (!opened.ok) return opened
  await putPoll(context.tx, document, opened.value)
  if (key !== undefined && secret) await shelve(context, opened.value, key)
  return ok({ manifestHash })
}

function keysOf(key: IssuerKey | undefined, boxPublicKey: string | undefined): BallotKeys {
  assert(key !== undefined && boxPublicKey !== undefined, 'a secret poll that is opened has its key')
  return { issuerPublicKey: key.publicKey, boxPublicKey }
}

/**
 * The sealed key is the issuer's alone; the manifest lies open to everybody, also to the Box. Written over rather than inserted: the poll is
 * read protected, so of two openings at once the second runs again and finds it opened.
 */
async function shelve({ tx, communityId }: CommandContext, { id, manifest, manifestHash, roll }: OpenPoll, { publicKey, sealed }: IssuerKey): Promise<void> {
  await tx.put<IssuerKeyDocument>(ISSUER_KEYS, { _id: id, communityId, schemaVersion: 1, publicKey, sealed, closesAt: manifest.closesAt })
  await tx.put<ManifestDocument>(MANIFESTS, { _id: id, communityId, schemaVersion: 1, manifest, manifestHash, units: roll.units, voided: false })
}

/** Whether all of them live here: a chair whom nobody knows could never confirm the count. */
export async function areOfPlace({ reader }: QueryContext, personIds: readonly string[]): Promise<boolean> {
  const people = await Promise.all(personIds.map((personId) => personOf(reader, personId)))
  return people.every((person) => person !== undefined && person.movedAway !== true)
}
