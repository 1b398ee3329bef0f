import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { GoodEditStore } from '@/features/shop/desk/good-edit-store'
import { GoodEditView } from '@/features/shop/desk/good-edit-view'
import { goBack } from '@/root/routes'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useStore } from '@/root/use-store'
import { goodEditText as text } from '@/text/shop-desk'

export default observer(function GoodEditPage() {
  const { goodId } = useParams()
  const store = useStore(root => new GoodEditStore({ ...root.ports, goodId, leave: goBack }))
  const bar = <Button text={store.isNew ? text.add : text.save} off={store.off} busy={store.busy} onPress={() => void store.send()} />
  return (
    <Screen title={store.isNew ? text.addTitle : text.editTitle} rule='priceSetter' phase={store.phase} onRetry={() => void store.load()} bar={bar}>
      <GoodEditView store={store} />
    </Screen>
  )
})
