import { observer } from 'mobx-react-lite'
import { HandOverStore } from '@/features/shop/desk/hand-over-store'
import { HandOverView } from '@/features/shop/desk/hand-over-view'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { handOverText } from '@/text/shop-desk'

export default observer(function HandOverPage() {
  const store = useStore(root => new HandOverStore({ ...root.ports, scanner: root.platform.scanner }))
  return (
    <Screen title={handOverText.title} rule='shopKeeper'>
      <HandOverView store={store} />
    </Screen>
  )
})
