import { ok } from '@/domain/shared/result'
import { sampleClaimDetail, sampleDoubted, sampleHousehold, sampleItems, sampleNoticeRow } from '@/testing/claims-replies'
import { settled } from '@/testing/fake-gateway'
import { samplePhoto, testPlatform, testRoot } from '@/testing/test-platform'
import { claimText, claimsText } from '@/text/claims'
import { ClaimDetailStore } from './claim-detail-store'
import { ClaimNoticeStore } from './claim-notice-store'
import { ClaimStore } from './claim-store'
import { logOf } from './claim-log'

const TODAY = '2026-04-16'

function claimOn({ kept = new Map<string, string>(), claimId = undefined as string | undefined, platform = testPlatform(kept) } = {}) {
  platform.gateway
    .answer('claims/items', sampleItems())
    .answer('claims/read', sampleClaimDetail({ state: 'returned', log: [{ step: 'returned', at: platform.clock.now() as never, words: '请补拍一张' }], may: ['edit'] }))
    .answer('claims/submit', { claimId: 'k1' })
    .answer('claims/edit', { claimId: 'k1' })
    .answer('claims/findHousehold', sampleHousehold())
    .answer('files/upload', { fileId: 'f9' })
  const root = testRoot(platform)
  const store = new ClaimStore({ ...root.ports, ticks: root.clock, keeper: root.keeper('claim', 1), photos: root.tray('claim', 'claim', 3, true), claimId })
  const choose = (code: string): void => {
    const item = sampleItems().items.find(each => each.code === code)
    if (item) store.choose(item)
  }
  return { platform, store, choose, sent: () => platform.gateway.callsOf('claims/submit').map(({ input }) => input) }
}

const WITNESS = { householdId: 'c1:h9', personId: 'c1:p9', name: '方*', householdNo: '3组9号' }

test('a claim says what is still missing, the first thing first, and then goes out once', async () => {
  const { store, choose, sent } = claimOn()
  store.start()
  await settled()
  expect(store.off).toBe(claimText.off.item)
  choose('NEI01')
  expect(store.off).toBe(claimText.off.day)
  store.put({ on: TODAY })
  expect(store.off).toBe(claimText.off.words)
  store.put({ words: ' 扛稻种 ' })
  expect(store.off).toBe(claimText.off.witness)
  store.put({ witness: WITNESS })
  await Promise.all([store.submit(), store.submit()])
  expect(sent()).toEqual([{ item: 'NEI01', on: TODAY, quantity: 1, words: '扛稻种', photos: [], witness: { householdId: 'c1:h9', personId: 'c1:p9' } }])
  expect(store.doneId).toBe('k1')
})

test('photographs go up first and are cited with the time at which they were taken', async () => {
  const { store, choose, sent, platform } = claimOn()
  platform.shot = ok([samplePhoto()])
  store.start()
  await settled()
  choose('ENV04')
  store.put({ on: TODAY, words: '种树' })
  expect(store.off).toBe(claimText.off.photos)
  await store.photos.queue.add()
  await store.submit()
  expect(sent()).toEqual([expect.objectContaining({ photos: [{ fileId: 'f9', takenAt: platform.clock.now() }] })])
  expect(platform.shelved.size).toBe(0)
})

test('without network nothing is lost, and the same request goes out again', async () => {
  const kept = new Map<string, string>()
  const { store, choose, platform } = claimOn({ kept })
  store.start()
  await settled()
  choose('PUB02')
  store.put({ on: TODAY, words: '修渠' })
  platform.gateway.refuseOnce('claims/submit', { code: 'OFFLINE' })
  await store.submit()
  expect([store.canRetry, store.doneId]).toEqual([true, undefined])
  expect(claimOn({ platform: testPlatform(kept) }).store.fields).toMatchObject({ item: 'PUB02', words: '修渠' })
  await store.submit()
  const ids = platform.gateway.callsOf('claims/submit').map(({ requestId }) => requestId)
  expect([ids.length, new Set(ids).size, store.doneId]).toEqual([2, 1, 'k1'])
})

test('what is counted in hours or kilograms asks for a whole number and tells what it brings', async () => {
  const { store } = claimOn()
  store.start()
  await settled()
  const [item] = sampleItems().items
  store.choose({ ...item, code: 'ENV05', unit: 'kilogram' } as never)
  store.put({ on: TODAY, quantity: '2.5', words: '纸板' })
  expect(store.off).toBe(claimText.off.quantity)
  store.put({ quantity: '6' })
  expect([store.off, store.coins]).toEqual([undefined, 12])
})

test('a search looks through every field; what others enter stands last', async () => {
  const { store } = claimOn()
  store.start()
  await settled()
  store.put({ dimension: 'neighbourhood' })
  expect(store.rows.map(({ code }) => code)).toEqual(['NEI01', 'NEI03', 'NEI02'])
  store.look('清')
  expect(store.rows.map(({ code }) => code)).toEqual(['ENV02', 'ENV01'])
})

test('a returned claim comes back as it was, with its photographs, and is sent as a change', async () => {
  const { store, platform } = claimOn({ claimId: 'k1' })
  store.start()
  await settled()
  expect([store.fields.words, store.photos.previews.length, store.returnedWords]).toEqual(['帮隔壁方奶奶把 6 袋稻种扛上楼', 1, '请补拍一张'])
  store.put({ words: '帮方奶奶扛稻种' })
  await store.submit()
  expect(platform.gateway.callsOf('claims/edit').map(({ input }) => input)).toEqual([
    expect.objectContaining({ claimId: 'k1', words: '帮方奶奶扛稻种', photos: [expect.objectContaining({ fileId: 'f1' })], witness: { householdId: 'c1:h9', personId: 'c1:p9' } })
  ])
})

