import { manifestOf, openPoll as open } from '@/domain/ballot/open-poll'
import { manifestText } from '@/domain/ballot/manifest'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { asId, type PersonId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { personOf } from '@server/application/community/names'
import type { QueryContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import { challengesOfPoll } from './challenges-of-poll'
import { getPoll, putPoll } from './poll-document'

/** Freezes the manifest and opens voting. From now on nothing in it changes. */
export const openPoll: CommandHandler<'ballot/openPoll'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { pollId, chairPersonId, tellerPersonIds }) {
    const document = await getPoll(context.tx, pollId)
    if (document === undefined) return err({ code: 'NOT_FOUND' })
    if (!(await areOfPlace(context, [chairPersonId, ...tellerPersonIds]))) return err({ code: 'NOT_FOUND' })
    const { poll } = document
    const challenges = await challengesOfPoll(context, pollId)
    const opened = open({
      poll,
      officers: { chair: asId<PersonId>(chairPersonId), tellers: tellerPersonIds.map((each) => asId<PersonId>(each)) },
      unansweredChallenges: challenges.filter((challenge) => !challenge.answered).length,
      now: context.now,
      manifestHash: poll.kind === 'announced' ? context.digest.sha256(manifestText(manifestOf(poll))) : ''
    })
    if (!opened.ok) return opened
    await putPoll(context.tx, document, opened.value)
    return ok({ manifestHash: opened.value.manifestHash })
  }
}

/** Whether all of them live here: a chair whom nobody knows could never confirm the count. */
async function areOfPlace({ reader }: QueryContext, personIds: readonly string[]): Promise<boolean> {
  const people = await Promise.all(personIds.map((personId) => personOf(reader, personId)))
  return people.every((person) => person !== undefined && person.movedAway !== true)
}
