import { observer } from 'mobx-react-lite'
import { GoodStore } from '@/features/shop/desk/good-store'
import { GoodView } from '@/features/shop/desk/good-view'
import { openPage } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { goodText } from '@/text/shop-desk'

export default observer(function GoodPage() {
  const { goodId = '' } = useParams()
  const store = useStore(root => new GoodStore({ ...root.ports, goodId }))
  useReturn(store.load)
  return (
    <Screen title={goodText.title} rule='shopOffice' phase={store.phase} onRetry={() => void store.load()}>
      <GoodView store={store} openEdit={() => openPage('goodEdit', { goodId })} />
    </Screen>
  )
})
