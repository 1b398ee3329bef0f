import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { HonourRow } from '@/contract/honours'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { Hint } from '@/components/hint/hint'
import { MoreRows } from '@/components/more-rows/more-rows'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { HONOUR_ORDERS } from '@/domain/ledger/honours/honour'
import { honoursText as text } from '@/text/honours'
import { HideSheet, JoinSheet } from './honour-sheets'
import type { HonoursStore } from './honours-store'

interface HonoursViewProps {
  readonly store: HonoursStore
}

/** 光荣榜: who wanted to be on it, by name or by day. There is no place for coins and none for a rank. */
export const HonoursView = observer(function HonoursView({ store }: HonoursViewProps) {
  const { list, order, mayHide } = store
  return (
    <>
      <View className='gap-2'><Hint icon='flag'>{text.intro}</Hint></View>
      <SectionTitle title={text.own} />
      <OwnCard store={store} />
      <FilterChips label={text.orderLabel} value={order} onSelect={store.sortBy} chips={HONOUR_ORDERS.map(key => ({ key, text: text.orders[key] }))} />
      {list.isEmpty
        ? <StateCard kind='empty' title={text.emptyTitle} text={text.emptyText} />
        : <Card pad='rows'>{list.items.map(row => <Row key={row.honourId} row={row} onHide={mayHide && row.nickname !== undefined ? () => store.openHiding(row) : undefined} />)}</Card>}
      <MoreRows more={list.more} onMore={list.loadMore} />
      <JoinSheet store={store} />
      <HideSheet store={store} />
    </>
  )
})

const Row = ({ row, onHide }: { readonly row: HonourRow; readonly onHide: (() => void) | undefined }) => (
  <EntryRow icon='flag' title={`${text.who(row)}：${row.deedName}`} facts={text.facts(row)} onPress={onHide} />
)

const OwnCard = observer(function OwnCard({ store }: HonoursViewProps) {
  const { own, deeds, leaving } = store
  const hasDeed = deeds.length > 0
  return (
    <Card>
      {own === undefined
        ? <EntryRow icon='me' title={text.notOn} facts={[hasDeed ? text.notOnText : text.noDeeds]} />
        : <EntryRow icon='flag' title={own.shape.kind === 'nickname' ? own.shape.nickname : text.asUnit} facts={[text.ownText(own.deedName, own.on)]} />}
      {own?.hidden && <Problem text={text.hidden(own.hidden.words)} />}
      {hasDeed && <View className='gap-2'><Button kind='line' small text={own === undefined ? text.join : text.change} onPress={store.openForm} /></View>}
      {own && <View className='gap-2'><Button kind='text' small text={text.leave} busy={leaving.isBusy} onPress={store.leave} /></View>}
      <Problem text={leaving.text} />
    </Card>
  )
})
