import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ShopDeskGood } from '@/contract/shop'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { Facts } from '@/components/facts/facts'
import { GoodsDrawing } from '@/components/goods-drawing/goods-drawing'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { goodText as text, shopDeskText } from '@/text/shop-desk'
import { CountSheet, PriceSheet } from './good-sheets'
import type { GoodStore } from './good-store'
import './shop-desk.scss'

interface GoodViewProps {
  readonly store: GoodStore
  readonly openEdit: () => void
}

/** One good behind the counter. */
export const GoodView = observer(function GoodView({ store, openEdit }: GoodViewProps) {
  const { good } = store
  if (good === undefined) return null
  return (
    <>
      <Card>
        <View className='row'><GoodsDrawing kind={good.picture} small /><View className='t-h2 desk-good__words'>{good.name}</View></View>
        <Facts facts={factsOf(good)} />
      </Card>
      {good.proposal && <Proposal store={store} proposal={good.proposal} />}
      {good.count && <Count store={store} good={good} count={good.count} />}
      <View className='gap-3'>
        <Card pad='rows'>
          {store.isPricer && <SwitchRow title={text.onSale} note={text.onSaleNote} on={good.onSale} onChange={on => void store.setOnSale(on)} />}
          {store.isPricer && <EntryRow icon='coin' title={text.changePrice} facts={[]} onPress={() => store.open('price')} />}
          {store.isKeeper && <EntryRow icon='box' title={text.count} facts={[]} onPress={() => store.open('count')} />}
          {store.isPricer && <EntryRow icon='pen' title={text.edit} facts={[]} onPress={openEdit} />}
        </Card>
      </View>
      <Problem text={store.sale.text} />
      <View className='gap-3'><Hint icon='info'>{store.isPricer ? text.keeperOnly : text.pricerOnly}</Hint></View>
      <PriceSheet store={store} />
      <CountSheet store={store} />
    </>
  )
})

const factsOf = ({ price, coming, stock, waiting, unit, monthlyLimit }: ShopDeskGood) => [
  { label: text.now, value: price === undefined ? text.none : shopDeskText.price(price.coins) },
  ...(coming === undefined ? [] : [{ label: text.coming, value: shopDeskText.comingPrice(coming.coins, coming.from) }]),
  { label: text.stock, value: `${stock} ${unit}` },
  { label: text.waiting, value: `${waiting} ${unit}` },
  { label: text.limit, value: monthlyLimit === undefined ? text.noLimit : text.limitOf(monthlyLimit, unit) }
]

const Proposal = observer(function Proposal({ store, proposal }: { readonly store: GoodStore; readonly proposal: NonNullable<ShopDeskGood['proposal']> }) {
  const { decidePrice } = store
  return (
    <View className='gap-3'>
      <Card>
        <View className='t-h3'>{text.proposal(proposal.coins)}</View>
        <View className='soft'>{text.proposedBy(proposal.by, proposal.at)}</View>
        {proposal.mayDecide
          ? <Decide yes={text.confirmPrice} no={text.declinePrice} busy={decidePrice.isBusy} onDecide={decision => void store.decideOnPrice(decision)} />
          : <View className='gap-2'><Hint icon='clock'>{store.isPricer ? text.ownProposal : text.pricerOnly}</Hint></View>}
        {proposal.mayDecide && <View className='gap-2'><Hint icon='clock'>{text.noticeDays(store.noticeDays)}</Hint></View>}
        <Problem text={decidePrice.text} />
      </Card>
    </View>
  )
})

interface CountProps {
  readonly store: GoodStore
  readonly good: ShopDeskGood
  readonly count: NonNullable<ShopDeskGood['count']>
}

const Count = observer(function Count({ store, good, count }: CountProps) {
  const why = count.reason && text.reasons[count.reason]
  return (
    <View className='gap-3'>
      <Card>
        <View className='t-h3'>{text.counted(count.counted, count.expected, good.unit)}</View>
        <View className='soft'>{text.countedBy(count.by, count.at, count.words ?? why)}</View>
        {count.mayDecide
          ? <Decide yes={text.confirmCount} no={text.declineCount} busy={store.decideCount.isBusy} onDecide={decision => void store.decideOnCount(decision)} />
          : <View className='gap-2'><Hint icon='clock'>{text.ownCount}</Hint></View>}
        <Problem text={store.decideCount.text} />
      </Card>
    </View>
  )
})

interface DecideProps {
  readonly yes: string
  readonly no: string
  readonly busy: boolean
  readonly onDecide: (decision: 'confirm' | 'decline') => void
}

const Decide = ({ yes, no, busy, onDecide }: DecideProps) => (
  <View className='duo gap-3'>
    <Button kind='line' small text={no} busy={busy} onPress={() => onDecide('decline')} />
    <Button small text={yes} busy={busy} onPress={() => onDecide('confirm')} />
  </View>
)
