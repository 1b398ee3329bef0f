import { observer } from 'mobx-react-lite'
import { CounterStore } from '@/features/shop/desk/counter-store'
import { CounterBar, CounterView } from '@/features/shop/desk/counter-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { counterText } from '@/text/shop-desk'

export default observer(function CounterPage() {
  const store = useStore(root => new CounterStore({ ...root.ports, printer: root.platform.printer }))
  return (
    <Screen title={counterText.title} rule='counter' bar={store.shop !== undefined && <CounterBar store={store} />}>
      <CounterView store={store} />
    </Screen>
  )
})
