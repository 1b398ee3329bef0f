import { act, fireEvent, render, screen } from '@testing-library/react'
import type { SlipsView as View } from '@/contract/ballot-paper'
import { settled } from '@/testing/fake-gateway'
import { sampleBatch, sampleSerials, sampleSlips } from '@/testing/slip-replies'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { slipsText, spoilText, unspoilText as text } from '@/text/slips'
import { SlipsStore } from './slips-store'
import { SlipsView } from './slips-view'

const [serial = ''] = sampleSerials(1)
const CLOSED: Partial<View> = { phase: 'closed', iAmTeller: true, cannotPrint: { code: 'SLIPS_TOO_LATE' } }

async function show(change: Partial<View>) {
  const platform = testPlatform()
  platform.gateway
    .answer('ballot/readSlips', sampleSlips(change))
    .answer('ballot/readSlipBatch', sampleBatch({ spoiled: 2, spoiledSerials: [serial], spoiledUnnamed: 1 }))
    .answer('ballot/unspoilSlip', { spoiled: 0 })
  const store = new SlipsStore({ ...testRoot(platform).ports, pollId: 'p1' })
  await store.load()
  const actions = { openPrint: jest.fn(), openEntry: jest.fn(), openHelp: jest.fn(), openRegister: jest.fn() }
  return { ...render(<SlipsView store={store} actions={actions} />), platform, store }
}
async function press(name: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getAllByText(name).at(-1) as HTMLElement)
    await settled()
  })
}
const sent = (platform: Awaited<ReturnType<typeof show>>['platform']) => platform.gateway.callsOf('ballot/unspoilSlip').map(({ input }) => input)

test('a teller takes a spoiled slip back by its serial, and reads that it was done', async () => {
  const { container, platform } = await show(CLOSED)
  await press(text.title)
  expect(container).toHaveTextContent(text.off)
  await press(serial)
  await press(text.action)
  expect(sent(platform)).toEqual([{ pollId: 'p1', batch: 'A', serial }])
  expect(container).toHaveTextContent(text.done('A'))
})

test('one whose serial nobody knew is taken back without a serial', async () => {
  const { platform } = await show(CLOSED)
  await press(text.title)
  await press(text.unnamed)
  await press(text.action)
  expect(sent(platform)).toEqual([{ pollId: 'p1', batch: 'A' }])
})

test('with several batches the letter comes first, and a closed one is not offered', async () => {
  const card = { printed: 5, spoiled: 1, readings: 0, readByMe: false }
  const closed = { ...card, batch: 'C', balance: { batch: 'C', printed: 5, used: 4, spoiled: 1, returned: 0 } }
  const { platform, store } = await show({ ...CLOSED, batches: [{ ...card, batch: 'A' }, { ...card, batch: 'B' }, closed] })
  expect(store.unspoilable.map(({ batch }) => batch)).toEqual(['A', 'B'])
  await press(text.title)
  expect(platform.gateway.callsOf('ballot/readSlipBatch')).toEqual([])
  await act(() => store.unspoil.chooseBatch('B'))
  await press(serial)
  await press(text.action)
  expect(sent(platform)).toEqual([{ pollId: 'p1', batch: 'B', serial }])
})

test('after the close only a teller calls a slip spoiled or takes one back', async () => {
  const teller = await show(CLOSED)
  expect(teller.container).toHaveTextContent(slipsText.spoil)
  await press(slipsText.spoil)
  expect(teller.container).toHaveTextContent(spoilText.note)
  teller.unmount()
  const { container } = await show({ ...CLOSED, iAmTeller: false })
  expect(container).not.toHaveTextContent(slipsText.spoil)
  expect(container).not.toHaveTextContent(text.title)
})

test('where few are on paper it is said what the board may give away; where enough are it is not', async () => {
  const few = await show({ unitsOnPaper: 9 })
  expect(few.container).toHaveTextContent('领纸票的不到 10 户时，公示板上一张张写着纸票选了什么，认识的人可能猜得出来。')
  few.unmount()
  const { container } = await show({ unitsOnPaper: 10 })
  expect(container).not.toHaveTextContent('猜得出来')
})

test('before the first batch it says that slips are printed before anybody gives a phone ballot up', async () => {
  const none = await show({ batches: [], unitsOnPaper: 0 })
  expect(none.container).toHaveTextContent(slipsText.printFirst)
  none.unmount()
  const { container } = await show({})
  expect(container).not.toHaveTextContent(slipsText.printFirst)
})
