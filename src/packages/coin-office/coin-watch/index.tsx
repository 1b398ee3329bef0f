import { observer } from 'mobx-react-lite'
import { WatchStore } from '@/features/coin-watch/watch-store'
import { WatchTop } from '@/features/coin-watch/watch-top'
import { WatchView } from '@/features/coin-watch/watch-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { coinWatchText } from '@/text/coin-watch'

const openEntry = (transferId: string): void => openPage('coinEntry', { transferId })

export default observer(function CoinWatchPage() {
  const store = useStore(root => new WatchStore(root.ports))
  return (
    <Screen title={coinWatchText.title} rule='supervisor' phase={store.phase} top={<WatchTop store={store} />} onRetry={store.load} skeleton='rows'>
      <WatchView store={store} openEntry={openEntry} />
    </Screen>
  )
})
