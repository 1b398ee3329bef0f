import { DAY_MS, HOUR_MS } from '@/domain/shared/instant'
import { ACCOUNTS, type AccountDocument } from '@server/application/ledger/documents'
import { claimsBed, daysAgo, expectSoundClaims, type ClaimsBed } from '@server/testing/claims-bed'
import { transfersIn } from '@server/testing/ledger-audit'
import { uploadPhoto } from '@server/testing/photo'

let it: ClaimsBed
beforeEach(async () => {
  it = await claimsBed()
})

const balance = async () => (await it.author.value('ledger/statement', {})).redeemable
const photo = async (shade = 1, by = it.author) => [{ fileId: await uploadPhoto(by, 'claim', shade) }]
const witnessOf = ({ householdId, personId }: { householdId: string; personId: string }) => ({ householdId, personId })

test('a deed is verified by one, reviewed by another, stands on notice, and is credited when its days are over', async () => {
  const claimId = await it.claim()
  expect(await it.verify(claimId)).toEqual({ done: [claimId], refused: [] })
  expect(await it.review(claimId)).toEqual({ done: [claimId], refused: [] })
  expect(await it.stored(claimId)).toMatchObject({ noticeUntil: '2026-11-29', claim: { state: 'publicized' } })
  it.bed.clock.pass(5 * DAY_MS)
  expect(await it.chair.value('claims/creditDue', {})).toEqual({ credited: 0, coins: 0, left: 0 })
  it.bed.clock.pass(9 * HOUR_MS)
  expect(await it.jobs()).toMatchObject({ claimsCredited: 1, failed: [] })
  expect(await balance()).toBe(10)
  expect(await it.author.value('claims/read', { claimId })).toMatchObject({ state: 'credited', coins: 10, transferId: `award:claim:${claimId}:${it.author.personId}` })
  expect((await transfersIn(it.bed))[0]).toMatchObject({ approvers: [it.grid.memberId, it.reviewer.memberId], rule: { id: 'PUB03' } })
  await expectSoundClaims(it)
})

test('crediting twice, by the command and by the timer, credits once', async () => {
  await it.due()
  expect(await it.chair.value('claims/creditDue', {})).toEqual({ credited: 1, coins: 10, left: 0 })
  expect(await it.chair.value('claims/creditDue', {})).toEqual({ credited: 0, coins: 0, left: 0 })
  expect(await it.jobs()).toMatchObject({ claimsCredited: 0, failed: [] })
  expect(await balance()).toBe(10)
})

test('a claim whose account is frozen when its days are over ends and says so', async () => {
  const earlier = await it.due()
  await it.jobs()
  const account = (await it.bed.store.all<AccountDocument>(ACCOUNTS))[0]
  expect(account?.available).toBe(10)
  const claimId = await it.due({ item: 'PUB05' })
  await it.bed.store.transact(async (tx) => {
    const stored = await tx.get<AccountDocument>(ACCOUNTS, account?._id ?? '')
    if (stored !== undefined) await tx.put<AccountDocument>(ACCOUNTS, { ...stored, frozen: { since: it.bed.clock.now(), because: 'movedAway' } })
  })
  expect(await it.jobs()).toMatchObject({ claimsCredited: 0, failed: [] })
  expect(await it.author.value('claims/read', { claimId })).toMatchObject({ state: 'rejected', why: { reason: 'accountFrozen' } })
  expect(await it.author.value('claims/read', { claimId: earlier })).toMatchObject({ state: 'credited' })
})

