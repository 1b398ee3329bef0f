import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { ActivitiesStore } from '@/features/volunteers/activities-store'
import { ActivitiesTop, ActivitiesView, type ActivitiesActions } from '@/features/volunteers/activities-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { volunteersText } from '@/text/volunteers'

const ACTIONS: ActivitiesActions = {
  openActivity: (activityId) => openPage('activity', { activityId }),
  openHours: () => openPage('myHours'),
  openOrganisations: () => openPage('organisations'),
  plan: () => openPage('activityEdit')
}

export default observer(function ActivitiesPage() {
  const store = useStore((root) => new ActivitiesStore(root.ports))
  useReturn(store.load)
  useReachBottom(() => void store.loadMore())
  return (
    <Screen title={volunteersText.title} phase={store.phase} onRetry={store.load} skeleton='rows' top={<ActivitiesTop store={store} />}>
      <ActivitiesView store={store} actions={ACTIONS} />
    </Screen>
  )
})
