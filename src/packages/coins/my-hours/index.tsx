import { observer } from 'mobx-react-lite'
import { HoursStore } from '@/features/volunteers/hours-store'
import { HoursView } from '@/features/volunteers/hours-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { hoursText } from '@/text/volunteers'

export default observer(function MyHoursPage() {
  const store = useStore((root) => new HoursStore({ ...root.ports, documents: root.platform.documents }))
  return (
    <Screen title={hoursText.title} phase={store.phase} onRetry={store.load} skeleton='rows' rule='resident'>
      <HoursView store={store} />
    </Screen>
  )
})
