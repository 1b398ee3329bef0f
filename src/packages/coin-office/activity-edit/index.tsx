import { observer } from 'mobx-react-lite'
import { ActivityEditStore } from '@/features/volunteers/edit-store'
import { ActivityEditBar, ActivityEditView } from '@/features/volunteers/edit-view'
import { goBack, replacePage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { activityEditText } from '@/text/volunteers-desk'

/** A new activity, or with `activityId` one that is not yet published. */
export default observer(function ActivityEditPage() {
  const { activityId } = useParams()
  const store = useStore((root) => new ActivityEditStore(root.ports, activityId))
  const saved = (id: string): void => (activityId === undefined ? replacePage('activity', { activityId: id }) : goBack())
  const writes = store.activityId !== undefined || store.organisations.length > 0
  return (
    <Screen title={activityEditText.title} phase={store.phase} onRetry={() => void store.load()} skeleton='rows' bar={writes ? <ActivityEditBar store={store} saved={saved} /> : undefined}>
      <ActivityEditView store={store} />
    </Screen>
  )
})
