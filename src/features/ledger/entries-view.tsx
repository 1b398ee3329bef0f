import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Hint } from '@/components/hint/hint'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import { ledgerText } from '@/text/ledger'
import { EntryRows } from './entry-rows'
import type { StatementStore } from './statement-store'

/** 明细: every movement, page by page, and what runs out when. */
export const EntriesView = observer(function EntriesView({ store, openEntry }: { readonly store: StatementStore; readonly openEntry: (transferId: string) => void }) {
  if (store.isEmpty) return <StateCard kind='empty' title={ledgerText.emptyTitle} text={ledgerText.emptyText} />
  return (
    <>
      {store.expiryLines.length > 0 && <View className='gap-3'><Hint icon='clock'>{store.expiryLines.map(line => <View key={line}>{line}</View>)}</Hint></View>}
      <View className='gap-3'><EntryRows store={store} entries={store.entries} openEntry={openEntry} /></View>
      <MoreRows more={store.more} onMore={store.loadMore} />
    </>
  )
})
