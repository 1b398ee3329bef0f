import { act, fireEvent, render, screen } from '@testing-library/react'
import { settled } from '@/testing/fake-gateway'
import { sampleDeskGood, sampleFullShop, sampleShopDesk } from '@/testing/shop-replies'
import { testPlatform, testRoot } from '@/testing/test-platform'
import { pagingText } from '@/text/paging'
import { shopText } from '@/text/shop'
import { ShopDeskStore } from './desk/shop-desk-store'
import { ShopDeskView } from './desk/shop-desk-view'
import { ShopStore } from './shop-store'
import { ShopView } from './shop-view'

const GOODS = 30

function phone() {
  const platform = testPlatform()
  const root = testRoot(platform)
  return { root, gateway: platform.gateway }
}
const press = (name: string): Promise<void> => act(async () => { fireEvent.click(screen.getByText(name)); await settled() })

test('a long shelf comes page by page, and another shelf begins at its top', async () => {
  const { root, gateway } = phone()
  gateway.answer('ledger/listGoods', sampleFullShop(GOODS))
  const store = new ShopStore({ ...root.ports, keeper: root.keeper('codes', 1) })
  await store.load()
  const { container } = render(<ShopView store={store} openOrder={() => undefined} />)
  expect(container.querySelectorAll('.good')).toHaveLength(20)
  await press(pagingText.next)
  expect(container.querySelectorAll('.good')).toHaveLength(GOODS)
  await press(`${shopText.shelves.food} 8`)
  expect(container.querySelectorAll('.good')).toHaveLength(8)
})

test('the shelf of who keeps the shop comes page by page, what waits for a decision first', async () => {
  const { root, gateway } = phone()
  const goods = sampleFullShop(GOODS).goods.map(({ goodId, name }) => sampleDeskGood({ goodId, name }))
  const waits = sampleDeskGood({ goodId: 'last', name: '毛巾', proposal: { no: 1, coins: 12, by: '汪美兰', at: root.clock.now, mayDecide: true } })
  gateway.answer('ledger/shopDesk', sampleShopDesk([...goods, waits]))
  const store = new ShopDeskStore(root.ports)
  await store.load()
  const nothing = () => undefined
  const { container } = render(<ShopDeskView store={store} actions={{ openGood: nothing, openAdd: nothing, openCounter: nothing, openFund: nothing, openHandOver: nothing }} />)
  expect(container.querySelectorAll('.desk-good')).toHaveLength(15)
  expect(container.querySelector('.desk-good')).toHaveTextContent('毛巾')
  await press(pagingText.next)
  expect(container.querySelectorAll('.desk-good')).toHaveLength(30)
})
