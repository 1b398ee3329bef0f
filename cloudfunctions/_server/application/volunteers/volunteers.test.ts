import { addMs, DAY_MS, HOUR_MS, MINUTE_MS } from '@/domain/shared/instant'
import { hoursWords } from '@/text/volunteers-words'
import { CLAIMS, type ClaimDocument } from '@server/application/claims/documents'
import { TOMORROW, volunteersBed } from '@server/testing/volunteers-bed'
import { VOLUNTEER_ATTENDANCE, type AttendanceDocument } from './documents'

const { startsAt, endsAt } = TOMORROW
const whoOf = ({ householdId, personId }: { readonly householdId: string; readonly personId: string }) => ({ householdId, personId })

test('the last place goes to one of fifty who reach for it at once, and the waiting list holds', async () => {
  const { home, activity, leader } = await volunteersBed({ memory: {} })
  const activityId = await activity({ places: 1 })
  const people = await home.neighbours(50)
  const replies = await Promise.all(people.map((each) => each.call('volunteers/signUp', { activityId })))
  const places = replies.flatMap((reply) => (reply.ok ? [reply.value.place.kind] : [reply.error.code]))
  expect(places.filter((each) => each === 'placed')).toHaveLength(1)
  expect(places.filter((each) => each === 'waiting')).toHaveLength(30)
  expect(places.filter((each) => each === 'WAITING_LIST_FULL')).toHaveLength(19)
  const { signedUp, waitingCount } = await leader.value('volunteers/activity', { activityId })
  expect({ signedUp, waitingCount }).toEqual({ signedUp: 1, waitingCount: 30 })
})

test('who withdraws gives the place to the first who waits', async () => {
  const { home, activity } = await volunteersBed()
  const activityId = await activity({ places: 1 })
  const [one, two] = [await home.neighbour(), await home.neighbour()]
  await one.value('volunteers/signUp', { activityId })
  expect((await two.value('volunteers/signUp', { activityId })).place).toEqual({ kind: 'waiting', no: 1 })
  expect(await two.code('volunteers/signUp', { activityId })).toBe('SIGNED_UP_ALREADY')
  await one.value('volunteers/withdraw', { activityId })
  expect((await two.value('volunteers/activity', { activityId })).mine.place).toEqual({ kind: 'placed' })
  expect(await one.code('volunteers/withdraw', { activityId })).toBe('NOT_SIGNED_UP')
})

test('nobody signs up for two activities at one time; of two calls at once one is refused; a cancelled one takes no time', async () => {
  const { home, activity, leader } = await volunteersBed()
  const first = await activity()
  const second = await activity({ title: '陪老人聊天', startsAt: addMs(startsAt, HOUR_MS), endsAt: addMs(endsAt, HOUR_MS) })
  const one = await home.neighbour()
  const codes = await Promise.all([first, second].map((activityId) => one.code('volunteers/signUp', { activityId })))
  expect([...codes].sort()).toEqual(['ACTIVITY_OVERLAPS', 'ok'])
  const taken = codes[0] === 'ok' ? first : second
  await leader.value('volunteers/cancelActivity', { activityId: taken, words: '下雨改期' })
  expect(await one.code('volunteers/signUp', { activityId: taken === first ? second : first })).toBe('ok')
})

test('from the code on the wall to hours and a claim: in, out, confirmed by the leader, looked at by a second', async () => {
  const { bed, home, activity, leader, second, token } = await volunteersBed()
  const activityId = await activity()
  const one = await home.neighbour({ name: '胡小兰' })
  await one.value('volunteers/signUp', { activityId })
  bed.clock.set(addMs(startsAt, 5 * MINUTE_MS))
  expect(await one.value('volunteers/sign', { activityId, direction: 'in', code: await token(activityId) })).toMatchObject({ late: false, needsLeader: false })
  bed.clock.set(addMs(endsAt, MINUTE_MS))
  await one.value('volunteers/sign', { activityId, direction: 'out', code: await token(activityId) })
  expect(await leader.value('community/home', { communityId: home.communityId })).toMatchObject({ matters: [{ kind: 'hoursToConfirm', id: activityId }] })
  expect((await leader.value('volunteers/desk', { activityId })).rows).toMatchObject([{ name: '胡小兰', halfHours: 5 }])
  await leader.value('volunteers/confirmHours', { activityId })
  expect(await leader.code('volunteers/settleHours', { activityId })).toBe('NOT_SECOND_PERSON')
  expect(await second.value('community/home', { communityId: home.communityId })).toMatchObject({ matters: [{ kind: 'hoursToConfirm', id: activityId }] })
  let left = 1
  while (left > 0) ({ left } = await second.value('volunteers/settleHours', { activityId }))
  expect(await second.code('volunteers/settleHours', { activityId })).toBe('ACTIVITY_NOT_IN_PHASE')
  const hours = await one.value('volunteers/myHours', { year: 2026 })
  expect(hours).toMatchObject({ yearHalfHours: 5, allHalfHours: 5, stars: 0, items: [{ title: '清理古桥河道', claimed: true }] })
  const document = await bed.store.get<AttendanceDocument>(VOLUNTEER_ATTENDANCE, `${activityId}:${one.personId}`)
  const claim = await bed.store.get<ClaimDocument>(CLAIMS, document?.served?.claimId ?? '')
  expect(claim?.claim).toMatchObject({ item: 'PUB01', quantity: 2, source: 'volunteering', occasion: `activity:${activityId}`, state: 'verified', verified: { personId: leader.personId } })
  expect(hoursWords(hours.allHalfHours)).toBe('2.5 小时')
})

