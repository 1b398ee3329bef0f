import { observer } from 'mobx-react-lite'
import { SlipEntryStore } from '@/features/paper-slips/slip-entry-store'
import { SlipEntryView } from '@/features/paper-slips/slip-entry-view'
import { Screen } from '@/root/screen'
import { useParams } from '@/root/use-params'
import { useReturn } from '@/root/use-return'
import { useStore } from '@/root/use-store'
import { slipEntryText } from '@/text/slips'

export default observer(function SlipEntryPage() {
  const { pollId = '', batch = '' } = useParams()
  const store = useStore(root => {
    // Two tellers who use one phone have a reading each.
    const key = `slips ${pollId} ${batch} ${root.session.membership?.personId ?? ''}`
    return new SlipEntryStore({ ...root.ports, pollId, batch, keeper: root.keeper(key, 1), photos: root.tray(key, 'slip'), scanner: root.platform.scanner })
  })
  useReturn(() => void store.load())
  return (
    <Screen title={slipEntryText.title(batch)} phase={store.phase} onRetry={() => void store.load()}>
      <SlipEntryView store={store} />
    </Screen>
  )
})
