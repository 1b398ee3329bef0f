import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { MoreRows } from '@/components/more-rows/more-rows'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { StateCard } from '@/components/state-card/state-card'
import { undertakingText as text } from '@/text/undertaking'
import { UndertakingRow } from './undertaking-row'
import type { UndertakingsStore } from './undertakings-store'
import './undertaking.scss'

interface UndertakingsProps {
  readonly store: UndertakingsStore
}

/** Stands above the list in every state. */
export const UndertakingsFilter = observer(function UndertakingsFilter({ store }: UndertakingsProps) {
  return <FilterChips chips={store.chips} value={store.filter} onSelect={store.choose} label={text.filterBy} />
})

/** 落实到哪了: what is late stands first, where everybody sees it. */
export const UndertakingsView = observer(function UndertakingsView({ store, openUndertaking }: UndertakingsProps & { readonly openUndertaking: (id: string) => void }) {
  const { rows, visitsLine, filter, today } = store
  return (
    <>
      {rows.isEmpty && <StateCard kind='empty' title={text.none[filter]} text={text.noneText[filter]} />}
      {rows.items.map(each => <UndertakingRow key={each.undertakingId} undertaking={each} today={today} onPress={() => openUndertaking(each.undertakingId)} />)}
      <MoreRows more={rows.more} onMore={() => void rows.loadMore()} />
      {visitsLine && <View className='gap-4'><NoticeRow icon='phone' tone={visitsLine.late ? 'late' : 'plain'} title={visitsLine.text} text={text.visitsNote} /></View>}
    </>
  )
})