test('what a phone scanned without a connection counts when it is sent, and says so; after a day the leader must enter it', async () => {
  const { bed, home, activity, leader, token } = await volunteersBed()
  const activityId = await activity()
  const [one, two] = [await home.neighbour(), await home.neighbour()]
  for (const each of [one, two]) await each.value('volunteers/signUp', { activityId })
  bed.clock.set(startsAt)
  const scannedIn = await token(activityId)
  bed.clock.set(addMs(startsAt, 2 * HOUR_MS))
  const scannedOut = await token(activityId)
  bed.clock.set(addMs(startsAt, 10 * HOUR_MS))
  expect(await one.value('volunteers/sign', { activityId, direction: 'in', code: scannedIn })).toEqual({ direction: 'in', at: startsAt, late: true, needsLeader: false })
  await one.value('volunteers/sign', { activityId, direction: 'out', code: scannedOut })
  bed.clock.set(addMs(startsAt, DAY_MS + 3 * HOUR_MS))
  expect(await two.value('volunteers/sign', { activityId, direction: 'in', code: scannedIn })).toMatchObject({ late: true, needsLeader: true })
  await two.value('volunteers/sign', { activityId, direction: 'out', code: scannedOut })
  expect((await leader.value('volunteers/desk', { activityId })).rows).toMatchObject([{ halfHours: 4, in: { way: 'late' } }, { halfHours: 0, reason: 'needsLeader' }])
  await leader.value('volunteers/enterAttendance', { activityId, people: [{ ...whoOf(two), inAt: startsAt, outAt: addMs(startsAt, 2 * HOUR_MS) }] })
  expect((await leader.value('volunteers/desk', { activityId })).rows[1]).toMatchObject({ halfHours: 4, in: { way: 'leader' } })
})

test('a code of another activity, a made-up one and digits of a minute ago are wrong; ten wrong ones close the door', async () => {
  const { bed, home, activity, leader, token } = await volunteersBed()
  const activityId = await activity()
  const other = await activity({ title: '另一处', leader: undefined })
  const one = await home.neighbour()
  await one.value('volunteers/signUp', { activityId })
  bed.clock.set(startsAt)
  const { digits, token: genuine } = await leader.value('volunteers/code', { activityId })
  for (const code of [await token(other), `${genuine.slice(0, -1)}${genuine.endsWith('A') ? 'B' : 'A'}`, 'https://example.org']) expect(await one.code('volunteers/sign', { activityId, direction: 'in', code })).toBe('SIGN_CODE_WRONG')
  bed.clock.set(addMs(startsAt, 2 * MINUTE_MS))
  for (let attempt = 0; attempt < 7; attempt += 1) expect(await one.code('volunteers/sign', { activityId, direction: 'in', code: digits })).toBe('SIGN_CODE_WRONG')
  expect(await one.code('volunteers/sign', { activityId, direction: 'in', code: await token(activityId) })).toBe('TOO_MANY_ATTEMPTS')
})

