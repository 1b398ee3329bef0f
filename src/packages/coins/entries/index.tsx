import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { EntriesView } from '@/features/ledger/entries-view'
import { StatementStore } from '@/features/ledger/statement-store'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { ledgerText } from '@/text/ledger'

const openEntry = (transferId: string): void => openPage('coinEntry', { transferId })

export default observer(function EntriesPage() {
  const store = useStore(root => new StatementStore(root.ports))
  useReachBottom(() => void store.loadMore())
  return (
    <Screen title={ledgerText.entries} phase={store.phase} onRetry={store.load} skeleton='rows'>
      <EntriesView store={store} openEntry={openEntry} />
    </Screen>
  )
})
