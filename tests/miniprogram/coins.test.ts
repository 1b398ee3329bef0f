import { genuineCheckpoint, genuineProof, genuineReceipt, sampleHonours } from '@/testing/coin-replies'
import { proofText, ledgerProofText } from '@/text/coin-proof'
import { coinWatchText } from '@/text/coin-watch'
import { coinsPageText } from '@/text/coins-page'
import { honoursText } from '@/text/honours'
import { COIN_PAGES, COINS, coinsCloud, ENTRY, HONOURS, KEPT_SUPERVISOR, PROOF, WATCH } from './coins-pages'
import { expectWithinBudget, paintOf } from './first-paint'
import { launch, type MiniApp } from './harness'
import type { ReplyCloud } from './reply-cloud'

let village: ReplyCloud
async function open(url: string, prepare?: (cloud: ReplyCloud) => void, storage: object = {}): Promise<MiniApp> {
  village = coinsCloud()
  prepare?.(village)
  return launch({ cloud: village.cloud, url, storage: { ...KEPT_SUPERVISOR, ...storage } })
}
const press = (app: MiniApp, text: string): Promise<void> => app.tap(app.$$('.btn').find(button => app.text(button) === text) ?? '')
const inputs = (name: Parameters<ReplyCloud['of']>[0]): readonly unknown[] => village.of(name).map(({ input }) => input)
/** What the phone kept when the ledger had eight records. */
const pinned = (change: object = {}) => ({ [`ledger-checkpoint ${KEPT_SUPERVISOR.session.value.memberships[0]?.communityId ?? ''}`]: { version: 1, value: { ...genuineCheckpoint(8), ...change } } })

test.each(COIN_PAGES)('$name says what it is for, within its calls and its budget', async ({ name, url, says, prepare, calls = 1 }) => {
  const app = await open(url, prepare)
  expect(app.text()).toContain(says)
  expect(village.received.length).toBeLessThanOrEqual(calls)
  const paint = paintOf(app, name)
  if (calls === 1) return expectWithinBudget(paint)
  expect(paint.bytes).toBeLessThanOrEqual(32 * 1024)
  expect(paint.nodes).toBeLessThan(500)
})

test('the first page of coins tells what was refused and what waits, and leads to claim and shop', async () => {
  const app = await open(COINS)
  expect(app.text()).toContain('4月2日 邻里帮扶，没算上')
  expect(app.text()).toContain('同一件事已经算过')
  expect(app.text()).toContain(coinsPageText.claim)
  expect(village.received[0]?.action).toBe('ledger/statement')
})

test('a ledger that was changed behind the phone is told on the first page of coins', async () => {
  const app = await open(COINS, undefined, pinned({ root: 'A'.repeat(43) }))
  await app.settle()
  expect(inputs('ledger/consistency')).toEqual([{ from: 8 }])
  expect(app.text()).toContain(coinsPageText.broken)
})

test('one tap proves an entry on the phone: receipt, place and history', async () => {
  const app = await open(ENTRY, undefined, pinned())
  await press(app, proofText.check)
  await app.settle()
  expect(app.text()).toContain(proofText.sound)
  expect(app.text()).toContain(proofText.inLedgerText(2, 11))
  expect(app.text()).toContain(proofText.history.grown)
})

test('a forged receipt is found, and whom to tell stands there', async () => {
  const app = await open(ENTRY, cloud => cloud.answer('ledger/receipt', { ...genuineReceipt(), leaf: genuineReceipt().leaf.replace('"points":5', '"points":9') }))
  await press(app, proofText.check)
  await app.settle()
  expect(app.text()).toContain(proofText.unsound)
  expect(app.text()).toContain(proofText.unsoundText)
  expect(app.text()).not.toContain(proofText.sound)
})

test('an entry that is not sealed yet says from when it can be proven', async () => {
  const early = await open(ENTRY, cloud => cloud.refuse('ledger/prove', { code: 'NOT_SEALED_YET', from: genuineCheckpoint(8).sealedAt }))
  await press(early, proofText.check)
  await early.settle()
  expect(early.text()).toContain(proofText.later(genuineCheckpoint(8).sealedAt))
})

test('where the village has no key the proof says that nothing is signed', async () => {
  const { transferId, version, leafHash, leaf } = genuineReceipt()
  const { key: _key, ...checkpoint } = genuineCheckpoint(11)
  const bare = { ...checkpoint, text: checkpoint.text.replace(/— .*\n/, ''), signed: false }
  const app = await open(ENTRY, cloud => {
    cloud.answer('ledger/receipt', { transferId, version, leafHash, leaf, signed: false })
    cloud.answer('ledger/prove', { ...genuineProof(11), checkpoint: bare })
  })
  await press(app, proofText.check)
  await app.settle()
  expect(app.text()).toContain(proofText.receipt.unsigned)
  expect(app.text()).toContain(proofText.inLedger.unsigned)
})

test('the health of the ledger shows the code of the checkpoint that is printed too', async () => {
  const app = await open(PROOF, undefined, pinned())
  await app.settle()
  expect(app.text()).toContain(ledgerProofText.caption(genuineCheckpoint(11).code))
  expect(app.text()).toContain('3月抽了 7 笔，查过 6 笔，都属实。')
})

test('leaving the honour list is one tap', async () => {
  const app = await open(HONOURS)
  await press(app, honoursText.leave)
  await app.settle()
  expect(inputs('ledger/leaveHonours')).toEqual([{}])
})

test('a nickname goes to the list as it was written', async () => {
  const app = await open(HONOURS, cloud => {
    const { own: _own, ...stranger } = sampleHonours()
    cloud.answer('ledger/honours', stranger)
  })
  await press(app, honoursText.join)
  await app.tap(app.byText(honoursText.asNickname) ?? '')
  await app.input('.field__input', '小河')
  await press(app, honoursText.confirm)
  await app.settle()
  expect(inputs('ledger/joinHonours')).toEqual([{ shape: { kind: 'nickname', nickname: '小河' }, transferId: sampleHonours().deeds[0]?.transferId }])
})

test('what a supervisor found is sent with a result and words', async () => {
  const app = await open(WATCH)
  await app.tap(app.byText(coinWatchText.tabs.spots) ?? '')
  await app.settle()
  await app.tap(app.$$('.btn').filter(button => app.text(button) === coinWatchText.record)[1] ?? '')
  await app.tap(app.byText(coinWatchText.spotResult.differs) ?? '')
  await app.input('.field__input', '当天没有去')
  await press(app, coinWatchText.save)
  await app.settle()
  expect(inputs('ledger/recordSpotCheck')).toEqual([{ month: '2026-03', transferId: 'award:1', result: 'differs', words: '当天没有去' }])
})

test('a neighbour who comes by a link sees no clue', async () => {
  village = coinsCloud()
  village.refuse('ledger/watch', { code: 'NOT_PERMITTED', rule: 'supervisor' })
  const { value, version } = KEPT_SUPERVISOR.session
  const session = { version, value: { ...value, memberships: value.memberships.map(each => ({ ...each, roles: ['resident'] as const })) } }
  const app = await launch({ cloud: village.cloud, url: WATCH, storage: { session } })
  expect(app.text()).not.toContain(coinWatchText.intro)
})
