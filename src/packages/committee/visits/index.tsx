import { observer } from 'mobx-react-lite'
import { VisitsStore } from '@/features/followup/visits-store'
import { VisitsFilter, VisitsView } from '@/features/followup/visits-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { visitsText } from '@/text/rating'

export default observer(function VisitsPage() {
  const store = useStore(root => new VisitsStore({ ...root.ports, ticks: root.clock }))
  return (
    <Screen title={visitsText.title} phase={store.rows.phase} onRetry={store.load} rule='handler' top={<VisitsFilter store={store} />}>
      <VisitsView store={store} />
    </Screen>
  )
})
