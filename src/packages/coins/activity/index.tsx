import { observer } from 'mobx-react-lite'
import { ActivityBar, hasBar } from '@/features/volunteers/activity-sign'
import { ActivityStore } from '@/features/volunteers/activity-store'
import { ActivityView, type ActivityActions } from '@/features/volunteers/activity-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { volunteersText } from '@/text/volunteers'

/** `code`: from the square code, where the phone's own camera opened this page. */
export default observer(function ActivityPage() {
  const { activityId = '', code } = useParams()
  const store = useStore((root) => new ActivityStore({ ...root.ports, activityId, code, scanner: root.platform.scanner, keeper: root.keeper('volunteer-signs', 1) }))
  useReturn(store.load)
  const actions: ActivityActions = {
    openDesk: () => openPage('activityDesk', { activityId }),
    openCode: () => openPage('activityCode', { activityId }),
    edit: () => openPage('activityEdit', { activityId })
  }
  return (
    <Screen title={volunteersText.activity} phase={store.phase} onRetry={store.load} bar={hasBar(store) ? <ActivityBar store={store} /> : undefined}>
      <ActivityView store={store} actions={actions} />
    </Screen>
  )
})
