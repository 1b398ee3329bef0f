import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { FilterChips } from '@/components/filter-chips/filter-chips'
import { coinWatchText as text } from '@/text/coin-watch'
import { WATCH_TABS, type WatchStore } from './watch-store'
import './watch.scss'

/** Which of both, and of which month; stays while the next month is still coming. */
export const WatchTop = observer(function WatchTop({ store }: { readonly store: WatchStore }) {
  return (
    <>
      <FilterChips label={text.tabLabel} value={store.tab} onSelect={store.show} chips={WATCH_TABS.map(key => ({ key, text: text.tabs[key] }))} />
      <View className='watch-top'>
        <Button kind='text' small narrow text={text.earlier} onPress={() => void store.turn(-1)} />
        <View className='watch-top__month'>{text.month(store.month)}</View>
        <Button kind='text' small narrow text={text.later} off={store.hasLater ? undefined : text.later} onPress={() => void store.turn(1)} />
      </View>
    </>
  )
})
