import { FOLLOWS_READ_MAX, type Followed } from '@/domain/followup/inbox'
import { memberOf, type QueryContext } from '@server/pipeline/context'
import { followsByMember, type FollowDocument } from './documents'
import { readSubject } from './subjects'

/** Subjects that are read at once. */
const AT_ONCE = 20

/** What the caller follows, as it stands now, newest follow first, at most FOLLOWS_READ_MAX; what is gone is left out. */
export async function followedBy(context: QueryContext): Promise<readonly Followed[]> {
  const follows = await followsOf(context)
  const found: Followed[] = []
  for (let from = 0; from < follows.length; from += AT_ONCE) found.push(...(await subjectsOf(context, follows.slice(from, from + AT_ONCE))))
  return found
}

/** How many of them have changes that the caller has not read, counted up to `max`; reads no further than it must. */
export async function countUnseen(context: QueryContext, max: number, unseen: (followed: Followed) => boolean): Promise<number> {
  const follows = await followsOf(context)
  let count = 0
  for (let from = 0; from < follows.length && count < max; from += AT_ONCE) {
    count += (await subjectsOf(context, follows.slice(from, from + AT_ONCE))).filter(unseen).length
  }
  return Math.min(count, max)
}

const followsOf = async (context: QueryContext): Promise<readonly FollowDocument[]> =>
  (await context.reader.list<FollowDocument>(followsByMember, [context.communityId, memberOf(context).memberId], { limit: FOLLOWS_READ_MAX })).items

async function subjectsOf({ reader }: QueryContext, follows: readonly FollowDocument[]): Promise<readonly Followed[]> {
  const read = await Promise.all(
    follows.map(async ({ subjectKind, subjectId, seenNo }): Promise<Followed | undefined> => {
      const subject = { kind: subjectKind, id: subjectId }
      const facts = await readSubject(reader, subject)
      return facts === undefined ? undefined : { subject, ...facts, seenNo }
    })
  )
  return read.filter((each) => each !== undefined)
}
