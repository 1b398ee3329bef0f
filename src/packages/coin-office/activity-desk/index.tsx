import { observer } from 'mobx-react-lite'
import { ActivityDeskStore } from '@/features/volunteers/desk-store'
import { ActivityDeskBar, ActivityDeskView, hasDeskBar } from '@/features/volunteers/desk-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { activityDeskText } from '@/text/volunteers-desk'

export default observer(function ActivityDeskPage() {
  const { activityId = '' } = useParams()
  const store = useStore((root) => new ActivityDeskStore({ ...root.ports, activityId }))
  useReturn(store.load)
  return (
    <Screen title={activityDeskText.title} phase={store.phase} onRetry={store.load} skeleton='rows' bar={hasDeskBar(store) ? <ActivityDeskBar store={store} /> : undefined}>
      <ActivityDeskView store={store} openCode={() => openPage('activityCode', { activityId })} />
    </Screen>
  )
})