test('a person without a phone, or who forgot to sign out, is entered by the leader, also beyond the places', async () => {
  const { bed, home, activity, leader } = await volunteersBed()
  const activityId = await activity({ places: 1 })
  const one = await home.neighbour()
  const old = await home.neighbour({ name: '程奶奶', unbound: true })
  await one.value('volunteers/signUp', { activityId })
  bed.clock.set(endsAt)
  const enter = (outAt: typeof endsAt) => leader.code('volunteers/enterAttendance', { activityId, people: [{ ...whoOf(old), inAt: startsAt, outAt }] })
  expect(await enter(addMs(endsAt, HOUR_MS))).toBe('ENTRY_TIMES_WRONG')
  expect(await enter(endsAt)).toBe('ok')
  expect((await leader.value('volunteers/desk', { activityId })).rows[1]).toMatchObject({ name: '程奶奶', walkIn: true, halfHours: 6 })
  await leader.value('volunteers/strike', { activityId, personId: old.personId, words: '认错人了' })
  expect((await leader.value('volunteers/desk', { activityId })).rows[1]).toMatchObject({ halfHours: 0, struck: '认错人了' })
  expect(await one.code('volunteers/enterAttendance', { activityId, people: [{ ...whoOf(one), inAt: startsAt }] })).toBe('NOT_ORGANISER')
})

test('whoever served there is no second person; hours of the confirmer himself are verified by the second', async () => {
  const { bed, activity, leader, chair, second } = await volunteersBed()
  const activityId = await activity()
  for (const each of [leader, chair]) await each.value('volunteers/signUp', { activityId })
  bed.clock.set(endsAt)
  await leader.value('volunteers/enterAttendance', { activityId, people: [leader, chair].map((each) => ({ ...whoOf(each), inAt: startsAt, outAt: endsAt })) })
  await leader.value('volunteers/confirmHours', { activityId })
  expect(await chair.code('volunteers/settleHours', { activityId })).toBe('OWN_HOURS')
  for (let left = 1; left > 0;) ({ left } = await second.value('volunteers/settleHours', { activityId }))
  const document = await bed.store.get<AttendanceDocument>(VOLUNTEER_ATTENDANCE, `${activityId}:${leader.personId}`)
  expect((await bed.store.get<ClaimDocument>(CLAIMS, document?.served?.claimId ?? ''))?.claim).toMatchObject({ verified: { personId: second.personId }, quantity: 3 })
})

test('nothing is marked once the hours are confirmed, and a planned activity is nobody else’s business', async () => {
  const { bed, home, activity, leader, token, chair } = await volunteersBed()
  const activityId = await activity({}, { planned: true })
  const one = await home.neighbour()
  expect(await one.code('volunteers/activity', { activityId })).toBe('NOT_FOUND')
  expect((await one.value('volunteers/activities', { which: 'planned' })).items).toEqual([])
  expect((await chair.value('volunteers/activities', { which: 'planned' })).items).toHaveLength(1)
  await leader.value('volunteers/openActivity', { activityId })
  await one.value('volunteers/signUp', { activityId })
  bed.clock.set(endsAt)
  const code = await token(activityId)
  await leader.value('volunteers/confirmHours', { activityId })
  expect(await one.code('volunteers/sign', { activityId, direction: 'in', code })).toBe('ACTIVITY_NOT_IN_PHASE')
})

test('only the leader of an organisation or the committee plans for it; who leads an ended one does not', async () => {
  const { home, chair, leader, organisationId, activity } = await volunteersBed()
  const one = await home.neighbour()
  const plan = { organisationId, title: '清扫', what: '扫地', place: '广场', ...TOMORROW, places: 3, safety: '带手套', risky: false, item: 'ENV02' }
  expect(await one.code('volunteers/planActivity', plan)).toBe('NOT_ORGANISER')
  expect(await leader.code('volunteers/planActivity', { ...plan, risky: true })).toBe('INSURANCE_MISSING')
  expect((await leader.value('volunteers/activities', { which: 'coming' })).mayPlan).toBe(true)
  await activity()
  await chair.value('volunteers/editOrganisation', { organisationId, seenNo: 1, ended: true, kind: 'volunteerTeam', name: '云溪青年志愿队', offers: '无', contact: '村委会' })
  expect(await leader.code('volunteers/planActivity', plan)).toBe('NOT_FOUND')
  expect(await chair.code('volunteers/editOrganisation', { organisationId, seenNo: 1, ended: false, kind: 'volunteerTeam', name: '云溪', offers: '无', contact: '村委会' })).toBe('ACTIVITY_CHANGED_MEANWHILE')
  expect((await one.value('volunteers/organisations', {})).items).toEqual([])
})

test('a leader of an organisation reads masked as a resident, in full as the committee', async () => {
  const { home, chair, organisationId } = await volunteersBed()
  const one = await home.neighbour()
  expect((await one.value('volunteers/organisations', {})).items[0]).toEqual(expect.objectContaining({ organisationId, leaderName: '程*', mayPlan: false }))
  expect((await chair.value('volunteers/organisations', {})).items[0]).toMatchObject({ leaderName: '程大山', mayPlan: true })
})

