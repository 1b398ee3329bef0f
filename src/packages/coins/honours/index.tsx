import { observer } from 'mobx-react-lite'
import { HonoursStore } from '@/features/coin-honour/honours-store'
import { HonoursView } from '@/features/coin-honour/honours-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { honoursText } from '@/text/honours'

export default observer(function HonoursPage() {
  const store = useStore(root => new HonoursStore(root.ports))
  return (
    <Screen title={honoursText.title} phase={store.phase} onRetry={store.load} skeleton='rows'>
      <HonoursView store={store} />
    </Screen>
  )
})
