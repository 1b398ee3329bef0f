import { observer } from 'mobx-react-lite'
import { asUndertakingFilter, UndertakingsStore } from '@/features/followup/undertakings-store'
import { UndertakingsFilter, UndertakingsView } from '@/features/followup/undertakings-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { undertakingText } from '@/text/undertaking'

export default observer(function UndertakingsPage() {
  const { filter } = useParams()
  const store = useStore(root => new UndertakingsStore({ ...root.ports, ticks: root.clock, filter: asUndertakingFilter(filter) }))
  useReturn(store.load)
  return (
    <Screen title={undertakingText.listTitle} phase={store.rows.phase} onRetry={store.load} top={<UndertakingsFilter store={store} />}>
      <UndertakingsView store={store} openUndertaking={undertakingId => openPage('undertaking', { undertakingId })} />
    </Screen>
  )
})
