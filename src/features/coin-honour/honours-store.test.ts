import type { Honours } from '@/contract/honours'
import type { Day } from '@/domain/shared/instant'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { HonoursStore } from './honours-store'

const row = { honourId: 'honour:1', nickname: '桥头老樟', unitName: '3组', deedName: '参加集中清扫', dimension: 'environment', on: '2026-04-14' as Day, mine: false } as const
const honours = (change: Partial<Honours> = {}): Honours => ({ rows: [row], deeds: [{ transferId: 'award:1', name: '参加集中清扫', on: '2026-04-14' as Day }], mayHide: false, ...change })

async function opened(answer = honours()) {
  const platform = testPlatform()
  platform.gateway.answer('ledger/honours', answer)
  const store = new HonoursStore(testRoot(platform).ports)
  await store.load()
  return { platform, store }
}

test('joining sends what was chosen once and shows the list anew; without a nickname or a deed it is not sent', async () => {
  const { platform, store } = await opened()
  platform.gateway.answer('ledger/joinHonours', { honourId: 'honour:2' })
  store.openForm()
  store.fill({ kind: 'nickname' })
  expect(store.formOff).toBe('先写昵称')
  await store.join()
  expect(platform.gateway.callsOf('ledger/joinHonours')).toEqual([])
  store.fill({ nickname: ' 小河 ' })
  await store.join()
  expect(platform.gateway.callsOf('ledger/joinHonours').map(({ input }) => input)).toEqual([{ shape: { kind: 'nickname', nickname: '小河' }, transferId: 'award:1' }])
  expect([store.form, platform.gateway.callsOf('ledger/honours').length]).toEqual([undefined, 2])
})

test('a nickname that is refused leaves the form open and says why', async () => {
  const { platform, store } = await opened()
  platform.gateway.refuse('ledger/joinHonours', { code: 'NICKNAME_NAMES_SOMEBODY' })
  store.openForm()
  store.fill({ kind: 'nickname', nickname: '程大山' })
  await store.join()
  expect(store.form?.nickname).toBe('程大山')
  expect(store.joining.text).toContain('真名')
})

test('a nickname that was put away is not offered again', async () => {
  const own = { shape: { kind: 'nickname', nickname: '小溪' }, deedName: '清扫', on: '2026-04-01' as Day, hidden: { words: '像在说别人', on: '2026-04-02' as Day } } as const
  const { store } = await opened(honours({ own }))
  store.openForm()
  expect(store.form?.nickname).toBe('')
})

test('putting a nickname away needs words', async () => {
  const { platform, store } = await opened(honours({ mayHide: true }))
  platform.gateway.answer('ledger/hideHonour', { hidden: true })
  store.openHiding(row)
  await store.hide()
  expect(platform.gateway.callsOf('ledger/hideHonour')).toEqual([])
  store.writeHiding('像在说别人')
  await store.hide()
  expect(platform.gateway.callsOf('ledger/hideHonour').map(({ input }) => input)).toEqual([{ honourId: 'honour:1', words: '像在说别人' }])
})
