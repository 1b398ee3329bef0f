import { at } from '@server/testing/fixed-platform'
import { creditedClaim } from '@server/testing/credited-claims'
import { testBed, type TestBed } from '@server/testing/test-bed'
import { village, type Neighbour } from '@server/testing/village'
import { HONOURS } from './documents'

let bed: TestBed
let dashan: Neighbour
let wife: Neighbour
let xiaomei: Neighbour
let chair: Neighbour
let deed: string
beforeEach(async () => {
  bed = testBed({ now: at('2026-11-24 09:00') })
  const home = await village(bed)
  dashan = await home.neighbour({ name: '程大山' })
  wife = await home.neighbour({ livesWith: dashan })
  xiaomei = await home.neighbour({ name: '汪小梅', group: 2 })
  chair = await home.neighbour({ offices: ['committeeMember'] })
  deed = await creditedClaim(bed, dashan, { key: '1', at: at('2026-11-20 10:00') })
})
const list = (who: Neighbour, order: 'deed' | 'name' = 'deed') => who.value('ledger/honours', { order })
const nickname = (name: string) => ({ kind: 'nickname', nickname: name }) as const
const join = (who: Neighbour, name: string, transferId = deed) => who.code('ledger/joinHonours', { shape: nickname(name), transferId })

test('nobody is on the list who did not ask for it, and who did is shown by the nickname, the unit and one deed, without coins', async () => {
  expect((await list(xiaomei)).rows).toEqual([])
  expect((await list(dashan)).deeds).toEqual([{ transferId: deed, name: '参加集中清扫', on: '2026-11-20' }])
  expect(await join(dashan, '桥头老樟')).toBe('ok')
  const [row] = (await list(xiaomei)).rows
  expect(row).toEqual({ honourId: expect.any(String) as string, nickname: '桥头老樟', unitName: '1组', deedName: '参加集中清扫', dimension: 'environment', on: '2026-11-20', mine: false })
  expect((await list(dashan)).own).toEqual({ shape: nickname('桥头老樟'), deedName: '参加集中清扫', on: '2026-11-20' })
})

test('who is shown by the unit alone has no name on the list', async () => {
  await dashan.value('ledger/joinHonours', { shape: { kind: 'unit' }, transferId: deed })
  expect((await list(xiaomei)).rows.map(({ nickname: shown, unitName }) => [shown, unitName])).toEqual([[undefined, '1组']])
})

test('only an own deed that was credited can be shown', async () => {
  expect(await join(wife, '小河')).toBe('DEED_NOT_OWN')
  expect(await join(xiaomei, '小河')).toBe('DEED_NOT_OWN')
  expect(await join(dashan, '小河', 'award:none')).toBe('DEED_NOT_OWN')
})

test('a nickname that names somebody or did not pass the check is refused, and nothing is stored', async () => {
  expect(await join(dashan, '程大山')).toBe('NICKNAME_NAMES_SOMEBODY')
  bed.contentCheck.answerText('risky')
  expect(await join(dashan, '小河')).toBe('NICKNAME_NOT_PASSED')
  expect(await bed.store.all(HONOURS)).toEqual([])
})

test('leaving is at once and leaves nothing', async () => {
  await join(dashan, '小河')
  expect(await dashan.value('ledger/leaveHonours', {})).toEqual({ left: true })
  expect((await list(xiaomei)).rows).toEqual([])
  expect(await bed.store.all(HONOURS)).toEqual([])
})

test('a nickname that the committee put away is gone for all, its owner reads why, and it does not come back by leaving', async () => {
  await join(dashan, '小河')
  const { rows: [row], mayHide } = await list(chair)
  expect(mayHide).toBe(true)
  const hide = { honourId: row?.honourId ?? '', words: '像在说别人' }
  expect(await xiaomei.code('ledger/hideHonour', hide)).toBe('NOT_PERMITTED')
  await chair.value('ledger/hideHonour', hide)
  expect((await list(xiaomei)).rows).toEqual([])
  expect((await list(dashan)).own?.hidden).toEqual({ words: '像在说别人', on: '2026-11-24' })
  await dashan.value('ledger/leaveHonours', {})
  expect(await join(dashan, '小河')).toBe('NICKNAME_PUT_AWAY')
  expect(await join(dashan, '小溪')).toBe('ok')
  expect((await list(xiaomei)).rows).toHaveLength(1)
})

test('the list is by the day of the deed or by name', async () => {
  const other = await creditedClaim(bed, xiaomei, { key: '2', at: at('2026-11-22 10:00') })
  await join(dashan, '阿山')
  await join(xiaomei, '小梅花', other)
  expect((await list(chair)).rows.map((row) => row.nickname)).toEqual(['小梅花', '阿山'])
  expect((await list(chair, 'name')).rows.map((row) => row.nickname)).toEqual(['阿山', '小梅花'])
})
