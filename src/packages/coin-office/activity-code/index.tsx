import { observer } from 'mobx-react-lite'
import { ActivityCodeStore } from '@/features/volunteers/code-store'
import { ActivityCodeView } from '@/features/volunteers/code-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { activityCodeText } from '@/text/volunteers-desk'

export default observer(function ActivityCodePage() {
  const { activityId = '' } = useParams()
  const store = useStore((root) => {
    const { links, wakefulness } = root.platform
    return new ActivityCodeStore({ ...root.ports, ticks: root.clock, links, wakefulness, activityId })
  })
  return (
    <Screen title={activityCodeText.title} phase={store.phase} onRetry={() => void store.load()} skeleton='text'>
      <ActivityCodeView store={store} />
    </Screen>
  )
})
