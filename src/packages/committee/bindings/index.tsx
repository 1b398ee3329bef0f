import { observer } from 'mobx-react-lite'
import { BindingsStore } from '@/features/community/bindings-store'
import { BindingsView } from '@/features/community/bindings-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { bindingsText } from '@/text/register'

export default observer(function BindingsPage() {
  const store = useStore(root => new BindingsStore(root.ports))
  return (
    <Screen title={bindingsText.title} rule='rollKeeper' phase={store.list.phase} onRetry={store.list.load}>
      <BindingsView store={store} />
    </Screen>
  )
})