test('what is refused is told why, most fundamental first', async () => {
  const wife = await it.home.neighbour({ livesWith: it.author })
  const far = await it.home.neighbour()
  const codes = [
    await it.code({ item: 'NON01' }), await it.code({ item: 'MIN01' }), await it.code({ item: 'PUB01', quantity: 2 }), await it.code({ quantity: 2 }),
    await it.code({ on: daysAgo(it.today(), -1) }), await it.code({ on: daysAgo(it.today(), 61) }),
    await it.code({ item: 'NEI01' }), await it.code({ item: 'NEI01', witness: { householdId: 'nobody', personId: 'nobody.1' } }), await it.code({ item: 'NEI01', witness: witnessOf(wife) }),
    await it.code({ item: 'ENV04' }), await it.code({ words: '电话 13800138000' }), await it.code({ photos: [{ fileId: 'none' }] }), await it.code({ item: 'NEI01', witness: witnessOf(far) })
  ]
  expect(codes).toEqual([
    'ITEM_NOT_FOUND', 'ITEM_NOT_FOUND', 'NOT_CLAIMED_HERE', 'BAD_QUANTITY', 'DEED_IN_FUTURE', 'DEED_TOO_OLD',
    'WITNESS_NEEDED', 'WITNESS_NOT_ON_ROLL', 'WITNESS_OWN_HOUSEHOLD', 'PHOTO_NEEDED', 'HOLDS_PERSONAL_DATA', 'FILE_NOT_FOUND', 'ok'
  ])
})

test('the cap counts what waits, and what was turned down no longer', async () => {
  const [first] = [await it.claim(), await it.claim({ on: daysAgo(it.today(), 1) })]
  expect(await it.author.call('claims/submit', { item: 'PUB03', on: daysAgo(it.today(), 2), quantity: 1, photos: [] })).toMatchObject({ error: { code: 'CAP_REACHED', max: 2, used: 2, period: '2026' } })
  expect((await it.author.value('claims/items', {})).items.find(({ code }) => code === 'PUB03')).toMatchObject({ left: 0 })
  await it.grid.value('claims/verify', { claimIds: [first], decision: { kind: 'reject', reason: 'notDone' } })
  expect(await it.code({ on: daysAgo(it.today(), 2) })).toBe('ok')
})

test('the same day and item count once, unless the first came to nothing', async () => {
  const claimId = await it.claim()
  expect(await it.code()).toBe('SAME_OCCASION')
  await it.author.value('claims/withdraw', { claimId })
  expect(await it.code()).toBe('ok')
})

test('a photograph counts once in the whole community, whoever uploads it', async () => {
  const other = await it.home.neighbour()
  const claimId = await it.claim({ item: 'ENV04', photos: await photo(7) })
  expect(await it.code({ item: 'ENV04', photos: await photo(7, other) }, other)).toBe('PHOTO_USED')
  expect(await it.code({ item: 'ENV04', photos: [...await photo(8, other), ...await photo(8, other)] }, other)).toBe('PHOTO_USED')
  await it.author.value('claims/withdraw', { claimId })
  expect(await it.code({ item: 'ENV04', photos: await photo(7, other) }, other)).toBe('ok')
})

test('what comes back is changed by its author, with the photograph that it has, and goes the whole way again', async () => {
  const claimId = await it.claim({ item: 'ENV04', photos: await photo() })
  const { photos } = await it.author.value('claims/read', { claimId })
  await it.grid.value('claims/verify', { claimIds: [claimId], decision: { kind: 'return', words: '写清楚在哪里' } })
  const again = { claimId, item: 'ENV04', on: it.today(), quantity: 1, words: '水口林，两棵枫香', photos: photos.map(({ fileId }) => ({ fileId })) }
  expect(await it.chair.code('claims/edit', again)).toBe('NOT_YOUR_CLAIM')
  expect(await it.author.value('claims/mine', {})).toMatchObject({ items: [{ state: 'returned', why: { words: '写清楚在哪里' } }] })
  expect(await it.author.value('claims/edit', again)).toEqual({ claimId })
  expect(await it.author.code('claims/edit', again)).toBe('CLAIM_MOVED_ON')
  expect(await it.author.value('claims/read', { claimId })).toMatchObject({ state: 'submitted', words: '水口林，两棵枫香', log: [{ step: 'submitted' }, { step: 'returned' }, { step: 'submitted' }] })
  expect(await it.verify(claimId)).toEqual({ done: [claimId], refused: [] })
})

