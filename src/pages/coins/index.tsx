import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { CoinsView } from '@/features/ledger/coins-view'
import { StatementStore } from '@/features/ledger/statement-store'
import { useRoot } from '@/root/root-context'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { screenText } from '@/text/screen'

const openMeetings = (): void => openPage('meeting')

export default observer(function CoinsPage() {
  const { display } = useRoot()
  const store = useStore(root => new StatementStore(root.ports))
  useReturn(store.load)
  useReachBottom(() => void store.loadMore())
  return (
    <Screen title={screenText.tabs.coins} tab='coins' ground='sky' phase={store.phase} onRetry={store.load} skeleton='rows'>
      <CoinsView store={store} elder={display.elder} openMeetings={openMeetings} />
    </Screen>
  )
})
