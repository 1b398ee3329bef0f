import { followupBed, type FollowupBed } from '@server/testing/followup-bed'
import { addMs, DAY_MS } from '@/domain/shared/instant'
import { tenantReader } from '@server/pipeline/tenancy'
import type { QueryContext } from '@server/pipeline/context'
import { MEMBERS, type MemberDocument } from '@server/application/community/documents'
import type { Neighbour } from '@server/testing/village'
import { FOLLOWS, type FollowDocument } from './documents'
import { unseenCount } from './inbox'
import { undertakingsWaitingFor, visitsWaitingFor } from './waiting'

/** What the first page asks with. */
async function contextOf({ bed, home }: FollowupBed, who: Neighbour): Promise<QueryContext> {
  const member = await bed.store.get<MemberDocument>(MEMBERS, who.memberId)
  if (member === undefined) throw new Error('nobody')
  const { digest, chance } = bed.dependencies
  return { caller: { identityId: member.identityId, member }, communityId: home.communityId, now: bed.clock.now(), reader: tenantReader(bed.store, home.communityId), digest, chance }
}
async function following(): Promise<FollowupBed & { readonly reader: Neighbour; readonly undertakingId: string }> {
  const village = await followupBed()
  const reader = await village.home.neighbour()
  await reader.value('followup/follow', { subject: { kind: 'notice', id: village.noticeId } })
  return { ...village, reader, undertakingId: await village.openUndertaking() }
}

test('a change that comes while a page is read stays unread', async () => {
  const { reader, noticeId, undertakingId, report } = await following()
  const [entry] = (await reader.value('followup/inbox', { page: 0 })).entries
  await report(undertakingId, 1)
  await reader.value('followup/see', { what: 'these', subjects: [{ kind: 'notice', id: noticeId, no: entry?.change.no ?? 0 }] })
  expect((await reader.value('followup/inbox', { page: 0 })).entries).toMatchObject([{ changes: 1, change: { code: 'milestoneReported' } }])
  await reader.value('followup/see', { what: 'these', subjects: [{ kind: 'notice', id: noticeId, no: 1 }] })
  expect((await reader.value('followup/inbox', { page: 0 })).unseen).toBe(1)
})

test('following an undertaking is following what it came from, once', async () => {
  const { bed, reader, undertakingId, noticeId, report } = await following()
  await reader.value('followup/follow', { subject: { kind: 'undertaking', id: undertakingId } })
  await report(undertakingId, 1)
  expect(await bed.store.all<FollowDocument>(FOLLOWS)).toMatchObject([{ subjectKind: 'notice', subjectId: noticeId }])
  expect((await reader.value('followup/inbox', { page: 0 })).entries).toHaveLength(1)
  expect(await reader.value('followup/readUndertaking', { undertakingId })).toMatchObject({ following: true })
  await reader.value('followup/unfollow', { subject: { kind: 'undertaking', id: undertakingId } })
  expect((await reader.value('followup/inbox', { page: 0 })).entries).toEqual([])
})

test('what is over and read leaves the inbox', async () => {
  const { bed, reader, undertakingId, report, judge } = await following()
  for (const no of [1, 2, 3]) {
    await report(undertakingId, no)
    await judge(undertakingId, no)
  }
  expect((await reader.value('followup/inbox', { page: 0 })).entries).toMatchObject([{ change: { code: 'undertakingDone' }, changes: 7 }])
  expect(await reader.value('followup/see', { what: 'all' })).toEqual({ left: 0 })
  expect((await reader.value('followup/inbox', { page: 0 })).entries).toEqual([])
  expect(await bed.store.all(FOLLOWS)).toEqual([])
})

test('the first page counts what is unread; a weekly reader is told on Monday evening', async () => {
  const village = await following()
  const { bed, reader } = village
  expect(await unseenCount(await contextOf(village, reader))).toBe(1)
  await reader.value('followup/setRhythm', { rhythm: 'weekly' })
  expect(await unseenCount(await contextOf(village, reader))).toBe(0)
  expect(await reader.value('followup/inbox', { page: 0 })).toMatchObject({ unseen: 1, rhythm: 'weekly', digestDueAt: expect.any(Number) })
  bed.clock.set(addMs(bed.clock.now(), 7 * DAY_MS))
  expect(await unseenCount(await contextOf(village, reader))).toBe(1)
  await reader.value('followup/see', { what: 'all' })
  expect(await unseenCount(await contextOf(village, reader))).toBe(0)
})

test('nobody follows what he may not read, or what is not there', async () => {
  const { reader } = await following()
  for (const kind of ['issue', 'topic', 'meeting', 'notice', 'undertaking'] as const) expect(await reader.code('followup/follow', { subject: { kind, id: 'none' } })).toBe('NOT_FOUND')
})

test('steps, judgements and re-visits wait for those whose task they are', async () => {
  const village = await following()
  const { chair, inCharge, supervisor, voters, undertakingId, report, noticeId } = village
  const matters = async (who: Neighbour | undefined) => {
    if (who === undefined) throw new Error('nobody')
    const context = await contextOf(village, who)
    return [...(await undertakingsWaitingFor(context, 5)), ...(await visitsWaitingFor(context, 5))].map(({ kind, dueOn }) => `${kind} ${dueOn}`)
  }
  expect(await matters(inCharge)).toEqual(['milestone 2026-12-16'])
  expect(await matters(supervisor)).toEqual([])
  await report(undertakingId, 1)
  expect(await matters(inCharge)).toEqual([])
  expect(await matters(supervisor)).toEqual(['acceptance 2026-12-16'])
  await voters[0]?.value('followup/rate', { subject: { kind: 'notice', id: noticeId }, grade: 'dissatisfied' })
  expect(await matters(chair)).toEqual(['visit 2026-12-16'])
  expect(await matters(voters[1])).toEqual([])
})

test('a message is granted where the platform has messages, and refused where it has none', async () => {
  const { bed, reader } = await following()
  expect(await reader.value('followup/grantMessages', { kinds: ['change', 'digest'] })).toEqual({ left: 1 })
  bed.messenger.addressIs(undefined)
  expect(await reader.code('followup/grantMessages', { kinds: ['change'] })).toBe('MESSAGES_NOT_AVAILABLE')
})