test('nobody decides about the own household, and no two levels are the same person or household', async () => {
  const gridsWife = await it.home.neighbour({ livesWith: it.grid, offices: ['committeeMember'] })
  const authorsSon = await it.home.neighbour({ livesWith: it.author, offices: ['committeeMember'] })
  const claimId = await it.claim()
  expect((await it.verify(claimId, authorsSon)).refused).toEqual([{ claimId, code: 'OWN_HOUSEHOLD' }])
  expect((await it.review(claimId, it.chair)).refused).toEqual([{ claimId, code: 'CLAIM_MOVED_ON' }])
  await it.verify(claimId)
  expect((await it.review(claimId, gridsWife)).refused).toEqual([{ claimId, code: 'SAME_PERSON' }])
  expect((await it.chair.value('claims/queue', { level: 'review' })).rows).toMatchObject([{ claimId, who: '程大山' }])
  expect((await gridsWife.value('claims/queue', { level: 'review' })).rows).toMatchObject([{ notBy: 'SAME_PERSON' }])
  await it.review(claimId, it.chair)
  expect((await it.review(claimId)).refused).toEqual([{ claimId, code: 'CLAIM_MOVED_ON' }])
})

test('the neighbour says whether it is true, decides nothing else about it, and what he does not know of goes back', async () => {
  const neighbour = await it.home.neighbour({ offices: ['gridWorker'], name: '方奶奶' })
  const claimId = await it.claim({ item: 'NEI01', witness: witnessOf(neighbour) })
  expect((await neighbour.value('claims/mine', {})).items).toMatchObject([{ claimId, asksMe: true }])
  expect((await neighbour.value('community/home', {})).matters).toMatchObject([{ kind: 'claimWitness', id: claimId }])
  expect((await it.verify(claimId, neighbour)).refused).toEqual([{ claimId, code: 'SAME_PERSON' }])
  expect(await it.chair.code('claims/witness', { claimId, isTrue: true })).toBe('NOT_THE_WITNESS')
  expect(await neighbour.value('claims/witness', { claimId, isTrue: true })).toEqual({ confirmed: true })
  expect(await neighbour.code('claims/witness', { claimId, isTrue: true })).toBe('WITNESS_ANSWERED')
  const second = await it.claim({ item: 'NEI01', on: daysAgo(it.today(), 1), witness: witnessOf(neighbour) })
  await neighbour.value('claims/witness', { claimId: second, isTrue: false })
  expect(await it.author.value('claims/read', { claimId: second })).toMatchObject({ state: 'returned', why: { reason: 'notDone' } })
})

test('an objection keeps the coins until it is answered by somebody who had no part in it', async () => {
  const doubter = await it.home.neighbour()
  const claimId = await it.onNotice()
  expect(await it.author.code('claims/object', { claimId, kind: 'other' })).toBe('OWN_HOUSEHOLD')
  const { objectionId } = await doubter.value('claims/object', { claimId, kind: 'notDone', words: '那天他不在' })
  expect(await doubter.code('claims/object', { claimId, kind: 'other' })).toBe('OWN_OBJECTION_OPEN')
  it.bed.clock.pass(6 * DAY_MS)
  expect(await it.chair.code('claims/object', { claimId, kind: 'other' })).toBe('NOTICE_OVER')
  expect(await it.jobs()).toMatchObject({ claimsCredited: 0 })
  const answer = { claimId, objectionId, upheld: false, words: '去献血站问过，是真的' }
  expect(await it.reviewer.code('claims/answerObjection', answer)).toBe('SAME_PERSON')
  expect(await it.grid.code('claims/answerObjection', answer)).toBe('NOT_PERMITTED')
  expect((await it.supervisor.value('community/home', {})).matters).toMatchObject([{ kind: 'claimObjection', id: claimId, dueOn: '2026-11-29' }])
  expect(await it.supervisor.value('claims/answerObjection', answer)).toEqual({ upheld: false })
  expect(await it.chair.code('claims/answerObjection', answer)).toBe('OBJECTION_ANSWERED')
  expect(await it.jobs()).toMatchObject({ claimsCredited: 1 })
  expect(JSON.stringify(await it.author.value('claims/read', { claimId }))).not.toContain(doubter.name)
})