test('a village without a scheme takes no claims', async () => {
  const { store, platform } = claimOn()
  platform.gateway.answer('claims/items', { items: [] })
  store.start()
  await settled()
  expect(store.isOpen).toBe(false)
})

test('a neighbour is looked up by the door; a number that is changed forgets who was found', async () => {
  const { store, platform } = claimOn()
  store.finder.write(' 3组9号 ')
  await store.finder.find()
  expect(store.finder.found?.people).toHaveLength(2)
  expect(platform.gateway.callsOf('claims/findHousehold').map(({ input }) => input)).toEqual([{ householdNo: '3组9号' }])
  store.finder.write('3组8号')
  expect(store.finder.found).toBeUndefined()
})

function detailOn(detail = sampleClaimDetail()) {
  const platform = testPlatform()
  platform.gateway.answer('claims/read', detail).answer('claims/withdraw', { claimId: 'k1' }).answer('claims/witness', { confirmed: true })
    .answer('claims/answerObjection', { upheld: false }).answer('claims/confirmRevocation', { takenBack: 6, writtenOff: 4 }).answer('claims/verify', { done: ['k1'], refused: [] })
  const root = testRoot(platform)
  const store = new ClaimDetailStore({ ...root.ports, ticks: root.clock, claimId: 'k1' })
  return { platform, store, inputs: (name: Parameters<typeof platform.gateway.callsOf>[0]) => platform.gateway.callsOf(name).map(({ input }) => input) }
}

test('nothing is taken back before the second look, and then it is read anew', async () => {
  const { store, inputs } = detailOn()
  await store.load()
  store.show('withdraw')
  expect(inputs('claims/withdraw')).toEqual([])
  await store.confirm()
  expect([inputs('claims/withdraw'), inputs('claims/read').length, store.sheet]).toEqual([[{ claimId: 'k1' }], 2, undefined])
})

test('属实 is one tap, 不属实 two', async () => {
  const { store, inputs } = detailOn(sampleClaimDetail({ asksMe: true, may: ['confirmTrue'] }))
  await store.load()
  store.show('notTrue')
  await store.confirm()
  await store.confirmTrue()
  expect(inputs('claims/witness')).toEqual([{ claimId: 'k1', isTrue: false }, { claimId: 'k1', isTrue: true }])
  expect(store.outcome).toBe(claimsText.witnessDone)
})

test('an objection is answered with a choice and words', async () => {
  const { store, inputs } = detailOn(sampleDoubted())
  await store.load()
  store.show('answer')
  expect(store.off).toBe(claimsText.answerChoose)
  store.uphold(false)
  expect(store.off).toBe(claimsText.answerOff)
  store.write('问过三个人，是本人')
  await store.confirm()
  expect(inputs('claims/answerObjection')).toEqual([{ claimId: 'k1', objectionId: 'o1', upheld: false, words: '问过三个人，是本人' }])
})

test('a revocation says what came back and what was written off', async () => {
  const { store } = detailOn(sampleClaimDetail({ state: 'credited', may: ['confirmRevocation'] }))
  await store.load()
  store.show('revoke')
  await store.confirm()
  expect(store.outcome).toBe(claimsText.takenBack(6, 4))
})

test('a refusal stays in the sheet, and what was written with it', async () => {
  const { store, platform } = detailOn(sampleClaimDetail({ state: 'credited', may: ['proposeRevocation'] }))
  platform.gateway.refuse('claims/proposeRevocation', { code: 'SAME_PERSON' })
  await store.load()
  store.show('propose')
  store.write('算重了')
  await store.confirm()
  expect([store.sheet, store.words, store.problem === undefined]).toEqual(['propose', '算重了', false])
})

test('a claim that could not be decided keeps the sheet open with why', async () => {
  const { store, platform } = detailOn(sampleClaimDetail({ may: ['verify'] }))
  platform.gateway.answer('claims/verify', { done: [], refused: [{ claimId: 'k1', code: 'OWN_HOUSEHOLD' }] })
  await store.load()
  store.form.open('pass')
  await store.decide()
  expect([store.form.kind, store.problem === undefined]).toEqual(['pass', false])
})

test('the log ends with what the claim waits for', () => {
  const items = logOf(sampleDoubted(), '2026-04-16' as never)
  expect(items.at(-1)).toMatchObject({ title: '公示中', text: '4月18日是最后一天，还有 2 天', state: 'now' })
  expect(logOf(sampleClaimDetail({ state: 'credited' }), '2026-04-16' as never).every(({ state }) => state === 'done')).toBe(true)
})

test('the board shows what ends first, and an objection is sent once with its kind', async () => {
  const platform = testPlatform()
  platform.gateway.answer('claims/notice', { items: [sampleNoticeRow({ claimId: 'late', noticeUntil: '2026-04-20' as never }), sampleNoticeRow()] }).answer('claims/object', { objectionId: 'o1' })
  const root = testRoot(platform)
  const store = new ClaimNoticeStore({ ...root.ports, ticks: root.clock })
  await store.load()
  expect(store.days.map(({ day }) => day)).toEqual(['2026-04-16', '2026-04-20'])
  store.objection.open(sampleNoticeRow())
  await store.objection.send()
  expect(platform.gateway.callsOf('claims/object')).toEqual([])
  store.objection.choose('notDone')
  await store.objection.send()
  expect(platform.gateway.callsOf('claims/object').map(({ input }) => input)).toEqual([{ claimId: 'k1', kind: 'notDone' }])
})
