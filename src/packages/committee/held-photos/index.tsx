import { observer } from 'mobx-react-lite'
import { HeldPhotosStore } from '@/features/files/held-photos-store'
import { HeldPhotosView } from '@/features/files/held-photos-view'
import { openFile } from '@/root/open-file'
import { Screen } from '@/root/screen'
import { useStore } from '@/root/use-store'
import { heldPhotosText } from '@/text/held-photos'

export default observer(function HeldPhotosPage() {
  const store = useStore(root => new HeldPhotosStore(root.ports))
  return (
    <Screen title={heldPhotosText.title} phase={store.rows.phase} onRetry={store.load} rule='committee'>
      <HeldPhotosView store={store} onOpen={picture => openFile(picture, [picture])} />
    </Screen>
  )
})