test('an objection that is upheld ends the claim, and its place is free again', async () => {
  const claimId = await it.onNotice()
  const { objectionId } = await it.keeper.value('claims/object', { claimId, kind: 'twice' })
  await it.chair.value('claims/answerObjection', { claimId, objectionId, upheld: true, words: '确实报了两次' })
  expect(await it.author.value('claims/read', { claimId })).toMatchObject({ state: 'rejected', why: { reason: 'objectionUpheld' } })
  expect(await it.code()).toBe('ok')
  it.bed.clock.pass(9 * DAY_MS)
  expect(await it.jobs()).toMatchObject({ claimsCredited: 0 })
  await expectSoundClaims(it)
})

test('a credited claim is taken back by two of different households; what is spent is written off', async () => {
  const claimId = await it.due()
  await it.jobs()
  const account = (await it.bed.store.all<AccountDocument>(ACCOUNTS))[0]
  expect(account).toMatchObject({ available: 10, honour: 10 })
  await it.chair.value('claims/proposeRevocation', { claimId, words: '后来查明没有去' })
  expect(await it.chair.code('claims/confirmRevocation', { claimId, decision: 'confirm' })).toBe('SAME_PERSON')
  expect((await it.reviewer.value('claims/queue', { level: 'revocations' })).waiting).toBe(1)
  expect(await it.reviewer.value('claims/confirmRevocation', { claimId, decision: 'confirm' })).toEqual({ takenBack: 10, writtenOff: 0 })
  expect(await it.supervisor.code('claims/confirmRevocation', { claimId, decision: 'confirm' })).toBe('CLAIM_MOVED_ON')
  expect(await balance()).toBe(0)
  // It keeps its place: a deed that was not done is not claimed a second time.
  expect(await it.code({ on: '2026-11-24' as never })).toBe('SAME_OCCASION')
  await expectSoundClaims(it)
})

test('a declined revocation leaves everything as it was, and may be proposed again', async () => {
  const claimId = await it.due()
  await it.jobs()
  await it.chair.value('claims/proposeRevocation', { claimId, words: '有人说没去' })
  expect(await it.supervisor.code('claims/proposeRevocation', { claimId, words: '有人说没去' })).toBe('REVOCATION_PROPOSED')
  expect(await it.supervisor.value('claims/confirmRevocation', { claimId, decision: 'decline' })).toEqual({ takenBack: 0, writtenOff: 0 })
  expect(await it.supervisor.code('claims/confirmRevocation', { claimId, decision: 'confirm' })).toBe('NO_REVOCATION')
  expect(await it.chair.code('claims/proposeRevocation', { claimId, words: '又有人说' })).toBe('ok')
})

test('the board is masked, names no child, and shows a stranger nothing that was said or photographed', async () => {
  const child = await it.home.neighbour({ livesWith: it.author, name: '程小山', person: { adultOn: '2030-01-01' as never } })
  await it.onNotice({ words: '县医院' })
  const childs = await it.onNotice({ item: 'PUB05' }, child)
  const rows = (await it.keeper.value('claims/notice', {})).items
  expect(rows.map(({ who, unitName, mine }) => [who, unitName, mine]).sort()).toEqual([['', '1组', false], ['程*', '1组', false]])
  const seen = await it.keeper.value('claims/read', { claimId: childs })
  expect(seen).toMatchObject({ who: '', householdNo: '', photos: [], may: ['object'] })
  expect(JSON.stringify([rows, await it.keeper.value('claims/read', { claimId: rows[0]?.claimId ?? '' })])).not.toContain('县医院')
})

test('a claim that is not on notice exists for its household and the offices only', async () => {
  const claimId = await it.claim()
  const stranger = await it.home.neighbour()
  expect(await stranger.code('claims/read', { claimId })).toBe('NOT_FOUND')
  expect(await it.supervisor.value('claims/read', { claimId })).toMatchObject({ who: '程大山', may: [] })
  expect((await it.grid.value('claims/read', { claimId })).may).toEqual(['verify'])
  expect((await it.author.value('claims/read', { claimId })).may).toEqual(['withdraw'])
})
