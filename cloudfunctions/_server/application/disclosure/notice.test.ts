import { addMs, DAY_MS } from '@/domain/shared/instant'
import { pollBed, type PollBed } from '@server/testing/poll-bed'
import type { Neighbour } from '@server/testing/village'

const CONTENT = {
  topic: '村集体12万元收入怎么用', proposer: '村委会', place: '村委会二楼', chair: '汪建国',
  decision: '7万元修村卫生室，5万元办老年食堂', personInCharge: '汪建国', plan: '12月比价，明年1月开工'
}

async function published(votes: number): Promise<PollBed & { readonly noticeId: string; readonly voters: readonly Neighbour[] }> {
  const bed = await pollBed()
  const voters = await bed.home.neighbours(votes)
  const pollId = await bed.open()
  for (const voter of voters) await voter.value('ballot/castVote', { pollId, choice: 'yes' })
  bed.afterClose()
  await bed.countAndConfirm(pollId)
  const { noticeId } = await bed.chair.value('disclosure/publishResult', { pollId, content: CONTENT })
  return { ...bed, noticeId, voters }
}

test('the board is for everybody; a visitor reads masked names, a neighbour who signed it', async () => {
  const { bed, home, noticeId } = await published(12)
  const visitor = bed.phone(undefined, home.communityId)
  const notice = await visitor.value('disclosure/readNotice', { noticeId })
  expect(notice).toMatchObject({ content: CONTENT, outcomeKind: 'passed', yes: 12, present: 12, mayObject: false, communityName: '云溪村' })
  expect(notice.confirmedBy.map((each) => each.name)).toEqual(['汪*', '胡*', '江*'])
  const neighbours = await (await home.neighbour()).value('disclosure/readNotice', { noticeId })
  expect(neighbours.confirmedBy.map((each) => each.name)).toEqual(['汪建国', '胡文静', '江明'])
  expect(await visitor.value('disclosure/listNotices', {})).toMatchObject({ items: [{ noticeId }] })
})

test('below ten votes the split is not in the data at all', async () => {
  const { bed, home, noticeId } = await published(9)
  const notice = await bed.phone(undefined, home.communityId).value('disclosure/readNotice', { noticeId })
  expect(notice.result.splits).toBe('withheld')
  expect(JSON.stringify(notice)).not.toContain('"yes"')
})

test('one poll has one notice', async () => {
  const { chair, noticeId } = await published(12)
  expect(await chair.code('disclosure/publishResult', { pollId: noticeId.replace(/:n$/, ''), content: CONTENT })).toBe('ALREADY_PUBLISHED')
})

test('an objection is taken for five days, is answered, and its text stays between those concerned', async () => {
  const { bed, chair, noticeId, voters } = await published(12)
  const [objector, neighbour] = voters
  const { objectionId } = (await objector?.value('disclosure/object', { noticeId, text: '卫生室的预算没有公布' })) ?? { objectionId: '' }
  expect(await objector?.code('disclosure/object', { noticeId, text: '再说一次' })).toBe('OBJECTION_OPEN')
  expect((await neighbour?.value('disclosure/readNotice', { noticeId }))?.objections[0]).not.toHaveProperty('text')
  expect((await chair.value('disclosure/readNotice', { noticeId })).objections[0]?.text).toBe('卫生室的预算没有公布')
  expect((await chair.value('community/home', {})).todo?.objectionsToAnswer).toBe(1)
  expect((await chair.value('disclosure/listNotices', {})).items[0]?.openObjections).toBe(1)
  expect((await neighbour?.value('disclosure/listNotices', {}))?.items[0]).not.toHaveProperty('openObjections')
  await chair.value('disclosure/answerObjection', { objectionId, text: '明天贴出来' })
  expect((await chair.value('disclosure/listNotices', {})).items[0]?.openObjections).toBe(0)
  expect(await chair.code('disclosure/answerObjection', { objectionId, text: '再答' })).toBe('ALREADY_ANSWERED')
  bed.clock.set(addMs(bed.clock.now(), 6 * DAY_MS))
  expect(await neighbour?.code('disclosure/object', { noticeId, text: '晚了' })).toBe('OBJECTION_PERIOD_OVER')
})

test('a correction keeps what stood there before, and a number cannot be corrected', async () => {
  const { chair, noticeId } = await published(12)
  expect(await chair.code('disclosure/correctNotice', { noticeId, reason: '没改', content: CONTENT })).toBe('NOTHING_CHANGED')
  await chair.value('disclosure/correctNotice', { noticeId, reason: '负责人写错了', content: { ...CONTENT, personInCharge: '李红梅' } })
  const notice = await chair.value('disclosure/readNotice', { noticeId })
  expect(notice.content.personInCharge).toBe('李红梅')
  expect(notice.revisions).toMatchObject([{ reason: '负责人写错了', before: { personInCharge: '汪建国' } }])
  const numbers = { ...CONTENT, yes: 99 }
  expect(await chair.code('disclosure/correctNotice', { noticeId, reason: '改票数', content: numbers })).toBe('INVALID_INPUT')
})

test('nothing leaves the board before the fifteenth day, nor while an objection waits', async () => {
  const { bed, chair, noticeId, voters } = await published(12)
  await voters[0]?.value('disclosure/object', { noticeId, text: '请公布预算' })
  bed.clock.set(addMs(bed.clock.now(), 14 * DAY_MS))
  expect(await chair.code('disclosure/takeDown', { noticeId, reason: '公示期满' })).toBe('NOT_SHOWN_LONG_ENOUGH')
  bed.clock.set(addMs(bed.clock.now(), DAY_MS))
  expect(await chair.code('disclosure/takeDown', { noticeId, reason: '公示期满' })).toBe('OBJECTIONS_UNANSWERED')
  await chair.value('disclosure/answerObjection', { objectionId: (await chair.value('disclosure/readNotice', { noticeId })).objections[0]?.objectionId ?? '', text: '已贴出' })
  expect(await chair.code('disclosure/takeDown', { noticeId, reason: '公示期满' })).toBe('ok')
  expect(await chair.value('disclosure/readNotice', { noticeId })).toMatchObject({ archived: true, takenDown: { reason: '公示期满' } })
})
