import { observer } from 'mobx-react-lite'
import { WeighStore } from '@/features/claims/weigh-store'
import { WeighBar, WeighView } from '@/features/claims/weigh-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { weighText } from '@/text/claims-office'

export default observer(function WeighPage() {
  const store = useStore(root => new WeighStore(root.ports))
  return (
    <Screen title={weighText.title} phase={store.phase} onRetry={store.load} bar={store.choices.length > 0 ? <WeighBar store={store} /> : undefined}>
      <WeighView store={store} />
    </Screen>
  )
})
