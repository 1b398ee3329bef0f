import type { MeetingDetail } from '@/contract/consultation'
import { instant } from '@/domain/shared/instant'
import { ok } from '@/domain/shared/result'
import { settled } from '@/testing/fake-gateway'
import { NOW_MS, testPlatform, testRoot } from '@/testing/test-platform'
import { errorText } from '@/text/error-text'
import { MeetingStore } from './meeting-store'
import { SignInBoardStore } from './sign-in-board-store'

const meeting = { meetingId: 'm1', title: '议事会', place: '村委会', startsAt: NOW_MS, endsAt: NOW_MS + 1, signedIn: false, present: 12, coinsForAttending: 5 } as unknown as MeetingDetail

function meetingOn(code?: string) {
  const platform = testPlatform()
  platform.gateway.answer('consultation/readMeeting', meeting).answer('consultation/signIn', { signedIn: true, coins: 5, balance: 91 })
  const root = testRoot(platform)
  const store = new MeetingStore({ ...root.ports, scanner: platform.scanner, meetingId: 'm1', ...(code === undefined ? {} : { code }) })
  return { platform, store, codes: () => platform.gateway.callsOf('consultation/signIn').map(call => (call.input as { code: string }).code) }
}

test('six typed digits sign in, full-width ones too; fewer send nothing', async () => {
  const { store, codes } = meetingOn()
  store.type('１２３')
  await store.submit()
  expect(store.submitOff).toBe('还差 3 位')
  store.type('１２３ 456')
  await store.submit()
  expect(codes()).toEqual(['123456'])
  expect(store.receiptText).toBe('这次参会得 5 绿币，现在有 91。')
  expect(store.isSignedIn).toBe(true)
})

test.each([['/pages/meeting/index?meetingId=m1&code=654321'], ['654321']])('the code on the wall is scanned: %s', async scanned => {
  const { store, platform, codes } = meetingOn()
  platform.scanned = ok(scanned)
  await store.scan()
  expect(codes()).toEqual(['654321'])
})

test('a link that brings its code signs in by itself', async () => {
  const { store, codes } = meetingOn('111222')
  store.start()
  await settled()
  expect(codes()).toEqual(['111222'])
})

test('an old code is refused with the way out', async () => {
  const { store, platform } = meetingOn()
  platform.gateway.refuse('consultation/signIn', { code: 'SIGN_IN_CODE_WRONG' })
  store.type('000000')
  await store.submit()
  expect(store.signIn.text).toBe(errorText.SIGN_IN_CODE_WRONG)
  expect(store.isSignedIn).toBe(false)
})

test('attendance without coins says why', async () => {
  const { store, platform } = meetingOn()
  platform.gateway.answer('consultation/signIn', { signedIn: true, coins: 0, noCoins: 'CAP_REACHED', balance: 91 })
  store.type('123456')
  await store.submit()
  expect(store.receiptText).toBe('签到算数。这个月的参会绿币已经拿满，这次不再加。')
})

describe('the board on the wall', () => {
  const codeUntil = (code: string, ms: number) => ({ code, validUntil: instant(NOW_MS + ms), present: 3 })

  test('asks for a new code when the old one is over, and stops with its page', async () => {
    const platform = testPlatform()
    platform.gateway.once('consultation/signInCode', codeUntil('111111', 30_000)).once('consultation/signInCode', codeUntil('222222', 60_000))
    const root = testRoot(platform)
    const board = new SignInBoardStore({ ...root.ports, ticks: root.clock, links: platform.links, wakefulness: platform.wakefulness, meetingId: 'm1' })
    board.start()
    await settled()
    expect([board.digits, board.secondsLeft]).toEqual(['111111', 30])
    platform.clock.pass(29_000)
    expect(platform.gateway.calls).toHaveLength(1)
    platform.gateway.serverTime = NOW_MS + 30_000
    platform.clock.pass(1_000)
    await settled()
    expect([board.digits, board.secondsLeft]).toEqual(['222222', 30])
    board.dispose()
    expect(platform.clock.running).toBe(0)
  })

  test('says that its code is over while there is no network, and asks again', async () => {
    const platform = testPlatform()
    platform.gateway.once('consultation/signInCode', codeUntil('111111', 2_000)).refuse('consultation/signInCode', { code: 'OFFLINE' })
    const root = testRoot(platform)
    const board = new SignInBoardStore({ ...root.ports, ticks: root.clock, links: platform.links, wakefulness: platform.wakefulness, meetingId: 'm1' })
    board.start()
    await settled()
    platform.clock.pass(6_000)
    await settled()
    expect(board.isStale).toBe(true)
    expect(platform.gateway.calls).toHaveLength(2)
    platform.clock.pass(5_000)
    await settled()
    expect(platform.gateway.calls).toHaveLength(3)
    board.dispose()
  })
})
