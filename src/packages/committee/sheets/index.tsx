import { observer } from 'mobx-react-lite'
import { SheetsStore } from '@/features/ballot/sheets-store'
import { SheetsView } from '@/features/ballot/sheets-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { sheetsText } from '@/text/poll-desk'

export default observer(function SheetsPage() {
  const { pollId = '' } = useParams()
  const store = useStore(root => new SheetsStore({ ...root.ports, pollId }))
  return (
    <Screen title={sheetsText.title} phase={store.phase} onRetry={() => void store.load()}>
      <SheetsView store={store} />
    </Screen>
  )
})
